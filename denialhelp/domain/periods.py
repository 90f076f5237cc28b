"""How laws count time: "180 days", "4 months", business days, hours."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import Enum

from denialhelp.domain.dates import days_later
from denialhelp.domain.holidays import business_days_later


class PeriodUnit(Enum):
    """Units as laws name them.

    MONTHS_TO_NEXT_FIRST: with no corresponding date, the first day of the following month
    counts (45 CFR 147.136(d)(2)(i)). MONTHS_CLAMPED: with no corresponding date, the last
    day of the month counts, where the law is silent (the careful reading). CALENDAR_YEARS:
    to the end of the last of so many whole calendar years after the one it starts in.
    """

    DAYS = "days"
    BUSINESS_DAYS = "business_days"
    MONTHS_TO_NEXT_FIRST = "months_to_next_first"
    MONTHS_CLAMPED = "months_clamped"
    YEARS_CLAMPED = "years_clamped"
    CALENDAR_YEARS = "calendar_years"
    HOURS = "hours"


# The word for one of each.
WORDS = {
    PeriodUnit.DAYS: "day",
    PeriodUnit.BUSINESS_DAYS: "business day",
    PeriodUnit.MONTHS_TO_NEXT_FIRST: "month",
    PeriodUnit.MONTHS_CLAMPED: "month",
    PeriodUnit.YEARS_CLAMPED: "year",
    PeriodUnit.CALENDAR_YEARS: "whole calendar year",
    PeriodUnit.HOURS: "hour",
}

MONTHS_IN = {PeriodUnit.MONTHS_CLAMPED: 1, PeriodUnit.YEARS_CLAMPED: 12}


@dataclass(frozen=True, slots=True)
class Period:
    count: int
    unit: PeriodUnit

    def __str__(self) -> str:
        """Return "180 days" or "1 year"."""
        word = WORDS[self.unit]
        return f"{self.count} {word}" if self.count == 1 else f"{self.count} {word}s"


def last_day(start: date, period: Period) -> date:
    """Return the last day of a period that starts on `start`; that day itself is not counted.

    Hours are counted from the first moment of `start`, so the answer is never late.
    """
    match period.unit:
        case PeriodUnit.DAYS:
            return days_later(start, period.count)
        case PeriodUnit.HOURS:
            return days_later(start, period.count // 24)
        case PeriodUnit.BUSINESS_DAYS:
            return business_days_later(start, period.count)
        case PeriodUnit.MONTHS_CLAMPED | PeriodUnit.YEARS_CLAMPED:
            return _months_later(start, period.count * MONTHS_IN[period.unit])
        case PeriodUnit.CALENDAR_YEARS:
            return date(min(start.year + period.count, date.max.year), 12, 31)
        case _:
            return _months_to_next_first(start, period.count)


def _months_to_next_first(start: date, months: int) -> date:
    end = _months_later(start, months)
    # October 30 and 4 months: February has no day 30, so March 1 counts.
    return end if end.day == start.day else days_later(end, 1)


def _months_later(start: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day where it is shorter."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
