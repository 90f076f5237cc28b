from html import unescape

import pytest
import time_machine

from tests.web.filling_in import PERSONAS
from tests.web.walking import Visitor, visitor, walk


def card(who: Visitor, person: str) -> str:
    walk(who, PERSONAS[person])
    return unescape(who.get("card").text)


def test_the_card_says_what_to_keep_by_the_phone(alice: Visitor) -> None:
    page = card(alice, "rosa-mri")
    for words in (
        alice.case.public_id,
        "Sunday, April 4, 2027",
        "have it arrive by <strong>Friday, April 2, 2027</strong>",
        "How we counted: 180 days after October 6, 2026",
        "Who must get it: the office that sent the notice.",
        "Appeal to the plan – <strong>you are here</strong>",
        "Ask for an outside review – <strong>after another no</strong>",
        'href="tel:+1',
        "Write down at each call",
        "last-days.ics",
    ):
        assert words in page


@pytest.mark.parametrize("person", PERSONAS)
def test_the_card_tells_nothing_of_the_care_or_the_person(alice: Visitor, person: str) -> None:
    persona = PERSONAS[person]
    page = card(alice, person)
    told = persona.stored
    secrets = [
        told.get("claim", {}).get("service"),
        told.get("why-needed", {}).get("diagnosis"),
        told.get("insurer", {}).get("member_id"),
        told.get("patient", {}).get("patient_name"),
        *(line.get("description") for line in persona.typed_lines),
    ]
    assert [secret for secret in secrets if secret and secret in page] == []


@pytest.mark.django_db
def test_a_last_day_gone_by_says_what_is_left() -> None:
    with time_machine.travel("2027-06-01"):
        page = card(visitor(), "rosa-mri")
    assert "That is not always the end." in page
    assert "To be safe" not in page


def test_a_day_nobody_knows_is_said_to_be_unknown(alice: Visitor) -> None:
    page = card(alice, "nora-not-sure")
    assert "Not known yet. Look for it on the notice." in page
    assert "last-days.ics" not in page


def test_the_card_of_a_case_half_told_leads_back_to_its_questions(alice: Visitor) -> None:
    assert alice.place(alice.get("card")) == "urgency/"


def test_the_result_leads_to_the_card_and_nobody_else_gets_it(
    alice: Visitor, charlie: Visitor, passer_by: Visitor
) -> None:
    walk(alice, PERSONAS["rosa-mri"])
    assert f'href="{alice.address("card")}"' in alice.get("result").text
    assert charlie.get("card").status_code == 404
    assert passer_by.get("card").status_code == 404
