"""Does a higher law tell a state to give more time than its own rule does?"""

from datetime import date

from denialhelp.domain.citations import Confidence
from denialhelp.domain.clock_starts import start_of
from denialhelp.domain.dates import long_date
from denialhelp.domain.deadline_question import DeadlineQuestion
from denialhelp.domain.deadline_rules import Clock, ClockStart, DeadlineRule
from denialhelp.domain.periods import last_day


def before_the_floor(rule: DeadlineRule, day: date, question: DeadlineQuestion) -> str:
    """Return what to know where `day` lies before the day that the row's floor gives, else ""."""
    # A day that nobody checked is not shown, so there is nothing to set beside it.
    if rule.floor is None or rule.confidence is Confidence.UNVERIFIED:
        return ""
    start = start_of(Clock(ClockStart.RECEIPT, rule.floor.period), question)
    if start is None or last_day(start.day, rule.floor.period) <= day:
        return ""
    floor = long_date(last_day(start.day, rule.floor.period))
    return (
        f"Federal law tells states to give at least {rule.floor.period} after {start.words}."
        f" That would be {floor} ({rule.floor.citation.title})."
        " The day of the state comes first, so it is the safe one."
    )
