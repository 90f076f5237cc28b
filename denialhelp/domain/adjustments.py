"""What an adjustment does to a charge: its group says who, its code says why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

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


@dataclass(frozen=True, slots=True)
class Split:
    """Where the part of a charge went that the plan did not pay."""

    cost_share: Decimal = ZERO
    discount: Decimal = ZERO
    denied: Decimal = ZERO
    other_payer: Decimal = ZERO
    pending: Decimal = ZERO
    pay_change: Decimal = ZERO
    balance_left: Decimal = ZERO

    @property
    def total(self) -> Decimal:
        return (
            self.cost_share
            + self.discount
            + self.denied
            + self.other_payer
            + self.pending
            + self.pay_change
            + self.balance_left
        )

    def plus(self, other: "Split") -> "Split":
        return Split(
            self.cost_share + other.cost_share,
            self.discount + other.discount,
            self.denied + other.denied,
            self.other_payer + other.other_payer,
            self.pending + other.pending,
            self.pay_change + other.pay_change,
            self.balance_left + other.balance_left,
        )


def counts_as(
    group: AdjustmentGroup | None, reason: str, carc: Mapping[str, CarcMeaning]
) -> CountsAs:
    return _counts_as(group, carc.get(plain_reason(reason)))


def read_adjustments(
    adjustments: Iterable[Adjustment], carc: Mapping[str, CarcMeaning]
) -> tuple[ReadAdjustment, ...]:
    return tuple(_read(adjustment, carc) for adjustment in adjustments)


def is_balance_bill(adjustment: ReadAdjustment) -> bool:
    """Return whether a price cut is put on the patient (PR-45)."""
    return adjustment.counts_as is CountsAs.DISCOUNT and adjustment.group == PATIENT


def split_of(adjustments: Iterable[ReadAdjustment]) -> Split:
    sums: dict[str, Decimal] = {}
    for each in adjustments:
        part = "balance_left" if is_balance_bill(each) else each.counts_as.value
        sums[part] = sums.get(part, ZERO) + each.amount
    return Split(**sums)


def denied_by_group(adjustments: Iterable[ReadAdjustment]) -> dict[str, Decimal]:
    """Return the denied dollars of each group; "" where the EOB prints none."""
    sums: dict[str, Decimal] = {}
    for each in adjustments:
        if each.counts_as is CountsAs.DENIED:
            sums[each.group] = sums.get(each.group, ZERO) + each.amount
    return sums


def _counts_as(group: AdjustmentGroup | None, meaning: CarcMeaning | None) -> CountsAs:
    if meaning is None:
        return CountsAs.PAY_CHANGE if group in _UNKNOWN_IS_NO_DENIAL else CountsAs.DENIED
    if meaning.counts_as is CountsAs.COST_SHARE and group not in {None, AdjustmentGroup.PATIENT}:
        # A deductible or copay that is not the patient's is a cut in the price.
        return CountsAs.DISCOUNT
    return meaning.counts_as


def _read(adjustment: Adjustment, carc: Mapping[str, CarcMeaning]) -> ReadAdjustment:
    meaning = carc.get(plain_reason(adjustment.reason))
    counts = _counts_as(adjustment.group, meaning)
    return ReadAdjustment(
        group=adjustment.group.value if adjustment.group else "",
        reason=adjustment.reason,
        amount=or_zero(adjustment.amount),
        meaning=_meaning(meaning, counts),
        counts_as=counts,
    )


def _meaning(meaning: CarcMeaning | None, counts: CountsAs) -> str:
    if meaning is None:
        return NOT_KNOWN
    # "You pay it" is true of a share of the cost only under PR.
    taken_off = meaning.counts_as is CountsAs.COST_SHARE and counts is CountsAs.DISCOUNT
    return NOT_YOUR_SHARE if taken_off else meaning.meaning
