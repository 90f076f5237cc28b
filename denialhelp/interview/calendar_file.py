"""A person's last days as a calendar file, which says nothing of health or of a plan."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, Event

from denialhelp.domain.citations import Confidence
from denialhelp.domain.deadline_rules import Actor
from denialhelp.domain.findings import Deadline
from denialhelp.ui.deadline_words import safe_day

_MAKER = "-//Last days//EN"
_WARN_DAYS_BEFORE = (14, 7, 2)
# Whole days begin at midnight; a reminder at nine in the morning finds people awake.
_WARN_AT = timedelta(hours=9)
_ABOUT = "If your papers give an earlier day, use that one. Your case page says how we counted."


@dataclass(frozen=True, slots=True)
class Entry:
    """One day to keep. `key` stays the same when the day changes, so that the entry moves."""

    key: str
    title: str
    day: date
    moment: datetime | None


def days_to_keep(deadlines: Iterable[Deadline], *, on: date) -> tuple[Entry, ...]:
    """Return the person's own last days that are still to come, by rules somebody has checked."""
    return tuple(entry for deadline in deadlines for entry in _entries(deadline, on))


def calendar_file(
    entries: Iterable[Entry], *, case_id: UUID, case_number: str, now: datetime, on: date
) -> bytes:
    """Return the entries as a file. `now` is when it is made, `on` the day it is there."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _MAKER)
    for entry in entries:
        event = _event(entry, on)
        event.add("summary", f"{entry.title} – case {case_number}")
        event.add("uid", str(uuid5(case_id, entry.key)))
        event.add("dtstamp", now)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _entries(deadline: Deadline, on: date) -> Iterator[Entry]:
    day = deadline.last_day
    is_mine = deadline.who_acts is Actor.YOU and deadline.available
    if day is None or day < on or not is_mine or deadline.confidence is Confidence.UNVERIFIED:
        return
    step = deadline.step.value
    safe = safe_day(deadline, on=on)
    if safe and safe < day:
        yield Entry(f"{step} safe", "To be safe, have your papers arrive today", safe, None)
    yield Entry(f"{step} last", "Last day to act", day, deadline.last_moment)


def _event(entry: Entry, on: date) -> Event:
    event = Event()
    event.add("dtstart", entry.moment or entry.day)
    event.add("description", _ABOUT)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    for days in _WARN_DAYS_BEFORE:
        # Some calendars ring at once for what is past.
        if (entry.day - on).days > days:
            event.add_component(_alarm(entry, days))
    return event


def _alarm(entry: Entry, days: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"{days} days left: {entry.title.lower()}")
    alarm.add("trigger", timedelta(days=-days) + (timedelta() if entry.moment else _WARN_AT))
    return alarm
