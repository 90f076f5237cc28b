"""The form of a question page."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from django import forms

from denialhelp.ui.fields.asked import AskedBoundField
from denialhelp.ui.fields.dates import MemorableDateField


@dataclass(frozen=True, slots=True)
class Problem:
    """One line of the error summary."""

    message: str
    href: str


class QuestionForm(forms.Form):
    """Fields of one question.

    today: the day it is asked; needed by dates that may not lie in the future.
    label_is_heading: whether the label of an only field is the heading (h1) of the page.
    """

    use_required_attribute = False
    # Whether the page says once what may be left empty, so that no label need say it.
    optional_said_once: ClassVar[bool] = False

    def __init__(
        self,
        *args: Any,
        today: date | None = None,
        label_is_heading: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, MemorableDateField):
                field.today = today
        # Not by way of visible_fields(): a bound field keeps the label it was first made with.
        asked = [field for field in self.fields.values() if not field.widget.is_hidden]
        if label_is_heading and len(asked) == 1:
            asked[0].label_is_heading = True  # type: ignore[attr-defined]

    @property
    def has_heading(self) -> bool:
        """Tell the page whether the form brings the h1."""
        return any(getattr(field, "label_is_heading", False) for field in self.fields.values())

    @property
    def error_summary(self) -> tuple[Problem, ...]:
        """Every error in the order of the fields, with a link to the input to put right."""
        problems = [Problem(str(message), "") for message in self.non_field_errors()]
        for bound in self:
            href = bound.error_href if isinstance(bound, AskedBoundField) else f"#{bound.auto_id}"
            problems += [Problem(str(message), href) for message in bound.errors]
        return tuple(problems)
