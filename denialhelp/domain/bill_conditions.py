"""Questions that routes ask about the sums: what is left to pay, and what the bill asks."""

from denialhelp.domain.code_rules import CountsAs
from denialhelp.domain.denial import DenialReason, WhatHappened
from denialhelp.domain.findings import ClaimStatus, FindingKind
from denialhelp.domain.money import or_zero
from denialhelp.domain.refusal_conditions import SETTLED, nothing_was_refused
from denialhelp.domain.situation import Situation

BILL_TOO_HIGH = frozenset(
    {
        FindingKind.BILL_ABOVE_SHARE,
        FindingKind.CONTRACTUAL_AMOUNT_BILLED,
        FindingKind.BALANCE_BILL,
    }
)

DEDUCTIBLE_CODES = frozenset({"1", "66"})


def only_a_share_of_the_cost_is_left(situation: Situation) -> bool:
    shared = DenialReason.COST_SHARING in situation.reasons or situation.status in SETTLED
    return shared and nothing_was_refused(situation)


def sums_do_not_hold(situation: Situation) -> bool:
    return situation.status is ClaimStatus.NOT_BALANCED


def price_cut_took_it_all(situation: Situation) -> bool:
    return situation.status is ClaimStatus.ZERO_CONTRACTUAL


def deductible_was_already_met(situation: Situation) -> bool:
    """Tell whether the plan took a deductible that the person says was met."""
    return situation.facts.coverage.deductible_met is True and _took_a_deductible(situation)


def bill_is_larger_than_the_eob(situation: Situation) -> bool:
    return situation.facts.denial.what_happened is WhatHappened.BILL_LARGER_THAN_EOB


def bill_asks_for_too_much(situation: Situation) -> bool:
    reading = situation.reading
    return reading is not None and any(
        finding.kind in BILL_TOO_HIGH for finding in reading.findings
    )


def a_balance_is_left(situation: Situation) -> bool:
    """Tell whether the EOB itself leaves the patient more than the plan allows."""
    reading = situation.reading
    return reading is not None and reading.amounts.balance_left > 0


def _took_a_deductible(situation: Situation) -> bool:
    if any(or_zero(line.deductible) > 0 for line in situation.facts.claim.lines):
        return True
    lines = situation.reading.lines if situation.reading else ()
    return any(
        adjustment.reason in DEDUCTIBLE_CODES and adjustment.counts_as is CountsAs.COST_SHARE
        for line in lines
        for adjustment in line.adjustments
    )
