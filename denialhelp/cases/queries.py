"""Every question asked of stored cases."""

from dataclasses import replace
from typing import Any

from django.db.models import QuerySet

from denialhelp.cases.case_file import read_case_file
from denialhelp.cases.models import AppealCase, CaseEvent, StepAnswer
from denialhelp.cases.public_ids import as_printed
from denialhelp.claims import queries as claim_queries
from denialhelp.domain.facts import CaseFacts


def answers_of(case: AppealCase) -> dict[str, dict[str, Any]]:
    """Return what was answered on each page, by the page's slug."""
    return {row.step: row.answers for row in StepAnswer.objects.filter(case=case)}


def facts_of(case: AppealCase) -> CaseFacts:
    """Return the facts last recorded for the case, with its claim's lines as they are now."""
    facts = read_case_file(case.facts)
    lines = claim_queries.lines_of(case.claim)
    return replace(facts, claim=replace(facts.claim, lines=lines))


def shared_cases() -> QuerySet[AppealCase]:
    """Return the cases advocates may see: earliest deadline first, then most money."""
    return AppealCase.objects.filter(shared_at__isnull=False).select_related("claim", "assignee")


def case_by_public_id(typed: str) -> AppealCase | None:
    return AppealCase.objects.select_related("claim").filter(public_id=as_printed(typed)).first()


def events_of(case: AppealCase) -> QuerySet[CaseEvent]:
    return CaseEvent.objects.filter(case=case).select_related("by")
