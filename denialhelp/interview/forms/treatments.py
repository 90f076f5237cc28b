"""The form about treatments tried before: a few rows, each optional."""

from typing import Any

from denialhelp.domain.facts import TreatmentTried
from denialhelp.interview.answers import Answers
from denialhelp.interview.forms.step_form import StepForm, Told
from denialhelp.ui.fields import TextLineField

ROWS = 3
_PARTS = {
    "name": ("Treatment or medicine", "the treatment"),
    "started": ("From", "when it began"),
    "ended": ("Until", "when it ended"),
    "outcome": ("What came of it", "what came of it"),
}


class TreatmentsTriedForm(StepForm):
    """Dates are words here: “spring 2025” is enough for a letter."""

    optional_said_once = True

    def add_fields(self) -> None:
        for row in range(1, ROWS + 1):
            for part, (label, noun) in _PARTS.items():
                self.fields[f"{part}_{row}"] = TextLineField(
                    required=False,
                    label=label,
                    noun=noun,
                )

    @property
    def rows(self) -> tuple[dict[str, Any], ...]:
        """The fields of each treatment, for the page."""
        numbers = range(1, ROWS + 1)
        return tuple({part: self[f"{part}_{row}"] for part in _PARTS} for row in numbers)

    def shown(self, answers: Answers) -> dict[str, Any]:
        return {
            f"{part}_{row}": getattr(treatment, part)
            for row, treatment in enumerate(answers.treatments_tried or (), start=1)
            for part in _PARTS
        }

    def told_before(self) -> tuple[Told, ...]:
        tried = self.background.answers.treatments_tried or ()
        return ((self.heading, tuple(_in_words(treatment) for treatment in tried)),)

    def told(self) -> dict[str, Any]:
        given = (self._parts(row) for row in range(1, ROWS + 1))
        return {
            "treatments_tried": tuple(TreatmentTried(**parts) for parts in given if parts["name"])
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for row in range(1, ROWS + 1):
            parts = self._parts(row)
            if any(parts.values()) and not parts["name"]:
                self.add_error(f"name_{row}", f"Enter the name of treatment {row}")
        return cleaned

    def _parts(self, row: int) -> dict[str, str]:
        return {part: self.cleaned_data.get(f"{part}_{row}", "") for part in _PARTS}


def _in_words(treatment: TreatmentTried) -> str:
    when = " – ".join(part for part in (treatment.started, treatment.ended) if part)
    name = f"{treatment.name} ({when})" if when else treatment.name
    return f"{name}: {treatment.outcome}" if treatment.outcome else name
