"""Where a charge goes, plan by plan, down to what is left to the patient."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from denialhelp.domain.coordination import own_place
from denialhelp.domain.facts import PlanOrder
from denialhelp.domain.findings import Amounts, ClaimReading
from denialhelp.domain.money import ZERO
from denialhelp.domain.other_plans import OtherPlanReading


@dataclass(frozen=True, slots=True)
class PlanPayment:
    """What one plan pays. `estimated`: worked out by us, not told by the plan."""

    place: PlanOrder
    name: str
    amount: Decimal
    estimated: bool = False
    sent_the_notice: bool = False


@dataclass(frozen=True, slots=True)
class Waterfall:
    """The charge in its parts; they sum to the charge, and to more by `above_charge` alone.

    `taken_off` by contract. `open`: refused, pending or not explained, and not the patient's yet.
    """

    charge: Decimal
    payments: tuple[PlanPayment, ...]
    taken_off: Decimal
    open: Decimal
    patient: Decimal
    above_charge: Decimal


def waterfall(claim: ClaimReading | None, others: tuple[OtherPlanReading, ...]) -> Waterfall | None:
    """Return the parts, None where no other plan's payment or no charge is known."""
    if claim is None or claim.amounts.charge <= 0 or claim.amounts.paid < 0:
        return None
    told = tuple(_payments(others))
    own = own_place(frozenset(other.order for other in others if other.order))
    if not told or own is None:
        return None
    amounts = claim.amounts
    this = PlanPayment(own, "", amounts.paid, sent_the_notice=True)
    places = tuple(PlanOrder)
    payments = tuple(sorted((*told, this), key=lambda payment: places.index(payment.place)))
    later = payments[payments.index(this) + 1 :]
    return _split(amounts, payments, max(amounts.may_be_billed - _sum(later), ZERO))


def _payments(others: tuple[OtherPlanReading, ...]) -> Iterable[PlanPayment]:
    for other in others:
        if other.order is not None and other.pays is not None:
            estimated = other.rule is not None
            yield PlanPayment(other.order, other.name, max(other.pays, ZERO), estimated)


def _split(amounts: Amounts, payments: tuple[PlanPayment, ...], left: Decimal) -> Waterfall:
    rest = amounts.charge - _sum(payments)
    room = max(rest, ZERO)
    patient = min(left, room)
    # What earlier plans cut from the price stands in this EOB beside what they paid.
    cut = max(amounts.discount, ZERO) + max(amounts.other_payer, ZERO)
    taken_off = min(cut, room - patient)
    return Waterfall(
        charge=amounts.charge,
        payments=payments,
        taken_off=taken_off,
        open=room - patient - taken_off,
        patient=patient,
        above_charge=max(-rest, ZERO),
    )


def _sum(payments: tuple[PlanPayment, ...]) -> Decimal:
    return sum((payment.amount for payment in payments), ZERO)
