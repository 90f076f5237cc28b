"""The inputs behind the fields, each drawn by a template in templates/ui/widgets."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from denialhelp.ui.reading_dates import DatePart, TypedDate


class TextInput(forms.TextInput):
    template_name = "ui/widgets/input.html"

    def __init__(self, attrs: dict[str, str] | None = None, *, width: str = "") -> None:
        attrs = dict(attrs or {})
        self.input_type = attrs.pop("type", "text")
        sized = f" usa-input--{width}" if width else ""
        super().__init__({"class": f"usa-input{sized}", **attrs})


class MoneyInput(forms.TextInput):
    template_name = "ui/widgets/money.html"

    def __init__(self) -> None:
        super().__init__({"class": "usa-input", "inputmode": "decimal", "autocomplete": "off"})


class LongTextInput(forms.Textarea):
    template_name = "ui/widgets/textarea.html"

    def __init__(self, attrs: dict[str, str] | None = None, *, rows: int = 6) -> None:
        super().__init__({"class": "usa-textarea", "rows": str(rows), **(attrs or {})})


class SelectInput(forms.Select):
    template_name = "ui/widgets/select.html"

    def __init__(self, attrs: dict[str, str], *, choices: Iterable[tuple[str, Any]]) -> None:
        super().__init__({"class": "usa-select", **attrs}, choices=choices)


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    hint: str = ""
    after_or: bool = False


class _OptionsMixin:
    """Hands the hint of each option to the template beside its words."""

    def __init__(self, options: tuple[Option, ...]) -> None:
        self.options_by_value = {option.value: option for option in options}
        super().__init__(choices=[(option.value, option.label) for option in options])  # type: ignore[call-arg]

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        made: dict[str, Any] = super().create_option(name, value, *args, **kwargs)  # type: ignore[misc]
        made["attrs"].pop("error_code", None)
        return made | {"said": self.options_by_value[str(value)]}


class Radios(_OptionsMixin, forms.RadioSelect):
    template_name = "ui/widgets/radios.html"


class Checkboxes(_OptionsMixin, forms.CheckboxSelectMultiple):
    template_name = "ui/widgets/checkboxes.html"


class Tick(forms.CheckboxInput):
    template_name = "ui/widgets/input.html"

    def __init__(self) -> None:
        super().__init__({"class": "usa-checkbox__input usa-checkbox__input--tile"})


class DateInput(forms.Widget):
    """Three text boxes: month, day, year, in the order people here write them."""

    template_name = "ui/widgets/date.html"
    use_fieldset = True

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        attrs = dict(attrs or {})
        faulty = attrs.pop("error_code", "")
        context: dict[str, Any] = super().get_context(name, value, attrs)
        typed = self._typed(value)
        all_faulty = "aria-invalid" in attrs and faulty not in {part.value for part in DatePart}
        context["widget"]["boxes"] = [
            {
                "name": f"{name}_{part.value}",
                "id": f"{attrs.get('id', name)}_{part.value}",
                "label": part.value.capitalize(),
                "value": getattr(typed, part.value),
                "faulty": all_faulty or part.value == faulty,
                "is_month": part is DatePart.MONTH,
                "width": "4" if part is DatePart.YEAR else "2",
            }
            for part in DatePart
        ]
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> TypedDate:
        return TypedDate(*(str(data.get(f"{name}_{part.value}") or "") for part in DatePart))

    @staticmethod
    def _typed(value: Any) -> TypedDate:
        if isinstance(value, date):
            return TypedDate.of(value)
        return value if isinstance(value, TypedDate) else TypedDate()
