"""The answer to one question: the row that holds, and its days counted."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from denialhelp.domain.citations import Confidence
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_answers import answer_by, answer_by_rows
from denialhelp.domain.deadline_question import AppealStep, DeadlineQuestion, DenialBasis
from denialhelp.domain.deadline_rules import (
    Actor,
    AmountKind,
    AmountRule,
    Clock,
    ClockStart,
    Counts,
    DeadlineRule,
    FiledWhen,
    SendTo,
    When,
)
from denialhelp.domain.denial import ServiceTiming
from denialhelp.domain.findings import Deadline
from denialhelp.domain.periods import Period, PeriodUnit
from denialhelp.rulebook.load import rules
from tests.domain.test_deadlines import RULE

ASKED = DeadlineQuestion(
    coverage=CoverageKind.MARKETPLACE,
    step=AppealStep.INTERNAL_APPEAL,
    notice_date=date(2026, 3, 2),
    received_date=date(2026, 3, 4),
)
BEFORE_CARE = replace(
    RULE,
    key="before-care",
    period=Period(15, PeriodUnit.DAYS),
    when=When(service_timing=frozenset({ServiceTiming.PRE_SERVICE})),
)
HEARING = AmountKind.MEDICARE_ALJ_HEARING
LEAST = AmountRule(HEARING, 2026, Decimal(1960), RULE.citation, Confidence.SECONDARY)
ENDS_WITH_CARE = Clock(ClockStart.EFFECTIVE_DATE, Period(0, PeriodUnit.DAYS))
TWO_CLOCKS = replace(RULE, other_clock=ENDS_WITH_CARE, counts=Counts.LATER)


def by(rule: DeadlineRule, **told: Any) -> Deadline:
    return answer_by(rule, replace(ASKED, **told), replace(rules(), amounts=(LEAST,)))


def among(*rows: DeadlineRule, **told: Any) -> Deadline | None:
    return answer_by_rows(replace(ASKED, **told), replace(rules(), deadlines=rows))


def test_a_coverage_without_a_row_has_no_answer() -> None:
    assert among() is None
    assert among(RULE, step=AppealStep.OPM_REVIEW) is None


def test_the_first_row_that_holds_answers() -> None:
    found = among(BEFORE_CARE, RULE, service_timing=ServiceTiming.PRE_SERVICE)
    assert found
    assert (found.rule, found.needs) == ("before-care", ())


def test_a_row_of_the_state_goes_before_one_of_all_wherever_it_stands() -> None:
    of_a_state = replace(RULE, key="of-a-state", states=("SC",))
    found = among(RULE, of_a_state, state="SC")
    assert found
    assert found.rule == "of-a-state"
    other = among(RULE, of_a_state, state="TX")
    assert other
    assert other.rule == "made-up"


def test_where_what_decides_is_unknown_a_person_gets_the_earliest_day() -> None:
    for rows in (
        (BEFORE_CARE, RULE),
        (replace(BEFORE_CARE, period=Period(90, PeriodUnit.DAYS)), RULE),
    ):
        found = among(*rows)
        assert found
        assert found.last_day == min(by(row).last_day or date.max for row in rows)
        assert found.needs == ("service_timing",)


def test_where_what_decides_is_unknown_nobody_else_is_called_late() -> None:
    theirs = [replace(row, who_acts=Actor.INSURER) for row in (BEFORE_CARE, RULE)]
    found = among(*theirs)
    assert found
    assert (found.last_day, found.last_moment, found.act_by) == (None, None, None)
    assert found.why == "The time depends on what we do not know yet."
    assert found.needs == ("service_timing",)


def test_what_would_decide_between_rows_is_named_before_the_dates_that_are_missing() -> None:
    found = among(BEFORE_CARE, RULE, notice_date=None, received_date=None)
    assert found
    assert found.needs == ("service_timing", "notice_date", "received_date")


def test_rows_that_may_hold_are_all_tried_even_without_one_that_holds() -> None:
    found = among(BEFORE_CARE)
    assert found
    assert (found.rule, found.needs) == ("before-care", ("service_timing",))


def test_a_step_with_too_little_at_stake_is_closed_by_the_law_of_the_amount() -> None:
    rule = replace(RULE, least_amount=HEARING)
    told = {"amount_in_controversy": Decimal("1959.99"), "filed_on": date(2026, 5, 1)}
    closed = by(rule, **told)
    assert (closed.available, closed.last_day) == (False, None)
    assert closed.why == "This step is open only from $1,960.00 on. Less is at stake here."
    assert closed.confidence is Confidence.SECONDARY
    assert by(rule, **told | {"amount_in_controversy": Decimal(1960)}).available


def test_a_basis_that_closes_a_step_says_why() -> None:
    basis = DenialBasis.PLAN_ELIGIBILITY
    rule = replace(RULE, closed_to_basis=frozenset({basis}), why_closed="It is not for this.")
    closed = by(rule, denial_basis=basis)
    assert (closed.available, closed.why, closed.last_day) == (False, "It is not for this.", None)
    assert by(rule, denial_basis=DenialBasis.RESCISSION).available


@pytest.mark.parametrize(
    ("who", "is_open", "needs"),
    [
        (Actor.YOU, True, ("deadline_on_notice",)),
        (Actor.YOU, False, ()),
        (Actor.INSURER, True, ()),
    ],
)
def test_a_law_that_sets_no_time_says_why_and_sends_a_person_to_the_notice(
    who: Actor, is_open: bool, needs: tuple[str, ...]
) -> None:
    found = by(replace(RULE, period=None, why="A plan sets it.", who_acts=who, is_open=is_open))
    assert (found.available, found.last_day, found.needs) == (is_open, None, needs)
    assert found.why == "A plan sets it."


@pytest.mark.parametrize(
    ("counts", "effective", "last_day"),
    [
        (Counts.LATER, date(2026, 4, 20), date(2026, 4, 20)),
        (Counts.LATER, date(2026, 3, 10), date(2026, 4, 3)),
        (Counts.EARLIER, date(2026, 4, 20), date(2026, 4, 3)),
        (Counts.EARLIER, date(2026, 3, 10), date(2026, 3, 10)),
    ],
)
def test_of_two_clocks_the_one_that_the_law_names_counts(
    counts: Counts, effective: date, last_day: date
) -> None:
    found = by(replace(TWO_CLOCKS, counts=counts), effective_date=effective)
    assert found.last_day == last_day
    assert f"; that is {counts.value} than " in found.how_counted


def test_two_clocks_that_end_together_are_told_as_one() -> None:
    assert "that is" not in by(TWO_CLOCKS, effective_date=date(2026, 4, 3)).how_counted


def test_with_one_of_two_clocks_unknown_the_other_answers_and_its_key_is_named() -> None:
    found = by(TWO_CLOCKS)
    assert (found.last_day, found.needs) == (date(2026, 4, 3), ("effective_date",))


@pytest.mark.parametrize(
    ("who", "told"),
    [(Actor.YOU, "from the start of the day"), (Actor.REVIEWER, "from the end of the day")],
)
def test_where_hours_count_and_no_hour_is_told_the_answer_asks_for_it(
    who: Actor, told: str
) -> None:
    found = by(replace(RULE, period=Period(72, PeriodUnit.HOURS), who_acts=who))
    assert found.needs == ("received_at",)
    assert found.in_hours
    assert told in found.note


def test_with_the_hour_nothing_more_is_asked() -> None:
    hour = datetime.fromisoformat("2026-03-04T16:00")
    found = by(replace(RULE, period=Period(72, PeriodUnit.HOURS)), received_at=hour)
    assert (found.needs, found.last_moment) == ((), datetime.fromisoformat("2026-03-07T16:00"))


def test_whom_to_send_it_to_and_what_counts_as_filed_go_with_the_answer() -> None:
    rule = replace(RULE, send_to=SendTo.COURT, filed_when=FiledWhen.POSTMARKED, fee="$25")
    found = by(rule)
    assert (found.send_to, found.filed_when, found.fee) == (
        SendTo.COURT,
        FiledWhen.POSTMARKED,
        "$25",
    )


def test_what_others_owe_has_no_word_for_a_late_person() -> None:
    assert by(replace(RULE, who_acts=Actor.INSURER)).if_late == ""
    assert "late appeal" in by(RULE).if_late
    assert by(replace(RULE, if_late="Ask all the same.")).if_late == "Ask all the same."


def test_where_there_is_nothing_to_appeal_late_the_words_say_what_to_do() -> None:
    papers = replace(RULE, step=AppealStep.SUPPLY_INFORMATION)
    assert by(papers).if_late.startswith("The last day has passed. Send it all the same")
    assert "lawyer" in by(replace(RULE, step=AppealStep.JUDICIAL_REVIEW)).if_late
