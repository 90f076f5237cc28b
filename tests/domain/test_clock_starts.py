"""On which day, or at which moment, does a clock start?"""

from dataclasses import replace
from datetime import date, datetime

import pytest

from denialhelp.domain.clock_starts import (
    KEEP_PROOF,
    MOMENTS,
    NEEDS,
    NO_BILL_RECEIPT,
    NO_PROOF,
    NO_RECEIPT,
    WORDS,
    start_of,
)
from denialhelp.domain.deadline_question import AppealStep, DeadlineQuestion
from denialhelp.domain.deadline_rules import Clock, ClockStart
from denialhelp.domain.periods import Period, PeriodUnit

PERIOD = Period(60, PeriodUnit.DAYS)
NOTHING = DeadlineQuestion(coverage=None, step=AppealStep.INTERNAL_APPEAL)
NOTICE = replace(NOTHING, notice_date=date(2026, 3, 2))
PRESUMED = Clock(ClockStart.RECEIPT, PERIOD, presumed_receipt_days=5)
DAY = date(2026, 3, 20)
AFTERNOON = datetime.fromisoformat("2026-03-20T16:30")
TOLD_BY = {
    ClockStart.RECEIPT: "received_date",
    ClockStart.NOTICE_DATE: "notice_date",
    ClockStart.THEIR_RECEIPT: "received_date",
    ClockStart.BILL_RECEIPT: "received_date",
    ClockStart.DENIAL_RECEIPT: "denial_received_date",
    ClockStart.EFFECTIVE_DATE: "effective_date",
    ClockStart.CARE_ENDS: "care_ends_on",
    ClockStart.REQUESTED: "requested_date",
    ClockStart.SERVICE_DATE: "service_date",
    ClockStart.FIRST_BILL: "notice_date",
    ClockStart.CHECKED: "received_date",
}


def arrived(received: date, *, proven: bool = False) -> DeadlineQuestion:
    return replace(NOTICE, received_date=received, receipt_proven=proven)


@pytest.mark.parametrize(("starts_from", "key"), TOLD_BY.items())
def test_a_clock_starts_on_the_day_that_its_key_tells(starts_from: ClockStart, key: str) -> None:
    told = DeadlineQuestion(coverage=None, step=AppealStep.INTERNAL_APPEAL, **{key: DAY})  # type: ignore[arg-type]
    start = start_of(Clock(starts_from, PERIOD), told)
    assert start
    assert (start.day, start.moment) == (DAY, None)
    assert start.words == f"March 20, 2026, {WORDS[starts_from]}"


def test_the_day_before_a_change_is_counted_back_from_it() -> None:
    clock = Clock(ClockStart.BEFORE_EFFECT, PERIOD)
    start = start_of(clock, replace(NOTHING, effective_date=date(2026, 3, 1)))
    assert start
    assert start.day == date(2026, 2, 28)


@pytest.mark.parametrize("starts_from", ClockStart)
def test_a_clock_of_which_no_day_is_told_does_not_start_and_says_what_it_needs(
    starts_from: ClockStart,
) -> None:
    assert start_of(Clock(starts_from, PERIOD), NOTHING) is None
    assert NEEDS[starts_from]


@pytest.mark.parametrize("starts_from", MOMENTS)
def test_a_moment_starts_the_clock_where_it_is_told(starts_from: ClockStart) -> None:
    told = replace(NOTHING, received_at=AFTERNOON, care_ends_at=AFTERNOON)
    start = start_of(Clock(starts_from, PERIOD), told)
    if starts_from is ClockStart.RECEIPT:
        # The moment sharpens a day of receipt; question_reading gives both.
        start = start_of(Clock(starts_from, PERIOD), replace(told, received_date=DAY))
    assert start
    assert (start.day, start.moment) == (DAY, AFTERNOON)
    assert start.words == f"March 20, 2026 at 4:30 p.m., {MOMENTS[starts_from]}"


def test_with_no_known_day_of_arrival_the_notices_own_date_counts_and_says_so() -> None:
    start = start_of(Clock(ClockStart.RECEIPT, PERIOD), NOTICE)
    assert start
    assert (start.day, start.note) == (date(2026, 3, 2), NO_RECEIPT)


def test_a_bill_whose_arrival_is_unknown_counts_from_its_own_date() -> None:
    start = start_of(Clock(ClockStart.BILL_RECEIPT, PERIOD), NOTICE)
    assert start
    assert (start.day, start.note) == (date(2026, 3, 2), NO_BILL_RECEIPT)
    assert start.words == "March 2, 2026, the date on the bill"


@pytest.mark.parametrize(
    ("question", "day", "note"),
    [
        (NOTICE, date(2026, 3, 7), ""),
        (arrived(date(2026, 3, 4)), date(2026, 3, 4), ""),
        (arrived(date(2026, 3, 7)), date(2026, 3, 7), ""),
        (arrived(date(2026, 3, 20)), date(2026, 3, 7), NO_PROOF),
        (arrived(date(2026, 3, 20), proven=True), date(2026, 3, 20), KEEP_PROOF),
        (arrived(date(2026, 3, 4), proven=True), date(2026, 3, 4), ""),
    ],
)
def test_under_a_presumption_only_proof_moves_the_start_beyond_it(
    question: DeadlineQuestion, day: date, note: str
) -> None:
    start = start_of(PRESUMED, question)
    assert start
    assert (start.day, start.note) == (day, note)


def test_a_presumed_day_is_told_as_the_laws_own() -> None:
    start = start_of(PRESUMED, NOTICE)
    assert start
    assert start.words == (
        "March 7, 2026, when the law takes the notice to have arrived (5 days after its date)"
    )


def test_without_the_notices_date_a_presumption_asks_for_it_unless_the_arrival_is_proven() -> None:
    came = replace(NOTHING, received_date=DAY)
    unproven, proven = (
        start_of(PRESUMED, replace(came, receipt_proven=proof)) for proof in (False, True)
    )
    assert unproven
    assert unproven.note.startswith("Look for the notice's date. 5 days after it")
    assert proven
    assert proven.note == ""


def test_every_start_has_its_words() -> None:
    assert WORDS.keys() == NEEDS.keys() == set(ClockStart)
