"""The answer where the kind of coverage is not sure, or has no such step."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from denialhelp.domain.citations import Confidence
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import AppealStep, DeadlineQuestion
from denialhelp.domain.deadline_rules import Actor, DeadlineRule, SendTo
from denialhelp.domain.denial import DecisionLevel
from denialhelp.domain.findings import Deadline
from denialhelp.domain.periods import Period, PeriodUnit
from denialhelp.domain.unsure_coverage import (
    ANY_KIND,
    EITHER_KIND,
    LATER_LAW,
    NOT_KNOWN,
    SHORTEST,
    WHERE_DIFFERS,
    answer,
    first_step,
    kinds_of,
)
from denialhelp.rulebook.load import rules
from tests.domain.test_deadlines import RULE

UNSURE, UNKNOWN = CoverageKind.EMPLOYER_UNSURE, CoverageKind.UNKNOWN
SELF_FUNDED, INSURED = CoverageKind.EMPLOYER_SELF_FUNDED, CoverageKind.EMPLOYER_INSURED
ASKED = DeadlineQuestion(
    coverage=UNSURE, step=AppealStep.INTERNAL_APPEAL, received_date=date(2026, 3, 4)
)


def row(kind: CoverageKind, days: int, **changes: Any) -> DeadlineRule:
    period = Period(days, PeriodUnit.DAYS)
    return replace(
        RULE, key=kind.value, coverages=frozenset({kind}), period=period, note="Note.", **changes
    )


def answered(*rows: DeadlineRule, **told: Any) -> Deadline:
    return answer(replace(ASKED, **told), replace(rules(), deadlines=rows))


@pytest.mark.parametrize("kind", [CoverageKind.AUTO, CoverageKind.WORKERS_COMPENSATION])
def test_other_insurance_has_its_own_law(kind: CoverageKind) -> None:
    found = answered(RULE, coverage=kind)
    assert (found.available, found.rule) == (False, NOT_KNOWN)
    assert "their own law" in found.why


def test_a_row_for_the_unsure_kind_itself_answers_first() -> None:
    found = answered(row(UNSURE, 90), row(INSURED, 60))
    assert (found.rule, found.note) == ("employer_unsure", "Note.")


def test_between_two_kinds_through_work_the_earlier_day_counts_and_says_so() -> None:
    found = answered(row(SELF_FUNDED, 180), row(INSURED, 60))
    assert (found.rule, found.last_day) == ("employer_insured", date(2026, 5, 3))
    assert found.note == f"{EITHER_KIND} Note."


def test_one_row_for_both_kinds_through_work_leaves_nothing_unsure() -> None:
    both = replace(RULE, coverages=frozenset({SELF_FUNDED, INSURED}), note="Note.")
    assert answered(both).note == "Note."


def test_where_two_kinds_send_it_to_different_places_the_notice_says_where() -> None:
    to_the_state = row(INSURED, 60, send_to=SendTo.STATE)
    found = answered(row(SELF_FUNDED, 180), to_the_state)
    assert found.send_to is SendTo.SEE_NOTICE
    assert found.note == f"{EITHER_KIND} {WHERE_DIFFERS} Note."


def test_a_step_that_is_closed_to_both_kinds_through_work_says_why() -> None:
    shut = [row(kind, 1, is_open=False) for kind in (SELF_FUNDED, INSURED)]
    found = answered(*(replace(each, period=None, why="A rule of the plan.") for each in shut))
    assert (found.available, found.why) == (False, "A rule of the plan.")


def test_a_law_that_began_after_the_date_does_not_make_the_step_unheard_of() -> None:
    newer = row(CoverageKind.CHURCH, 60, effective_from=date(2026, 3, 5))
    found = answered(newer, coverage=CoverageKind.CHURCH)
    assert (found.available, found.last_day, found.why) == (True, None, LATER_LAW)
    assert found.needs == ("deadline_on_notice",)


def test_what_others_did_not_owe_yet_is_not_called_open() -> None:
    newer = row(INSURED, 7, effective_from=date(2026, 3, 5), who_acts=Actor.INSURER)
    decision = replace(newer, step=AppealStep.INITIAL_DECISION)
    found = answered(decision, coverage=INSURED, step=AppealStep.INITIAL_DECISION)
    assert not found.available


def test_where_neither_kind_through_work_has_the_step_it_is_refused_by_name() -> None:
    found = answered(row(CoverageKind.CHURCH, 60))
    assert (found.available, found.rule) == (False, NOT_KNOWN)
    assert "has no such step: " in found.why


def test_an_unknown_coverage_gets_the_shortest_time_and_no_law_as_fact() -> None:
    found = answered(row(SELF_FUNDED, 180), row(CoverageKind.MARKETPLACE, 60), coverage=UNKNOWN)
    assert (found.rule, found.last_day) == (SHORTEST, date(2026, 5, 3))
    assert (found.citation, found.confidence) == (None, Confidence.UNVERIFIED)
    assert found.needs == ("coverage",)
    assert found.note == f"{ANY_KIND} Note."


def test_an_unknown_coverage_is_asked_by_each_laws_own_first_appeal() -> None:
    step = AppealStep.PLAN_APPEAL
    medicaid = row(CoverageKind.MEDICAID_MANAGED_CARE, 30, step=step)
    found = answered(row(SELF_FUNDED, 180), medicaid, coverage=UNKNOWN)
    assert (found.step, found.last_day) == (AppealStep.INTERNAL_APPEAL, date(2026, 4, 3))


def test_an_unknown_coverage_is_asked_by_each_laws_own_look_from_outside() -> None:
    outside = row(SELF_FUNDED, 120, step=AppealStep.EXTERNAL_REVIEW)
    ire = row(
        CoverageKind.MEDICARE_PART_D,
        60,
        step=AppealStep.IRE_RECONSIDERATION,
        levels=frozenset({DecisionLevel.FINAL_INTERNAL}),
    )
    found = answered(outside, ire, coverage=UNKNOWN, step=AppealStep.EXTERNAL_REVIEW, urgent=True)
    assert (found.step, found.last_day) == (AppealStep.EXTERNAL_REVIEW, date(2026, 5, 3))


def test_without_a_day_to_count_from_no_kind_is_called_the_shortest() -> None:
    found = answered(row(SELF_FUNDED, 180), coverage=UNKNOWN, received_date=None)
    assert (found.rule, found.last_day, found.note) == (NOT_KNOWN, None, "")
    assert found.needs == ("coverage", "notice_date", "received_date")
    assert found.why.endswith("Tell us that, and the date on the notice or the day it came.")


def test_where_no_kind_sets_a_time_a_date_that_was_told_is_not_asked_for_again() -> None:
    by_the_plan = replace(row(SELF_FUNDED, 1), period=None, why="A plan sets it.")
    found = answered(by_the_plan, coverage=UNKNOWN)
    assert (found.rule, found.last_day) == (NOT_KNOWN, None)
    assert found.why == "The time turns on how you are insured. Tell us that."


def test_nobody_is_called_late_while_the_coverage_is_unknown() -> None:
    found = answered(row(SELF_FUNDED, 30, who_acts=Actor.INSURER), coverage=UNKNOWN)
    assert (found.rule, found.last_day, found.act_by) == (NOT_KNOWN, None, None)
    assert found.why.startswith("Their time turns on how you are insured.")


def test_an_unknown_coverage_of_which_no_kind_has_the_step_must_be_told() -> None:
    found = answered(coverage=UNKNOWN)
    assert (found.available, found.why) == (False, "We need to know how you are insured.")


def test_a_step_that_is_closed_to_one_kind_is_answered_by_the_other() -> None:
    shut = row(INSURED, 1, is_open=False)
    found = answered(row(SELF_FUNDED, 180), replace(shut, period=None, why="No."))
    assert found.rule == "employer_self_funded"


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"coverage": None}, "No rule of every kind of coverage gives time for this: "),
        ({"coverage": CoverageKind.UNINSURED}, "Without health coverage there is no such step: "),
        (
            {"coverage": INSURED, "step": AppealStep.APPEAL_DECISION},
            "We know of no law that sets a time for this here: ",
        ),
    ],
)
def test_a_step_without_a_row_is_refused_in_the_words_that_fit(
    told: dict[str, Any], why: str
) -> None:
    found = answered(**told)
    assert not found.available
    assert found.why.startswith(why)


def test_a_wrong_name_for_the_first_appeal_is_answered_with_the_right_one() -> None:
    kind, step = CoverageKind.MEDICARE_ORIGINAL, AppealStep.REDETERMINATION
    found = answered(row(kind, 120, step=step), coverage=kind)
    assert found.why.endswith(f"The first appeal there is: {rules().steps[step].name}.")


def test_the_first_appeal_of_a_coverage_is_what_its_own_law_calls_it() -> None:
    assert first_step(CoverageKind.TRICARE, rules()) is AppealStep.RECONSIDERATION
    assert first_step(CoverageKind.UNINSURED, rules()) is None


def test_only_an_unsure_kind_through_work_may_be_another() -> None:
    assert kinds_of(UNSURE) == {UNSURE, SELF_FUNDED, INSURED}
    assert kinds_of(UNKNOWN) == {UNKNOWN}
