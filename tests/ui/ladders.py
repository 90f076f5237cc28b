"""Ladders of made-up people, for tests of how they are told and drawn."""

from dataclasses import replace
from datetime import date

from denialhelp.domain.assessment import assess
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import (
    AppealAnswer,
    AppealedBy,
    DecisionLevel,
    Denial,
    DenialReason,
    EarlierAppeal,
    WhatHappened,
)
from denialhelp.domain.facts import CaseFacts, Coverage
from denialhelp.domain.ladder import Rung, ladder_of
from denialhelp.rulebook.load import rules

ON = date(2026, 11, 24)
DENIAL = Denial(
    level=DecisionLevel.INITIAL,
    notice_date=date(2026, 11, 2),
    received_date=date(2026, 11, 6),
    what_happened=WhatHappened.NOT_PAID_AFTER_CARE,
    reasons=(DenialReason.MEDICAL_NECESSITY,),
)
REFUSED = replace(DENIAL, level=DecisionLevel.FIRST_APPEAL_DENIED)


def ladder(
    denial: Denial = DENIAL, kind: CoverageKind = CoverageKind.MARKETPLACE, *, on: date = ON
) -> tuple[Rung, ...]:
    facts = CaseFacts(coverage=Coverage(kind=kind), denial=denial)
    return ladder_of(facts, assess(facts, rules(), on=on), rules())


def sent(day: date) -> Denial:
    """Return a denial that was appealed that day, and nobody has answered."""
    earlier = EarlierAppeal(by=AppealedBy.PATIENT, made_on=day, answer=AppealAnswer.NONE)
    return replace(DENIAL, already_appealed=earlier)
