from dataclasses import replace
from html import unescape

from tests.web.filling_in import PERSONAS
from tests.web.walking import Visitor, walk

ROSA = PERSONAS["rosa-mri"]


def cards(who: Visitor) -> str:
    """Return the last days of the result."""
    page = unescape(who.get("result").text)
    return page[page.index("Your last day") : page.index("What you may be billed now")]


def test_a_kind_of_plan_nobody_is_sure_of_leads_to_its_question(alice: Visitor) -> None:
    walk(alice, ROSA)
    told = cards(alice)
    assert "What would change this day?" in told
    assert f'<a href="{alice.address("coverage-work?then=check")}">the kind of plan' in told


def test_a_day_of_arrival_nobody_told_leads_to_its_question(alice: Visitor) -> None:
    dates = {"notice-dates": {"notice_date": "2026-10-02"}}
    walk(alice, replace(ROSA, stored={**ROSA.stored, **dates}))
    link = f'<a href="{alice.address("notice-dates?then=check")}">the day it came</a>'
    assert cards(alice).count(link) == 1


def test_what_is_known_is_not_asked_again(alice: Visitor) -> None:
    walk(alice, PERSONAS["hannah-bill-above-eob"])
    assert "What would change this day?" not in cards(alice)


def test_the_office_of_the_state_that_takes_the_request_is_named(alice: Visitor) -> None:
    lena = PERSONAS["lena-infusion"]
    stored = {**lena.stored, "state": {"state": "CT"}}
    walk(alice, replace(lena, stored=stored))
    assert "Who must get it: Connecticut Insurance Department. Your notice" in cards(alice)
