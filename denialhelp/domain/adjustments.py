"""What an adjustment does to a charge: its group says who, its code says why."""

from collections.abc import Mapping
from decimal import Decimal
from operator import add
from typing import NamedTuple

from denialhelp.domain.claim import Adjustment, AdjustmentGroup
from denialhelp.domain.code_rules import CarcMeaning, CountsAs
from denialhelp.domain.codes import plain_reason
from denialhelp.domain.findings import ReadAdjustment
from denialhelp.domain.money import ZERO, or_zero

NOT_KNOWN = "We do not know this code. Ask the plan what it means."
NOT_YOUR_SHARE = (
    "A deductible, copay or coinsurance, but the letters before it make it a cut in the price."
    " By this EOB it is not yours to pay."
)

PATIENT = AdjustmentGroup.PATIENT.value

# Other insurers' and corrections' codes move money without a word on the care itself.
_UNKNOWN_IS_NO_DENIAL = frozenset({AdjustmentGroup.OTHER, AdjustmentGroup.CORRECTION})


class Split(NamedTuple):
    """Where the part of a charge went that the plan did not pay.

    A tuple, because long files have one for each line, and tuples are made and added up fast.
    """

    cost_share: Decimal = ZERO
    discount: Decimal = ZERO
    denied: Decimal = ZERO
    other_payer: Decimal = ZERO
    pending: Decimal = ZERO
    pay_change: Decimal = ZERO
    balance_left: Decimal = ZERO

    @property
    def total(self) -> Decimal:
        return sum(self, ZERO)

    def plus(self, other: "Split") -> "Split":
        return Split(*map(add, self, other))


NO_SPLIT = Split()


def counts_as(
    group: AdjustmentGroup | None, reason: str, carc: Mapping[str, CarcMeaning]
) -> CountsAs:
    return _counts_as(group, _meaning_of(reason, carc))


def read_adjustments(
    adjustments: tuple[Adjustment, ...], carc: Mapping[str, CarcMeaning]
) -> tuple[ReadAdjustment, ...]:
    return tuple([_read(adjustment, carc) for adjustment in adjustments])


def is_balance_bill(adjustment: ReadAdjustment) -> bool:
    """Return whether a price cut is put on the patient (PR-45)."""
    return adjustment.group == PATIENT and adjustment.counts_as is CountsAs.DISCOUNT


def split_of(adjustments: tuple[ReadAdjustment, ...]) -> Split:
    if not adjustments:
        return NO_SPLIT
    sums: dict[str, Decimal] = {}
    for each in adjustments:
        part = "balance_left" if is_balance_bill(each) else each.counts_as.value
        sums[part] = sums.get(part, ZERO) + each.amount
    return Split(**sums)


def denied_by_group(adjustments: tuple[ReadAdjustment, ...]) -> dict[str, Decimal]:
    """Return the denied dollars of each group; "" where the EOB prints none."""
    sums: dict[str, Decimal] = {}
    for each in adjustments:
        if each.counts_as is CountsAs.DENIED:
            sums[each.group] = sums.get(each.group, ZERO) + each.amount
    return sums


def _meaning_of(reason: str, carc: Mapping[str, CarcMeaning]) -> CarcMeaning | None:
    return carc.get(reason) or carc.get(plain_reason(reason))


def _counts_as(group: AdjustmentGroup | None, meaning: CarcMeaning | None) -> CountsAs:
    if meaning is None:
        return CountsAs.PAY_CHANGE if group in _UNKNOWN_IS_NO_DENIAL else CountsAs.DENIED
    if meaning.counts_as is CountsAs.COST_SHARE and _on_somebody_else(group):
        # A deductible or copay that is not the patient's is a cut in the price.
        return CountsAs.DISCOUNT
    return meaning.counts_as


def _on_somebody_else(group: AdjustmentGroup | None) -> bool:
    return group is not None and group is not AdjustmentGroup.PATIENT


def _read(adjustment: Adjustment, carc: Mapping[str, CarcMeaning]) -> ReadAdjustment:
    meaning = _meaning_of(adjustment.reason, carc)
    counts = _counts_as(adjustment.group, meaning)
    return ReadAdjustment(
        adjustment.group.value if adjustment.group else "",
        adjustment.reason,
        or_zero(adjustment.amount),
        _words_for(meaning, counts),
        counts,
    )


def _words_for(meaning: CarcMeaning | None, counts: CountsAs) -> str:
    if meaning is None:
        return NOT_KNOWN
    # "You pay it" is true of a share of the cost only under PR.
    taken_off = meaning.counts_as is CountsAs.COST_SHARE and counts is CountsAs.DISCOUNT
    return NOT_YOUR_SHARE if taken_off else meaning.meaning
