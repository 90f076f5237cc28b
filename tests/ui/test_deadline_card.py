from dataclasses import replace
from datetime import date, datetime, time

import pytest
from django.template import engines

from denialhelp.domain.citations import Citation, Confidence
from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.deadline_rules import Actor
from denialhelp.domain.findings import Deadline
from denialhelp.ui.deadline_words import time_left

LAW = Citation(
    key="the-law",
    title="1 LAW 2(3)",
    url="https://law.example/1",
    checked_on=date(2026, 11, 23),
    governs=frozenset(),
)


def deadline(
    *,
    last_day: date | None = date(2026, 12, 3),
    confidence: Confidence = Confidence.CONFIRMED,
    why: str = "",
) -> Deadline:
    return Deadline(
        step=AppealStep.INTERNAL_APPEAL,
        available=True,
        last_day=last_day,
        rule="the-rule",
        citation=LAW,
        confidence=confidence,
        how_counted="10 days after November 23, 2026, the day you received it",
        act_by=None,
        who_acts=Actor.YOU,
        why=why,
    )


def card(shown: Deadline, *, on: date = date(2026, 11, 23)) -> str:
    source = '{% load ui %}{% deadline_card shown title="Last day to appeal" on=on %}'
    html: str = engines["django"].from_string(source).render({"shown": shown, "on": on})
    return " ".join(html.split())


@pytest.mark.parametrize(
    ("days", "words", "kind"),
    [
        (30, "30 days left", ""),
        (14, "14 days left", "caution"),
        (1, "1 day left", "caution"),
        (0, "This is today", "danger"),
        (-1, "This day was yesterday", "danger"),
        (-4, "This day was 4 days ago", "danger"),
    ],
)
def test_the_time_left_is_said_in_words(days: int, words: str, kind: str) -> None:
    left = time_left(days)
    assert (left.words, left.kind) == (words, kind)


def test_a_deadline_shows_its_weekday_its_count_and_its_source() -> None:
    html = card(deadline())
    assert '<time datetime="2026-12-03">' in html
    assert "Thursday" in html
    assert "December 3, 2026" in html
    assert "10 days left" in html
    assert "How we counted: 10 days after November 23, 2026" in html
    assert '<a href="https://law.example/1" rel="noopener noreferrer">1 LAW 2(3)</a>' in html
    assert "If your notice gives an earlier day, use that one." in html


def test_a_day_that_ends_at_noon_says_so_and_nobody_is_told_to_mail_anything() -> None:
    noon = datetime.combine(date(2026, 12, 3), time(12))
    html = card(replace(deadline(), last_moment=noon, act_by=date(2026, 12, 2)))
    assert '<time datetime="2026-12-03T12:00">' in html
    assert '<span class="dh-deadline__hour">by noon</span>' in html
    assert "have it arrive" not in html


def test_a_day_that_has_passed_is_not_the_end() -> None:
    late = replace(deadline(), if_late="Ask for a late appeal, and say why you are late.")
    html = card(late, on=date(2026, 12, 10))
    assert "This day was 7 days ago" in html
    assert "Ask for a late appeal" in html
    assert "Ask for a late appeal" not in card(late, on=date(2026, 12, 3))


def test_a_rule_nobody_checked_gives_no_date() -> None:
    html = card(deadline(confidence=Confidence.UNVERIFIED))
    assert "December 3" not in html
    assert "10 days" not in html
    assert "We could not check this rule" in html


def test_a_rule_read_at_second_hand_says_so() -> None:
    html = card(deadline(confidence=Confidence.SECONDARY))
    assert "December 3, 2026" in html
    assert "a text that quotes the law" in html


def test_an_unknown_day_says_why() -> None:
    html = card(deadline(last_day=None, why="We need the day the notice arrived."))
    assert "We do not know this day yet" in html
    assert "We need the day the notice arrived." in html


def test_the_day_to_be_safe_is_told_until_it_has_gone() -> None:
    safe = replace(deadline(), act_by=date(2026, 12, 2))
    words = "have it arrive by Wednesday, December 2, 2026"
    assert words in card(safe, on=date(2026, 12, 2))
    assert words not in card(safe, on=date(2026, 12, 3))


def test_a_step_that_is_closed_is_not_called_a_day_we_do_not_know() -> None:
    html = card(replace(deadline(last_day=None, why="It is closed."), available=False))
    assert "This way does not seem open" in html
    assert "It is closed." in html
    assert "We do not know this day" not in html


def test_what_the_step_costs_stands_beside_its_day() -> None:
    assert "The fee: $25</p>" in card(replace(deadline(), fee="$25"))
    assert "The fee" not in card(deadline())


def test_a_step_that_is_not_open_has_no_fee() -> None:
    closed = replace(deadline(), available=False, last_day=None, fee="$25")
    assert "The fee" not in card(closed)
