"""A claim of a remittance file and its reading as JSON values, for the command line."""

from decimal import Decimal
from typing import Any

from denialhelp.domain.claim import Claim, ServiceLine
from denialhelp.domain.findings import ClaimReading, Finding, LineReading, ReadAdjustment
from denialhelp.remittance.found import RemittanceClaim

Values = dict[str, Any]


def as_json(
    file: str,
    found: RemittanceClaim,
    reading: ClaimReading,
    coded: tuple[ReadAdjustment, ...],
) -> Values:
    """Return the claim as read; `coded` are the codes of the whole claim.

    A claim without lines of its own has none here either.
    """
    amounts, claim = reading.amounts, found.claim
    own_lines = zip(claim.lines, reading.lines, strict=False)
    return {
        "file": file,
        "transaction": found.transaction,
        "claim": found.number,
        "id": found.id,
        "payer_status": claim.payer_status,
        "status": reading.status.value,
        "charge": money(amounts.charge),
        "paid": money(amounts.paid),
        "allowed": money(amounts.allowed),
        "cost_share": money(amounts.cost_share),
        "discount": money(amounts.discount),
        "denied": money(amounts.denied),
        "other_payer": money(amounts.other_payer),
        "balanced": reading.balanced,
        "provisional": reading.provisional,
        "lines": [_line(line, read) for line, read in own_lines],
        "adjustments": [_adjustment(each) for each in coded],
        "remarks": list(claim.remarks),
        "findings": [_finding(each, claim) for each in reading.findings],
    }


def money(amount: Decimal) -> str:
    """Return the amount with two decimals; nothing is never "-0.00"."""
    text = f"{amount:.2f}"
    return "0.00" if text == "-0.00" else text


def _line(line: ServiceLine, read: LineReading) -> Values:
    return {
        "line": read.line,
        "procedure": line.procedure,
        "charge": money(read.amounts.charge),
        "paid": money(read.amounts.paid),
        "allowed": money(read.amounts.allowed),
        "denied": money(read.amounts.denied),
        "status": read.verdict.value,
        "adjustments": [_adjustment(each) for each in read.adjustments],
        "remarks": list(read.remarks),
    }


def _adjustment(read: ReadAdjustment) -> Values:
    return {
        "group": read.group or None,
        "reason": read.reason,
        "amount": money(read.amount),
        "meaning": read.meaning,
        "counts_as": read.counts_as.value,
    }


def _finding(finding: Finding, claim: Claim) -> Values:
    return {
        "kind": finding.kind.value,
        "line": finding.line if claim.lines else None,
        "text": finding.text,
    }
