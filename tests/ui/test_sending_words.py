from dataclasses import replace

import pytest

from denialhelp.domain.deadline_rules import Actor, SendTo
from denialhelp.domain.findings import Deadline
from denialhelp.ui.sending_words import who_must_get_it
from tests.ui.test_deadline_card import card, deadline


def to(whom: SendTo) -> Deadline:
    return replace(deadline(), send_to=whom)


@pytest.mark.parametrize(
    ("whom", "words"),
    [
        (SendTo.DECIDER, "the office that sent the notice"),
        (SendTo.REVIEWER, "the reviewers"),
        (SendTo.FEDERAL_AGENCY, "the federal office"),
        (SendTo.COURT, "a court"),
        (SendTo.HOSPITAL, "the hospital"),
    ],
)
def test_the_card_says_who_must_get_it(whom: SendTo, words: str) -> None:
    assert f"Who must get it: {words}" in card(to(whom))


def test_the_office_of_the_state_is_named_where_it_is_known() -> None:
    named = who_must_get_it(to(SendTo.STATE), ["the Department of Insurance"])
    assert named == "the Department of Insurance. Your notice has the address."
    assert who_must_get_it(to(SendTo.STATE)) == ""
    assert who_must_get_it(to(SendTo.DECIDER), ["the Department"]).startswith("the office that")


def test_nobody_must_get_what_is_not_open_or_not_the_persons() -> None:
    assert who_must_get_it(replace(deadline(), available=False)) == ""
    assert who_must_get_it(replace(deadline(), who_acts=Actor.INSURER)) == ""
