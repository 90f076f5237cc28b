"""Who is at the desk."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from denialhelp.accounts.models import User


def signed_in(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
