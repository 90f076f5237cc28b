"""CaseFacts: all that the rules need to know about one case, as the case file holds it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from denialhelp.domain.claim import Address, Claim
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import Denial


@dataclass(frozen=True, slots=True)
class Person:
    name: str = ""
    address: Address = Address()
    phone: str = ""
    email: str = ""
    date_of_birth: date | None = None


@dataclass(frozen=True, slots=True)
class Representative:
    """Somebody who acts for the patient."""

    name: str = ""
    relationship: str = ""
    address: Address = Address()
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Insurer:
    """Who decided. `address` is the appeals address printed on the notice."""

    name: str = ""
    address: Address = Address()
    fax: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    kind: CoverageKind = CoverageKind.UNKNOWN
    state: str = ""
    plan_name: str = ""
    member_id: str = ""
    group_number: str = ""
    insurer: Insurer = Insurer()
    appeal_levels: int | None = None
    deductible_met: bool | None = None
    deductible_met_amount: Decimal | None = None


class PlanOrder(Enum):
    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"


class CoordinationMethod(Enum):
    LOWER_OF_ALLOWABLES = "lower_of_allowables"
    HIGHEST_ALLOWABLE = "highest_allowable"
    MEDICARE_SECONDARY = "medicare_secondary"
    NON_DUPLICATION = "non_duplication"


@dataclass(frozen=True, slots=True)
class OtherCoverage:
    """Another plan of the same person, and its place in the order of paying."""

    order: PlanOrder | None = None
    kind: CoverageKind = CoverageKind.UNKNOWN
    insurer: Insurer = Insurer()
    method: CoordinationMethod | None = None
    allowed: Decimal | None = None
    paid: Decimal | None = None
    deductible_left: Decimal | None = None
    in_network: bool | None = None


@dataclass(frozen=True, slots=True)
class TreatmentTried:
    name: str = ""
    started: str = ""
    ended: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class MedicalFacts:
    """What the person told about their care, in their own words."""

    why_needed: str = ""
    clinician: str = ""
    diagnosis: str = ""
    treatments_tried: tuple[TreatmentTried, ...] = ()
    authorization_number: str = ""
    emergency: bool | None = None
    facility_in_network: bool | None = None
    consent_signed: bool | None = None
    what_looks_wrong: str = ""


class RecordKind(Enum):
    DENIAL_NOTICE = "denial_notice"
    EOB = "eob"
    ITEMIZED_BILL = "itemized_bill"
    INSURANCE_CARD = "insurance_card"
    PLAN_DOCUMENT = "plan_document"
    MEDICAL_POLICY = "medical_policy"
    CLAIM_FILE = "claim_file"
    AUTHORIZATION = "authorization"
    REFERRAL = "referral"
    LETTER_OF_MEDICAL_NECESSITY = "letter_of_medical_necessity"
    MEDICAL_RECORDS = "medical_records"
    TREATMENT_HISTORY = "treatment_history"
    GUIDELINE = "guideline"
    CALL_LOG = "call_log"
    PROOF_OF_FILING = "proof_of_filing"
    PRIMARY_EOB = "primary_eob"
    OTHER_COVERAGE_PROOF = "other_coverage_proof"
    CONSENT_FORM = "consent_form"
    GOOD_FAITH_ESTIMATE = "good_faith_estimate"
    OTHER = "other"


class RecordStatus(Enum):
    HAVE = "have"
    WILL_ASK = "will_ask"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class RecordHeld:
    kind: RecordKind
    status: RecordStatus


@dataclass(frozen=True, slots=True)
class MissingFact:
    """A fact nobody has given yet: its path in the case file ("claim.number"), and its label.

    `purpose` says in a sentence what it is for and where to find it.
    """

    fact: str
    label: str
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """One case, whole. Everything may be missing; nothing is guessed."""

    patient: Person = Person()
    representative: Representative | None = None
    coverage: Coverage = Coverage()
    other_coverage: tuple[OtherCoverage, ...] = ()
    denial: Denial = Denial()
    claim: Claim = Claim()
    medical: MedicalFacts = MedicalFacts()
    records: tuple[RecordHeld, ...] = ()
