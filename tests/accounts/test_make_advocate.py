"""The command that gives an advocate an account."""

import io
import sys
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client

from denialhelp.accounts import actions as account_actions
from denialhelp.accounts.management.commands import make_advocate as command
from denialhelp.accounts.models import User

pytestmark = pytest.mark.django_db

PASSWORD = "four made up words"


class Terminal(io.StringIO):
    """Somebody sits in front of it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer each question with the next of these."""
    answers: list[str] = []

    def answer(question: str) -> str:
        return answers.pop(0)

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr(command, "getpass", answer)
    return answers


@pytest.fixture
def password_in_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(command.PASSWORD_VARIABLE, PASSWORD)


def make(*arguments: str, **options: Any) -> str:
    out = io.StringIO()
    call_command("make_advocate", *arguments, stdout=out, **options)
    return out.getvalue()


def refusal(*arguments: str) -> str:
    with pytest.raises(CommandError) as error:
        make(*arguments)
    assert not User.objects.filter(groups__name=account_actions.ADVOCATE).exists()
    return str(error.value)


@pytest.mark.usefixtures("password_in_environment")
def test_an_advocate_may_enter_the_admin_and_is_no_superuser() -> None:
    told = make("bob.lee", "bob.lee@Example.org")
    bob = User.objects.get(username="bob.lee")
    assert "bob.lee can now sign in" in told
    assert (bob.is_staff, bob.is_superuser, bob.is_active) == (True, False, True)
    assert bob.email == "bob.lee@example.org"
    assert bob.get_all_permissions() == {
        "cases.view_appealcase",
        *(f"imports.{verb}_remittancefile" for verb in ("view", "add", "delete")),
        *(f"claims.{verb}_targetallowedamount" for verb in ("view", "add", "change")),
    }
    assert Client().login(username="bob.lee", password=PASSWORD)


def test_the_command_asks_for_what_is_not_given(at_a_terminal: list[str]) -> None:
    at_a_terminal += [" bob.lee ", "bob.lee@example.org", PASSWORD, PASSWORD]
    make()
    assert Client().login(username="bob.lee", password=PASSWORD)


def test_a_password_mistyped_once_makes_no_account(at_a_terminal: list[str]) -> None:
    at_a_terminal += [PASSWORD, PASSWORD + "x"]
    assert "The two passwords differ." in refusal("bob.lee", "bob.lee@example.org")


def test_the_password_may_come_through_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\r\n"))
    make("bob.lee", "bob.lee@example.org", "--password-stdin")
    assert Client().login(username="bob.lee", password=PASSWORD)


def test_a_pipe_cannot_be_asked_for_the_name() -> None:
    assert "give the name and the e-mail address too" in refusal("--password-stdin")


@pytest.mark.parametrize("arguments", [(), ("bob.lee",), ("bob.lee", "bob.lee@example.org")])
def test_with_nobody_to_ask_the_command_says_what_to_give(
    monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert command.PASSWORD_VARIABLE in refusal(*arguments)


@pytest.mark.usefixtures("password_in_environment")
@pytest.mark.parametrize("name", ["Bob Lee", "bob/lee", "b" * 151, " "])
def test_a_name_nobody_can_sign_in_with_is_refused(name: str) -> None:
    assert "A sign-in name holds" in refusal(name, "bob.lee@example.org")


@pytest.mark.usefixtures("password_in_environment")
@pytest.mark.parametrize("email", ["bob", "bob@", "bob lee@example.org"])
def test_an_e_mail_address_that_is_not_whole_is_refused(email: str) -> None:
    assert "Give a whole e-mail address" in refusal("bob.lee", email)


@pytest.mark.parametrize("password", ["short", "password1234", "bob.lee.bob.lee", ""])
def test_a_password_that_is_easy_to_guess_is_refused(
    monkeypatch: pytest.MonkeyPatch, password: str
) -> None:
    monkeypatch.setenv(command.PASSWORD_VARIABLE, password)
    assert "password is too" in refusal("bob.lee", "bob.lee@example.org")


@pytest.mark.usefixtures("password_in_environment")
def test_a_name_that_is_taken_is_refused_whatever_its_letters() -> None:
    User.objects.create_user("bob.lee")
    assert "There is an account named “Bob.Lee” already." in refusal(
        "Bob.Lee", "bob.lee@example.org"
    )


@pytest.mark.usefixtures("password_in_environment")
def test_before_the_migrations_the_command_says_to_run_them() -> None:
    Group.objects.all().delete()
    assert "manage.py migrate" in refusal("bob.lee", "bob.lee@example.org")
