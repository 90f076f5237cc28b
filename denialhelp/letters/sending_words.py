"""When to send a letter, in words for the person who sends it."""

from datetime import date

from denialhelp.domain.citations import Confidence
from denialhelp.domain.dates import days_later, long_date
from denialhelp.domain.findings import Deadline
from denialhelp.domain.holidays import business_day_before
from denialhelp.domain.letter import LetterKind
from denialhelp.ui.deadline_words import last_hour

NOT_KNOWN = "We do not know your last day to appeal yet. Look for it on the notice, and send soon."
DAYS_IN_THE_MAIL = 10
NOW = (
    "Waiting could do harm, so call first and fax this letter today. Then call again and ask"
    " whether it arrived."
)
CLOCK_RUNS_ON = "A corrected claim does not stop the time to appeal."


def time_to_send(
    kind: LetterKind, deadline: Deadline | None, *, on: date, urgent: bool = False
) -> str:
    """Return by when to send this letter, and what else runs meanwhile."""
    known = deadline is not None and deadline.confidence is not Confidence.UNVERIFIED
    last_day = deadline.last_day if deadline and known else None
    if kind is LetterKind.PROVIDER_CORRECTION:
        return f"{CLOCK_RUNS_ON} {_last_day_to_appeal(last_day, on)}"
    if urgent:
        return NOW
    if deadline is None or last_day is None:
        return NOT_KNOWN
    if last_day < on:
        return (
            f"The last day we counted was {long_date(last_day)}. Send it all the same, and add why"
            " it is late. A late appeal is sometimes accepted."
        )
    hour = last_hour(deadline.last_moment)
    day = f"{long_date(last_day)}, {hour}" if hour else long_date(last_day)
    return f"The last day is {day}. {_in_time_for(last_day, deadline.act_by, on)}"


def _in_time_for(last_day: date, act_by: date | None, on: date) -> str:
    # For many plans a letter counts on the day it arrives, so this holds for all of them.
    mail_by = business_day_before(days_later(last_day, 1 - DAYS_IN_THE_MAIL))
    if mail_by >= on:
        return f"It should arrive before that, so mail it by {long_date(mail_by)}."
    by = f"by {long_date(act_by)}" if act_by and act_by > on else "today"
    return (
        f"A letter may come too late now. Fax it {by}, or send it on the plan's website,"
        " and mail it too."
    )


def _last_day_to_appeal(last_day: date | None, on: date) -> str:
    if last_day is None:
        return NOT_KNOWN
    tense = "was" if last_day < on else "is"
    return f"Your last day to appeal {tense} {long_date(last_day)}."
