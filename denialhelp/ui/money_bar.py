"""Where a charge went, as the parts of a bar and the same in words."""

from dataclasses import dataclass
from decimal import Decimal

from denialhelp.domain.findings import Amounts

# Field of Amounts, how the bar paints it, and what it is in a patient's words.
_PARTS = (
    ("paid", "paid", "Your plan paid"),
    ("other_payer", "other", "Another plan paid"),
    ("cost_share", "share", "Your share"),
    ("discount", "discount", "Taken off by contract"),
    ("pending", "open", "Still being decided"),
    ("pay_change", "other", "Other changes to the payment"),
    ("balance_left", "asked", "Left to you beyond the allowed amount"),
    ("denied", "denied", "Not covered"),
    ("unexplained", "open", "Not explained"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of the bar. `start` and `width` are in hundredths of the bar."""

    kind: str
    words: str
    amount: Decimal
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class MoneyBar:
    total: Decimal
    parts: tuple[Part, ...]

    @property
    def is_drawn(self) -> bool:
        return any(part.width for part in self.parts)


def money_bar(amounts: Amounts) -> MoneyBar:
    """Leave out what is zero. An amount taken back is told in words but has no width."""
    known = [(kind, words, getattr(amounts, name)) for name, kind, words in _PARTS]
    whole = sum((amount for _, _, amount in known if amount > 0), Decimal(0))
    parts: list[Part] = []
    start = 0.0
    for kind, words, amount in known:
        if amount == 0:
            continue
        width = float(max(amount, Decimal(0)) * 100 / whole) if whole else 0.0
        parts.append(Part(kind, words, amount, round(start, 2), round(width, 2)))
        start += width
    return MoneyBar(total=amounts.charge, parts=tuple(parts))
