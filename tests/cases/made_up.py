"""A made-up case and a finding about it, for tests of what is stored."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from denialhelp.domain.citations import Citation, Confidence
from denialhelp.domain.claim import Claim
from denialhelp.domain.coordination_rules import MethodRule
from denialhelp.domain.coverage import ALL_COVERAGES, CoverageKind
from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.deadline_rules import Actor
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import (
    CaseFacts,
    CoordinationMethod,
    Coverage,
    MissingFact,
    Person,
    PlanOrder,
    RecordKind,
)
from denialhelp.domain.findings import (
    Amounts,
    Assessment,
    BillingAdvice,
    ClaimReading,
    ClaimStatus,
    Deadline,
    LineReading,
    LineVerdict,
    RecordNeed,
    RouteAdvice,
)
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.other_plans import OtherPlanReading
from denialhelp.domain.rules import Route

FACTS = CaseFacts(
    patient=Person(name="Maribel Santos"),
    coverage=Coverage(kind=CoverageKind.EMPLOYER_SELF_FUNDED, state="TX"),
    claim=Claim(number="C-1"),
)

LAW = Citation(
    key="a-rule", title="A Rule (1)", url="https://law.example/1",
    checked_on=date(2026, 11, 23), governs=ALL_COVERAGES,
)  # fmt: skip

AMOUNTS = Amounts(
    charge=Decimal(1200), paid=Decimal(80), cost_share=Decimal(20), discount=Decimal(0),
    denied=Decimal(1100), other_payer=Decimal(0), pending=Decimal(0),
    pay_change=Decimal(0), balance_left=Decimal(0), unexplained=Decimal(0),
    may_be_billed=Decimal(20),
)  # fmt: skip

READING = ClaimReading(
    status=ClaimStatus.PARTIAL_DENIAL,
    tell=lambda: "Part of the claim was denied.",
    amounts=AMOUNTS,
    in_dispute=Decimal("1100.00"),
    lines=(
        LineReading(
            line=1, label="MRI", verdict=LineVerdict.PARTLY_DENIED,
            tell=lambda: "Mostly denied.", amounts=AMOUNTS, adjustments=(), remarks=(),
        ),
    ),
    findings=(),
)  # fmt: skip

APPEAL_BY = Deadline(
    step=AppealStep.INTERNAL_APPEAL, available=True, last_day=date(2027, 4, 4), rule="rule-1",
    citation=LAW, confidence=Confidence.CONFIRMED, how_counted="180 days after October 6, 2026",
    act_by=date(2027, 4, 2), who_acts=Actor.YOU,
)  # fmt: skip

ANSWER_BY = replace(APPEAL_BY, last_day=date(2026, 12, 1), who_acts=Actor.INSURER)

APPEAL = RouteAdvice(
    route=Route.INTERNAL_APPEAL, primary=True, name="Appeal", why="It was denied.",
    would_change_if=("The code is wrong.",), next_steps=("Write.",), citation=LAW,
    letters=(LetterKind.INTERNAL_APPEAL,), rule="appeal",
)  # fmt: skip

CORRECTION = replace(APPEAL, route=Route.PROVIDER_CORRECTION, primary=False, citation=None)

SECOND_PLAN = OtherPlanReading(
    order=PlanOrder.SECONDARY, name="Elm Health", pays=Decimal(10),
    rule=MethodRule(
        CoordinationMethod.LOWER_OF_ALLOWABLES, "Lower", "It adds.", "It stops there.", None, None,
        Confidence.UNVERIFIED,
    ),
    patient_left=Decimal(10), why_not_all=("It stops there.",),
)  # fmt: skip

UNKNOWN_PLAN = OtherPlanReading(None, "", None, None, None, ())


def assessment(**changes: Any) -> Assessment:
    found = Assessment(
        on=date(2026, 11, 10),
        in_scope=True,
        claim=READING,
        reasons=(DenialReason.MEDICAL_NECESSITY, DenialReason.OTHER),
        reasons_read=(),
        routes=(CORRECTION, APPEAL),
        deadlines=(ANSWER_BY, APPEAL_BY),
        billing=BillingAdvice(Decimal(20), "", "", ""),
        letters=(LetterKind.INTERNAL_APPEAL,),
        records_needed=(RecordNeed(RecordKind.EOB, "EOB", "It shows the code.", "Your plan."),),
        still_needed=(MissingFact("claim.number", "Claim number"),),
        other_plans=(SECOND_PLAN, UNKNOWN_PLAN),
    )
    return replace(found, **changes)
