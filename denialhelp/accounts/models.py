"""Who signs in: advocates and the people who run the site. Patients have no account."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A member of staff.

    Our own from the first migration on, because no later one can change it.
    """
