"""The dated part of a ladder as bars on one line of time, and the same in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from denialhelp.domain.citations import Confidence
from denialhelp.domain.dates import days_later, weekday_date
from denialhelp.domain.findings import Deadline
from denialhelp.domain.ladder import Rung, RungState
from denialhelp.ui.deadline_words import safe_day

ROW = 12
"""Height of one bar, with the gap below it."""

_OPEN = frozenset({RungState.NOW, RungState.WAITING})
_ROOM_AFTER = 5
"""What comes next has no end yet; it is drawn a fifth as long as all before it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time. `since` and `until` are its first and last day, `words` what it is."""

    kind: str
    words: str
    said: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Bar:
    """A span as drawn: `start` and `width` in hundredths of the drawing, `top` in its rows."""

    span: Span
    start: float
    width: float
    top: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """`today` is where today lies, in hundredths; `height` is that of all rows."""

    on: date
    bars: tuple[Bar, ...]
    today: float
    height: int

    @property
    def pixels(self) -> int:
        return self.height * 2


def timeline(ladder: Sequence[Rung], *, on: date) -> Timeline | None:
    """Return what can be drawn, None where no day is known that somebody has checked."""
    drawn = [(rung, tuple(_spans(rung, on))) for rung in ladder if rung.state in _OPEN]
    is_one = sum(bool(spans) for _, spans in drawn) == 1
    spans = [
        span if is_one else replace(span, words=f"{rung.rule.title}. {span.words}")
        for rung, found in drawn
        for span in found
    ]
    if not spans:
        return None
    first = min(on, *(span.since for span in spans))
    last = max(on, *(span.until for span in spans))
    after = _after(ladder, spans, days_later(last, (last - first).days // _ROOM_AFTER))
    whole = ((after.until if after else last) - first) or timedelta(days=1)

    def at(day: date) -> float:
        return round(100 * ((day - first) / whole), 2)

    rows = [*spans, after] if after else spans
    bars = tuple(
        Bar(span, at(span.since), round(at(span.until) - at(span.since), 2), number * ROW)
        for number, span in enumerate(rows)
    )
    return Timeline(on, bars, at(on), len(bars) * ROW)


def _spans(rung: Rung, on: date) -> Iterator[Span]:
    yours, theirs = rung.deadline, rung.answer
    if rung.state is RungState.NOW and yours and (day := _known(yours)):
        yield from _yours(yours, day, on)
    if theirs and rung.answer_from and (day := _known(theirs)):
        yield _theirs(rung, rung.answer_from, day, on)


def _known(deadline: Deadline) -> date | None:
    return None if deadline.confidence is Confidence.UNVERIFIED else deadline.last_day


def _yours(deadline: Deadline, day: date, on: date) -> Iterator[Span]:
    if day < on:
        yield Span("late", "Your last day was", weekday_date(day), day, on)
        return
    safe = safe_day(deadline, on=on)
    if safe and safe < day:
        yield Span("safe", "To be safe, have it arrive by", weekday_date(safe), on, safe)
    yield Span("yours", "Your last day", weekday_date(day), on, day)


def _theirs(rung: Rung, since: date, day: date, on: date) -> Span:
    if rung.state is RungState.NOW:
        words = "Their answer is due, if they get it today"
    else:
        words = "Their answer was due" if day < on else "Their answer is due"
    late = rung.state is RungState.WAITING and day < on
    return Span("late" if late else "theirs", words, weekday_date(day), since, day)


def _after(ladder: Sequence[Rung], spans: Sequence[Span], end: date) -> Span | None:
    """Return the time of the next step, from the day of their answer on."""
    due = [span.until for span in spans if span.kind == "theirs"]
    ahead = next((rung for rung in ladder if rung.state is RungState.AHEAD), None)
    if not due or ahead is None:
        return None
    words = f"{ahead.rule.title}, if they say no then. From"
    return Span("next", words, weekday_date(max(due)), max(due), max(end, *due))
