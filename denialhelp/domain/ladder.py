"""From one notice the whole ladder: this step, the answer due, and what comes after a no."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from denialhelp.domain.clock_starts import NEEDS
from denialhelp.domain.counting_words import time_allowed
from denialhelp.domain.deadline_question import AppealStep, DeadlineQuestion
from denialhelp.domain.deadlines import (
    FIRST_DECISION,
    deadline_of_step,
    level_reached,
    question_of,
    row_of,
)
from denialhelp.domain.denial import (
    AppealAnswer,
    AppealedBy,
    DecisionLevel,
    Denial,
    ServiceTiming,
)
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import Assessment, Deadline
from denialhelp.domain.ladder_rules import RungRule
from denialhelp.domain.rules import Rules
from denialhelp.domain.unsure_coverage import answer

UNKNOWN_LEVELS = "appeal_levels"
# What is missing of an answer is at most a day to count from.
DATES_ONLY = frozenset({(), *NEEDS.values()})


class RungState(Enum):
    """Where the person stands: behind them, open now, waiting for an answer, ahead, or shut."""

    BEHIND = "behind"
    NOW = "now"
    WAITING = "waiting"
    AHEAD = "ahead"
    SHUT = "shut"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder.

    `deadline` is the person's own, dated only for a step that is open now; `time_allowed` says
    in words what a later one will be counted from. `answer` is what the other side owes,
    counted from `answer_from`, the day they got or would get the appeal. `answer_is_latest`: it
    may be due sooner, as nobody told whether the plan has a second appeal.
    """

    rule: RungRule
    state: RungState
    deadline: Deadline | None
    time_allowed: str
    answer: Deadline | None
    answer_from: date | None
    answer_time: str
    answer_is_latest: bool

    def answer_is_late(self, *, on: date) -> bool:
        """Tell whether an answer that is being waited for should have come."""
        waiting = self.state is RungState.WAITING
        return waiting and self.answer is not None and self.answer.has_passed(on=on)


def ladder_of(facts: CaseFacts, found: Assessment, rules: Rules) -> tuple[Rung, ...]:
    """Return the steps of this coverage from the first appeal on, as of the day `found.on`."""
    reached = level_reached(facts.denial)
    if reached is DecisionLevel.UNKNOWN:
        reached = DecisionLevel.INITIAL
    mine = [rule for rule in rules.ladder if _belongs(rule, facts)]
    here = [number for number, rule in enumerate(mine) if reached in rule.levels]
    now = here[0] if here else len(mine)
    return tuple(_rungs(mine, now, reached, _Case(facts, found, rules)))


@dataclass(frozen=True, slots=True)
class _Case:
    facts: CaseFacts
    found: Assessment
    rules: Rules

    def deadline_of(self, step: AppealStep, facts: CaseFacts) -> Deadline:
        return deadline_of_step(facts, step, self.rules, reasons=self.found.reasons)

    @property
    def appeal_sent_on(self) -> date | None:
        """Return when the person sent an appeal that nobody has answered yet."""
        earlier = self.facts.denial.already_appealed
        if earlier is None or earlier.by is not AppealedBy.PATIENT:
            return None
        return earlier.made_on if earlier.answer is AppealAnswer.NONE else None


def _belongs(rule: RungRule, facts: CaseFacts) -> bool:
    if facts.coverage.kind not in rule.coverages:
        return False
    if rule.only_while_care_goes_on:
        return facts.denial.service_timing is ServiceTiming.CONCURRENT
    one_level = facts.coverage.appeal_levels == 1
    return not (one_level and rule.step is AppealStep.SECOND_LEVEL_APPEAL)


def _rungs(mine: list[RungRule], now: int, reached: DecisionLevel, case: _Case) -> Iterator[Rung]:
    for number, rule in enumerate(mine):
        if number < now:
            yield _rung(rule, RungState.BEHIND, None, case)
        elif reached in rule.levels:
            yield _open_now(rule, case)
        else:
            yield _ahead(rule, case)


def _open_now(rule: RungRule, case: _Case) -> Rung:
    deadline = _of_step(rule.step, case.found.deadlines)
    if deadline is None and not rule.automatic:
        deadline = case.deadline_of(rule.step, case.facts)
    if deadline and not deadline.available:
        return _rung(rule, RungState.SHUT, deadline, case)
    first = level_reached(case.facts.denial) in FIRST_DECISION
    waiting = first and case.appeal_sent_on is not None and rule.decision is not None
    return _rung(rule, RungState.WAITING if waiting else RungState.NOW, deadline, case)


def _ahead(rule: RungRule, case: _Case) -> Rung:
    if rule.automatic:
        return _rung(rule, RungState.AHEAD, None, case)
    undated = Denial(service_timing=case.facts.denial.service_timing)
    deadline = case.deadline_of(rule.step, replace(case.facts, denial=undated))
    state = RungState.AHEAD if deadline.available else RungState.SHUT
    return _rung(rule, state, deadline, case)


def _rung(rule: RungRule, state: RungState, deadline: Deadline | None, case: _Case) -> Rung:
    got_on = _got_on(state, case)
    due = None
    if rule.decision is not None and state not in (RungState.BEHIND, RungState.SHUT):
        due = answer(_asked_of_them(rule, rule.decision, got_on, case), case.rules)
    latest = due is not None and UNKNOWN_LEVELS in due.needs
    if due and latest:
        # With one level a plan has the longest time.
        one_level = replace(_asked_of_them(rule, due.step, got_on, case), appeal_levels=1)
        due = answer(one_level, case.rules)
    due = due if due and due.available else None
    return Rung(
        rule=rule,
        state=state,
        deadline=deadline,
        time_allowed=_time(deadline, case.rules),
        answer=due,
        answer_from=got_on if due else None,
        answer_time=_time(due, case.rules),
        answer_is_latest=latest,
    )


def _got_on(state: RungState, case: _Case) -> date | None:
    """Return the day they got the appeal: when it was sent, or today, as if it came today."""
    if state is RungState.WAITING:
        return case.appeal_sent_on
    return case.found.on if state is RungState.NOW else None


def _asked_of_them(
    rule: RungRule, decision: AppealStep, got_on: date | None, case: _Case
) -> DeadlineQuestion:
    timing = _timing(case.facts.denial)
    levels = case.facts.coverage.appeal_levels
    return replace(
        question_of(case.facts, decision, case.found.reasons),
        appeal_levels=2 if rule.step is AppealStep.SECOND_LEVEL_APPEAL else levels,
        notice_date=None,
        received_date=got_on,
        service_timing=timing,
        level=rule.decision_level,
        request_kind=rule.request_kind(timing),
    )


def _timing(denial: Denial) -> ServiceTiming | None:
    if denial.service_timing is not None:
        return denial.service_timing
    if denial.care_is_over:
        return ServiceTiming.POST_SERVICE
    return ServiceTiming.PRE_SERVICE if denial.care_is_to_come else None


def _of_step(step: AppealStep, deadlines: tuple[Deadline, ...]) -> Deadline | None:
    return next((each for each in deadlines if each.step is step), None)


def _time(deadline: Deadline | None, rules: Rules) -> str:
    """Return the time of the row behind an answer in words, empty where it is not sure."""
    if deadline is None:
        return ""
    row = row_of(deadline, rules)
    return time_allowed(row) if row and deadline.needs in DATES_ONLY else ""
