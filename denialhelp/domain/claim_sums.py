"""A claim's amounts: those of its lines, and the codes given for the whole claim, counted once."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from denialhelp.domain.adjustments import NO_SPLIT, Split, split_of
from denialhelp.domain.claim import Claim
from denialhelp.domain.findings import Amounts, ReadAdjustment
from denialhelp.domain.line_case import LineCase
from denialhelp.domain.line_reading import may_be_billed
from denialhelp.domain.line_split import LineSplit, denied_to
from denialhelp.domain.money import ZERO, known, nothing


class ClaimSums(NamedTuple):
    """A claim's amounts. `asked_beyond`: what a bill for the whole claim asks of discounts."""

    amounts: Amounts
    asked_beyond: Decimal
    billed: Decimal | None


class _Counted(NamedTuple):
    split: Split
    lines_count: bool
    claim_counts: bool


def sum_claim(
    claim: Claim, cases: tuple[LineCase, ...], coded: tuple[ReadAdjustment, ...]
) -> ClaimSums:
    """Return the claim's sums; `coded` are the codes beside its lines."""
    charge, paid = known(claim.charge), known(claim.paid)
    if charge is None:
        charge = _sum([case.split.charge for case in cases])
    if paid is None:
        paid = _sum([case.split.paid for case in cases])
    not_paid = charge - paid
    counted = _counted_once(not_paid, _sum_splits(cases), split_of(coded))
    billable = ZERO
    if counted.lines_count:
        billable += _sum([case.amounts.may_be_billed for case in cases])
    if counted.claim_counts:
        billable += _may_be_billed_beside(coded, claim.provider.in_network)
    amounts = Amounts(
        charge,
        paid,
        *counted.split,
        not_paid - counted.split.total,
        billable,
    )
    return _with_the_bill(claim, cases, amounts)


def beyond_the_eob(billed: Decimal | None, amounts: Amounts) -> Decimal:
    """Return what a bill asks beyond all that the EOB leaves open for the patient."""
    asked = known(billed)
    if asked is None:
        return ZERO
    left = amounts.cost_share + max(amounts.denied, ZERO) + max(amounts.balance_left, ZERO)
    return max(asked - left, ZERO)


def in_dispute(sums: ClaimSums, cases: tuple[LineCase, ...]) -> Decimal:
    """Return the money that an appeal or a correction could move."""
    amounts = sums.amounts
    billed = [case for case in cases if case.line.billed_to_patient is not None]
    wrongly_billed = beyond_the_eob(sums.billed, amounts) + _sum(
        [beyond_the_eob(case.line.billed_to_patient, case.amounts) for case in billed]
    )
    return max(amounts.denied, ZERO) + max(amounts.balance_left, ZERO) + wrongly_billed


def _counted_once(not_paid: Decimal, of_lines: Split, of_claim: Split) -> _Counted:
    """Return both if that balances, else the lines' codes, else the claim's.

    In a third of the files that hold both, the claim's codes repeat those of its lines.
    """
    lines = _Counted(of_lines, True, False)
    if of_claim == NO_SPLIT:
        return lines
    claim = _Counted(of_claim, False, True)
    for counted in (_Counted(of_lines.plus(of_claim), True, True), lines, claim):
        if nothing(not_paid - counted.split.total):
            return counted
    return claim if of_lines == NO_SPLIT else lines


def _with_the_bill(claim: Claim, cases: tuple[LineCase, ...], amounts: Amounts) -> ClaimSums:
    """Move what a bill for the whole claim asks from the assumed discount to the balance."""
    billed = known(claim.bill_total)
    if billed is None or any(case.line.billed_to_patient is not None for case in cases):
        return ClaimSums(amounts, ZERO, None)
    assumed = _sum([case.split.assumed_discount for case in cases])
    asked = min(assumed, beyond_the_eob(billed, amounts))
    billable = asked if claim.provider.in_network is False else ZERO
    moved = amounts._replace(
        discount=amounts.discount - asked,
        balance_left=amounts.balance_left + asked,
        may_be_billed=amounts.may_be_billed + billable,
    )
    return ClaimSums(moved, asked, billed)


def _may_be_billed_beside(coded: tuple[ReadAdjustment, ...], in_network: bool | None) -> Decimal:
    split = split_of(coded)
    owed = denied_to(split.denied, coded)
    return may_be_billed(LineSplit(ZERO, ZERO, split, ZERO), owed, in_network)


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, ZERO)


def _sum_splits(cases: tuple[LineCase, ...]) -> Split:
    parts = zip(*[case.split.split for case in cases], strict=True)
    return Split(*[_sum(part) for part in parts])
