"""What the insurer said: the decision, its reasons and its dates."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class DenialReason(Enum):
    MEDICAL_NECESSITY = "medical_necessity"
    EXPERIMENTAL = "experimental"
    PRIOR_AUTH_MISSING = "prior_auth_missing"
    NOT_COVERED_BENEFIT = "not_covered_benefit"
    OUT_OF_NETWORK = "out_of_network"
    STEP_THERAPY = "step_therapy"
    CODING_ERROR = "coding_error"
    MISSING_INFORMATION = "missing_information"
    DUPLICATE = "duplicate"
    TIMELY_FILING = "timely_filing"
    COORDINATION_OF_BENEFITS = "coordination_of_benefits"
    ELIGIBILITY = "eligibility"
    COST_SHARING = "cost_sharing"
    BUNDLING = "bundling"
    QUANTITY_LIMIT = "quantity_limit"
    SITE_OF_CARE = "site_of_care"
    OTHER = "other"


class WhatHappened(Enum):
    REFUSED_BEFORE_CARE = "refused_before_care"
    NOT_PAID_AFTER_CARE = "not_paid_after_care"
    PARTLY_PAID = "partly_paid"
    BILL_LARGER_THAN_EOB = "bill_larger_than_eob"
    NOT_SURE = "not_sure"


class DecisionLevel(Enum):
    """The last decision made."""

    INITIAL = "initial"
    FIRST_APPEAL_DENIED = "first_appeal_denied"
    FINAL_INTERNAL = "final_internal"
    EXTERNAL_REVIEW_DENIED = "external_review_denied"
    UNKNOWN = "unknown"


class ServiceTiming(Enum):
    PRE_SERVICE = "pre_service"
    CONCURRENT = "concurrent"
    POST_SERVICE = "post_service"


class AppealedBy(Enum):
    PATIENT = "patient"
    PROVIDER = "provider"


class AppealAnswer(Enum):
    NONE = "none"
    DENIED = "denied"
    PARTLY = "partly"
    GRANTED = "granted"


@dataclass(frozen=True, slots=True)
class EarlierAppeal:
    """An appeal somebody has already made, and what became of it."""

    by: AppealedBy
    made_on: date | None = None
    answer: AppealAnswer = AppealAnswer.NONE


@dataclass(frozen=True, slots=True)
class Denial:
    """The notice in the person's hand.

    `reasons` are the ones the person confirmed, likeliest first; `codes` are as printed
    ("CO-50", "N115"). A `received_date` of None means nobody knows the day it arrived.
    """

    what_happened: WhatHappened = WhatHappened.NOT_SURE
    level: DecisionLevel = DecisionLevel.UNKNOWN
    reference_number: str = ""
    already_appealed: EarlierAppeal | None = None
    notice_date: date | None = None
    received_date: date | None = None
    deadline_on_notice: date | None = None
    wording: str = ""
    codes: tuple[str, ...] = ()
    reasons: tuple[DenialReason, ...] = ()
    service_timing: ServiceTiming | None = None
    urgent: bool | None = None
