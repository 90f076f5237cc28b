"""`manage.py make_advocate`: an account for somebody who reviews shared cases."""

import os
import sys
from argparse import ArgumentParser
from getpass import getpass

from django.core.management.base import BaseCommand, CommandError

from denialhelp.accounts import actions as account_actions

PASSWORD_VARIABLE = "ADVOCATE_PASSWORD"  # noqa: S105  the name of a variable


class Command(BaseCommand):
    help = (
        "Makes an account for an advocate, who sees shared cases and reads remittance files. "
        f"Asks for what is not given. {PASSWORD_VARIABLE} in the environment may hold the password."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", nargs="?", help="what they sign in with, such as bob.lee")
        parser.add_argument("email", nargs="?", help="their e-mail address")
        parser.add_argument(
            "--password-stdin", action="store_true", help="read the password from the input"
        )

    def handle(
        self, *, name: str | None, email: str | None, password_stdin: bool, **options: object
    ) -> None:
        if password_stdin and not (name and email):
            raise CommandError("With --password-stdin, give the name and the e-mail address too.")
        try:
            user = account_actions.make_advocate(
                name=(name or _asked("Sign-in name: ")).strip(),
                email=(email or _asked("E-mail address: ")).strip(),
                password=_piped() if password_stdin else _password(),
            )
        except account_actions.AccountError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{user.username} can now sign in at /admin/ to see shared cases and upload files."
        )


def _piped() -> str:
    return sys.stdin.readline().rstrip("\r\n")


def _password() -> str:
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is not None:
        return given
    _need_somebody_to_ask()
    first = getpass("Password: ")
    if getpass("The same again: ") != first:
        raise CommandError("The two passwords differ. No account was made.")
    return first


def _asked(question: str) -> str:
    _need_somebody_to_ask()
    return input(question)


def _need_somebody_to_ask() -> None:
    if not sys.stdin.isatty():
        raise CommandError(
            "Give the name, the e-mail address, and the password with --password-stdin "
            f"or in {PASSWORD_VARIABLE}."
        )
