"""What is the last day to act?"""

from dataclasses import replace
from datetime import date

from denialhelp.domain.citations import Confidence
from denialhelp.domain.clock_starts import NEEDS, Start, start_of
from denialhelp.domain.closed_steps import closed, is_closed
from denialhelp.domain.counting_words import how_counted, what_to_know, why_not_counted
from denialhelp.domain.coverage import OUT_OF_SCOPE, CoverageKind
from denialhelp.domain.denial import (
    AppealAnswer,
    AppealedBy,
    DecisionLevel,
    Denial,
    DenialReason,
)
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import Deadline
from denialhelp.domain.holidays import business_day_before, rolled_forward
from denialhelp.domain.periods import Period, last_day
from denialhelp.domain.printed_days import with_printed_day
from denialhelp.domain.rules import Actor, AppealStep, DeadlineRule, Rules

NOT_KNOWN = "not-known"
NO_PLAN_DECIDES = OUT_OF_SCOPE | {CoverageKind.UNINSURED}
FIRST_DECISION = frozenset({DecisionLevel.INITIAL, DecisionLevel.UNKNOWN})
REFUSED = frozenset({AppealAnswer.DENIED, AppealAnswer.PARTLY})

# The step that is next where no row tells the law's own.
NEXT_STEP = {
    DecisionLevel.INITIAL: AppealStep.INTERNAL_APPEAL,
    DecisionLevel.UNKNOWN: AppealStep.INTERNAL_APPEAL,
    DecisionLevel.FIRST_APPEAL_DENIED: AppealStep.SECOND_LEVEL_APPEAL,
    DecisionLevel.FINAL_INTERNAL: AppealStep.EXTERNAL_REVIEW,
    DecisionLevel.EXTERNAL_REVIEW_DENIED: AppealStep.EXTERNAL_REVIEW,
}

IF_LATE = (
    "The last day has passed. That is not always the end. Ask for a late appeal, and say why you"
    " are late."
)
NO_PLAN = "No health plan made this decision, so there is no plan to appeal to."
NO_COVERAGE = (
    "The last day depends on how you are insured. Until we know, follow the day on your notice."
)
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
    found = tuple(
        closed(rule) if is_closed(rule, facts, reasons) else deadline_for(rule, facts.denial)
        for rule in rules.deadlines
        if _is_next(rule, facts) and _is_in_force(rule, facts.denial, rules.law_as_of)
    ) or (_without_rule(facts),)
    printed = facts.denial.deadline_on_notice
    if printed:
        found = tuple(with_printed_day(deadline, printed) for deadline in found)
    return tuple(sorted(found, key=lambda deadline: deadline.last_day or date.max))


def deadline_for(rule: DeadlineRule, denial: Denial) -> Deadline:
    """Return the last day as `rule` counts it, whatever day is printed on the notice."""
    deadline = Deadline(
        step=rule.step,
        available=True,
        last_day=None,
        rule=rule.key,
        citation=rule.citation,
        confidence=rule.confidence,
        how_counted="",
        act_by=None,
        who_acts=rule.who_acts,
        why=rule.why,
        note=rule.note,
        if_late=rule.if_late or IF_LATE,
    )
    start = start_of(rule, denial)
    if rule.period is None:
        return replace(deadline, needs=("deadline_on_notice",))
    if start is None:
        why = why_not_counted(rule.period, rule)
        return replace(deadline, why=why, needs=NEEDS[rule.starts_from])
    note = what_to_know(rule, start, denial.level)
    return replace(_counted(deadline, rule.period, start, rolls=rule.rolls_forward), note=note)


def level_reached(denial: Denial) -> DecisionLevel:
    """Return the last decision made; a refused appeal of the patient is one."""
    earlier = denial.already_appealed
    if denial.level not in FIRST_DECISION or earlier is None:
        return denial.level
    # A provider's refused appeal leaves the patient's own untouched.
    refused = earlier.by is AppealedBy.PATIENT and earlier.answer in REFUSED
    return DecisionLevel.FIRST_APPEAL_DENIED if refused else denial.level


def _counted(deadline: Deadline, period: Period, start: Start, *, rolls: bool) -> Deadline:
    end = last_day(start.day, period)
    day = rolled_forward(end) if rolls else end
    return replace(
        deadline,
        last_day=day,
        how_counted=how_counted(start, period, end, day),
        act_by=business_day_before(day),
    )


def _is_next(rule: DeadlineRule, facts: CaseFacts) -> bool:
    level = level_reached(facts.denial)
    if facts.coverage.kind not in rule.coverages or level not in rule.levels:
        return False
    plan_levels = facts.coverage.appeal_levels
    if plan_levels is None or level is not DecisionLevel.FIRST_APPEAL_DENIED:
        return True
    second = rule.step is AppealStep.SECOND_LEVEL_APPEAL
    return second if plan_levels > 1 else not second


def _is_in_force(rule: DeadlineRule, denial: Denial, law_as_of: date) -> bool:
    day = denial.notice_date or denial.received_date or law_as_of
    return rule.effective_from <= day and (
        rule.effective_until is None or day <= rule.effective_until
    )


def _without_rule(facts: CaseFacts) -> Deadline:
    kind = facts.coverage.kind
    needs, why = "deadline_on_notice", NO_RULE
    if kind in NO_PLAN_DECIDES:
        needs, why = "", NO_PLAN
    elif kind is CoverageKind.UNKNOWN:
        needs, why = "coverage", NO_COVERAGE
    return Deadline(
        step=NEXT_STEP[level_reached(facts.denial)],
        available=kind not in NO_PLAN_DECIDES,
        last_day=None,
        rule=NOT_KNOWN,
        citation=None,
        confidence=Confidence.UNVERIFIED,
        how_counted="",
        act_by=None,
        who_acts=Actor.YOU,
        needs=(needs,) if needs else (),
        why=why,
        if_late=IF_LATE,
    )
