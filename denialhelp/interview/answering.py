"""Every change that a person makes while answering: kept, and its findings recorded with it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from denialhelp.cases import actions as case_actions
from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.claims import actions as claim_actions
from denialhelp.claims import queries as claim_queries
from denialhelp.claims.models import ClaimLine
from denialhelp.domain.casework import Stage
from denialhelp.domain.claim import ServiceLine
from denialhelp.interview.answer_store import page_to_json
from denialhelp.interview.forms.claim import reasons_on
from denialhelp.interview.journey import Step
from denialhelp.interview.left_lines import LEFT_LINES, put_aside, taken_back
from denialhelp.interview.so_far import SoFar, day_of, so_far
from denialhelp.interview.steps import LINES


@transaction.atomic
def answer(case: AppealCase, *, step: Step, told: Mapping[str, Any], now: datetime) -> SoFar:
    """Keep the answers of one page and return how far the case has come."""
    case_actions.save_answers(case, step=step.slug, answers=page_to_json(told), now=now)
    return _settled(case, now)


@transaction.atomic
def add_line(
    case: AppealCase, *, line: ServiceLine, codes_as_typed: str, now: datetime, once: str = ""
) -> SoFar:
    """Add a line; `once` names the form it was typed into."""
    case_actions.hold(case)
    claim_actions.add_line(case.claim, line=line, codes_as_typed=codes_as_typed, once=once)
    return _settled(case, now)


@transaction.atomic
def change_line(
    case: AppealCase, *, row: ClaimLine, line: ServiceLine, codes_as_typed: str, now: datetime
) -> SoFar:
    case_actions.hold(case)
    claim_actions.change_line(row, line=line, codes_as_typed=codes_as_typed)
    return _settled(case, now)


@transaction.atomic
def remove_line(case: AppealCase, *, row: ClaimLine, now: datetime) -> SoFar:
    case_actions.hold(case)
    claim_actions.remove_line(row)
    return _settled(case, now)


def show_result(case: AppealCase, *, now: datetime) -> None:
    """Put on record that the person has come to the result; later stages stay as they are."""
    if Stage(case.stage) is Stage.ANSWERING:
        case_actions.move(case, to=Stage.RESULT_SHOWN, by=None, now=now)


def _settled(case: AppealCase, now: datetime) -> SoFar:
    """Bring what follows from the answers up to date: lines that count, findings."""
    known = so_far(case, on=day_of(now))
    if _put_lines_where_they_belong(known, now) | _read_reasons_on_lines(known, now):
        known = so_far(case, on=known.on)
    case_actions.record_findings(case, facts=known.facts, assessment=known.assess(), now=now)
    return known


def _put_lines_where_they_belong(known: SoFar, now: datetime) -> bool:
    """Take lines out of the claim while their page is not on the way, and bring them back after.

    So whoever reads the claim finds only what counts, and nothing typed is lost.
    """
    case, on_the_way = known.case, known.journey.step(LINES) is not None
    left = taken_back(case_queries.answers_of(case).get(LEFT_LINES, {}))
    if known.rows and not on_the_way:
        lines = [(claim_queries.as_line(row), row.codes_as_typed) for row in known.rows]
        case_actions.save_answers(case, step=LEFT_LINES, answers=put_aside(lines), now=now)
        claim_actions.set_lines(case.claim, lines=())
        return True
    if left and on_the_way:
        for line, codes in left:
            claim_actions.add_line(case.claim, line=line, codes_as_typed=codes)
        case_actions.save_answers(case, step=LEFT_LINES, answers=put_aside(()), now=now)
        return True
    return False


def _read_reasons_on_lines(known: SoFar, now: datetime) -> bool:
    """Keep the reasons that the lines speak for in step with the lines."""
    answers = known.journey.answers
    read = reasons_on(known.background)
    if LINES not in answers.pages or answers.reasons_on_lines == read:
        return False
    told = page_to_json({"reasons_on_lines": read})
    case_actions.save_answers(known.case, step=LINES, answers=told, now=now)
    return True
