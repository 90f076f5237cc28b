"""Questions that routes ask about the care and what was refused."""

import re

from denialhelp.domain.claim import AdjustmentGroup
from denialhelp.domain.code_rules import CountsAs
from denialhelp.domain.denial import DenialReason, ServiceTiming, WhatHappened
from denialhelp.domain.findings import ClaimStatus
from denialhelp.domain.situation import Situation

PROVIDER_FIXES = frozenset(
    {
        DenialReason.CODING_ERROR,
        DenialReason.DUPLICATE,
        DenialReason.MISSING_INFORMATION,
        DenialReason.BUNDLING,
    }
)

_AMBULANCE = re.compile(r"ambulance|paramedic")
_FLOWN = re.compile(r"\bair\b|flight|flown|helicopter|plane|airlift|medevac")

SETTLED = frozenset({ClaimStatus.BALANCED, ClaimStatus.NOT_BALANCED, ClaimStatus.ZERO_CONTRACTUAL})

DENIED = frozenset({ClaimStatus.DENIAL, ClaimStatus.PARTIAL_DENIAL})

NO_DECISION = frozenset(
    {
        ClaimStatus.REVERSAL,
        ClaimStatus.PREDETERMINATION,
        ClaimStatus.PENDING,
        ClaimStatus.INFORMATIONAL,
    }
)


def care_is_over(situation: Situation) -> bool:
    return situation.facts.denial.care_is_over


def care_is_not_over(situation: Situation) -> bool:
    return not care_is_over(situation)


def care_is_ending(situation: Situation) -> bool:
    return situation.facts.denial.service_timing is ServiceTiming.CONCURRENT


def time_is_short(situation: Situation) -> bool:
    """Tell whether a fast answer can still help: it cannot once the care is over."""
    return situation.facts.denial.urgent is True and care_is_not_over(situation)


def time_is_not_short(situation: Situation) -> bool:
    return not time_is_short(situation)


def something_was_refused(situation: Situation) -> bool:
    refused_before = situation.facts.denial.what_happened is WhatHappened.REFUSED_BEFORE_CARE
    return refused_before or situation.main_reason is not None or _claim_shows_a_denial(situation)


def nothing_was_refused(situation: Situation) -> bool:
    return not something_was_refused(situation)


def provider_can_fix_it(situation: Situation) -> bool:
    return situation.main_reason in PROVIDER_FIXES


def another_plan_should_pay(situation: Situation) -> bool:
    paid_elsewhere = situation.status is ClaimStatus.ZERO_OTHER_PAYER
    return situation.main_reason is DenialReason.COORDINATION_OF_BENEFITS or (
        situation.main_reason is None and paid_elsewhere
    )


def nobody_says_why_it_was_not_paid(situation: Situation) -> bool:
    """Tell whether nothing was paid, by the person or by the claim, and no reason is known."""
    status = situation.status
    told = situation.facts.denial.what_happened is WhatHappened.NOT_PAID_AFTER_CARE
    explained = status in SETTLED | NO_DECISION
    unpaid = status is ClaimStatus.UNEXPLAINED_ZERO or (told and not explained)
    return unpaid and not situation.reasons


def provider_bears_the_denial(situation: Situation) -> bool:
    """Tell whether a denied amount stands under the provider's contract with the plan (CO)."""
    return _denied_under(AdjustmentGroup.CONTRACTUAL, situation)


def patient_bears_the_denial(situation: Situation) -> bool:
    """Tell whether the plan puts a denied amount on the patient (PR)."""
    return _denied_under(AdjustmentGroup.PATIENT, situation)


def has_an_approval_number(situation: Situation) -> bool:
    return bool(situation.facts.medical.authorization_number)


def it_was_an_emergency(situation: Situation) -> bool:
    return situation.facts.medical.emergency is True


def it_was_a_ride_by_road(situation: Situation) -> bool:
    """Tell whether the claim is for an ambulance on the road, as far as its words say.

    45 CFR 149.130 protects only those who are flown.
    """
    claim = situation.facts.claim
    words = " ".join((claim.service, *(line.description for line in claim.lines))).lower()
    return bool(_AMBULANCE.search(words)) and not _FLOWN.search(words)


def it_was_no_ride_by_road(situation: Situation) -> bool:
    return not it_was_a_ride_by_road(situation)


def facility_was_in_network(situation: Situation) -> bool:
    return situation.facts.medical.facility_in_network is True


def claim_is_not_decided_yet(situation: Situation) -> bool:
    return situation.status is ClaimStatus.PENDING


def notice_shows_no_charge(situation: Situation) -> bool:
    return situation.status is ClaimStatus.INFORMATIONAL


def notice_is_only_an_estimate(situation: Situation) -> bool:
    return situation.status is ClaimStatus.PREDETERMINATION


def earlier_payment_was_taken_back(situation: Situation) -> bool:
    return situation.status is ClaimStatus.REVERSAL


def _denied_under(group: AdjustmentGroup, situation: Situation) -> bool:
    reading = situation.reading
    return reading is not None and any(
        adjustment.group == group.value and adjustment.counts_as is CountsAs.DENIED
        for line in reading.lines
        for adjustment in line.adjustments
    )


def _claim_shows_a_denial(situation: Situation) -> bool:
    reading = situation.reading
    if reading is None or reading.status in NO_DECISION:
        return False
    return reading.status in DENIED or reading.amounts.denied > 0
