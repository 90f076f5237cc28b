"""Whole people: answers in; steps, route, last day, letters and paragraphs out."""

from decimal import Decimal

import pytest

from denialhelp.domain.assessment import assess
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import Assessment
from denialhelp.domain.ladder import ladder_of
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.letter_writing import write
from denialhelp.interview.facts import facts_from
from denialhelp.interview.forms.claim import reasons_on
from denialhelp.interview.journey import plan
from denialhelp.interview.personas import Persona
from denialhelp.interview.steps import LINES, STEPS
from denialhelp.rulebook.load import rules
from tests.web.filling_in import PERSONAS, background_of

everyone = pytest.mark.parametrize("persona", PERSONAS.values(), ids=PERSONAS)


def facts_of(persona: Persona) -> CaseFacts:
    background = background_of(persona)
    return facts_from(background.answers, background.lines)


def assessed(persona: Persona) -> Assessment:
    return assess(facts_of(persona), rules(), on=persona.on)


def test_there_are_people_for_many_routes_and_coverages() -> None:
    assert len(PERSONAS) >= 8
    assert len({persona.expected["route"] for persona in PERSONAS.values()}) >= 6
    assert len({facts_of(persona).coverage.kind for persona in PERSONAS.values()}) >= 8


def test_no_two_people_have_one_case_number() -> None:
    assert len({persona.case_number for persona in PERSONAS.values()}) == len(PERSONAS)


@everyone
def test_every_answer_of_a_person_is_understood_and_counts(persona: Persona) -> None:
    assert plan(STEPS, persona.answers).answers.pages == persona.stored.keys()


@everyone
def test_the_pages_are_those_expected(persona: Persona) -> None:
    journey = plan(STEPS, persona.answers)
    assert [step.slug for step in journey.steps] == persona.expected["steps"]
    assert journey.is_complete


@everyone
def test_what_happened_and_why_are_as_expected(persona: Persona) -> None:
    found, expected = assessed(persona), persona.expected
    assert [reason.value for reason in found.reasons] == expected["reasons"]
    if found.claim is None:
        assert "claim_status" not in expected
        return
    assert found.claim.status.value == expected["claim_status"]
    assert found.claim.in_dispute == Decimal(expected["in_dispute"])


@everyone
def test_the_route_is_the_one_expected(persona: Persona) -> None:
    found, expected = assessed(persona), persona.expected
    assert found.primary_route.route.value == expected["route"]
    assert found.primary_route.rule == expected["row"]
    assert [route.route.value for route in found.routes[1:]] == expected["beside"]


@everyone
def test_the_last_day_is_the_one_expected(persona: Persona) -> None:
    deadline = assessed(persona).deadlines[0]
    assert deadline.rule == persona.expected["deadline_row"]
    assert deadline.last_day == persona.expected.get("last_day")


@everyone
def test_the_steps_ahead_are_those_expected(persona: Persona) -> None:
    ladder = ladder_of(facts_of(persona), assessed(persona), rules())
    expected = persona.expected
    assert [f"{rung.rule.key}: {rung.state.value}" for rung in ladder] == expected["ladder"]
    due = [rung.answer.last_day for rung in ladder if rung.answer and rung.answer_from]
    assert next((day for day in due if day), None) == expected.get("answer_due")


@everyone
def test_the_letters_hold_the_paragraphs_expected(persona: Persona) -> None:
    found, expected = assessed(persona), persona.expected
    assert [kind.value for kind in found.letters] == expected["letters"]
    for kind in found.letters:
        written = iter(_paragraphs(persona, found, kind))
        assert all(key in written for key in expected["paragraphs"][kind.value])


@everyone
def test_the_reasons_on_the_lines_are_those_told_with_them(persona: Persona) -> None:
    read = [reason.value for reason in reasons_on(background_of(persona))]
    assert read == persona.stored.get(LINES, {}).get("reasons_on_lines", [])


def _paragraphs(persona: Persona, found: Assessment, kind: LetterKind) -> list[str]:
    draft = write(kind, facts_of(persona), found, rules())
    return [paragraph.key for section in draft.sections for paragraph in section.paragraphs]
