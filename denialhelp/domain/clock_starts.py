"""On which day, or at which moment, does a clock start?"""

from dataclasses import dataclass
from datetime import date, datetime

from denialhelp.domain.dates import days_later, long_date, long_moment
from denialhelp.domain.deadline_question import DeadlineQuestion
from denialhelp.domain.deadline_rules import Clock, ClockStart

# Which keys of a question tell it; any of them will do.
NEEDS = {
    ClockStart.RECEIPT: ("notice_date", "received_date"),
    ClockStart.NOTICE_DATE: ("notice_date",),
    ClockStart.THEIR_RECEIPT: ("received_date",),
    ClockStart.BILL_RECEIPT: ("received_date",),
    ClockStart.DENIAL_RECEIPT: ("denial_received_date",),
    ClockStart.EFFECTIVE_DATE: ("effective_date",),
    ClockStart.BEFORE_EFFECT: ("effective_date",),
    ClockStart.CARE_ENDS: ("care_ends_on",),
    ClockStart.REQUESTED: ("requested_date",),
    ClockStart.SERVICE_DATE: ("service_date",),
    ClockStart.FIRST_BILL: ("notice_date",),
    ClockStart.CHECKED: ("received_date",),
}
WORDS = {
    ClockStart.RECEIPT: "the day you received it",
    ClockStart.NOTICE_DATE: "the date on the notice",
    ClockStart.THEIR_RECEIPT: "the day they received it",
    ClockStart.BILL_RECEIPT: "the day you received the first bill",
    ClockStart.DENIAL_RECEIPT: "the day you received the final denial",
    ClockStart.EFFECTIVE_DATE: "the day the change takes effect",
    ClockStart.BEFORE_EFFECT: "the day before the change takes effect",
    ClockStart.CARE_ENDS: "the day the care is to end",
    ClockStart.REQUESTED: "the day of the request",
    ClockStart.SERVICE_DATE: "the day of the care",
    ClockStart.FIRST_BILL: "the date of the first bill after the stay",
    ClockStart.CHECKED: "the day they finished the first check",
}
UNDATED = WORDS | {ClockStart.RECEIPT: "the day you received the notice"}
MOMENTS = {
    ClockStart.RECEIPT: "when you received it",
    ClockStart.THEIR_RECEIPT: "when they received it",
    ClockStart.CARE_ENDS: "when the care is to end",
}
NO_RECEIPT = "We count from the notice's date, as nobody knows the day it arrived."
NO_BILL_RECEIPT = "We count from the bill's date, as nobody knows the day it arrived."
NO_PROOF = "You received it later. The later day counts only if you can prove it."
KEEP_PROOF = "Keep your proof of the day it came. Without it you have less time."


@dataclass(frozen=True, slots=True)
class Start:
    """The day that starts a clock, in words, with what a person should know of the choice."""

    day: date
    words: str
    note: str = ""
    moment: datetime | None = None


def start_of(clock: Clock, question: DeadlineQuestion) -> Start | None:
    """Return from when `clock` counts, None where nobody has told a day it can use."""
    if clock.starts_from is ClockStart.RECEIPT:
        if clock.presumed_receipt_days is None:
            return _receipt(question)
        return _presumed_receipt(question, clock.presumed_receipt_days)
    if clock.starts_from is ClockStart.BILL_RECEIPT and question.received_date is None:
        return _date_of_the_bill(question.notice_date)
    moment = _moment(clock.starts_from, question)
    day = moment.date() if moment else _day(clock.starts_from, question)
    return _start(clock.starts_from, day, moment)


def _day(starts_from: ClockStart, question: DeadlineQuestion) -> date | None:
    return {
        ClockStart.NOTICE_DATE: question.notice_date,
        ClockStart.FIRST_BILL: question.notice_date,
        ClockStart.THEIR_RECEIPT: question.received_date,
        ClockStart.CHECKED: question.received_date,
        ClockStart.BILL_RECEIPT: question.received_date,
        ClockStart.DENIAL_RECEIPT: question.denial_received_date,
        ClockStart.EFFECTIVE_DATE: question.effective_date,
        ClockStart.BEFORE_EFFECT: _day_before(question.effective_date),
        ClockStart.CARE_ENDS: question.care_ends_on,
        ClockStart.REQUESTED: question.requested_date,
        ClockStart.SERVICE_DATE: question.service_date,
    }[starts_from]


def _day_before(day: date | None) -> date | None:
    return days_later(day, -1) if day else None


def _moment(starts_from: ClockStart, question: DeadlineQuestion) -> datetime | None:
    if starts_from is ClockStart.CARE_ENDS:
        return question.care_ends_at
    return question.received_at if starts_from is ClockStart.THEIR_RECEIPT else None


def _start(
    starts_from: ClockStart, day: date | None, moment: datetime | None = None, note: str = ""
) -> Start | None:
    if moment:
        return Start(moment.date(), f"{long_moment(moment)}, {MOMENTS[starts_from]}", note, moment)
    return Start(day, f"{long_date(day)}, {WORDS[starts_from]}", note) if day else None


def _receipt(question: DeadlineQuestion) -> Start | None:
    received = _start(ClockStart.RECEIPT, question.received_date, question.received_at)
    # With no known day of arrival the notice's own date is never late.
    return received or _start(ClockStart.NOTICE_DATE, question.notice_date, note=NO_RECEIPT)


def _date_of_the_bill(day: date | None) -> Start | None:
    # A bill cannot come before its own date, so that is never late.
    return Start(day, f"{long_date(day)}, the date on the bill", NO_BILL_RECEIPT) if day else None


def _presumed_receipt(question: DeadlineQuestion, days: int) -> Start | None:
    received = question.received_date
    if question.notice_date is None:
        note = f"Look for the notice's date. {days} days after it the clock starts at the latest."
        return _start(ClockStart.RECEIPT, received, note="" if question.receipt_proven else note)
    presumed = days_later(question.notice_date, days)
    if received is None or received == presumed:
        return _presumed(presumed, days)
    if received > presumed and not question.receipt_proven:
        return _presumed(presumed, days, NO_PROOF)
    return _start(ClockStart.RECEIPT, received, note=KEEP_PROOF if received > presumed else "")


def _presumed(day: date, days: int, note: str = "") -> Start:
    arrived = f"when the law takes the notice to have arrived ({days} days after its date)"
    return Start(day, f"{long_date(day)}, {arrived}", note)
