"""Legal public holidays of the United States, 5 U.S.C. 6103(a), and business days.

Only the days themselves: the Friday or Monday "observed" instead is for pay and leave, under
6103(b). Inauguration Day is a holiday around Washington, DC only, and is left out.
"""

from calendar import FRIDAY, MONDAY, THURSDAY, monthrange
from datetime import date
from functools import lru_cache

from denialhelp.domain.dates import days_later

# The year from which each has been a holiday on this day of the year.
FIXED = (
    (1885, 1, 1),  # New Year's Day
    (2021, 6, 19),  # Juneteenth
    (1885, 7, 4),  # Independence Day
    (1978, 11, 11),  # Veterans Day, after some years on a Monday
    (1885, 12, 25),  # Christmas
)
# The same for the nth weekday of a month; -1 is the last.
MOVING = (
    (1986, 1, MONDAY, 3),  # Birthday of Martin Luther King, Jr.
    (1971, 2, MONDAY, 3),  # Washington's Birthday
    (1971, 5, MONDAY, -1),  # Memorial Day
    (1894, 9, MONDAY, 1),  # Labor Day
    (1971, 10, MONDAY, 2),  # Columbus Day
    (1942, 11, THURSDAY, 4),  # Thanksgiving
)


@lru_cache(maxsize=64)
def legal_holidays(year: int) -> frozenset[date]:
    fixed = {date(year, month, day) for since, month, day in FIXED if year >= since}
    moving = {
        _nth_weekday(year, month, weekday, nth)
        for since, month, weekday, nth in MOVING
        if year >= since
    }
    return frozenset(fixed | moving)


def is_business_day(day: date) -> bool:
    return day.weekday() <= FRIDAY and day not in legal_holidays(day.year)


def rolled_forward(day: date) -> date:
    """Return `day`, or the next that is no Saturday, Sunday or legal holiday."""
    while not is_business_day(day):
        day = days_later(day, 1)
    return day


def business_day_before(day: date) -> date:
    """Return the last business day before `day`."""
    day = days_later(day, -1)
    while not is_business_day(day):
        day = days_later(day, -1)
    return day


def business_days_later(day: date, count: int) -> date:
    for _ in range(count):
        day = rolled_forward(days_later(day, 1))
    return day


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return days_later(last, -((last.weekday() - weekday) % 7))
    first = date(year, month, 1)
    return days_later(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))
