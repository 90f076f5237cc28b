"""What the person told, as groups of labelled answers. What they left out is left out here."""

from denialhelp.domain.claim import Address, Claim
from denialhelp.domain.dates import long_date
from denialhelp.domain.denial import Denial, EarlierAppeal
from denialhelp.domain.facts import (
    CaseFacts,
    Coverage,
    Insurer,
    MedicalFacts,
    OtherCoverage,
    Person,
    Representative,
    TreatmentTried,
)
from denialhelp.review.told import Group, Told, group
from denialhelp.rulebook.load import rules
from denialhelp.ui.states import STATES


def facts_told(facts: CaseFacts) -> tuple[Group, ...]:
    groups = [
        group("The decision", _denial(facts.denial)),
        group("The coverage", _coverage(facts.coverage)),
        *[
            group(f"Another plan ({number})", _other(plan))
            for number, plan in enumerate(facts.other_coverage, 1)
        ],
        group("The claim", _claim(facts.claim)),
        group("The care", _medical(facts.medical)),
        group("The patient", _person(facts.patient)),
        group("Who acts for the patient", _representative(facts.representative)),
    ]
    return tuple(group for group in groups if group.rows)


def _denial(denial: Denial) -> dict[str, Told]:
    return {
        "What happened": denial.what_happened,
        "Waiting could do harm": denial.urgent,
        "Last decision made": denial.level,
        "When the care is": denial.service_timing,
        "Date on the notice": denial.notice_date,
        "Day it arrived": denial.received_date,
        "Last day printed on it": denial.deadline_on_notice,
        "Reference number": denial.reference_number,
        "Words of the notice": denial.wording.splitlines(),
        "Codes": denial.codes,
        "Reasons confirmed": [rules().reasons[reason].name for reason in denial.reasons],
        "Appeal already made": _earlier(denial.already_appealed),
    }


def _earlier(appeal: EarlierAppeal | None) -> list[str]:
    if appeal is None:
        return []
    who = f"By the {appeal.by.value}" if appeal.by else "Not told by whom"
    made = [long_date(appeal.made_on)] if appeal.made_on else []
    return [who, *made, f"Answer: {appeal.answer.value}"]


def _coverage(coverage: Coverage) -> dict[str, Told]:
    return {
        "Kind": rules().coverages[coverage.kind].name,
        "State": STATES.get(coverage.state, ""),
        "Plan": coverage.plan_name,
        "Member number": coverage.member_id,
        "Group number": coverage.group_number,
        **_insurer(coverage.insurer),
        "Levels of appeal in the plan": coverage.appeal_levels,
        "Deductible met": coverage.deductible_met,
        "Met of the deductible": coverage.deductible_met_amount,
    }


def _insurer(insurer: Insurer) -> dict[str, Told]:
    return {
        "Insurer": insurer.name,
        "Address for appeals": _address(insurer.address),
        "Fax": insurer.fax,
        "Phone": insurer.phone,
    }


def _other(plan: OtherCoverage) -> dict[str, Told]:
    return {
        "Pays": plan.order,
        "Kind": rules().coverages[plan.kind].name,
        **_insurer(plan.insurer),
        "How it works out its part": plan.method,
        "Allowed": plan.allowed,
        "Paid": plan.paid,
        "Left of its deductible": plan.deductible_left,
        "In its network": plan.in_network,
    }


def _claim(claim: Claim) -> dict[str, Told]:
    return {
        "Claim number": claim.number,
        "Service": claim.service,
        "Date of service": claim.service_date,
        "Until": claim.service_date_to,
        "Provider": claim.provider.name,
        "Provider’s address": _address(claim.provider.address),
        "NPI": claim.provider.npi,
        "Provider in network": claim.provider.in_network,
        "Bill asks for": claim.bill_total,
        "Charge of the whole claim": claim.charge,
        "Paid on the whole claim": claim.paid,
    }


def _medical(medical: MedicalFacts) -> dict[str, Told]:
    return {
        "Why it is needed": medical.why_needed.splitlines(),
        "What looks wrong": medical.what_looks_wrong.splitlines(),
        "Clinician": medical.clinician,
        "Diagnosis": medical.diagnosis,
        "Treatments tried": [_treatment(tried) for tried in medical.treatments_tried],
        "Approval number": medical.authorization_number,
        "Emergency": medical.emergency,
        "Facility in network": medical.facility_in_network,
        "Signed a consent to be billed": medical.consent_signed,
    }


def _treatment(tried: TreatmentTried) -> str:
    when = " to ".join(part for part in (tried.started, tried.ended) if part)
    return ", ".join(part for part in (tried.name, when, tried.outcome) if part)


def _person(person: Person) -> dict[str, Told]:
    return {
        "Name": person.name,
        "Address": _address(person.address),
        "Phone": person.phone,
        "E-mail": person.email,
        "Date of birth": person.date_of_birth,
    }


def _representative(who: Representative | None) -> dict[str, Told]:
    if who is None:
        return {}
    return {
        "Name": who.name,
        "Relationship": who.relationship,
        "Address": _address(who.address),
        "Phone": who.phone,
        "E-mail": who.email,
    }


def _address(address: Address) -> list[str]:
    place = " ".join(part for part in (address.state, address.zip) if part)
    town = ", ".join(part for part in (address.city, place) if part)
    return [address.line1, address.line2, town]
