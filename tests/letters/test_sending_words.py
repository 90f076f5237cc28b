"""When to send a letter: so that it arrives in time, whatever counts as filed."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from denialhelp.domain.assessment import assess
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadlines import find_deadlines
from denialhelp.domain.denial import DecisionLevel, Denial
from denialhelp.domain.facts import CaseFacts, Coverage
from denialhelp.domain.findings import Deadline
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.letter_case import LetterCase
from denialhelp.letters.sending_words import CLOCK_RUNS_ON, NOT_KNOWN, NOW, time_to_send
from denialhelp.rulebook.load import rules

LATE = (
    "A letter may come too late now. Fax it {}, or send it on the plan's website, and mail it too."
)
APPEAL, CORRECTION = LetterKind.INTERNAL_APPEAL, LetterKind.PROVIDER_CORRECTION


def deadline(kind: CoverageKind = CoverageKind.MEDICARE_ADVANTAGE) -> Deadline:
    denial = Denial(level=DecisionLevel.INITIAL, notice_date=date(2026, 11, 2))
    return find_deadlines(CaseFacts(coverage=Coverage(kind=kind), denial=denial), rules())[0]


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2026, 11, 23), "It should arrive before that, so mail it by December 24, 2026."),
        (date(2026, 12, 24), "It should arrive before that, so mail it by December 24, 2026."),
        (date(2026, 12, 25), LATE.format("by January 5, 2027")),
        (date(2027, 1, 6), LATE.format("today")),
    ],
)
def test_a_letter_leaves_early_enough_to_arrive_by_the_last_day(on: date, told: str) -> None:
    assert deadline().last_day == date(2027, 1, 6)
    assert time_to_send(APPEAL, deadline(), on=on) == f"The last day is January 6, 2027. {told}"


def test_a_day_that_ends_at_an_hour_says_the_hour() -> None:
    noon = replace(deadline(), last_moment=datetime.combine(date(2027, 1, 6), time(12)))
    told = time_to_send(APPEAL, noon, on=date(2026, 11, 23))
    assert told.startswith("The last day is January 6, 2027, by noon. ")


def test_a_day_that_has_passed_is_told_and_not_given_up() -> None:
    told = time_to_send(APPEAL, deadline(), on=date(2027, 1, 7))
    assert "was January 6, 2027. Send it all the same" in told


@pytest.mark.parametrize("kind", [CoverageKind.CHURCH, CoverageKind.STUDENT])
def test_a_day_that_nobody_checked_is_not_told(kind: CoverageKind) -> None:
    assert time_to_send(APPEAL, deadline(kind), on=date(2026, 11, 23)) == NOT_KNOWN


def test_a_correction_never_stops_the_clock_of_the_appeal() -> None:
    told = time_to_send(CORRECTION, deadline(), on=date(2026, 11, 23))
    assert told == f"{CLOCK_RUNS_ON} Your last day to appeal is January 6, 2027."


def test_the_clock_runs_on_even_where_nobody_knows_its_end() -> None:
    told = time_to_send(CORRECTION, None, on=date(2026, 11, 23))
    assert told == f"{CLOCK_RUNS_ON} {NOT_KNOWN}"


def test_where_waiting_could_do_harm_nobody_is_told_to_mail_a_letter_later() -> None:
    assert time_to_send(APPEAL, deadline(), on=date(2026, 11, 23), urgent=True) == NOW


def test_the_day_for_an_outside_review_is_not_told_of_a_second_appeal() -> None:
    facts = CaseFacts(
        coverage=Coverage(kind=CoverageKind.EMPLOYER_SELF_FUNDED),
        denial=Denial(level=DecisionLevel.FIRST_APPEAL_DENIED, notice_date=date(2026, 11, 2)),
    )
    found = assess(facts, rules(), on=date(2026, 11, 23))
    assert found.next_deadline
    case = LetterCase(facts, found, rules(), rules().letters[APPEAL])
    assert time_to_send(APPEAL, case.appeal_deadline, on=found.on) == NOT_KNOWN
