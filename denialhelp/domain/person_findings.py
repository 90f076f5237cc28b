"""Findings that need what the person told beside the claim; findings_for_person is the one call."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from denialhelp.domain.adjustments import read_adjustments
from denialhelp.domain.bill_conditions import DEDUCTIBLE_CODES
from denialhelp.domain.claim_findings import Findings
from denialhelp.domain.code_rules import CarcMeaning, CountsAs
from denialhelp.domain.codes import plain_reason
from denialhelp.domain.facts import CaseFacts, Coverage
from denialhelp.domain.findings import ClaimReading, Finding, FindingKind, ReadAdjustment
from denialhelp.domain.kindred_lines import bundled_lines, lines_told_twice
from denialhelp.domain.money import ZERO, dollars, or_zero
from denialhelp.domain.network_findings import out_of_network_lines
from denialhelp.domain.preventive_findings import shared_preventive_lines
from denialhelp.domain.told_lines import told_lines

Carc = Mapping[str, CarcMeaning]


def findings_for_person(facts: CaseFacts, reading: ClaimReading, carc: Carc) -> Findings:
    """Return what is worth asking about a claim, beyond what the claim tells by itself."""
    lines = told_lines(facts.claim, reading)
    return (
        *lines_told_twice(lines),
        *bundled_lines(lines, carc),
        *out_of_network_lines(facts, lines),
        *shared_preventive_lines(lines),
        *_deductible(facts, reading, carc),
    )


def _deductible(facts: CaseFacts, reading: ClaimReading, carc: Carc) -> Findings:
    taken, met = sum(_taken(facts, reading, carc), ZERO), _met(facts.coverage)
    if taken <= 0 or not met:
        return ()
    text = (
        f"The plan put {dollars(taken)} of this claim toward your deductible, but {met}. "
        "Look up on the plan's website how much was met before this claim was handled. "
        "If the plan took too much, ask it to handle the claim again."
    )
    return (Finding(FindingKind.DEDUCTIBLE_BEYOND_MET, text, None, taken),)


def _met(coverage: Coverage) -> str:
    amount = or_zero(coverage.deductible_met_amount)
    if amount > 0:
        return f"you say that {dollars(amount)} of it was met"
    return "you say that it was met" if coverage.deductible_met else ""


def _taken(facts: CaseFacts, reading: ClaimReading, carc: Carc) -> Iterator[Decimal]:
    """Return the deductible of each line, as typed or else by its codes, and of the claim."""
    claim = facts.claim
    typed = [or_zero(line.deductible) for line in claim.lines] or [ZERO]
    for amount, line in zip(typed, reading.lines, strict=False):
        yield amount if amount > 0 else _coded(line.adjustments)
    if claim.lines:
        # Without lines, the codes of the claim are read as those of its one line.
        yield _coded(read_adjustments(claim.adjustments, carc))


def _coded(adjustments: Iterable[ReadAdjustment]) -> Decimal:
    amounts = (
        each.amount
        for each in adjustments
        if each.counts_as is CountsAs.COST_SHARE and plain_reason(each.reason) in DEDUCTIBLE_CODES
    )
    return sum(amounts, ZERO)
