"""The lines of a claim as typed beside what became of them, for findings that need both."""

from dataclasses import dataclass
from datetime import date

from denialhelp.domain.claim import Claim, ServiceLine
from denialhelp.domain.findings import ClaimReading, LineReading


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line and its reading. What the line leaves open is taken from its claim."""

    line: ServiceLine
    reading: LineReading
    day: date | None
    in_network: bool | None
    description: str


def told_lines(claim: Claim, reading: ClaimReading) -> tuple[ToldLine, ...]:
    """Return the lines in their order; none where only the whole claim is told."""
    alone = claim.service if len(claim.lines) == 1 else ""
    return tuple(
        ToldLine(
            line,
            read,
            line.service_date or _only_day(claim),
            claim.provider.in_network if line.in_network is None else line.in_network,
            line.description or alone,
        )
        # A claim without lines is read as one line that nobody typed.
        for line, read in zip(claim.lines, reading.lines, strict=False)
    )


def _only_day(claim: Claim) -> date | None:
    one_day = claim.service_date_to in {None, claim.service_date}
    return claim.service_date if one_day else None
