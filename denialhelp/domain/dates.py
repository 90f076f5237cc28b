"""Dates as people write them, and steps from one to another."""

from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_date(day: date) -> str:
    """Return the day as "March 5, 2026", whatever the language of the machine."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def days_later(day: date, count: int) -> date:
    """Return the day that many days later, or earlier; the calendar's first and last are walls."""
    ordinal = min(max(day.toordinal() + count, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)
