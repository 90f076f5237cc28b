"""What is the last day to act? By a question of its own, or for a whole case."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from denialhelp.domain.closed_steps import closed, is_closed
from denialhelp.domain.counting_words import UNKNOWN_LEVEL
from denialhelp.domain.coverage import OUT_OF_SCOPE, CoverageKind
from denialhelp.domain.deadline_answers import late_words
from denialhelp.domain.deadline_question import (
    WHILE_CARE_GOES_ON,
    AppealStep,
    DeadlineQuestion,
    DenialBasis,
)
from denialhelp.domain.deadline_rules import Actor, DeadlineRule
from denialhelp.domain.denial import (
    AppealAnswer,
    AppealedBy,
    DecisionLevel,
    Denial,
    DenialReason,
    ServiceTiming,
)
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import Deadline
from denialhelp.domain.printed_days import with_printed_day
from denialhelp.domain.rules import Rules
from denialhelp.domain.unsure_coverage import NOT_KNOWN, answer, kinds_of, without_rule

NO_PLAN_DECIDES = OUT_OF_SCOPE | {CoverageKind.UNINSURED}
FIRST_DECISION = frozenset({DecisionLevel.INITIAL, DecisionLevel.UNKNOWN})
REFUSED = frozenset({AppealAnswer.DENIED, AppealAnswer.PARTLY})
MEDICAL = frozenset({DenialReason.MEDICAL_NECESSITY, DenialReason.EXPERIMENTAL})

# The step that is next where no row tells the law's own.
NEXT_STEP = {
    DecisionLevel.INITIAL: AppealStep.INTERNAL_APPEAL,
    DecisionLevel.UNKNOWN: AppealStep.INTERNAL_APPEAL,
    DecisionLevel.FIRST_APPEAL_DENIED: AppealStep.SECOND_LEVEL_APPEAL,
    DecisionLevel.FINAL_INTERNAL: AppealStep.EXTERNAL_REVIEW,
    DecisionLevel.EXTERNAL_REVIEW_DENIED: AppealStep.JUDICIAL_REVIEW,
}
NO_PLAN = "No health plan made this decision, so there is no plan to appeal to."
NO_RULE = (
    "We do not know the last day for this step. Your notice should name it. If it does not, call"
    " and ask."
)


def find_deadlines(
    facts: CaseFacts, rules: Rules, *, reasons: tuple[DenialReason, ...] = ()
) -> tuple[Deadline, ...]:
    """Return what the person may do next and until when, the earliest day first.

    There is always one, if only to say that the last day is not known. `reasons` are those that
    the case goes by: some steps are closed to some of them.
    """
    found = tuple(_found(facts, rules, reasons)) or (_without_rule(facts),)
    if facts.denial.level is DecisionLevel.UNKNOWN:
        found = tuple(_with_unknown_level(deadline) for deadline in found)
    printed = facts.denial.deadline_on_notice
    if printed:
        found = tuple(
            with_printed_day(deadline, printed) if _may_be_printed(deadline) else deadline
            for deadline in found
        )
    return tuple(sorted(found, key=lambda deadline: deadline.last_day or date.max))


def deadline_of_step(
    facts: CaseFacts, step: AppealStep, rules: Rules, *, reasons: tuple[DenialReason, ...] = ()
) -> Deadline:
    """Return the last day of one step, whatever day the notice prints."""
    deadline = answer(question_of(facts, step, reasons), rules)
    row = row_of(deadline, rules)
    return closed(row) if row and is_closed(row, facts, reasons) else deadline


def row_of(deadline: Deadline, rules: Rules) -> DeadlineRule | None:
    """Return the row behind an answer, None where no single row is."""
    return next((rule for rule in rules.deadlines if rule.key == deadline.rule), None)


def question_of(
    facts: CaseFacts, step: AppealStep, reasons: tuple[DenialReason, ...] = ()
) -> DeadlineQuestion:
    """Return what a case asks when it asks for the last day of `step`."""
    denial = facts.denial
    return DeadlineQuestion(
        coverage=facts.coverage.kind,
        step=step,
        notice_date=denial.notice_date,
        received_date=denial.received_date,
        urgent=bool(denial.urgent),
        service_timing=denial.service_timing,
        appeal_levels=facts.coverage.appeal_levels,
        denial_basis=_basis(reasons),
        state=facts.coverage.state,
        service_date=facts.claim.service_date,
    )


def level_reached(denial: Denial) -> DecisionLevel:
    """Return the last decision made; a refused appeal of the patient is one."""
    earlier = denial.already_appealed
    if denial.level not in FIRST_DECISION or earlier is None:
        return denial.level
    # A provider's refused appeal leaves the patient's own untouched.
    refused = earlier.by is AppealedBy.PATIENT and earlier.answer in REFUSED
    return DecisionLevel.FIRST_APPEAL_DENIED if refused else denial.level


def _found(facts: CaseFacts, rules: Rules, reasons: tuple[DenialReason, ...]) -> Iterator[Deadline]:
    steps = [rule.step for rule in rules.deadlines if _is_next(rule, facts)]
    if facts.coverage.kind is CoverageKind.UNKNOWN:
        steps.append(NEXT_STEP[level_reached(facts.denial)])
    for step in dict.fromkeys(steps):
        deadline = deadline_of_step(facts, step, rules, reasons=reasons)
        if deadline.rule != NOT_KNOWN:
            yield deadline


def _is_next(rule: DeadlineRule, facts: CaseFacts) -> bool:
    level = level_reached(facts.denial)
    if level not in rule.levels or kinds_of(facts.coverage.kind).isdisjoint(rule.coverages):
        return False
    if rule.step in WHILE_CARE_GOES_ON and not _care_goes_on(facts.denial):
        return False
    plan_levels = facts.coverage.appeal_levels
    if plan_levels is None or level is not DecisionLevel.FIRST_APPEAL_DENIED:
        return True
    second = rule.step is AppealStep.SECOND_LEVEL_APPEAL
    return second if plan_levels > 1 else not second


def _may_be_printed(deadline: Deadline) -> bool:
    """Tell whether a day printed on the notice is that of this step: it is that of the appeal."""
    return deadline.who_acts is Actor.YOU and deadline.step not in WHILE_CARE_GOES_ON


def _care_goes_on(denial: Denial) -> bool:
    """Tell whether care is about to be cut, or may be: it is urgent, and nobody says when it is."""
    if denial.service_timing is None:
        return denial.urgent is True
    return denial.service_timing is ServiceTiming.CONCURRENT


def _basis(reasons: tuple[DenialReason, ...]) -> DenialBasis | None:
    if not reasons:
        return None
    return DenialBasis.FACTUAL if MEDICAL.isdisjoint(reasons) else DenialBasis.MEDICAL_NECESSITY


def _with_unknown_level(deadline: Deadline) -> Deadline:
    if deadline.last_day is None:
        return deadline
    return replace(deadline, note=f"{deadline.note} {UNKNOWN_LEVEL}".strip())


def _without_rule(facts: CaseFacts) -> Deadline:
    decides = facts.coverage.kind not in NO_PLAN_DECIDES
    step = NEXT_STEP[level_reached(facts.denial)]
    unanswered = without_rule(step, NO_RULE if decides else NO_PLAN)
    return replace(
        unanswered,
        available=decides,
        needs=("deadline_on_notice",) if decides else (),
        if_late=late_words(step),
    )
