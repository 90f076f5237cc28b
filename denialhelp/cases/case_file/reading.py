"""A case file's values to CaseFacts. Anything may be missing; nothing unknown is let through."""

from denialhelp.cases.case_file.claim_reading import address, claim
from denialhelp.cases.case_file.entry import Entry, read_entry
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import (
    AppealAnswer,
    AppealedBy,
    DecisionLevel,
    Denial,
    DenialReason,
    EarlierAppeal,
    ServiceTiming,
    WhatHappened,
)
from denialhelp.domain.facts import (
    CaseFacts,
    CoordinationMethod,
    Coverage,
    Insurer,
    MedicalFacts,
    OtherCoverage,
    Person,
    PlanOrder,
    RecordHeld,
    RecordKind,
    RecordStatus,
    Representative,
    TreatmentTried,
)

VERSION = 1


def read_case_file(data: object) -> CaseFacts:
    """Return the case in these values, or raise CaseFileError."""
    return read_entry(data, "", _case)


def _case(entry: Entry) -> CaseFacts:
    entry.count("version", among=(VERSION,))
    return CaseFacts(
        patient=entry.entry("patient", _person),
        representative=entry.entry_or_none("representative", _representative),
        coverage=entry.entry("coverage", _coverage),
        other_coverage=entry.entries("other_coverage", _other_coverage),
        denial=entry.entry("denial", _denial),
        claim=entry.entry("claim", claim),
        medical=entry.entry("facts", _medical_facts),
        records=tuple(filter(None, entry.entries("records", _record))),
    )


def _person(entry: Entry) -> Person:
    return Person(
        name=entry.text("name"),
        address=entry.entry("address", address),
        phone=entry.text("phone"),
        email=entry.text("email"),
        date_of_birth=entry.day("date_of_birth"),
    )


def _representative(entry: Entry) -> Representative:
    return Representative(
        name=entry.text("name"),
        relationship=entry.text("relationship"),
        address=entry.entry("address", address),
        phone=entry.text("phone"),
        email=entry.text("email"),
    )


def _insurer(entry: Entry) -> Insurer:
    return Insurer(
        name=entry.text("name"),
        address=entry.entry("address", address),
        fax=entry.text("fax"),
        phone=entry.text("phone"),
    )


def _coverage(entry: Entry) -> Coverage:
    told_whether = entry.is_flag("deductible_met")
    return Coverage(
        kind=entry.one_of("kind", CoverageKind) or CoverageKind.UNKNOWN,
        state=entry.state("state"),
        plan_name=entry.text("plan_name"),
        member_id=entry.text("member_id"),
        group_number=entry.text("group_number"),
        insurer=entry.entry("insurer", _insurer),
        appeal_levels=entry.count("appeal_levels", among=(1, 2)),
        deductible_met=entry.flag("deductible_met") if told_whether else None,
        deductible_met_amount=None if told_whether else entry.money("deductible_met"),
    )


def _other_coverage(entry: Entry) -> OtherCoverage:
    return OtherCoverage(
        order=entry.one_of("order", PlanOrder),
        kind=entry.one_of("kind", CoverageKind) or CoverageKind.UNKNOWN,
        insurer=entry.entry("insurer", _insurer),
        method=entry.one_of("method", CoordinationMethod),
        allowed=entry.money("allowed"),
        paid=entry.money("paid"),
        deductible_left=entry.money("deductible_left"),
        in_network=entry.flag("in_network"),
    )


def _denial(entry: Entry) -> Denial:
    return Denial(
        what_happened=entry.one_of("what_happened", WhatHappened) or WhatHappened.NOT_SURE,
        level=entry.one_of("level", DecisionLevel) or DecisionLevel.UNKNOWN,
        reference_number=entry.text("reference_number"),
        already_appealed=entry.entry_or_none("already_appealed", _earlier_appeal),
        notice_date=entry.day("notice_date"),
        received_date=entry.day("received_date"),
        deadline_on_notice=entry.day("deadline_on_notice"),
        wording=entry.text("wording"),
        codes=entry.texts("codes"),
        reasons=entry.many_of("reasons", DenialReason),
        service_timing=entry.one_of("service_timing", ServiceTiming),
        urgent=entry.flag("urgent"),
    )


def _earlier_appeal(entry: Entry) -> EarlierAppeal:
    return EarlierAppeal(
        by=entry.one_of("by", AppealedBy),
        made_on=entry.day("date"),
        answer=entry.one_of("answer", AppealAnswer) or AppealAnswer.NONE,
    )


def _medical_facts(entry: Entry) -> MedicalFacts:
    return MedicalFacts(
        why_needed=entry.text("why_needed"),
        clinician=entry.text("clinician"),
        diagnosis=entry.text("diagnosis"),
        treatments_tried=entry.entries("treatments_tried", _treatment),
        authorization_number=entry.text("authorization_number"),
        emergency=entry.flag("emergency"),
        facility_in_network=entry.flag("facility_in_network"),
        consent_signed=entry.flag("consent_signed"),
        what_looks_wrong=entry.text("what_looks_wrong"),
    )


def _treatment(entry: Entry) -> TreatmentTried:
    return TreatmentTried(
        name=entry.text("name"),
        started=entry.text("from"),
        ended=entry.text("to"),
        outcome=entry.text("outcome"),
    )


def _record(entry: Entry) -> RecordHeld | None:
    kind = entry.one_of("kind", RecordKind)
    status = entry.one_of("status", RecordStatus)
    # Half of it says nothing: a record of no kind, or one that nobody has decided on.
    return RecordHeld(kind, status) if kind and status else None
