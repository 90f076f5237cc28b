"""Fields for who and where: names, addresses, telephone and e-mail."""

import re
from typing import Any, Unpack

from django import forms
from django.core.validators import validate_email

from denialhelp.ui.fields.asked import Asked, AskedField
from denialhelp.ui.fields.text import TextLineField
from denialhelp.ui.states import STATES
from denialhelp.ui.widgets import SelectInput


class NameField(TextLineField):
    """A name as its owner writes it."""

    longest = 150
    attrs = {"spellcheck": "false", "autocomplete": "name"}


class PhoneField(TextLineField):
    longest = 40
    width = "lg"
    attrs = {"type": "tel", "autocomplete": "tel", "inputmode": "tel"}

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        if text and len(re.sub(r"\D", "", text)) < len("555-010-2000".replace("-", "")):
            raise self.fault(f"Enter {self.noun} with its area code, such as 555-010-2000")
        return text


class ZipField(TextLineField):
    longest = 20
    width = "sm"
    attrs = {"autocomplete": "postal-code", "inputmode": "numeric"}

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        digits = re.sub(r"[\s-]", "", text)
        if not text:
            return ""
        if not re.fullmatch(r"[0-9]{5}(?:[0-9]{4})?", digits):
            raise self.fault(f"Enter {self.noun} with 5 or 9 numbers, such as 62704")
        return digits if len(digits) == 5 else f"{digits[:5]}-{digits[5:]}"


class EmailField(TextLineField):
    longest = 254
    width = "2xl"
    attrs = {
        "type": "email",
        "autocomplete": "email",
        "inputmode": "email",
        "spellcheck": "false",
        "autocapitalize": "none",
    }

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        try:
            if text:
                validate_email(text)
        except forms.ValidationError:
            raise self.fault(f"Enter {self.noun} in the form name@example.com") from None
        return text


class StateField(AskedField):
    """A state, district or territory, as its two letters."""

    verb = "Select"

    def __init__(self, *, autocomplete: str = "address-level1", **asked: Unpack[Asked]) -> None:
        choices = [("", "Select one"), *STATES.items()]
        attrs = {"autocomplete": autocomplete} if autocomplete else {}
        super().__init__(SelectInput(attrs, choices=choices), **asked)

    def to_python(self, value: Any) -> str:
        code = str(value or "").strip().upper()
        if code and code not in STATES:
            raise self.fault(self.error_messages["required"])
        return code
