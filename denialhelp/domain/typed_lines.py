"""Codes a person typed beside a line, as adjustments with the line's amounts divided among them."""

from collections.abc import Mapping
from decimal import Decimal

from denialhelp.domain.adjustments import counts_as
from denialhelp.domain.claim import Adjustment, ServiceLine
from denialhelp.domain.code_rules import CarcMeaning, CountsAs
from denialhelp.domain.codes import ReasonCode, reasons_typed, remarks_typed
from denialhelp.domain.line_split import typed_share
from denialhelp.domain.money import ZERO, known, or_zero

Codes = tuple[ReasonCode, ...]
Parts = dict[ReasonCode, Decimal]


def adjustments_for(
    line: ServiceLine, codes: str, carc: Mapping[str, CarcMeaning]
) -> tuple[Adjustment, ...]:
    """Return the codes typed as "CO-50, PR 2; N115", each with its part of the line's amounts.

    An EOB gives a person codes and sums apart: each sum is divided evenly among the codes
    that can stand for it, and what the line leaves open among those that have none yet.
    """
    typed = reasons_typed(codes)
    kinds = {code: counts_as(code.group, code.reason, carc) for code in typed}

    def of(kind: CountsAs) -> Codes:
        return tuple(code for code in typed if kinds[code] is kind)

    share = _shares(line, of(CountsAs.COST_SHARE))
    denied = max(or_zero(line.denied), ZERO)
    parts = share | (_divided(denied, of(CountsAs.DENIED)) if denied else {})
    named = denied + (typed_share(line) or sum(share.values(), ZERO))
    left = max(or_zero(line.charge) - or_zero(line.paid) - named, ZERO)
    cut = _divided(_above_the_price(line, left), of(CountsAs.DISCOUNT))
    parts |= cut if any(cut.values()) else {}
    without = tuple(code for code in typed if code not in parts)
    parts |= _divided(left - sum(cut.values(), ZERO), without)
    return tuple(Adjustment(code.group, code.reason, parts[code]) for code in typed)


def remarks_in(codes: str) -> tuple[str, ...]:
    """Return the remark codes (RARC) in what was typed."""
    return remarks_typed(codes)


def _shares(line: ServiceLine, codes: Codes) -> Parts:
    """Return the patient's share by the codes for it: each its own column where it has one."""
    share = typed_share(line)
    if share is None:
        price = or_zero(line.allowed)
        return _divided(max(price - or_zero(line.paid), ZERO), codes) if price > 0 else {}
    columns = {"1": line.deductible, "2": line.coinsurance, "3": line.copay}
    own = {code: or_zero(columns.get(code.reason)) for code in codes}
    return own if sum(own.values(), ZERO) == share else _divided(share, codes)


def _above_the_price(line: ServiceLine, left: Decimal) -> Decimal:
    """Return the part of what is left that lies above the allowed amount, if that is known."""
    charge, allowed = known(line.charge), or_zero(line.allowed)
    if charge is None or allowed <= 0:
        return ZERO
    return max(min(charge - allowed, left), ZERO)


def _divided(amount: Decimal, codes: Codes) -> Parts:
    """Return the amount divided evenly to the cent; the first code takes the odd cents."""
    if not codes:
        return {}
    even = Decimal(int(amount * 100 / len(codes))) / 100
    return {codes[0]: amount - even * (len(codes) - 1)} | dict.fromkeys(codes[1:], even)
