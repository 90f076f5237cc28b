"""Every change to staff accounts, as verbs."""

from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from denialhelp.accounts.models import User

ADVOCATE = "advocate"
"""The group whose members may see shared cases, and use their own remittance files."""


class AccountError(Exception):
    """An account cannot be made as asked; its words say why."""


def make_advocate(*, name: str, email: str, password: str) -> User:
    """Make an account for somebody who reviews shared cases; `name` is what they sign in with."""
    group = Group.objects.filter(name=ADVOCATE).first()
    if group is None:
        raise AccountError("There is no group for advocates yet. Run “manage.py migrate” first.")
    user = User(username=User.normalize_username(name), email=email, is_staff=True)
    _check(user, password)
    with transaction.atomic():
        user = User.objects.create_user(user.username, email, password, is_staff=True)
        user.groups.add(group)
    return user


def _check(user: User, password: str) -> None:
    _check_name(user.username)
    try:
        validate_email(user.email)
    except ValidationError:
        raise AccountError("Give a whole e-mail address, such as bob.lee@example.org.") from None
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise AccountError(" ".join(error.messages)) from None


def _check_name(name: str) -> None:
    try:
        User._meta.get_field("username").clean(name, None)
    except ValidationError:
        raise AccountError(
            "A sign-in name holds up to 150 letters, digits and @ . + - _ and no spaces, "
            "such as bob.lee."
        ) from None
    if User.objects.filter(username__iexact=name).exists():
        raise AccountError(f"There is an account named “{name}” already. Choose another name.")
