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


AFTER_CARE = frozenset(
    {
        WhatHappened.NOT_PAID_AFTER_CARE,
        WhatHappened.PARTLY_PAID,
        WhatHappened.BILL_LARGER_THAN_EOB,
    }
)


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
    """An appeal somebody has already made, and what became of it; `by` None: not told by whom."""

    by: AppealedBy | None = None
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

    @property
    def care_is_over(self) -> bool:
        """Tell whether the care has been given; where nobody says when, by what happened."""
        if self.service_timing is None:
            return self.what_happened in AFTER_CARE
        return self.service_timing is ServiceTiming.POST_SERVICE

    @property
    def care_is_to_come(self) -> bool:
        """Tell whether the care has not begun, so that nothing can have been billed."""
        if self.service_timing is None:
            return self.what_happened is WhatHappened.REFUSED_BEFORE_CARE
        return self.service_timing is ServiceTiming.PRE_SERVICE
