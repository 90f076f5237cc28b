"""How laws count time: "180 days", "4 months", business days, hours."""

from dataclasses import dataclass
from enum import Enum


class PeriodUnit(Enum):
    """Units as laws name them.

    MONTHS_TO_NEXT_FIRST: with no corresponding date, the first day of the following month
    counts (45 CFR 147.136(d)(2)(i)). MONTHS_CLAMPED: with no corresponding date, the last
    day of the month counts, where the law is silent (the careful reading).
    """

    DAYS = "days"
    BUSINESS_DAYS = "business_days"
    MONTHS_TO_NEXT_FIRST = "months_to_next_first"
    MONTHS_CLAMPED = "months_clamped"
    YEARS_CLAMPED = "years_clamped"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Period:
    count: int
    unit: PeriodUnit
