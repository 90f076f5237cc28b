"""How a last day was counted, in words that a person can check with a calendar."""

from datetime import date

from denialhelp.domain.citations import Confidence
from denialhelp.domain.clock_starts import UNDATED, Start
from denialhelp.domain.dates import MONTHS, clock_time, long_date
from denialhelp.domain.deadline_rules import Clock, ClockStart, DeadlineRule, FiledWhen, SendTo
from denialhelp.domain.periods import Period, PeriodUnit

FILED = {
    FiledWhen.RECEIVED: "It counts on the day it arrives. Send it at least a week before.",
    FiledWhen.POSTMARKED: "The day of the postmark counts.",
    FiledWhen.NOT_STATED: "",
}
SENT = {
    SendTo.STATE: "Send it to the office of the state that your notice names.",
    SendTo.REVIEW_AGENT: "Send it to the company that reviewed the care. Your notice names it.",
}
ASK = {
    ClockStart.RECEIPT: "Tell us the date on the notice, or the day it came.",
    ClockStart.NOTICE_DATE: "Tell us the date on the notice.",
    ClockStart.THEIR_RECEIPT: "Tell us the day they received it.",
    ClockStart.BILL_RECEIPT: "Tell us the day the first bill came.",
    ClockStart.DENIAL_RECEIPT: "Tell us the day the final denial came.",
    ClockStart.EFFECTIVE_DATE: "Tell us the day the change takes effect.",
    ClockStart.BEFORE_EFFECT: "Tell us the day the change takes effect.",
    ClockStart.CARE_ENDS: "Tell us the day the care is to end.",
    ClockStart.REQUESTED: "Tell us the day of the request.",
    ClockStart.SERVICE_DATE: "Tell us the day of the care.",
    ClockStart.FIRST_BILL: "Tell us the date of the first bill after the stay.",
    ClockStart.CHECKED: "Tell us the day they finished the first check.",
}
UNKNOWN_LEVEL = (
    "This holds for a first appeal. After a lost appeal you may have less time: your notice says."
)
NO_HOUR = "Nobody told us the hour, so we count from the start of the day."
NO_HOUR_OF_THEIRS = "Nobody told us the hour, so we count from the end of the day."


def why_not_counted(clock: Clock, confidence: Confidence) -> str:
    """Say from what the time will be counted, where no day is known yet."""
    ask = ASK[clock.starts_from]
    if confidence is Confidence.UNVERIFIED:
        return ask
    if not clock.period.count:
        return f"The last day is {UNDATED[clock.starts_from]}. {ask}"
    return f"We count {clock.period} after {UNDATED[clock.starts_from]}. {ask}"


def time_allowed(rule: DeadlineRule) -> str:
    """Return "60 days after the day you received the notice"; empty where it was not checked."""
    if rule.confidence is Confidence.UNVERIFIED or not rule.clocks:
        return ""
    clock = rule.clocks[0]
    if not clock.period.count:
        return UNDATED[clock.starts_from]
    return f"{clock.period} after {UNDATED[clock.starts_from]}"


def counted_days(
    start: Start, period: Period, end: date, day: date, *, hour: int | None = None
) -> str:
    """Return the sum in words; `end` is the period's end before it moved to `day`."""
    counted = f"{period} after {start.words}" if period.count else f"on {start.words}"
    at = "" if hour is None else f", at {clock_time(hour, 0)}"
    return f"{counted}{at}{_next_first(start.day, period, end)}{_moved(end, day)}"


def counted_hours(start: Start, period: Period) -> str:
    return f"{period} after {start.words}"


def what_to_know(rule: DeadlineRule, start_note: str, floor_note: str = "") -> str:
    """Return what belongs beside the date, as sentences."""
    sent = SENT.get(rule.send_to, "")
    parts = (start_note, sent, FILED[rule.filed_when], rule.note, floor_note)
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
