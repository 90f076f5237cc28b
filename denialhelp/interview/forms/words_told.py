"""Answers given before, as words: a choice by its label, a date and an amount written out."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.forms import Field

from denialhelp.domain.dates import long_date
from denialhelp.domain.money import dollars
from denialhelp.ui.fields import ChoiceRadioField, StateField
from denialhelp.ui.states import STATES


def words_told(field: Field, value: Any) -> tuple[str, ...]:
    """Return what the field shows of this value, line by line; nothing where none was given."""
    if value in (None, ""):
        return ()
    if isinstance(field, ChoiceRadioField):
        return _label(field, value)
    if isinstance(field, StateField):
        value = STATES.get(value, value)
    return tuple(_written(value).splitlines())


def _written(value: Any) -> str:
    if isinstance(value, date):
        return long_date(value)
    return dollars(value) if isinstance(value, Decimal) else str(value)


def _label(field: ChoiceRadioField, value: Any) -> tuple[str, ...]:
    option = field.widget.options_by_value.get(value.value)
    return (option.label,) if option else ()
