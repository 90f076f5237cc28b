"""Claims for tests, built from the few amounts that a test is about."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.claim import Adjustment, AdjustmentGroup, Claim, Provider, ServiceLine
from denialhelp.domain.findings import ClaimReading, FindingKind
from denialhelp.rulebook.load import rules

CARC = rules().carc


def cents(amount: str | None) -> Decimal | None:
    return None if amount is None else Decimal(amount)


def amounts(typed: dict[str, str]) -> dict[str, Any]:
    return {name: Decimal(amount) for name, amount in typed.items()}


def adjustments(*codes: str) -> tuple[Adjustment, ...]:
    """Return adjustments written as "CO-50 150.00", or "50 150.00" without a group."""
    return tuple(_adjustment(*code.split()) for code in codes)


def _adjustment(code: str, amount: str) -> Adjustment:
    group, _, reason = code.rpartition("-")
    return Adjustment(AdjustmentGroup(group) if group else None, reason, Decimal(amount))


def line(charge: str | None = None, *codes: str, **typed: str) -> ServiceLine:
    """Return a line with its codes, and with the amounts that a person typed."""
    coded = ServiceLine(charge=cents(charge), adjustments=adjustments(*codes))
    return replace(coded, **amounts(typed))


def at(network: bool | None, line: ServiceLine) -> ServiceLine:
    """Return the line as given in the network, outside it, or nobody knows."""
    return replace(line, in_network=network)


def claim(*lines: ServiceLine, network: bool | None = None, **totals: str) -> Claim:
    bare = Claim(lines=lines, provider=Provider(in_network=network))
    return replace(bare, **amounts(totals))


def read(claim: Claim) -> ClaimReading:
    """Return the reading of a claim of which something is known."""
    reading = read_claim(claim, CARC)
    assert reading is not None
    return reading


def read_lines(*lines: ServiceLine, network: bool | None = None) -> ClaimReading:
    return read(claim(*lines, network=network))


def kinds(reading: ClaimReading) -> list[FindingKind]:
    return [finding.kind for finding in reading.findings]
