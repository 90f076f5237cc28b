"""The first and last day of a claim's care."""

from collections.abc import Sequence
from datetime import date

from denialhelp.domain.claim import ServiceLine

Days = tuple[date | None, date | None]


def service_dates(first: date | None, last: date | None, lines: Sequence[ServiceLine]) -> Days:
    """Return the days that the claim tells, else those of its lines."""
    if first or last:
        return first, last
    days = [line.service_date for line in lines if line.service_date]
    return min(days, default=None), max(days, default=None)
