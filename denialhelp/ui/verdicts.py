"""What became of one EOB line, in a word or two, and whether that is final."""

from denialhelp.domain.findings import LineReading, LineVerdict

VERDICTS = {
    LineVerdict.ALLOWED: ("Allowed", "good"),
    LineVerdict.PARTLY_DENIED: ("Partly denied", "caution"),
    LineVerdict.DENIED: ("Denied", "danger"),
    LineVerdict.BALANCE_LEFT: ("Balance left to you", "caution"),
    LineVerdict.WRITTEN_OFF: ("Taken off by contract", ""),
    LineVerdict.OTHER_PAYER: ("Left to another plan", ""),
    LineVerdict.PENDING: ("Not decided yet", "caution"),
    LineVerdict.NO_CHARGE: ("No charge", ""),
    LineVerdict.REVERSED: ("Taken back", "caution"),
    LineVerdict.UNEXPLAINED: ("Not explained", "caution"),
}
"""The words, and how they are coloured."""


_SETTLED = {LineVerdict.ALLOWED, LineVerdict.WRITTEN_OFF, LineVerdict.NO_CHARGE}


def how_final(line: LineReading) -> str:
    """Return nothing where the EOB leaves open what the person owes, and another may decide."""
    if line.provisional:
        return "May still change."
    if line.verdict in _SETTLED and line.balanced:
        return "Final on this EOB."
    return ""
