"""Why was it not paid? What the person confirmed, else what the notice and the claim say."""

from collections.abc import Iterator

from denialhelp.domain.adjustments import read_adjustments
from denialhelp.domain.claim import Adjustment, Claim, ServiceLine
from denialhelp.domain.claim_findings import code_of
from denialhelp.domain.code_rules import CountsAs
from denialhelp.domain.codes import plain_reason
from denialhelp.domain.denial import Denial, DenialReason
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import ClaimReading, ClaimStatus, ReasonFound
from denialhelp.domain.money import or_zero
from denialhelp.domain.rules import Rules
from denialhelp.domain.wording import read_wording

STATUS_SPEAKS_FOR = {
    ClaimStatus.ZERO_OTHER_PAYER: DenialReason.COORDINATION_OF_BENEFITS,
    ClaimStatus.BALANCED: DenialReason.COST_SHARING,
    ClaimStatus.NOT_BALANCED: DenialReason.COST_SHARING,
}


def reasons_in(facts: CaseFacts, rules: Rules) -> tuple[ReasonFound, ...]:
    """Return the reasons that the notice's words and all known codes speak for."""
    codes = dict.fromkeys((*facts.denial.codes, *_telling_codes(facts.claim, rules)))
    return read_wording(facts.denial.wording, tuple(codes), rules)


def reasons_of(
    denial: Denial, read: tuple[ReasonFound, ...], reading: ClaimReading | None
) -> tuple[DenialReason, ...]:
    """Return the reasons to go by: those the person confirmed win over those we read."""
    found = denial.reasons or tuple(each.reason for each in read)
    return found or tuple(_said_by_the_sums(reading))


def _said_by_the_sums(reading: ClaimReading | None) -> Iterator[DenialReason]:
    """Give what an EOB without a reason still shows: a share of the cost, another payer."""
    reason = STATUS_SPEAKS_FOR.get(reading.status) if reading else None
    if reading is None or reason is None:
        return
    if reason is not DenialReason.COST_SHARING or reading.amounts.cost_share > 0:
        yield reason


def _telling_codes(claim: Claim, rules: Rules) -> tuple[str, ...]:
    """Return the claim's codes; beside a denial, a copay says nothing of why."""
    of_lines = (adjustment for line in claim.lines for adjustment in _standing(line))
    read = read_adjustments((*_standing(claim), *of_lines), rules.carc)
    counted = [each for each in read if each.counts_as is not CountsAs.DISCOUNT]
    denied = [each for each in counted if each.counts_as is CountsAs.DENIED]
    return (*(code_of(each) for each in denied or counted), *_telling_remarks(claim, rules))


def _telling_remarks(claim: Claim, rules: Rules) -> Iterator[str]:
    """Give a line's remarks where one of its codes leaves the why to them.

    Those of the whole claim stand beside the codes of every line.
    """
    asking = [line for line in claim.lines if _asks_for_a_remark(line, rules)]
    if asking or _asks_for_a_remark(claim, rules):
        yield from claim.remarks
    for line in asking:
        yield from line.remarks


def _asks_for_a_remark(printed: Claim | ServiceLine, rules: Rules) -> bool:
    meanings = (rules.carc.get(plain_reason(each.reason)) for each in _standing(printed))
    return any(each and each.remark_tells for each in meanings)


def _standing(printed: Claim | ServiceLine) -> Iterator[Adjustment]:
    """Give the adjustments that stand: one below zero takes an earlier one back."""
    return (each for each in printed.adjustments if or_zero(each.amount) >= 0)
