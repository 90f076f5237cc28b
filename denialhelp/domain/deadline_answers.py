"""The answer to one question for a last day: the row that holds, and its days counted."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time

from denialhelp.domain.clock_ends import End, end_of
from denialhelp.domain.clock_starts import NEEDS, Start, start_of
from denialhelp.domain.counting_words import (
    NO_HOUR,
    NO_HOUR_OF_THEIRS,
    what_to_know,
    why_not_counted,
)
from denialhelp.domain.deadline_fit import fit, is_for
from denialhelp.domain.deadline_question import AppealStep, DeadlineQuestion
from denialhelp.domain.deadline_rules import Actor, Clock, Counts, DeadlineRule
from denialhelp.domain.findings import Deadline
from denialhelp.domain.floors import before_the_floor
from denialhelp.domain.least_amounts import too_small
from denialhelp.domain.periods import PeriodUnit
from denialhelp.domain.rules import Rules

IF_LATE = (
    "The last day has passed. That is not always the end. Ask for a late appeal, and say why you"
    " are late."
)

SEND_LATE = "The last day has passed. Send it all the same, at once, and say why it is late."
SUE_LATE = (
    "The last day has passed. Talk to a lawyer at once, and ask whether you can still get more"
    " time."
)
# Where there is nothing to appeal late.
IF_LATE_WITH = {
    AppealStep.SUPPLY_INFORMATION: SEND_LATE,
    AppealStep.COMPLETE_EXTERNAL_REQUEST: SEND_LATE,
    AppealStep.EXTERNAL_REVIEW_EVIDENCE: SEND_LATE,
    AppealStep.CLAIM_FILING: SEND_LATE,
    AppealStep.PATIENT_PROVIDER_DISPUTE: SEND_LATE,
    AppealStep.JUDICIAL_REVIEW: SUE_LATE,
}


def answer_by_rows(question: DeadlineQuestion, rules: Rules) -> Deadline | None:
    """Return the answer of the first row that holds, None where this coverage has no such step.

    Where it is not known which of several rows holds, a step of the person gets the earliest of
    their days, and what others owe none; `needs` says what would decide it.
    """
    rows, unknown = _rows_that_may_hold(question, rules)
    if not rows:
        return None
    answers = [answer_by(rule, question, rules) for rule in rows]
    first = answers[0]
    if not unknown:
        return first
    needs = (*unknown, *(key for key in first.needs if key not in unknown))
    if first.who_acts is not Actor.YOU:
        return replace(
            first,
            last_day=None,
            last_moment=None,
            act_by=None,
            how_counted="",
            needs=needs,
            why="The time depends on what we do not know yet.",
        )
    return replace(earliest(answers), needs=needs)


def late_words(step: AppealStep) -> str:
    """Return what a person can still do after the last day, where no row says more."""
    return IF_LATE_WITH.get(step, IF_LATE)


def earliest(answers: Iterable[Deadline]) -> Deadline:
    """Return the first to end of those that are open; an unknown day comes after all."""
    return min(answers, key=_order)


def answer_by(rule: DeadlineRule, question: DeadlineQuestion, rules: Rules) -> Deadline:
    """Return the last day as `rule` counts it."""
    deadline = _unanswered(rule)
    if rule.least_amount and (least := too_small(rule.least_amount, question, rules.amounts)):
        why = f"This step is open only from ${least.amount:,.2f} on. Less is at stake here."
        return replace(
            deadline,
            available=False,
            why=why,
            citation=least.citation,
            confidence=least.confidence,
        )
    if question.denial_basis in rule.closed_to_basis:
        return replace(deadline, available=False, why=rule.why_closed)
    if not rule.clocks:
        return replace(
            deadline,
            available=rule.is_open,
            needs=("deadline_on_notice",) if rule.is_open and _is_next(rule) else (),
        )
    return _counted(deadline, rule, question)


def _is_next(rule: DeadlineRule) -> bool:
    return rule.who_acts is Actor.YOU


def _rows_that_may_hold(
    question: DeadlineQuestion, rules: Rules
) -> tuple[list[DeadlineRule], tuple[str, ...]]:
    """Return the first row that holds, after those that would if more were known."""
    rows: list[DeadlineRule] = []
    unknown: list[str] = []
    mine = [rule for rule in rules.deadlines if is_for(rule, question)]
    # A row of one state goes before one of all.
    for rule in sorted(mine, key=lambda rule: not rule.states):
        found = fit(rule, question)
        if not found.holds or not is_in_force(rule, question, rules.law_as_of):
            continue
        rows.append(rule)
        if not found.unknown:
            return rows, tuple(dict.fromkeys(unknown))
        unknown += found.unknown
    return rows, tuple(dict.fromkeys(unknown))


def is_in_force(rule: DeadlineRule, question: DeadlineQuestion, law_as_of: date) -> bool:
    day = question.notice_date or question.received_date or law_as_of
    return rule.effective_from <= day and (
        rule.effective_until is None or day <= rule.effective_until
    )


def _unanswered(rule: DeadlineRule) -> Deadline:
    return Deadline(
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
        if_late=rule.if_late or (late_words(rule.step) if rule.who_acts is Actor.YOU else ""),
        send_to=rule.send_to,
        filed_when=rule.filed_when,
        fee=rule.fee,
    )


def _counted(deadline: Deadline, rule: DeadlineRule, question: DeadlineQuestion) -> Deadline:
    starts = [(clock, start_of(clock, question)) for clock in rule.clocks]
    known = [(clock, start) for clock, start in starts if start]
    unknown = [clock for clock, start in starts if start is None]
    if not known:
        why = why_not_counted(unknown[0], rule.confidence)
        return replace(deadline, why=why, needs=NEEDS[unknown[0].starts_from])
    needs = tuple(key for clock in unknown for key in NEEDS[clock.starts_from])
    ends = [(end_of(rule, clock, start), clock, start) for clock, start in known]
    pick = max if rule.counts is Counts.LATER else min
    end, clock, start = pick(ends, key=lambda each: each[0].order)
    return replace(
        deadline,
        last_day=end.day,
        last_moment=end.moment,
        in_hours=clock.period.unit is PeriodUnit.HOURS,
        how_counted=_words(end, ends, rule),
        act_by=end.act_by,
        note=what_to_know(
            rule, _start_note(rule, clock, start), before_the_floor(rule, end.day, question)
        ),
        needs=(*needs, *_hour_needed(clock, start)),
    )


def _words(end: End, ends: list[tuple[End, Clock, Start]], rule: DeadlineRule) -> str:
    others = [other.words for other, _, _ in ends if other.order != end.order]
    if not others or rule.counts is None:
        return end.words
    return f"{end.words}; that is {rule.counts.value} than {others[0]}"


def _start_note(rule: DeadlineRule, clock: Clock, start: Start) -> str:
    if not _hour_needed(clock, start):
        return start.note
    hour = NO_HOUR if rule.who_acts is Actor.YOU else NO_HOUR_OF_THEIRS
    return f"{start.note} {hour}".strip()


def _hour_needed(clock: Clock, start: Start) -> tuple[str, ...]:
    counts_hours = clock.period.unit is PeriodUnit.HOURS
    return ("received_at",) if counts_hours and start.moment is None else ()


def _order(deadline: Deadline) -> tuple[date, time]:
    moment = deadline.last_moment
    return (deadline.last_day or date.max, moment.time() if moment else time.max)
