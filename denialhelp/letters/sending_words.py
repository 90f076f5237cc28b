"""When to send a letter, in words for the person who sends it."""

from datetime import date

from denialhelp.domain.citations import Confidence
from denialhelp.domain.dates import long_date
from denialhelp.domain.findings import Deadline
from denialhelp.domain.letter import LetterKind

NOT_KNOWN = "We do not know your last day to appeal yet. Look for it on the notice, and send soon."
CLOCK_RUNS_ON = "A corrected claim does not stop the time to appeal."


def time_to_send(kind: LetterKind, deadline: Deadline | None, *, on: date) -> str:
    """Return by when to send this letter, and what else runs meanwhile."""
    known = deadline is not None and deadline.confidence is not Confidence.UNVERIFIED
    last_day = deadline.last_day if deadline and known else None
    if kind is LetterKind.PROVIDER_CORRECTION:
        return f"{CLOCK_RUNS_ON} {_last_day_to_appeal(last_day, on)}"
    if deadline is None or last_day is None:
        return NOT_KNOWN
    if last_day < on:
        return (
            f"The last day we counted was {long_date(last_day)}. Send it all the same, and add why"
            " it is late. A late appeal is sometimes accepted."
        )
    soon = deadline.act_by if deadline.act_by and deadline.act_by >= on else on
    return f"Send it by {long_date(soon)}. The last day is {long_date(last_day)}."


def _last_day_to_appeal(last_day: date | None, on: date) -> str:
    if last_day is None:
        return NOT_KNOWN
    tense = "was" if last_day < on else "is"
    return f"Your last day to appeal {tense} {long_date(last_day)}."
