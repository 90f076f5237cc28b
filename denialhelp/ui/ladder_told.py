"""The ladder of a case in words: each step, where the person stands, and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from denialhelp.domain.citations import Citation, Confidence
from denialhelp.domain.dates import weekday_date
from denialhelp.domain.findings import Deadline
from denialhelp.domain.ladder import Rung, RungState
from denialhelp.ui.deadline_words import how_sure, last_hour, time_left
from denialhelp.ui.need_words import in_words

_OPEN = frozenset({RungState.NOW, RungState.WAITING})
_STATES = {
    RungState.BEHIND: ("Behind you", ""),
    RungState.WAITING: ("Waiting for their answer", "accent"),
    RungState.AHEAD: ("Comes by itself after a no", ""),
    RungState.SHUT: ("Does not seem open", "caution"),
}
_NO_YOURS = "We could not check the time for this step. Ask for the last day, in writing."
_NO_THEIRS = "We could not check how long they may take. Ask them."


@dataclass(frozen=True, slots=True)
class StepTold:
    """One step. `kind` is the look of `state`; `in_full`: not to be folded away."""

    title: str
    state: str
    kind: str
    in_full: bool
    text: str
    yours: tuple[str, ...]
    theirs: tuple[str, ...]
    if_silent: str
    citations: tuple[Citation, ...]
    doubt: str


def ladder_told(ladder: Sequence[Rung], *, on: date) -> tuple[StepTold, ...]:
    """Return the steps; those open now, and the one after them, are told in full."""
    states = [rung.state for rung in ladder]
    ahead = states.index(RungState.AHEAD) if RungState.AHEAD in states else None
    open_now = [number for number, rung in enumerate(ladder) if _is_open(rung, on)]
    here = open_now[0] if open_now else None
    return tuple(
        _step(rung, on, is_first_open=number == here, is_first_ahead=number == ahead)
        for number, rung in enumerate(ladder)
    )


def _is_open(rung: Rung, on: date) -> bool:
    return rung.state in _OPEN and not _is_past(rung, on)


def _is_past(rung: Rung, on: date) -> bool:
    """Tell whether the person's own day is gone, by a rule that somebody has checked."""
    deadline = rung.deadline
    if rung.state is not RungState.NOW or deadline is None:
        return False
    return deadline.has_passed(on=on) and deadline.confidence is not Confidence.UNVERIFIED


def _step(rung: Rung, on: date, *, is_first_open: bool, is_first_ahead: bool) -> StepTold:
    state, kind = _state(rung, on, is_first_open=is_first_open, is_first_ahead=is_first_ahead)
    is_behind = rung.state is RungState.BEHIND
    told = [each for each in (rung.deadline, rung.answer) if each and not is_behind]
    asks = rung.state not in {RungState.BEHIND, RungState.SHUT}
    sources = (*(each.citation for each in told), rung.rule.citation if asks else None)
    return StepTold(
        title=rung.rule.title,
        state=state,
        kind=kind,
        in_full=rung.state in _OPEN or is_first_ahead,
        text="" if is_behind else rung.rule.text,
        yours=() if is_behind else _yours(rung, on),
        theirs=_theirs(rung, on) if asks else (),
        if_silent=rung.rule.if_silent.strip() if asks else "",
        citations=tuple(dict.fromkeys(each for each in sources if each)),
        doubt=_doubt(told),
    )


def _state(rung: Rung, on: date, *, is_first_open: bool, is_first_ahead: bool) -> tuple[str, str]:
    if rung.answer_is_late(on=on):
        return "Their answer is late", "danger"
    if _is_past(rung, on):
        return "Last day passed: act now", "danger"
    if rung.state is RungState.NOW:
        return ("You are here", "accent") if is_first_open else ("Open to you too", "accent")
    if rung.state is RungState.AHEAD and not rung.rule.automatic:
        return ("If they say no", "") if is_first_ahead else ("After another no", "")
    return _STATES[rung.state]


def _yours(rung: Rung, on: date) -> tuple[str, ...]:
    """Tell the person's own time. A day that nobody checked is not told."""
    deadline = rung.deadline
    if deadline is None:
        return ()
    if rung.state is RungState.SHUT:
        return (deadline.why,)
    if deadline.confidence is Confidence.UNVERIFIED:
        return (_NO_YOURS,)
    if deadline.last_day is None:
        return (f"Your time: {rung.time_allowed}.",) if rung.time_allowed else (deadline.why,)
    if rung.state is RungState.WAITING:
        return ()
    return _dated(deadline, deadline.last_day, on)


def _dated(deadline: Deadline, day: date, on: date) -> tuple[str, ...]:
    left = time_left((day - on).days).words
    said = f"Your last day: {_day(deadline, day)}. {left}."
    return (said, deadline.if_late) if deadline.has_passed(on=on) else (said,)


def _day(deadline: Deadline, day: date) -> str:
    hour = last_hour(deadline.last_moment)
    return f"{weekday_date(day)}, {hour}" if hour else weekday_date(day)


def _theirs(rung: Rung, on: date) -> tuple[str, ...]:
    """Tell what the other side owes, counted from the day the appeal was sent, or from today."""
    due = rung.answer
    if due is None:
        return ()
    if due.confidence is Confidence.UNVERIFIED:
        return (_NO_THEIRS,)
    if due.last_day is not None:
        return _answer_due(rung, due, due.last_day, on)
    if rung.answer_time:
        most = "at most " if rung.answer_is_latest else ""
        return (f"Their time to answer: {most}{rung.answer_time}.",)
    wanted = in_words(due.needs)
    return (f"Their time to answer turns on {wanted}." if wanted else due.why,)


def _answer_due(rung: Rung, due: Deadline, day: date, on: date) -> tuple[str, ...]:
    by = f"by {_day(due, day)}{' at the latest' if rung.answer_is_latest else ''}"
    counted = f"How we counted: {due.how_counted}."
    if rung.state is not RungState.WAITING:
        return (f"If they get it today, their answer is due {by}.", counted)
    verb = "was" if due.has_passed(on=on) else "is"
    return (f"If they got it the day you sent it, their answer {verb} due {by}.", counted)


def _doubt(told: Sequence[Deadline]) -> str:
    is_secondhand = any(each.confidence is Confidence.SECONDARY for each in told)
    return how_sure(Confidence.SECONDARY) if is_secondhand else ""
