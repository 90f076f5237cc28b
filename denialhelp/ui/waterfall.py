"""A charge flowing from plan to plan, as the steps of a drawing and the same in words."""

from dataclasses import dataclass
from decimal import Decimal

from denialhelp.domain.facts import PlanOrder
from denialhelp.domain.waterfall import PlanPayment, Waterfall

PLACE = {
    PlanOrder.PRIMARY: "First plan",
    PlanOrder.SECONDARY: "Second plan",
    PlanOrder.TERTIARY: "Third plan",
}

ROW = 12
"""Height of one step of the drawing, with the gap below it."""


@dataclass(frozen=True, slots=True)
class Fall:
    """One step. `start` and `width` are in hundredths of the drawing, `top` in its rows."""

    kind: str
    words: str
    amount: Decimal
    start: float
    width: float
    top: int


def falls(parts: Waterfall) -> tuple[Fall, ...]:
    """Return the steps from the charge to the patient; each begins where the last one ended."""
    rows: list[tuple[str, str, Decimal]] = [
        ("paid" if each.sent_the_notice else "other", _words(each), each.amount)
        for each in parts.payments
    ]
    rows += [
        (kind, words, amount)
        for kind, words, amount in (
            ("discount", "Taken off by contract", parts.taken_off),
            ("open", "Refused or still open", parts.open),
        )
        if amount
    ]
    rows.append(("share", "Left to you", parts.patient))
    whole = parts.charge + parts.above_charge
    steps = [Fall("whole", "Billed", parts.charge, 0.0, _hundredths(parts.charge, whole), 0)]
    gone = Decimal(0)
    for kind, words, amount in rows:
        start, width = _hundredths(gone, whole), _hundredths(amount, whole)
        steps.append(Fall(kind, words, amount, start, width, len(steps) * ROW))
        gone += amount
    return tuple(steps)


def _words(payment: PlanPayment) -> str:
    place = PLACE[payment.place]
    if payment.sent_the_notice:
        return f"{place}, which sent this EOB, paid"
    named = f"{place}, {payment.name}," if payment.name else place
    return f"{named} would pay, by our estimate" if payment.estimated else f"{named} paid"


def _hundredths(part: Decimal, whole: Decimal) -> float:
    return round(float(part * 100 / whole), 2)
