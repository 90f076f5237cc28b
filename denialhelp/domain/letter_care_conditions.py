"""Questions that letters ask about the care: received, planned or going on; urgent; in time."""

from denialhelp.domain import refusal_conditions as refusal
from denialhelp.domain.citations import Confidence
from denialhelp.domain.denial import ServiceTiming, WhatHappened
from denialhelp.domain.letter_case import LetterCase


def care_was_received(case: LetterCase) -> bool:
    return refusal.care_is_over(case.situation)


def care_was_received_in_part_paid(case: LetterCase) -> bool:
    found = case.assessment.claim
    return care_was_received(case) and found is not None and found.amounts.paid > 0


def care_was_received_not_paid(case: LetterCase) -> bool:
    return care_was_received(case) and not care_was_received_in_part_paid(case)


def care_is_not_over_yet(case: LetterCase) -> bool:
    return not care_was_received(case)


def care_is_planned(case: LetterCase) -> bool:
    denial = case.facts.denial
    if denial.service_timing is None:
        return denial.what_happened is WhatHappened.REFUSED_BEFORE_CARE
    return denial.service_timing is ServiceTiming.PRE_SERVICE


def care_is_going_on(case: LetterCase) -> bool:
    return refusal.care_is_ending(case.situation)


def timing_is_not_known(case: LetterCase) -> bool:
    return not (care_was_received(case) or care_is_planned(case) or care_is_going_on(case))


def care_is_urgent(case: LetterCase) -> bool:
    return refusal.time_is_short(case.situation)


def care_is_not_urgent(case: LetterCase) -> bool:
    return not care_is_urgent(case)


def it_was_an_emergency(case: LetterCase) -> bool:
    return refusal.it_was_an_emergency(case.situation)


def it_was_no_ride_by_road(case: LetterCase) -> bool:
    return refusal.it_was_no_ride_by_road(case.situation)


def appeal_is_in_time_by_law(case: LetterCase) -> bool:
    """Tell whether a verified rule of law gives time until today or later."""
    deadline = case.appeal_deadline
    return (
        deadline is not None
        and deadline.citation is not None
        and deadline.confidence is not Confidence.UNVERIFIED
        and _is_still_open(case)
    )


def appeal_is_in_time_by_the_notice(case: LetterCase) -> bool:
    deadline = case.appeal_deadline
    return deadline is not None and deadline.citation is None and _is_still_open(case)


def appeal_may_be_late(case: LetterCase) -> bool:
    return case.appeal_deadline is not None and not _is_still_open(case)


def _is_still_open(case: LetterCase) -> bool:
    deadline = case.appeal_deadline
    left = deadline.days_left(on=case.assessment.on) if deadline else None
    return left is not None and left >= 0


CONDITIONS = (
    care_was_received,
    care_was_received_in_part_paid,
    care_was_received_not_paid,
    care_is_not_over_yet,
    care_is_planned,
    care_is_going_on,
    timing_is_not_known,
    care_is_urgent,
    care_is_not_urgent,
    it_was_an_emergency,
    it_was_no_ride_by_road,
    appeal_is_in_time_by_law,
    appeal_is_in_time_by_the_notice,
    appeal_may_be_late,
)
