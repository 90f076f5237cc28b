"""How a last day was counted, in words that a person can check with a calendar."""

from dataclasses import replace
from datetime import date

import pytest

from denialhelp.domain.citations import Confidence
from denialhelp.domain.clock_starts import Start
from denialhelp.domain.counting_words import (
    ASK,
    FILED,
    counted_days,
    counted_hours,
    time_allowed,
    what_to_know,
    why_not_counted,
)
from denialhelp.domain.deadline_rules import Clock, ClockStart, FiledWhen, SendTo
from denialhelp.domain.periods import Period, PeriodUnit
from tests.domain.test_deadlines import RULE

DAYS = Period(30, PeriodUnit.DAYS)
NONE = Period(0, PeriodUnit.DAYS)
START = Start(date(2026, 3, 4), "March 4, 2026, the day you received it")
END = date(2026, 4, 3)


def test_a_sum_names_the_time_and_the_day_it_starts_from() -> None:
    assert counted_days(START, DAYS, END, END) == (
        "30 days after March 4, 2026, the day you received it"
    )


def test_a_time_of_no_days_is_told_as_the_day_itself() -> None:
    words = counted_days(START, NONE, START.day, START.day, hour=12)
    assert words == "on March 4, 2026, the day you received it, at noon"


def test_hours_are_told_as_hours() -> None:
    assert counted_hours(START, Period(72, PeriodUnit.HOURS)).startswith("72 hours after March 4")


def test_a_day_that_moves_says_from_where_and_why() -> None:
    words = counted_days(START, DAYS, date(2026, 4, 4), date(2026, 4, 6))
    assert words.endswith(
        " (April 4, 2026 is a weekend day or a holiday, so the next business day counts)"
    )


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (
            date(2026, 10, 31),
            date(2027, 3, 1),
            " (February has no day 31, so March 1, 2027 counts)",
        ),
        (date(2026, 8, 31), date(2026, 12, 31), ""),
    ],
)
def test_a_missing_day_of_a_month_is_told(start: date, end: date, told: str) -> None:
    period = Period(4, PeriodUnit.MONTHS_TO_NEXT_FIRST)
    assert counted_days(Start(start, "then"), period, end, end) == f"4 months after then{told}"


@pytest.mark.parametrize(
    ("period", "confidence", "words"),
    [
        (
            DAYS,
            Confidence.CONFIRMED,
            "We count 30 days after the date on the notice. Tell us the date on the notice.",
        ),
        (
            NONE,
            Confidence.SECONDARY,
            "The last day is the date on the notice. Tell us the date on the notice.",
        ),
        (DAYS, Confidence.UNVERIFIED, "Tell us the date on the notice."),
    ],
)
def test_a_time_that_cannot_be_counted_yet_asks_for_its_day(
    period: Period, confidence: Confidence, words: str
) -> None:
    assert why_not_counted(Clock(ClockStart.NOTICE_DATE, period), confidence) == words


def test_every_start_can_be_asked_for() -> None:
    assert ASK.keys() == set(ClockStart)


def test_the_time_that_a_row_allows_is_told_without_a_date() -> None:
    assert time_allowed(RULE) == "30 days after the day you received the notice"
    assert time_allowed(replace(RULE, period=NONE)) == "the day you received the notice"


def test_a_time_that_nobody_checked_or_that_is_not_set_is_not_told() -> None:
    assert time_allowed(replace(RULE, confidence=Confidence.UNVERIFIED)) == ""
    assert time_allowed(replace(RULE, period=None, why="A plan sets it.")) == ""


def test_what_belongs_beside_a_date_is_told_in_one_row_of_sentences() -> None:
    rule = replace(
        RULE, send_to=SendTo.STATE, filed_when=FiledWhen.POSTMARKED, note="The row's own note."
    )
    assert what_to_know(RULE, "") == ""
    told = what_to_know(rule, "From the start.", "From the floor.")
    for part in ("From the start.", FILED[FiledWhen.POSTMARKED], "The row's own note."):
        assert part in told
    assert told.endswith("From the floor.")
