"""Every kind of field a question page may have."""

from denialhelp.ui.fields.asked import AskedField
from denialhelp.ui.fields.choices import (
    ChoiceRadioField,
    ChoiceSelectField,
    MultiChoiceEnumField,
    Wording,
    YesNoUnsureField,
)
from denialhelp.ui.fields.contact import EmailField, NameField, PhoneField, StateField, ZipField
from denialhelp.ui.fields.dates import MemorableDateField
from denialhelp.ui.fields.money import MoneyField
from denialhelp.ui.fields.text import IdField, LongTextField, TextLineField
from denialhelp.ui.fields.ticks import TickField
from denialhelp.ui.yes_no_unsure import YesNoUnsure

__all__ = [
    "AskedField",
    "ChoiceRadioField",
    "ChoiceSelectField",
    "EmailField",
    "IdField",
    "LongTextField",
    "MemorableDateField",
    "MoneyField",
    "MultiChoiceEnumField",
    "NameField",
    "PhoneField",
    "StateField",
    "TextLineField",
    "TickField",
    "Wording",
    "YesNoUnsure",
    "YesNoUnsureField",
    "ZipField",
]
