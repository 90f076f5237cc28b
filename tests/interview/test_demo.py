from io import StringIO

import pytest
from django.core.management import call_command

from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.claims.models import ClaimLine
from denialhelp.interview.demo import fill_in
from denialhelp.interview.personas import Persona
from tests.factories import NOW
from tests.web.filling_in import PERSONAS

pytestmark = pytest.mark.django_db


def demo() -> str:
    said = StringIO()
    call_command("demo", stdout=said)
    return said.getvalue()


def test_the_demo_makes_everybody_once() -> None:
    assert demo().count(": made") == len(PERSONAS)
    before = (AppealCase.objects.count(), ClaimLine.objects.count())
    assert demo().count(": is there already") == len(PERSONAS)
    assert (AppealCase.objects.count(), ClaimLine.objects.count()) == before
    shared = {persona.case_number for persona in PERSONAS.values() if persona.shared}
    assert {case.public_id for case in case_queries.shared_cases()} == shared


@pytest.mark.parametrize("persona", PERSONAS.values(), ids=PERSONAS)
def test_a_case_made_for_the_demo_is_like_one_made_by_its_person(persona: Persona) -> None:
    case = fill_in(persona, now=NOW)
    assert case is not None
    stored = case_queries.case_by_public_id(persona.case_number)
    assert stored is not None
    assert stored.route == persona.expected["route"]
    assert stored.claim_status == persona.expected.get("claim_status", "")
    assert stored.next_deadline == persona.expected.get("last_day")
    assert case_queries.facts_of(stored).patient.name in (persona.name, "")
    assert stored.claim.lines.count() == len(persona.typed_lines)
