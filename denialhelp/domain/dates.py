"""Dates as people write them, and steps from one to another."""

from datetime import date, datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_date(day: date) -> str:
    """Return the day as "Thursday, March 5, 2026"."""
    return f"{WEEKDAYS[day.weekday()]}, {long_date(day)}"


def long_date(day: date) -> str:
    """Return the day as "March 5, 2026", whatever the language of the machine."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def long_moment(moment: datetime) -> str:
    """Return the moment as "March 5, 2026 at 4:00 p.m."."""
    return f"{long_date(moment.date())} at {clock_time(moment.hour, moment.minute)}"


def clock_time(hour: int, minute: int) -> str:
    """Return the time of day as "4:00 p.m.", "noon" or "midnight"."""
    if not minute and hour in (0, 12):
        return "noon" if hour else "midnight"
    half = "a.m." if hour < 12 else "p.m."
    return f"{hour % 12 or 12}:{minute:02} {half}"


def days_later(day: date, count: int) -> date:
    """Return the day that many days later, or earlier; the calendar's first and last are walls."""
    ordinal = min(max(day.toordinal() + count, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)
