"""SoFar: one case as far as it has been told, on the day it is looked at."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.claims import queries as claim_queries
from denialhelp.claims.models import ClaimLine
from denialhelp.domain.assessment import assess
from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import Assessment
from denialhelp.domain.rules import Rules
from denialhelp.interview.answer_store import answers_from
from denialhelp.interview.facts import facts_from
from denialhelp.interview.forms.step_form import Background
from denialhelp.interview.journey import Journey, plan
from denialhelp.interview.steps import STEPS
from denialhelp.rulebook.load import rules


@dataclass(frozen=True, slots=True)
class SoFar:
    case: AppealCase
    journey: Journey
    rows: tuple[ClaimLine, ...]
    lines: tuple[ServiceLine, ...]
    rules: Rules
    on: date

    @property
    def background(self) -> Background:
        return Background(self.journey.answers, self.lines, self.rules, self.on)

    @property
    def facts(self) -> CaseFacts:
        return facts_from(self.journey.answers, self.lines)

    def assess(self) -> Assessment:
        return assess(self.facts, self.rules, on=self.on)


def so_far(case: AppealCase, *, on: date) -> SoFar:
    answers = answers_from(case_queries.answers_of(case), STEPS)
    rows = tuple(claim_queries.rows_of(case.claim))
    return SoFar(
        case=case,
        journey=plan(STEPS, answers),
        rows=rows,
        lines=tuple(claim_queries.as_line(row) for row in rows),
        rules=rules(),
        on=on,
    )


def day_of(moment: datetime) -> date:
    """Return the day it is at that moment where the site stands."""
    return timezone.make_naive(moment).date()
