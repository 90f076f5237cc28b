"""Care that is about to be cut: what has to be done at once stands beside the ordinary appeal."""

from datetime import date

import pytest

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.deadlines import find_deadlines
from denialhelp.domain.denial import DecisionLevel, Denial, DenialReason, ServiceTiming
from denialhelp.domain.facts import CaseFacts, Coverage
from denialhelp.domain.findings import Deadline
from denialhelp.rulebook.load import rules

NOTICE = date(2026, 11, 20)


def _found(
    kind: CoverageKind,
    timing: ServiceTiming | None = ServiceTiming.CONCURRENT,
    *,
    urgent: bool | None = None,
    level: DecisionLevel = DecisionLevel.INITIAL,
    printed: date | None = None,
    reasons: tuple[DenialReason, ...] = (),
) -> tuple[Deadline, ...]:
    denial = Denial(
        level=level,
        notice_date=NOTICE,
        received_date=NOTICE,
        service_timing=timing,
        urgent=urgent,
        deadline_on_notice=printed,
    )
    facts = CaseFacts(coverage=Coverage(kind=kind), denial=denial)
    return find_deadlines(facts, rules(), reasons=reasons)


def _steps(found: tuple[Deadline, ...]) -> list[str]:
    return [each.step.value for each in found]


@pytest.mark.parametrize(
    ("kind", "steps"),
    [
        (CoverageKind.MEDICARE_ORIGINAL, ["qio_fast_appeal", "redetermination"]),
        (CoverageKind.MEDICARE_ADVANTAGE, ["qio_fast_appeal", "reconsideration"]),
        (CoverageKind.MEDICARE_PART_D, ["redetermination"]),
        (CoverageKind.MEDICAID_MANAGED_CARE, ["continue_benefits", "plan_appeal"]),
        (CoverageKind.EMPLOYER_SELF_FUNDED, ["internal_appeal"]),
    ],
)
def test_while_care_goes_on_the_fast_step_stands_first(
    kind: CoverageKind, steps: list[str]
) -> None:
    assert _steps(_found(kind)) == steps


def test_a_state_is_asked_to_go_on_with_care_though_no_day_is_known() -> None:
    steps = _steps(_found(CoverageKind.MEDICAID_FFS))
    assert sorted(steps) == ["continue_benefits", "fair_hearing"]


@pytest.mark.parametrize("timing", [ServiceTiming.PRE_SERVICE, ServiceTiming.POST_SERVICE])
@pytest.mark.parametrize("urgent", [True, False])
def test_care_that_has_not_begun_or_is_over_has_no_fast_step(
    timing: ServiceTiming, urgent: bool
) -> None:
    assert _steps(_found(CoverageKind.MEDICARE_ORIGINAL, timing, urgent=urgent)) == [
        "redetermination"
    ]


@pytest.mark.parametrize(("urgent", "count"), [(True, 2), (False, 1), (None, 1)])
def test_where_nobody_says_when_care_is_urgency_brings_the_fast_step(
    urgent: bool | None, count: int
) -> None:
    assert len(_found(CoverageKind.MEDICARE_ORIGINAL, None, urgent=urgent)) == count


def test_with_the_kind_of_notice_not_known_the_earliest_moment_counts() -> None:
    (fast, _) = _found(CoverageKind.MEDICARE_ORIGINAL)
    assert fast.rule == "qio-care-ends-original-medicare"
    assert str(fast.last_moment) == "2026-11-21 12:00:00"
    assert fast.needs == ("notice_kind", "care_ends_on")
    assert "In a hospital, the day you are told to leave counts." in fast.note


def test_once_an_appeal_was_lost_there_is_no_fast_step() -> None:
    lost = DecisionLevel.FIRST_APPEAL_DENIED
    assert _steps(_found(CoverageKind.MEDICARE_ORIGINAL, level=lost)) == ["reconsideration"]


def test_the_day_a_notice_prints_is_that_of_the_appeal() -> None:
    printed = date(2026, 12, 31)
    fast, appeal = _found(CoverageKind.MEDICARE_ORIGINAL, printed=printed)
    assert (fast.step, fast.as_printed) == (AppealStep.QIO_FAST_APPEAL, None)
    assert (appeal.step, appeal.as_printed) == (AppealStep.REDETERMINATION, printed)


def test_an_urgent_tricare_case_has_three_days() -> None:
    (fast,) = _found(CoverageKind.TRICARE, urgent=True)
    assert (fast.rule, fast.last_day) == ("urgent-reconsideration-tricare", date(2026, 11, 23))
    assert "90 days" in fast.if_late


def test_a_lost_tricare_appeal_goes_one_way_or_the_other_by_its_reason() -> None:
    lost = DecisionLevel.FIRST_APPEAL_DENIED
    medical = _found(CoverageKind.TRICARE, level=lost, reasons=(DenialReason.MEDICAL_NECESSITY,))
    assert [each.step for each in medical if each.available] == [AppealStep.TQMC_RECONSIDERATION]
    factual = _found(CoverageKind.TRICARE, level=lost, reasons=(DenialReason.NOT_COVERED_BENEFIT,))
    assert [each.step for each in factual if each.available] == [AppealStep.DHA_FORMAL_REVIEW]
    assert len([each for each in _found(CoverageKind.TRICARE, level=lost) if each.available]) == 2


def test_a_medicare_advantage_plan_sends_a_lost_appeal_on_by_itself() -> None:
    lost = DecisionLevel.FIRST_APPEAL_DENIED
    (sent_on,) = _found(CoverageKind.MEDICARE_ADVANTAGE, level=lost)
    assert (sent_on.who_acts.value, sent_on.last_day) == ("insurer", None)
    assert "You do not have to ask" in sent_on.why
