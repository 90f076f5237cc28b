"""A question for a last day: which step of which coverage, and the dates and facts it turns on."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import ServiceTiming


class AppealStep(Enum):
    """Steps as contracts name them; each law has its own word for the first appeal."""

    INTERNAL_APPEAL = "internal_appeal"
    SECOND_LEVEL_APPEAL = "second_level_appeal"
    EXTERNAL_REVIEW = "external_review"
    SUPPLY_INFORMATION = "supply_information"
    COMPLETE_EXTERNAL_REQUEST = "complete_external_request"
    EXTERNAL_REVIEW_EVIDENCE = "external_review_evidence"
    REDETERMINATION = "redetermination"
    RECONSIDERATION = "reconsideration"
    IRE_RECONSIDERATION = "ire_reconsideration"
    ALJ_HEARING = "alj_hearing"
    COUNCIL_REVIEW = "council_review"
    JUDICIAL_REVIEW = "judicial_review"
    QIO_FAST_APPEAL = "qio_fast_appeal"
    PLAN_APPEAL = "plan_appeal"
    FAIR_HEARING = "fair_hearing"
    CONTINUE_BENEFITS = "continue_benefits"
    REINSTATE_SERVICES = "reinstate_services"
    CARRIER_RECONSIDERATION = "carrier_reconsideration"
    OPM_REVIEW = "opm_review"
    DHA_FORMAL_REVIEW = "dha_formal_review"
    TQMC_RECONSIDERATION = "tqmc_reconsideration"
    BENEFIT_REVIEW = "benefit_review"
    ELIGIBILITY_APPEAL = "eligibility_appeal"
    PATIENT_PROVIDER_DISPUTE = "patient_provider_dispute"
    FINANCIAL_ASSISTANCE_APPLICATION = "financial_assistance_application"
    CLAIM_FILING = "claim_filing"
    # What others owe.
    INITIAL_DECISION = "initial_decision"
    APPEAL_DECISION = "appeal_decision"
    EXTERNAL_PRELIMINARY_REVIEW = "external_preliminary_review"
    EXTERNAL_PRELIMINARY_NOTICE = "external_preliminary_notice"
    EXTERNAL_DECISION = "external_decision"
    RECORDS_RESPONSE = "records_response"
    EXTRAORDINARY_COLLECTION = "extraordinary_collection"


FIRST_APPEALS = frozenset(
    {
        AppealStep.INTERNAL_APPEAL,
        AppealStep.REDETERMINATION,
        AppealStep.RECONSIDERATION,
        AppealStep.PLAN_APPEAL,
        AppealStep.FAIR_HEARING,
        AppealStep.CARRIER_RECONSIDERATION,
        AppealStep.BENEFIT_REVIEW,
    }
)
"""What the laws call the first appeal to the one who decided."""

WHILE_CARE_GOES_ON = frozenset({AppealStep.QIO_FAST_APPEAL, AppealStep.CONTINUE_BENEFITS})
"""Steps beside an appeal, for care that is about to be cut."""

WITH_EVERY_PLAN = frozenset(
    {
        AppealStep.INITIAL_DECISION,
        AppealStep.APPEAL_DECISION,
        AppealStep.SUPPLY_INFORMATION,
        AppealStep.CLAIM_FILING,
        AppealStep.JUDICIAL_REVIEW,
    }
)
"""What there is with every plan, also where no law that we know sets a time for it."""


class MedicareLevel(Enum):
    REDETERMINATION = "redetermination"
    RECONSIDERATION = "reconsideration"
    ALJ_HEARING = "alj_hearing"
    COUNCIL_REVIEW = "council_review"


class RequestKind(Enum):
    SERVICE = "service"
    PAYMENT = "payment"
    PART_B_DRUG = "part_b_drug"
    PRIOR_AUTHORIZATION = "prior_authorization"
    BENEFIT = "benefit"


class DenialBasis(Enum):
    """What a decision rests on. AFFIRMED: a federal employees' carrier upheld its own."""

    MEDICAL_NECESSITY = "medical_necessity"
    FACTUAL = "factual"
    AFFIRMED = "affirmed"
    NO_SURPRISES_ACT = "no_surprises_act"
    PLAN_ELIGIBILITY = "plan_eligibility"
    MARKETPLACE_ELIGIBILITY = "marketplace_eligibility"
    RESCISSION = "rescission"
    CONTRACT_EXCLUSION = "contract_exclusion"


class NoticeKind(Enum):
    IMPORTANT_MESSAGE = "important_message_from_medicare"
    NON_COVERAGE = "notice_of_medicare_non_coverage"


class CountedFrom(Enum):
    FIRST_POST_DISCHARGE_BILL = "first_post_discharge_bill"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineQuestion:
    """What is known. None: not known, or not asked; `coverage` None: any kind.

    `received_date` is the day the one who must act received what starts the clock. Moments are
    local times without a zone. Amounts are dollars; `state` has two letters.
    """

    coverage: CoverageKind | None
    step: AppealStep
    notice_date: date | None = None
    received_date: date | None = None
    received_at: datetime | None = None
    care_ends_at: datetime | None = None
    receipt_proven: bool = False
    urgent: bool = False
    extended: bool = False
    no_answer: bool = False
    service_timing: ServiceTiming | None = None
    appeal_levels: int | None = None
    level: MedicareLevel = MedicareLevel.REDETERMINATION
    request_kind: RequestKind | None = None
    denial_basis: DenialBasis | None = None
    notice_kind: NoticeKind | None = None
    counted_from: CountedFrom | None = None
    state: str = ""
    effective_date: date | None = None
    care_ends_on: date | None = None
    denial_received_date: date | None = None
    requested_date: date | None = None
    service_date: date | None = None
    filed_on: date | None = None
    amount_in_controversy: Decimal | None = None
    good_faith_estimate: Decimal | None = None
    billed: Decimal | None = None
