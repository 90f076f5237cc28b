"""Situations for tests, built from the few facts that a test is about."""

from decimal import Decimal

from denialhelp.domain.code_rules import CountsAs
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadlines import find_deadlines
from denialhelp.domain.denial import Denial, DenialReason
from denialhelp.domain.facts import CaseFacts, Coverage, MedicalFacts
from denialhelp.domain.findings import (
    Amounts,
    ClaimReading,
    ClaimStatus,
    Finding,
    FindingKind,
    LineReading,
    LineVerdict,
    ReadAdjustment,
)
from denialhelp.domain.situation import Situation
from denialhelp.rulebook.load import rules

ZERO = Decimal(0)
NO_AMOUNTS = Amounts(*(ZERO,) * 11)
RULES = rules()


def case(
    kind: CoverageKind = CoverageKind.EMPLOYER_SELF_FUNDED,
    denial: Denial | None = None,
    medical: MedicalFacts | None = None,
    appeal_levels: int | None = None,
    deductible_met: bool | None = None,
) -> CaseFacts:
    coverage = Coverage(kind=kind, appeal_levels=appeal_levels, deductible_met=deductible_met)
    return CaseFacts(
        coverage=coverage, denial=denial or Denial(), medical=medical or MedicalFacts()
    )


def situation(
    facts: CaseFacts, *reasons: DenialReason, reading: ClaimReading | None = None
) -> Situation:
    return Situation(facts, reading, reasons, find_deadlines(facts, RULES, reasons=reasons))


def amounts(**parts: int) -> Amounts:
    return NO_AMOUNTS._replace(**{name: Decimal(part) for name, part in parts.items()})


def adjustment(
    reason: str, counts_as: CountsAs = CountsAs.DENIED, group: str = "CO"
) -> ReadAdjustment:
    return ReadAdjustment(group, reason, Decimal(100), "", counts_as)


def line(*adjustments: ReadAdjustment, remarks: tuple[str, ...] = ()) -> LineReading:
    return LineReading(
        line=1,
        label="Line 1",
        verdict=LineVerdict.DENIED,
        tell=str,
        amounts=NO_AMOUNTS,
        adjustments=adjustments,
        remarks=remarks,
    )


def claim(
    status: ClaimStatus,
    *lines: LineReading,
    amounts: Amounts = NO_AMOUNTS,
    findings: tuple[FindingKind, ...] = (),
) -> ClaimReading:
    return ClaimReading(
        status=status,
        tell=str,
        amounts=amounts,
        in_dispute=amounts.denied,
        lines=lines,
        findings=tuple(Finding(kind, "") for kind in findings),
    )
