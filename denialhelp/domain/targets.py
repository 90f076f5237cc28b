"""Target allowed amounts: which open lines were allowed enough to close them, and what is left."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from denialhelp.domain.claim import Claim, ServiceLine
from denialhelp.domain.claim_status import status_of
from denialhelp.domain.findings import (
    Amounts,
    ClaimReading,
    ClaimStatus,
    LineReading,
    LineVerdict,
)
from denialhelp.domain.money import ZERO, dollars

MAY_CLOSE = frozenset({LineVerdict.PARTLY_DENIED, LineVerdict.BALANCE_LEFT})
"""Something was allowed, and something is open. A line denied entirely is never closed."""

OPEN = MAY_CLOSE | {LineVerdict.DENIED}


@dataclass(frozen=True, slots=True)
class Payer:
    """Who pays, as printed; `id` is its number in remittance files, "" where nobody knows it."""

    name: str
    id: str = ""

    def is_same(self, other: "Payer") -> bool:
        """Tell by the numbers where both are known, else by the names."""
        if self.id and other.id:
            return self.id == other.id
        return bool(folded(self.name)) and folded(self.name) == folded(other.name)


@dataclass(frozen=True, slots=True)
class TargetAllowedAmount:
    """What advocates take as enough for one unit of a procedure with a payer, from day to day.

    `effective_until` is the last day; None: no end is set.
    """

    payer: Payer
    procedure: str
    amount: Decimal
    effective_from: date
    effective_until: date | None = None

    def in_force(self, on: date) -> bool:
        return self.effective_from <= on and (
            self.effective_until is None or on <= self.effective_until
        )

    def ends_before(self, other: "TargetAllowedAmount") -> bool:
        return self.effective_until is not None and self.effective_until < other.effective_from


def ended_by(
    new: TargetAllowedAmount, others: Iterable[TargetAllowedAmount]
) -> TargetAllowedAmount | None:
    """Return the target that a new one ends: it began before, and is in force that day."""
    before = (each for each in others if each.effective_from < new.effective_from)
    return next((each for each in before if each.in_force(new.effective_from)), None)


def in_the_way_of(
    new: TargetAllowedAmount, others: Iterable[TargetAllowedAmount]
) -> TargetAllowedAmount | None:
    """Return the first target that begins while a new one would be in force."""
    later = [each for each in others if each.effective_from >= new.effective_from]
    overlapping = (each for each in later if not new.ends_before(each))
    return min(overlapping, key=lambda target: target.effective_from, default=None)


@dataclass(frozen=True, slots=True)
class ClosedLine:
    line: int
    target: TargetAllowedAmount
    text: str


@dataclass(frozen=True, slots=True)
class Closing:
    """What targets close of a claim. `status` is the claim's with the closed lines resolved."""

    closed: tuple[ClosedLine, ...]
    open_lines: tuple[int, ...]
    status: ClaimStatus


def folded(name: str) -> str:
    """Return a name or code as it is compared: no capitals, accents, blanks or punctuation."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalnum())


def closed_by_targets(
    claim: Claim, reading: ClaimReading, payer: Payer, targets: Iterable[TargetAllowedAmount]
) -> Closing:
    """Return which open lines are closed by the targets in force on their days of service."""
    of_payer = [target for target in targets if target.payer.is_same(payer)]
    closed = tuple(_closed(claim, reading, of_payer))
    numbers = {each.line for each in closed}
    still_open = (read for read in reading.lines if read.verdict in OPEN)
    return Closing(
        closed=closed,
        open_lines=tuple(read.line for read in still_open if read.line not in numbers),
        status=_status(claim, reading, numbers),
    )


def _closed(
    claim: Claim, reading: ClaimReading, targets: list[TargetAllowedAmount]
) -> Iterator[ClosedLine]:
    # A claim without lines is read as one line, which has no procedure.
    for line, read in zip(claim.lines, reading.lines, strict=False):
        target = _target_for(line, line.service_date or claim.service_date, targets)
        if target is None or read.verdict not in MAY_CLOSE:
            continue
        units = _units(line)
        if read.amounts.allowed >= target.amount * units:
            yield ClosedLine(read.line, target, _in_words(read, target, units))


def _target_for(
    line: ServiceLine, on: date | None, targets: list[TargetAllowedAmount]
) -> TargetAllowedAmount | None:
    """Return the target for a line; the highest where a name and a number lead to two."""
    code = folded(line.procedure)
    if on is None or not code:
        return None
    fitting = (each for each in targets if folded(each.procedure) == code and each.in_force(on))
    return max(fitting, key=lambda target: target.amount, default=None)


def _units(line: ServiceLine) -> Decimal:
    """Return how often the target counts: a line that tells no number of units is one."""
    return max(line.units, Decimal(1)) if line.units else Decimal(1)


def _in_words(read: LineReading, target: TargetAllowedAmount, units: Decimal) -> str:
    allowed, what = dollars(read.amounts.allowed), f"{target.procedure} with {target.payer.name}"
    if units == 1:
        return f"Allowed {allowed}; the target for {what} is {dollars(target.amount)}."
    total = dollars(target.amount * units)
    each = f"{units.normalize():f} units at {dollars(target.amount)}"
    return f"Allowed {allowed}; the target for {what} is {total} ({each})."


def _status(claim: Claim, reading: ClaimReading, closed: set[int]) -> ClaimStatus:
    if not closed:
        return reading.status
    verdicts = [
        LineVerdict.ALLOWED if read.line in closed else read.verdict for read in reading.lines
    ]
    return status_of(claim.payer_status, _resolved(reading, closed), verdicts)


def _resolved(reading: ClaimReading, closed: set[int]) -> Amounts:
    """Return the claim's amounts with what is open on closed lines counted as a discount."""
    lines = [read.amounts for read in reading.lines if read.line in closed]
    denied = min(sum((each.denied for each in lines), ZERO), reading.amounts.denied)
    left = min(sum((each.balance_left for each in lines), ZERO), reading.amounts.balance_left)
    return reading.amounts._replace(
        denied=reading.amounts.denied - denied,
        balance_left=reading.amounts.balance_left - left,
        discount=reading.amounts.discount + denied + left,
    )
