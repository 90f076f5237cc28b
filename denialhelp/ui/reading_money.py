"""Reads an amount of money the way people write it: "$1,234.50", "1234.5", "1 200 dollars"."""

import re
from decimal import Decimal
from enum import Enum

from denialhelp.ui.reading_text import one_line


class MoneyFault(Enum):
    NO_NUMBER = "no_number"
    NEGATIVE = "negative"
    EUROPEAN = "european"
    TOO_MANY_CENTS = "too_many_cents"
    TWO_NUMBERS = "two_numbers"
    TOO_LARGE = "too_large"


class MoneyNotReadError(ValueError):
    def __init__(self, fault: MoneyFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


_NUMBER = re.compile(r"\d[\d.,]*|\.\d+")
_NEGATIVE = re.compile(r"^[^\d.]*[-\u2212\u2013(]|\d\s*(?:-|\u2212|CR\b)", re.IGNORECASE)
_SPACE_BETWEEN_DIGITS = re.compile(r"(?<=[\d,.])\s+(?=\d{3}(?!\d))|(?<=\d)\s+(?=[.,]\d)")
_PLAIN = re.compile(r"(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?")
_LARGEST = Decimal("999999999.99")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}")


def read_money(text: str) -> Decimal:
    """Return the amount in dollars and cents, or say what keeps it from being read."""
    # "1 200.00" is one amount; "12 or 15" is two.
    words = _SPACE_BETWEEN_DIGITS.sub("", one_line(text))
    numbers = _NUMBER.findall(words)
    if not numbers:
        raise MoneyNotReadError(MoneyFault.NO_NUMBER)
    if len(numbers) > 1:
        raise MoneyNotReadError(MoneyFault.TWO_NUMBERS)
    if _NEGATIVE.search(words):
        raise MoneyNotReadError(MoneyFault.NEGATIVE)
    return _amount(numbers[0].rstrip(".,"))


def _amount(number: str) -> Decimal:
    if _EUROPEAN.fullmatch(number):
        raise MoneyNotReadError(MoneyFault.EUROPEAN)
    plain = _PLAIN.fullmatch(number)
    if plain is None:
        raise MoneyNotReadError(MoneyFault.NO_NUMBER)
    if len(plain[1] or "") > 2:
        raise MoneyNotReadError(MoneyFault.TOO_MANY_CENTS)
    amount = Decimal(number.replace(",", ""))
    if amount > _LARGEST:
        raise MoneyNotReadError(MoneyFault.TOO_LARGE)
    return amount.quantize(Decimal("0.01"))
