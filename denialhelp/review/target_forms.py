"""The forms that set a target allowed amount and end one."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from denialhelp.domain.dates import long_date
from denialhelp.domain.targets import Payer, TargetAllowedAmount, folded
from denialhelp.ui.fields import MoneyField

_FIRST_YEAR, _LAST_YEAR = 1990, 2099
_LONGEST_KEY = 200
_SHORTEST_CODE, _LONGEST_CODE = 3, 11
_WITH_MODIFIERS = re.compile(r"\w{5}(?:\W+\w{2})+")


class DayField(forms.DateField):
    """A day in one box, which most browsers show as a calendar."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def __init__(self, *, noun: str, **kwargs: Any) -> None:
        self.noun = noun
        told = f"Enter {noun} as a date, such as 2026-03-01"
        super().__init__(
            input_formats=["%Y-%m-%d", "%m/%d/%Y"],
            error_messages={"required": told, "invalid": told},
            **kwargs,
        )

    def validate(self, value: Any) -> None:
        super().validate(value)
        if isinstance(value, date) and not _FIRST_YEAR <= value.year <= _LAST_YEAR:
            raise forms.ValidationError(f"Enter {self.noun} from {_FIRST_YEAR} to {_LAST_YEAR}")


class TargetForm(forms.Form):
    payer = forms.CharField(
        label="Payer",
        max_length=100,
        help_text="As remittances and notices print it. Capitals and punctuation do not matter.",
        error_messages={
            "required": "Enter the payer’s name",
            "max_length": "Enter the payer’s name with up to 100 letters",
        },
    )
    payer_id = forms.CharField(
        label="Payer number (optional)",
        max_length=80,
        required=False,
        help_text="Where a file tells a number too, it must be the same.",
        error_messages={"max_length": "Enter the payer number with up to 80 letters or digits"},
    )
    procedure = forms.CharField(
        label="Procedure code",
        help_text="Without a modifier, such as 99213 or J1100.",
        error_messages={"required": "Enter a procedure code, such as 99213"},
    )
    amount = MoneyField(
        label="Target allowed amount",
        noun="the target",
        hint="In dollars, for one unit. A line allowed this much or more is closed.",
    )
    amount.widget = forms.TextInput(attrs={"inputmode": "decimal"})
    effective_from = DayField(
        label="First day",
        noun="the first day",
        help_text="A target in force on this day ends on the day before.",
    )
    effective_until = DayField(label="Last day (optional)", noun="the last day", required=False)

    def clean_payer(self) -> str:
        name: str = self.cleaned_data["payer"]
        if not 0 < len(folded(name)) <= _LONGEST_KEY:
            raise forms.ValidationError("Write the payer’s name with letters or digits")
        return name

    def clean_procedure(self) -> str:
        typed: str = self.cleaned_data["procedure"]
        code = "" if _WITH_MODIFIERS.fullmatch(typed) else folded(typed).upper()
        if not (code.isascii() and _SHORTEST_CODE <= len(code) <= _LONGEST_CODE):
            raise forms.ValidationError("Enter the code alone, such as 99213")
        return code

    def clean_amount(self) -> Decimal:
        amount: Decimal = self.cleaned_data["amount"]
        if amount <= 0:
            raise forms.ValidationError("The target must be more than $0.00")
        return amount

    def clean(self) -> None:
        first, last = (self.cleaned_data.get(f"effective_{end}") for end in ("from", "until"))
        if first and last and last < first:
            self.add_error("effective_until", f"The last day must be {long_date(first)} or later")

    def target(self) -> TargetAllowedAmount:
        """Return what a form without faults asks for."""
        given = self.cleaned_data
        return TargetAllowedAmount(
            payer=Payer(given["payer"], given["payer_id"]),
            procedure=given["procedure"],
            amount=given["amount"],
            effective_from=given["effective_from"],
            effective_until=given["effective_until"],
        )


class EndForm(forms.Form):
    last_day = DayField(
        label="Last day",
        noun="the last day",
        help_text="The target still counts for care on this day.",
    )
