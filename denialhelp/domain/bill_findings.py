"""What the provider's bill asks beyond the EOB, and what to call it."""

from dataclasses import dataclass
from decimal import Decimal

from denialhelp.domain.claim_sums import beyond_the_eob
from denialhelp.domain.findings import Amounts, Finding, FindingKind
from denialhelp.domain.money import ZERO, dollars, or_zero

Findings = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Bill:
    """A bill beside its part of the EOB. `line` is None for the whole claim.

    `asked_beyond` is the part of the balance that only the bill names, not the EOB.
    """

    label: str
    line: int | None
    billed: Decimal | None
    asked_beyond: Decimal
    amounts: Amounts
    in_network: bool | None


def findings_on(bill: Bill) -> Findings:
    balance, cut = _balance(bill), _cut_billed(bill)
    contract = ZERO if bill.in_network is False else bill.asked_beyond
    told = contract + sum((finding.amount or ZERO for finding in cut), ZERO)
    return (*balance, *cut, *_above_share(bill, told))


def _balance(bill: Bill) -> Findings:
    left = bill.amounts.balance_left
    if left <= 0:
        return ()
    if bill.in_network and bill.asked_beyond > 0:
        return (_contractual(bill, bill.asked_beyond),)
    text = (
        f"{bill.label}: {dollars(left)} is left to you beyond what the plan allows. "
        "This is called a balance bill. Before you pay it, ask whether you must."
    )
    return (Finding(FindingKind.BALANCE_BILL, text, bill.line, left),)


def _cut_billed(bill: Bill) -> Findings:
    """Return a finding where the bill asks for what the plan took off as a discount."""
    beyond = beyond_the_eob(bill.billed, bill.amounts)
    if beyond <= 0 or bill.amounts.denied > 0 or beyond > bill.amounts.discount:
        return ()
    return (_contractual(bill, beyond),)


def _above_share(bill: Bill, told: Decimal) -> Findings:
    above = or_zero(bill.billed) - bill.amounts.may_be_billed - told
    if above <= 0:
        return ()
    text = (
        f"{bill.label}: the bill asks for {dollars(or_zero(bill.billed))}. "
        f"By the EOB it may ask for {dollars(bill.amounts.may_be_billed)} for now."
    )
    return (Finding(FindingKind.BILL_ABOVE_SHARE, text, bill.line, above),)


def _contractual(bill: Bill, amount: Decimal) -> Finding:
    text = (
        f"{bill.label}: the bill asks for {dollars(amount)} that the plan took off as a discount. "
        "Ask the billing office to take it off too."
    )
    return Finding(FindingKind.CONTRACTUAL_AMOUNT_BILLED, text, bill.line, amount)
