"""New keys, lost keys, and sealing everything again."""

from base64 import b64encode
from io import StringIO

import pytest
from django.core.checks import Tags, run_checks
from django.core.management import call_command
from django.db import connection
from pytest_django import Settings

from denialhelp.cases.models import AppealCase, StepAnswer
from tests.factories import NOW, CaseFactory

pytestmark = pytest.mark.django_db

K1, K2 = (b64encode(letter * 32).decode() for letter in (b"1", b"2"))


def reseal() -> str:
    out = StringIO()
    call_command("reseal", "--batch", "2", stdout=out)
    return out.getvalue()


def complaints() -> list[str | None]:
    return [message.id for message in run_checks(tags=[Tags.database], databases=["default"])]


@pytest.fixture
def five_answers_under_k1(settings: Settings) -> None:
    settings.SEALED_KEYS = {"k1": K1}
    case = CaseFactory.create(facts={"patient": {"name": "Maribel Santos"}})
    for count in range(5):
        StepAnswer.objects.create(
            case=case, step=f"step-{count}", answers={"n": count}, saved_at=NOW
        )


@pytest.mark.usefixtures("five_answers_under_k1")
def test_after_resealing_the_old_key_can_go(settings: Settings) -> None:
    settings.SEALED_KEYS = {"k2": K2, "k1": K1}
    assert "answers: 5 sealed again" in reseal()
    settings.SEALED_KEYS = {"k2": K2}
    rows = StepAnswer.objects.order_by("step")
    assert [row.answers for row in rows] == [{"n": count} for count in range(5)]
    assert AppealCase.objects.get().facts == {"patient": {"name": "Maribel Santos"}}
    assert complaints() == []


@pytest.mark.usefixtures("five_answers_under_k1")
def test_resealing_a_second_time_changes_nothing(settings: Settings) -> None:
    settings.SEALED_KEYS = {"k2": K2, "k1": K1}
    reseal()
    assert reseal() == "Everything is sealed under 'k2'.\n"


@pytest.mark.usefixtures("five_answers_under_k1")
def test_a_key_taken_away_too_early_fails_the_check(settings: Settings) -> None:
    assert complaints() == []
    settings.SEALED_KEYS = {"k2": K2}
    assert complaints() == ["sealed.E003"] * 2


@pytest.mark.usefixtures("five_answers_under_k1")
def test_a_key_whose_name_begins_another_is_not_mistaken_for_it(
    settings: Settings,
) -> None:
    settings.SEALED_KEYS = {"k": K1}
    assert complaints() == ["sealed.E003"] * 2


def test_the_check_is_quiet_before_the_first_migration() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE cases_stepanswer RENAME TO not_there_yet")
        cursor.execute("ALTER TABLE cases_appealcase RENAME COLUMN facts TO not_there_either")
    assert complaints() == []


def test_keys_that_cannot_be_read_fail_the_check(settings: Settings) -> None:
    settings.SEALED_KEYS = {"k1": "short"}
    assert "sealed.E002" in [message.id for message in run_checks(tags=[Tags.security])]


def test_no_keys_at_all_are_no_fault_until_something_is_stored(
    settings: Settings,
) -> None:
    settings.SEALED_KEYS = {}
    assert "sealed.E002" not in [message.id for message in run_checks(tags=[Tags.security])]
