"""What a person types into each page, made from a persona's answers."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from denialhelp.interview.forms import FORMS
from denialhelp.interview.forms.step_form import Background, StepForm
from denialhelp.interview.journey import Step, plan
from denialhelp.interview.personas import Persona, personas_in
from denialhelp.interview.steps import LINES, STEPS
from denialhelp.rulebook.load import rules

PERSONAS = {
    persona.key: persona
    for persona in personas_in(Path(__file__).resolve().parents[1] / "personas")
}

Typed = dict[str, str | list[str]]
"""The fields of a page, by name; several values where several boxes are ticked."""


def typed_on(step: Step, persona: Persona) -> Typed:
    """Return what this person types on this page."""
    return as_typed(FORMS[step.slug](step=step, background=background_of(persona)))


def background_of(persona: Persona) -> Background:
    journey = plan(STEPS, persona.answers)
    lines = persona.lines(rules()) if journey.step(LINES) else ()
    return Background(journey.answers, tuple(line for line, _ in lines), rules(), persona.on)


def as_typed(form: StepForm) -> Typed:
    typed: Typed = {}
    for name in form.fields:
        typed |= dict(_field(name, form.initial.get(name)))
    return typed


def _field(name: str, value: Any) -> Iterator[tuple[str, str | list[str]]]:
    if isinstance(value, date):
        yield from {
            f"{name}_month": str(value.month),
            f"{name}_day": str(value.day),
            f"{name}_year": str(value.year),
        }.items()
    elif isinstance(value, tuple):
        yield name, [item.value for item in value]
    elif isinstance(value, Enum):
        yield name, value.value
    elif value is True:
        yield name, "on"
    elif value:
        yield name, str(value)


def typed_line(line: Mapping[str, str]) -> Typed:
    return dict(line)
