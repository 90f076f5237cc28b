"""An assessment as JSON values, for the command line. Every key is always there."""

from typing import Any

from denialhelp.cases.case_file.deadline_json import deadline_as_json, title
from denialhelp.cases.case_file.writing import day, money
from denialhelp.domain.findings import (
    Assessment,
    ClaimReading,
    LineReading,
    RouteAdvice,
)
from denialhelp.domain.other_plans import OtherPlanReading


def as_json(assessment: Assessment) -> dict[str, Any]:
    claim = assessment.claim
    return {
        "on": day(assessment.on),
        "scope": "in" if assessment.in_scope else "out",
        "claim_status": claim.status.value if claim else None,
        "amounts": _amounts(claim),
        "lines": [_line(line) for line in claim.lines] if claim else [],
        "other_plans": [_other_plan(plan) for plan in assessment.other_plans],
        "reasons": [reason.value for reason in assessment.reasons],
        "routes": [_route(route) for route in assessment.routes],
        "deadlines": [deadline_as_json(deadline) for deadline in assessment.deadlines],
        "letters": [kind.value for kind in assessment.letters],
        "records_needed": [
            {"kind": record.kind.value, "why": record.why} for record in assessment.records_needed
        ],
        "still_needed": [missing.label for missing in assessment.still_needed],
    }


def _amounts(claim: ClaimReading | None) -> dict[str, str | None]:
    amounts = claim.amounts if claim else None
    return {
        "charge": money(amounts.charge if amounts else None),
        "allowed": money(amounts.allowed if amounts else None),
        "paid": money(amounts.paid if amounts else None),
        "cost_share": money(amounts.cost_share if amounts else None),
        "denied": money(amounts.denied if amounts else None),
        "in_dispute": money(claim.in_dispute if claim else None),
        "may_be_billed": money(amounts.may_be_billed if amounts else None),
    }


def _line(line: LineReading) -> dict[str, Any]:
    return {
        "line": line.line,
        "verdict": line.verdict.value,
        "text": line.text,
        "may_be_billed": money(line.amounts.may_be_billed),
    }


def _other_plan(plan: OtherPlanReading) -> dict[str, Any]:
    return {
        "order": plan.order.value if plan.order else None,
        "pays": money(plan.pays),
        "method": plan.method.value if plan.method else None,
        "patient_left": money(plan.patient_left),
        "why_not_all": list(plan.why_not_all),
    }


def _route(route: RouteAdvice) -> dict[str, Any]:
    return {
        "route": route.route.value,
        "primary": route.primary,
        "why": route.why,
        "would_change_if": list(route.would_change_if),
        "citation": title(route.citation),
    }
