"""The ladder on the result: what happens next and when, for people at different places of it."""

from collections.abc import Mapping
from dataclasses import replace
from html import unescape

import pytest
import time_machine

from denialhelp.interview.personas import Persona
from tests.web.filling_in import PERSONAS
from tests.web.walking import visitor, walk

pytestmark = pytest.mark.django_db

ROSA = PERSONAS["rosa-mri"]

Stored = Mapping[str, Mapping[str, str]]
NOTHING: Stored = {}


def ladder(person: Persona, changes: Stored = NOTHING, *, on: str) -> str:
    """Return that part of the result as it reads on that day."""
    with time_machine.travel(on):
        who = visitor()
        walk(who, replace(person, stored={**person.stored, **changes}))
        page = unescape(who.get("result").text)
    return page[page.index("What happens next, and when") : page.index("If that fails")]


def appealed(day: str, answer: str = "none") -> dict[str, dict[str, str]]:
    return {
        "earlier-appeal": {"appealed": "patient"},
        "earlier-appeal-answer": {"appeal_answer": answer, "appeal_made_on": day},
        "decision-level": {"level": "initial"},
    }


def test_the_ladder_stands_below_its_drawing_with_the_same_days() -> None:
    part = ladder(ROSA, on="2026-11-23")
    assert part.index("<svg") < part.index("You are here")
    assert part.count("Sunday, April 4, 2027") == 2
    assert part.count("Friday, January 22, 2027") == 3


def test_an_appeal_that_was_sent_waits_for_its_answer() -> None:
    part = ladder(ROSA, appealed("2026-11-02"), on="2026-11-23")
    assert "Waiting for their answer" in part
    assert "their answer is due by Friday, January 1, 2027" in part


def test_an_answer_that_is_late_says_so_and_what_to_do() -> None:
    part = ladder(ROSA, appealed("2026-11-02"), on="2027-02-01")
    assert "Their answer is late" in part
    assert "If no answer comes:" in part
    assert "outside" in part


def test_a_last_day_gone_by_is_never_the_last_word() -> None:
    part = ladder(ROSA, on="2027-06-01")
    assert "Last day passed: act now" in part
    assert "That is not always the end." in part


@pytest.mark.parametrize("key", ["luis-work-injury", "nora-not-sure"])
def test_where_no_ladder_is_known_none_is_drawn(key: str) -> None:
    with time_machine.travel("2026-11-23"):
        who = visitor()
        walk(who, PERSONAS[key])
        page = who.get("result").text
    assert "dh-timeline" not in page
    assert "You are here" not in page


@pytest.mark.parametrize(
    ("key", "steps"),
    [
        ("walter-emergency", ("Ask the plan to look again", "Office of Personnel Management")),
        ("aisha-speech-therapy", ("Appeal to the Medicaid plan", "fair hearing")),
        ("darnell-chair", ("You are here", "hearing before a judge")),
        ("earl-rehab-stay", ("fast review", "Comes by itself after a no")),
        ("mei-colonoscopy-code", ("Appeal to the plan", "Ask for an outside review")),
    ],
)
def test_each_coverage_climbs_its_own_ladder(key: str, steps: tuple[str, ...]) -> None:
    part = ladder(PERSONAS[key], on="2026-11-23")
    assert [step for step in steps if step not in part] == []
