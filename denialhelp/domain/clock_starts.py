"""On which day does a clock start?"""

from dataclasses import dataclass
from datetime import date

from denialhelp.domain.dates import days_later, long_date
from denialhelp.domain.denial import Denial
from denialhelp.domain.rules import ClockStart, DeadlineRule

NEEDS = {
    ClockStart.NOTICE_DATE: ("notice_date",),
    # Either will do.
    ClockStart.RECEIPT: ("notice_date", "received_date"),
}
UNDATED = {
    ClockStart.NOTICE_DATE: "the date on the notice",
    ClockStart.RECEIPT: "the day you received the notice",
}


@dataclass(frozen=True, slots=True)
class Start:
    """The day that starts a clock, in words, with what a person should know of the choice."""

    day: date
    words: str
    note: str = ""


def start_of(rule: DeadlineRule, denial: Denial) -> Start | None:
    """Return the day from which `rule` counts, None where nobody has told a day it can use."""
    if rule.starts_from is ClockStart.NOTICE_DATE:
        return _notice(denial.notice_date)
    if rule.presumed_receipt_days is None:
        return _receipt(denial)
    return _presumed_receipt(denial, rule.presumed_receipt_days)


def _notice(day: date | None, note: str = "") -> Start | None:
    return Start(day, f"{long_date(day)}, the date on the notice", note) if day else None


def _receipt(denial: Denial) -> Start | None:
    if denial.received_date:
        return _received(denial.received_date)
    # With no known day of arrival the notice's own date is never late.
    return _notice(
        denial.notice_date,
        "We count from the notice's date, as nobody knows the day it arrived.",
    )


def _received(day: date, note: str = "") -> Start:
    return Start(day, f"{long_date(day)}, the day you received it", note)


def _presumed_receipt(denial: Denial, days: int) -> Start | None:
    received = denial.received_date
    if denial.notice_date is None:
        if received is None:
            return None
        note = f"Look for the notice's date. {days} days after it the clock starts at the latest."
        return _received(received, note)
    presumed = days_later(denial.notice_date, days)
    if received and received < presumed:
        return _received(received)
    words = f"{long_date(presumed)}, when the law takes the notice to have arrived"
    return Start(presumed, words)
