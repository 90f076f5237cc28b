"""Answers: all that a person has told so far, typed. EOB lines are kept apart."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from denialhelp.domain.claim import Address
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import AppealAnswer, DecisionLevel, DenialReason, WhatHappened
from denialhelp.domain.facts import RecordHeld, TreatmentTried
from denialhelp.interview.kinds import (
    EobHow,
    InsuredThrough,
    PaysFirst,
    Urgency,
    WhoAppealed,
    WhoIsAsking,
)
from denialhelp.ui.yes_no_unsure import YesNoUnsure


@dataclass(frozen=True, slots=True)
class Answers:
    """None means not told: never asked, or asked and not known.

    `pages` are the slugs of the pages that were answered, so that a page left empty on purpose
    differs from one not seen yet. `reasons_on_lines` are read from the codes of the EOB's lines.
    """

    pages: frozenset[str] = frozenset()

    urgency: Urgency | None = None
    what_happened: WhatHappened | None = None
    asking: WhoIsAsking | None = None

    notice_date: date | None = None
    received_date: date | None = None
    deadline_printed: YesNoUnsure | None = None
    deadline_on_notice: date | None = None
    wording: str | None = None
    codes: str | None = None
    reasons: tuple[DenialReason, ...] | None = None
    appealed: WhoAppealed | None = None
    appeal_made_on: date | None = None
    appeal_answer: AppealAnswer | None = None
    level: DecisionLevel | None = None

    insured_through: InsuredThrough | None = None
    work_plan: CoverageKind | None = None
    medicare_part: CoverageKind | None = None
    medicaid_kind: CoverageKind | None = None
    military_plan: CoverageKind | None = None
    other_kind: CoverageKind | None = None
    state: str | None = None
    other_plan: YesNoUnsure | None = None
    other_plan_through: InsuredThrough | None = None
    other_plan_name: str | None = None
    pays_first: PaysFirst | None = None

    claim_number: str | None = None
    reference_number: str | None = None
    service: str | None = None
    service_date: date | None = None
    provider_name: str | None = None
    provider_in_network: YesNoUnsure | None = None
    eob_how: EobHow | None = None
    reasons_on_lines: tuple[DenialReason, ...] | None = None
    bill_total: Decimal | None = None
    other_plan_allowed: Decimal | None = None
    other_plan_paid: Decimal | None = None

    why_needed: str | None = None
    clinician: str | None = None
    diagnosis: str | None = None
    treatments_tried: tuple[TreatmentTried, ...] | None = None
    authorization_number: str | None = None
    emergency: YesNoUnsure | None = None
    facility_in_network: YesNoUnsure | None = None
    consent_signed: YesNoUnsure | None = None
    what_looks_wrong: str | None = None
    deductible_met: YesNoUnsure | None = None

    records: tuple[RecordHeld, ...] | None = None

    patient_name: str | None = None
    patient_address: Address | None = None
    patient_phone: str | None = None
    patient_email: str | None = None
    insurer_name: str | None = None
    plan_name: str | None = None
    member_id: str | None = None
    group_number: str | None = None
    insurer_address: Address | None = None
    insurer_fax: str | None = None
    provider_address: Address | None = None
    representative_name: str | None = None
    representative_address: Address | None = None
    representative_phone: str | None = None
    representative_email: str | None = None
