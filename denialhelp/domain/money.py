"""Money in words and sums: dollars as people read them, amounts that may be unknown."""

from decimal import Decimal

ZERO = Decimal("0.00")

HALF_A_CENT = Decimal("0.005")
"""Sums that differ by less hold: some files write $28.10 as 28.104000000000003."""

_LESS_HALF_A_CENT = -HALF_A_CENT


def dollars(amount: Decimal) -> str:
    """Return the amount as "$1,200.00", or "-$5.00" below zero."""
    text = f"{abs(amount):,.2f}"
    return f"-${text}" if amount <= _LESS_HALF_A_CENT else f"${text}"


def known(amount: Decimal | None) -> Decimal | None:
    """Return the amount, or None for one that is no number of dollars."""
    return amount if amount is not None and amount.is_finite() else None


def or_zero(amount: Decimal | None) -> Decimal:
    return amount if amount is not None and amount.is_finite() else ZERO


def nothing(amount: Decimal) -> bool:
    """Return whether the amount is less than half a cent either way."""
    return not amount or _LESS_HALF_A_CENT < amount < HALF_A_CENT
