"""What every field of a question page has: words around it, a kind message, a place to point at."""

from typing import Any, Required, TypedDict, Unpack

from django import forms
from django.forms.boundfield import BoundField


class Asked(TypedDict, total=False):
    """The words of a question.

    label: the question, or the name of the thing asked for.
    noun: the thing in the middle of a sentence, for error messages ("the date on the notice").
    hint: one sentence under the label.
    where: where on the paper to find it; folded away under "Where do I find this?".
    why: why we ask; folded away under "Why we ask".
    required: False marks the label "(optional)".
    missing: what to say when nothing was given; made from noun if left out.
    """

    label: Required[str]
    noun: str
    hint: str
    where: str
    why: str
    required: bool
    missing: str


class AskedField(forms.Field):
    # Set by the form when this is its only field: then the label is the heading of the page.
    label_is_heading = False
    verb = "Enter"
    drawn_by = "ui/fields/labelled.html"

    def __init__(self, widget: forms.Widget, **asked: Unpack[Asked]) -> None:
        self.noun = asked.get("noun", "an answer")
        self.where = asked.get("where", "")
        self.why = asked.get("why", "")
        super().__init__(
            required=asked.get("required", True),
            widget=widget,
            label=asked["label"],
            help_text=asked.get("hint", ""),
            template_name=self.drawn_by,
            error_messages={"required": asked.get("missing") or f"{self.verb} {self.noun}"},
        )

    @property
    def noun_first(self) -> str:
        """The noun as a sentence begins."""
        return self.noun[:1].upper() + self.noun[1:]

    def id_to_fix(self, auto_id: str, code: str) -> str:
        """Name the input that the error with this code is about."""
        return auto_id

    def fault(self, message: object, code: str = "unreadable") -> forms.ValidationError:
        return forms.ValidationError(str(message), code=code)

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> "AskedBoundField":
        return AskedBoundField(form, self, field_name)


class AskedBoundField(BoundField):
    """A field of a form with what its template needs to know about its error."""

    field: AskedField

    @property
    def error_code(self) -> str:
        found = self.errors.as_data()
        return str(found[0].code or "") if found else ""

    @property
    def error_href(self) -> str:
        return "#" + self.field.id_to_fix(self.auto_id, self.error_code)

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        attrs = super().build_widget_attrs(attrs, widget)
        if self.errors and self.use_fieldset:
            # A group tells its parts which of them the error is about.
            attrs["error_code"] = self.error_code
        return attrs
