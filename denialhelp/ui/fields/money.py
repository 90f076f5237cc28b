"""An amount in dollars and cents."""

from decimal import Decimal
from typing import Any, Unpack

from denialhelp.ui.fields.asked import Asked, AskedField
from denialhelp.ui.reading_money import MoneyFault, MoneyNotReadError, read_money
from denialhelp.ui.reading_text import one_line
from denialhelp.ui.widgets import MoneyInput

_MESSAGES = {
    MoneyFault.NO_NUMBER: "Enter {noun} as a number, such as 1,234.50",
    MoneyFault.NEGATIVE: "Enter {noun} without a minus sign or parentheses",
    MoneyFault.EUROPEAN: (
        "Write {noun} with a comma for thousands and a period for cents, such as 1,234.50"
    ),
    MoneyFault.TOO_MANY_CENTS: "Write {noun} with two numbers after the period, such as 1,234.50",
    MoneyFault.TWO_NUMBERS: "Enter one amount for {noun}, such as 1,234.50",
}


class MoneyField(AskedField):
    """Gives a Decimal with two places, or None where nothing was typed."""

    def __init__(self, *, highest: Decimal = Decimal("9999999.99"), **asked: Unpack[Asked]) -> None:
        self.highest = highest
        super().__init__(MoneyInput(), **asked)

    def to_python(self, value: Any) -> Decimal | None:
        text = str(value or "")
        if not one_line(text):
            return None
        too_large = self.fault(f"{self.noun_first} must be {self.highest:,.2f} or less")
        try:
            amount = read_money(text)
        except MoneyNotReadError as error:
            if error.fault is MoneyFault.TOO_LARGE:
                raise too_large from None
            raise self.fault(_MESSAGES[error.fault].format(noun=self.noun)) from None
        if amount > self.highest:
            raise too_large
        return amount

    def prepare_value(self, value: Any) -> Any:
        return f"{value:,.2f}" if isinstance(value, Decimal) else value
