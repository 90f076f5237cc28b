"""StepForm: what the form of every page has in common."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.rules import Rules
from denialhelp.interview.answers import Answers
from denialhelp.interview.conditions import somebody_helps_the_patient
from denialhelp.interview.forms.words_told import words_told
from denialhelp.interview.journey import Step
from denialhelp.ui.fields import IdField, TextLineField
from denialhelp.ui.forms import QuestionForm

Told = tuple[str, tuple[str, ...]]
"""A question and its answer in words, line by line; no lines: not told."""

_SOCIAL_SECURITY_NUMBER = re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])")


@dataclass(frozen=True, slots=True)
class Background:
    """What a form may know of the case it asks about."""

    answers: Answers
    lines: tuple[ServiceLine, ...]
    rules: Rules
    on: date


class StepForm(QuestionForm):
    """Asks for the answers of one step. Where names differ, a form overrides `shown` and `told`.

    `labels_for_another` are the labels where somebody answers for the patient. `lead` is said
    before the fields.
    """

    labels_for_another: ClassVar[dict[str, str]] = {}
    lead: ClassVar[str] = ""

    def __init__(self, data: Any = None, *, step: Step, background: Background) -> None:
        self.step = step
        self.background = background
        super().__init__(data, today=background.on)
        self.add_fields()
        answers = background.answers
        self.initial = self.shown(answers) if step.slug in answers.pages else self.suggested()
        if somebody_helps_the_patient(answers):
            for name, label in self.labels_for_another.items():
                self.fields[name].label = label
        for field in self.fields.values():
            if getattr(field, "label_is_heading", False):
                field.label = self.heading

    def add_fields(self) -> None:
        """Add the fields that depend on the case."""

    def suggested(self) -> dict[str, Any]:
        """Return what the fields show before anything was answered."""
        return {}

    @property
    def heading(self) -> str:
        return heading_of(self.step, self.background.answers)

    def shown(self, answers: Answers) -> dict[str, Any]:
        """Return what the fields show of answers given before."""
        return {name: getattr(answers, name) for name in self.step.fields}

    def told(self) -> dict[str, Any]:
        """Return the answers that were typed; nothing typed is None."""
        given = {name: self.cleaned_data[name] for name in self.step.fields}
        return {name: None if value == "" else value for name, value in given.items()}

    def told_before(self) -> tuple[Told, ...]:
        """Return each thing asked here with what was answered, in words."""
        return tuple(
            (str(bound.label), words_told(bound.field, self.initial.get(bound.name)))
            for bound in self.visible_fields()
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name, field in self.fields.items():
            words = isinstance(field, TextLineField) and not isinstance(field, IdField)
            if words and _SOCIAL_SECURITY_NUMBER.search(cleaned.get(name) or ""):
                self.add_error(name, "Take out the Social Security number. We never need it.")
        return cleaned


def heading_of(step: Step, answers: Answers) -> str:
    return (
        step.for_another if step.for_another and somebody_helps_the_patient(answers) else step.title
    )
