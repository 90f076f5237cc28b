"""How a last day was counted, in words that a person can check with a calendar."""

from datetime import date

from denialhelp.domain.citations import Confidence
from denialhelp.domain.clock_starts import UNDATED, Start
from denialhelp.domain.dates import MONTHS, long_date
from denialhelp.domain.denial import DecisionLevel
from denialhelp.domain.periods import Period, PeriodUnit
from denialhelp.domain.rules import ClockStart, DeadlineRule, FiledWhen

FILED = {
    FiledWhen.RECEIVED: "It counts on the day it arrives. Send it at least a week before.",
    FiledWhen.POSTMARKED: "The day of the postmark counts.",
    FiledWhen.NOT_STATED: "",
}
ASK = {
    ClockStart.NOTICE_DATE: "Tell us the date on the notice.",
    ClockStart.RECEIPT: "Tell us the date on the notice, or the day it came.",
}
UNKNOWN_LEVEL = (
    "This holds for a first appeal. After a lost appeal you may have less time: your notice says."
)


def why_not_counted(period: Period, rule: DeadlineRule) -> str:
    """Say from what the time will be counted, where no day is known yet."""
    ask = ASK[rule.starts_from]
    if rule.confidence is Confidence.UNVERIFIED:
        return ask
    return f"We count {period} after {UNDATED[rule.starts_from]}. {ask}"


def how_counted(start: Start, period: Period, end: date, day: date) -> str:
    """Return the sum in words; `end` is the period's end before it moved to `day`."""
    return f"{period} after {start.words}{_next_first(start.day, period, end)}{_moved(end, day)}"


def what_to_know(rule: DeadlineRule, start: Start, level: DecisionLevel) -> str:
    """Return what belongs beside the date, as sentences."""
    parts = (
        start.note,
        FILED[rule.filed_when],
        rule.note,
        UNKNOWN_LEVEL if level is DecisionLevel.UNKNOWN else "",
    )
    return " ".join(part for part in parts if part)


def _next_first(start: date, period: Period, end: date) -> str:
    if period.unit is not PeriodUnit.MONTHS_TO_NEXT_FIRST or end.day == start.day:
        return ""
    month = MONTHS[end.month - 2]
    return f" ({month} has no day {start.day}, so {long_date(end)} counts)"


def _moved(end: date, day: date) -> str:
    if end == day:
        return ""
    return f" ({long_date(end)} is a weekend day or a holiday, so the next business day counts)"
