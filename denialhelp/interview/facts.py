"""facts_from(answers, lines): the one translation from answers to what the rules need."""

from dataclasses import replace

from denialhelp.domain.claim import Address, Claim, Provider, ServiceLine
from denialhelp.domain.facts import CaseFacts, MedicalFacts, Person, Representative
from denialhelp.interview.answers import Answers
from denialhelp.interview.coverage_told import coverage_told, other_coverage_told
from denialhelp.interview.denial_told import denial_told
from denialhelp.interview.kinds import WhoIsAsking
from denialhelp.ui.yes_no_unsure import yes_or_no

_RELATIONSHIP = {
    WhoIsAsking.PARENT: "parent",
    WhoIsAsking.SPOUSE: "spouse or partner",
    WhoIsAsking.RELATIVE: "relative or caregiver",
    WhoIsAsking.ADVOCATE: "advocate",
}


def facts_from(answers: Answers, lines: tuple[ServiceLine, ...]) -> CaseFacts:
    """Say what the answers mean. Take them from a Journey: then only those that count are there."""
    return CaseFacts(
        patient=Person(
            name=answers.patient_name or "",
            address=_patient_address(answers),
            phone=answers.patient_phone or "",
            email=answers.patient_email or "",
        ),
        representative=_representative(answers),
        coverage=coverage_told(answers),
        other_coverage=other_coverage_told(answers),
        denial=denial_told(answers),
        claim=_claim(answers, lines),
        medical=_medical(answers),
        records=answers.records or (),
    )


def _patient_address(answers: Answers) -> Address:
    """Add the state, which is asked only once."""
    return replace(answers.patient_address or Address(), state=answers.state or "")


def _representative(answers: Answers) -> Representative | None:
    if answers.asking not in _RELATIONSHIP:
        return None
    return Representative(
        name=answers.representative_name or "",
        relationship=_RELATIONSHIP[answers.asking],
        address=answers.representative_address or Address(),
        phone=answers.representative_phone or "",
        email=answers.representative_email or "",
    )


def _claim(answers: Answers, lines: tuple[ServiceLine, ...]) -> Claim:
    return Claim(
        number=answers.claim_number or "",
        service=answers.service or "",
        service_date=answers.service_date,
        provider=Provider(
            name=answers.provider_name or "",
            address=answers.provider_address or Address(),
            in_network=yes_or_no(answers.provider_in_network),
        ),
        bill_total=answers.bill_total,
        lines=lines,
    )


def _medical(answers: Answers) -> MedicalFacts:
    return MedicalFacts(
        why_needed=answers.why_needed or "",
        clinician=answers.clinician or "",
        diagnosis=answers.diagnosis or "",
        treatments_tried=answers.treatments_tried or (),
        authorization_number=answers.authorization_number or "",
        emergency=yes_or_no(answers.emergency),
        facility_in_network=yes_or_no(answers.facility_in_network),
        consent_signed=yes_or_no(answers.consent_signed),
        what_looks_wrong=answers.what_looks_wrong or "",
    )
