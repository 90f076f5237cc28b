"""Made-up people as stored cases, made the way a person makes one: page by page."""

from datetime import datetime

from django.db import transaction

from denialhelp.cases import actions as case_actions
from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.interview import answering
from denialhelp.interview.journey import plan
from denialhelp.interview.personas import Persona
from denialhelp.interview.steps import LINES, STEPS
from denialhelp.rulebook.load import rules


@transaction.atomic
def fill_in(persona: Persona, *, now: datetime) -> AppealCase | None:
    """Make the case of this person; None where it is there already."""
    if case_queries.case_by_public_id(persona.case_number):
        return None
    case = case_actions.start_case(now=now, public_id=persona.case_number)
    answers = persona.answers
    for step in plan(STEPS, answers).steps:
        if step.slug == LINES:
            _add_lines(case, persona, now)
        told = {name: getattr(answers, name) for name in step.fields}
        answering.answer(case, step=step, told=told, now=now)
    answering.show_result(case, now=now)
    if persona.shared:
        case_actions.share(case, now=now)
    return case


def _add_lines(case: AppealCase, persona: Persona, now: datetime) -> None:
    for line, codes in persona.lines(rules()):
        answering.add_line(case, line=line, codes_as_typed=codes, now=now)
