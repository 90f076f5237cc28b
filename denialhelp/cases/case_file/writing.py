"""CaseFacts to a case file's values: money as text with two decimals, days as ISO."""

from datetime import date
from decimal import Decimal
from typing import Any

from denialhelp.cases.case_file.reading import VERSION
from denialhelp.domain.claim import Address, Adjustment, Claim, Provider, ServiceLine
from denialhelp.domain.denial import Denial
from denialhelp.domain.facts import (
    CaseFacts,
    Coverage,
    Insurer,
    MedicalFacts,
    OtherCoverage,
    Person,
    Representative,
)

Values = dict[str, Any]


def write_case_file(facts: CaseFacts) -> Values:
    """Return the case as read_case_file reads it, with every key there."""
    who = facts.representative
    return {
        "version": VERSION,
        "patient": _person(facts.patient),
        "representative": None if who is None else _representative(who),
        "coverage": _coverage(facts.coverage),
        "other_coverage": [_other_coverage(plan) for plan in facts.other_coverage],
        "denial": _denial(facts.denial),
        "claim": _claim(facts.claim),
        "facts": _medical_facts(facts.medical),
        "records": [
            {"kind": record.kind.value, "status": record.status.value} for record in facts.records
        ],
    }


def money(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"


def day(on: date | None) -> str | None:
    return None if on is None else on.isoformat()


def _address(address: Address) -> Values:
    return {
        "line1": address.line1,
        "line2": address.line2,
        "city": address.city,
        "state": address.state,
        "zip": address.zip,
    }


def _person(person: Person) -> Values:
    return {
        "name": person.name,
        "address": _address(person.address),
        "phone": person.phone,
        "email": person.email,
        "date_of_birth": day(person.date_of_birth),
    }


def _representative(who: Representative) -> Values:
    return {
        "name": who.name,
        "relationship": who.relationship,
        "address": _address(who.address),
        "phone": who.phone,
        "email": who.email,
    }


def _insurer(insurer: Insurer) -> Values:
    return {
        "name": insurer.name,
        "address": _address(insurer.address),
        "fax": insurer.fax,
        "phone": insurer.phone,
    }


def _coverage(coverage: Coverage) -> Values:
    amount = money(coverage.deductible_met_amount)
    return {
        "kind": coverage.kind.value,
        "state": coverage.state,
        "plan_name": coverage.plan_name,
        "member_id": coverage.member_id,
        "group_number": coverage.group_number,
        "insurer": _insurer(coverage.insurer),
        "appeal_levels": coverage.appeal_levels,
        "deductible_met": coverage.deductible_met if amount is None else amount,
    }


def _other_coverage(plan: OtherCoverage) -> Values:
    return {
        "order": plan.order.value if plan.order else None,
        "kind": plan.kind.value,
        "insurer": _insurer(plan.insurer),
        "method": plan.method.value if plan.method else None,
        "allowed": money(plan.allowed),
        "paid": money(plan.paid),
        "deductible_left": money(plan.deductible_left),
        "in_network": plan.in_network,
    }


def _denial(denial: Denial) -> Values:
    return {
        "what_happened": denial.what_happened.value,
        "level": denial.level.value,
        "reference_number": denial.reference_number,
        "already_appealed": _earlier_appeal(denial),
        "notice_date": day(denial.notice_date),
        "received_date": day(denial.received_date),
        "deadline_on_notice": day(denial.deadline_on_notice),
        "wording": denial.wording,
        "codes": list(denial.codes),
        "reasons": [reason.value for reason in denial.reasons],
        "service_timing": denial.service_timing.value if denial.service_timing else None,
        "urgent": denial.urgent,
    }


def _earlier_appeal(denial: Denial) -> Values | None:
    appeal = denial.already_appealed
    if appeal is None:
        return None
    return {
        "by": appeal.by.value if appeal.by else None,
        "date": day(appeal.made_on),
        "answer": appeal.answer.value,
    }


def _claim(claim: Claim) -> Values:
    return {
        "number": claim.number,
        "service": claim.service,
        "service_date": day(claim.service_date),
        "service_date_to": day(claim.service_date_to),
        "provider": _provider(claim.provider),
        "bill_total": money(claim.bill_total),
        "lines": [_line(line) for line in claim.lines],
        "adjustments": [_adjustment(adjustment) for adjustment in claim.adjustments],
        "payer_status": claim.payer_status,
        "charge": money(claim.charge),
        "paid": money(claim.paid),
        "remarks": list(claim.remarks),
    }


def _provider(provider: Provider) -> Values:
    return {
        "name": provider.name,
        "address": _address(provider.address),
        "npi": provider.npi,
        "in_network": provider.in_network,
    }


def _line(line: ServiceLine) -> Values:
    return {
        "procedure": line.procedure,
        "modifiers": list(line.modifiers),
        "description": line.description,
        "date": day(line.service_date),
        "units": None if line.units is None else f"{line.units:f}",
        "place": line.place,
        "in_network": line.in_network,
        "charge": money(line.charge),
        "allowed": money(line.allowed),
        "paid": money(line.paid),
        "deductible": money(line.deductible),
        "copay": money(line.copay),
        "coinsurance": money(line.coinsurance),
        "denied": money(line.denied),
        "billed_to_patient": money(line.billed_to_patient),
        "adjustments": [_adjustment(adjustment) for adjustment in line.adjustments],
        "remarks": list(line.remarks),
    }


def _adjustment(adjustment: Adjustment) -> Values:
    return {
        "group": adjustment.group.value if adjustment.group else None,
        "reason": adjustment.reason,
        "amount": money(adjustment.amount),
    }


def _medical_facts(medical: MedicalFacts) -> Values:
    return {
        "why_needed": medical.why_needed,
        "clinician": medical.clinician,
        "diagnosis": medical.diagnosis,
        "treatments_tried": [
            {
                "name": treatment.name,
                "from": treatment.started,
                "to": treatment.ended,
                "outcome": treatment.outcome,
            }
            for treatment in medical.treatments_tried
        ],
        "authorization_number": medical.authorization_number,
        "emergency": medical.emergency,
        "facility_in_network": medical.facility_in_network,
        "consent_signed": medical.consent_signed,
        "what_looks_wrong": medical.what_looks_wrong,
    }
