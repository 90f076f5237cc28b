"""Fields for words: one line, several lines, and numbers that are really names."""

from typing import Any, Unpack

from django import forms

from denialhelp.ui.fields.asked import Asked, AskedField
from denialhelp.ui.reading_text import many_lines, one_line
from denialhelp.ui.widgets import LongTextInput, TextInput


class TextLineField(AskedField):
    """One line. `width` is one of the USWDS sizes (2xs, xs, sm, md, lg, xl, 2xl) or "" for full."""

    longest = 200
    width = ""
    attrs: dict[str, str] = {}

    def __init__(
        self,
        *,
        autocomplete: str = "",
        longest: int | None = None,
        width: str | None = None,
        **asked: Unpack[Asked],
    ) -> None:
        self.longest = longest or self.longest
        attrs = dict(self.attrs)
        if autocomplete:
            attrs["autocomplete"] = autocomplete
        width = self.width if width is None else width
        super().__init__(self.make_widget(attrs, width), **asked)

    def make_widget(self, attrs: dict[str, str], width: str) -> forms.Widget:
        return TextInput(attrs, width=width)

    def tidy(self, text: str) -> str:
        return one_line(text)

    def to_python(self, value: Any) -> str:
        text = self.tidy(str(value)) if value is not None else ""
        if len(text) > self.longest:
            message = f"{self.noun_first} must be {self.longest:,} characters or fewer"
            raise self.fault(message, "too_long")
        return text


class LongTextField(TextLineField):
    longest = 10_000

    def __init__(self, *, rows: int = 6, **options: Any) -> None:
        self.rows = rows
        super().__init__(**options)

    def make_widget(self, attrs: dict[str, str], width: str) -> forms.Widget:
        return LongTextInput(attrs, rows=self.rows)

    def tidy(self, text: str) -> str:
        return many_lines(text)


class IdField(TextLineField):
    """A member, claim, group or reference number, exactly as printed: any letters and signs."""

    longest = 64
    width = "xl"
    attrs = {"spellcheck": "false", "autocapitalize": "characters", "autocomplete": "off"}
