"""How much time is left, and how sure we are, in words."""

from dataclasses import dataclass
from datetime import date, datetime, time

from denialhelp.domain.citations import Confidence
from denialhelp.domain.dates import clock_time
from denialhelp.domain.findings import Deadline

_SOON = 14


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """`kind` is the look of the words: "", "caution" or "danger"."""

    words: str
    kind: str


def time_left(days: int) -> TimeLeft:
    if days < 0:
        ago = "yesterday" if days == -1 else f"{-days} days ago"
        return TimeLeft(f"This day was {ago}", "danger")
    if days == 0:
        return TimeLeft("This is today", "danger")
    words = "1 day left" if days == 1 else f"{days} days left"
    return TimeLeft(words, "caution" if days <= _SOON else "")


def last_hour(moment: datetime | None) -> str:
    """Return "by noon", where the last day ends at an hour of its own."""
    if moment is None:
        return ""
    # "By midnight" would be read as the end of the day.
    if moment.time() == time():
        return "as the day begins"
    return f"by {clock_time(moment.hour, moment.minute)}"


def safe_day(deadline: Deadline, *, on: date) -> date | None:
    """Return the day to send by: a day already gone is no advice, nor one where hours count."""
    if deadline.act_by is None or deadline.last_moment:
        return None
    return deadline.act_by if deadline.act_by >= on else None


def how_sure(confidence: Confidence) -> str:
    """Say nothing of what was read in the law itself."""
    if confidence is Confidence.SECONDARY:
        return "We read this rule in a text that quotes the law, not in the law itself."
    if confidence is Confidence.UNVERIFIED:
        return "We could not check this rule. Ask your plan for the last day, in writing."
    return ""
