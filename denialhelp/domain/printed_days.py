"""The last day printed on a notice, beside the one that a rule counts."""

from dataclasses import replace
from datetime import date

from denialhelp.domain.citations import Confidence
from denialhelp.domain.dates import long_date
from denialhelp.domain.findings import Deadline
from denialhelp.domain.holidays import business_day_before

AS_PRINTED = "as-printed-on-notice"


def with_printed_day(deadline: Deadline, printed: date) -> Deadline:
    """Return the deadline with the notice's own last day: the earlier of the two is the one."""
    if deadline.last_day is None or printed < deadline.last_day:
        return _as_printed(deadline, printed)
    note = f"Your notice prints {long_date(printed)}. The earlier day is safe by both counts."
    if printed == deadline.last_day:
        note = "Your notice prints the same day."
    return replace(deadline, as_printed=printed, note=f"{note} {deadline.note}".strip())


def _as_printed(deadline: Deadline, printed: date) -> Deadline:
    return replace(
        deadline,
        available=True,
        last_day=printed,
        last_moment=None,
        in_hours=False,
        rule=AS_PRINTED,
        citation=None,
        # It stands on the paper in the person's hand.
        confidence=Confidence.CONFIRMED,
        how_counted="the last day printed on your notice",
        act_by=business_day_before(printed),
        as_printed=printed,
        needs=(),
        why="",
        note=f"{_own_count(deadline)} {deadline.note}".strip(),
    )


def _own_count(deadline: Deadline) -> str:
    if deadline.last_day is None or deadline.confidence is Confidence.UNVERIFIED:
        return ""
    return (
        f"By our count the last day would be {long_date(deadline.last_day)}."
        " The earlier day is the safe one."
    )
