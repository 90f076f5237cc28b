"""Which status a claim has: the tests in their order, the first that holds."""

from collections.abc import Iterable

from denialhelp.domain.findings import Amounts, ClaimStatus, LineVerdict
from denialhelp.domain.money import nothing

REVERSAL, PREDETERMINATION = "22", "25"
"""CLP02 of a remittance file."""


def status_of(payer_status: str, amounts: Amounts, verdicts: Iterable[LineVerdict]) -> ClaimStatus:
    special = _without_a_decision(payer_status.strip(), amounts)
    if special:
        return special
    if amounts.allowed <= 0 and amounts.balance_left <= 0:
        return _nothing_allowed(amounts)
    if amounts.allowed <= 0 < amounts.denied:
        return ClaimStatus.DENIAL
    if LineVerdict.DENIED in verdicts:
        return ClaimStatus.PARTIAL_DENIAL
    if amounts.denied > 0 or amounts.balance_left > 0:
        return ClaimStatus.UNRESOLVED_BALANCE
    return ClaimStatus.BALANCED if nothing(amounts.unexplained) else ClaimStatus.NOT_BALANCED


def _without_a_decision(payer_status: str, amounts: Amounts) -> ClaimStatus | None:
    if payer_status == REVERSAL or amounts.charge < 0 or amounts.paid < 0:
        return ClaimStatus.REVERSAL
    if payer_status == PREDETERMINATION:
        return ClaimStatus.PREDETERMINATION
    if nothing(amounts.charge) and amounts.allowed <= 0:
        return ClaimStatus.INFORMATIONAL
    if amounts.pending > 0 and amounts.allowed <= 0:
        return ClaimStatus.PENDING
    return None


def _nothing_allowed(amounts: Amounts) -> ClaimStatus:
    if amounts.denied > 0:
        return ClaimStatus.DENIAL
    if amounts.other_payer > 0:
        return ClaimStatus.ZERO_OTHER_PAYER
    return ClaimStatus.ZERO_CONTRACTUAL if amounts.discount > 0 else ClaimStatus.UNEXPLAINED_ZERO
