"""Does a row hold for a question? What is not known is told, not guessed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import DeadlineQuestion, RequestKind
from denialhelp.domain.deadline_rules import DeadlineRule, When

ALL_KINDS = frozenset(CoverageKind)


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a row holds; `unknown` are the keys of a question that would decide it."""

    holds: bool
    unknown: tuple[str, ...] = ()


NO = Fit(holds=False)


def is_for(rule: DeadlineRule, question: DeadlineQuestion) -> bool:
    """Tell whether the row is of this step and kind of coverage."""
    if rule.step is not question.step:
        return False
    if question.coverage is None:
        return rule.coverages >= ALL_KINDS
    return question.coverage in rule.coverages


def fit(rule: DeadlineRule, question: DeadlineQuestion) -> Fit:
    """Return whether the state and the conditions of the row are those of the question."""
    if rule.states and question.state not in rule.states:
        return NO
    answers = tuple(_answers(rule.when, question))
    if not all(holds is not False for _, holds in answers):
        return NO
    unknown = tuple(key for key, holds in answers if holds is None)
    return NO if unknown and rule.when.only_if_told else Fit(holds=True, unknown=unknown)


def _answers(when: When, question: DeadlineQuestion) -> Iterator[tuple[str, bool | None]]:
    """Tell of each condition whether it holds; None: nobody told."""
    yield from _told(when, question)
    if when.state_unknown:
        # The row may hold, and so may those of all other states: the earliest day counts.
        yield "state", False if question.state else None
    yield from _among(when, question)
    if when.appeal_levels is not None:
        levels = question.appeal_levels
        yield "appeal_levels", None if levels is None else levels == when.appeal_levels
    if when.asked_hours_before_care_ends is not None:
        yield "care_ends_at", _asked_in_time(when.asked_hours_before_care_ends, question)
    if when.warned_days_before_effect is not None:
        key = "notice_date" if question.effective_date else "effective_date"
        yield key, _warned_in_time(when.warned_days_before_effect, question)


def _among(when: When, question: DeadlineQuestion) -> Iterator[tuple[str, bool | None]]:
    """Tell of the conditions that may hold while nobody says otherwise."""
    for key, among, known in (
        ("service_timing", when.service_timing, question.service_timing),
        ("notice_kind", when.notice_kind, question.notice_kind),
    ):
        if among:
            yield key, None if known is None else known in among
    if when.request_kind:
        yield "request_kind", _is_of_kind(when.request_kind, question)


def _told(when: When, question: DeadlineQuestion) -> Iterator[tuple[str, bool]]:
    """Tell of the conditions that count as false while nobody says otherwise."""
    for key, wanted, told in (
        ("urgent", when.urgent, question.urgent),
        ("extended", when.extended, question.extended),
        ("no_answer", when.no_answer, question.no_answer),
    ):
        if wanted is not None:
            yield key, wanted is told
    # A row for one basis or one bill does not hold where nobody names it.
    for key, only, named in (
        ("denial_basis", when.denial_basis, question.denial_basis),
        ("counted_from", when.counted_from, question.counted_from),
        ("level", when.level, question.level),
    ):
        if only:
            yield key, named in only


def _is_of_kind(kinds: frozenset[RequestKind], question: DeadlineQuestion) -> bool | None:
    if question.request_kind is not None:
        return question.request_kind in kinds
    # Only care can be urgent: no law here has a fast way for money alone.
    return False if question.urgent and kinds == {RequestKind.PAYMENT} else None


def _warned_in_time(days: int, question: DeadlineQuestion) -> bool | None:
    if question.notice_date is None or question.effective_date is None:
        return None
    return question.effective_date - question.notice_date >= timedelta(days=days)


def _asked_in_time(hours: int, question: DeadlineQuestion) -> bool | None:
    if question.received_at is None or question.care_ends_at is None:
        return None
    return question.care_ends_at - question.received_at >= timedelta(hours=hours)
