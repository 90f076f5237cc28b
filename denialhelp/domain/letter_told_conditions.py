"""Questions that letters ask about what the person has told, and what goes along."""

from denialhelp.domain import refusal_conditions as refusal
from denialhelp.domain.deadlines import level_reached
from denialhelp.domain.denial import DecisionLevel, DenialReason, WhatHappened
from denialhelp.domain.facts import RecordKind, RecordStatus
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.letter_reason_slots import records_that_show
from denialhelp.domain.typed_text import one_line

FAULTS = frozenset({DenialReason.CODING_ERROR, DenialReason.BUNDLING, DenialReason.DUPLICATE})


def someone_writes_for_the_patient(case: LetterCase) -> bool:
    return case.facts.representative is not None


def bill_total_is_known(case: LetterCase) -> bool:
    return case.facts.claim.bill_total is not None


def bill_is_said_to_be_larger(case: LetterCase) -> bool:
    return case.facts.denial.what_happened is WhatHappened.BILL_LARGER_THAN_EOB


def bill_shows_no_fault(case: LetterCase) -> bool:
    """Tell whether the sums say nothing of what is wrong, so that words have to."""
    return not (bill_is_said_to_be_larger(case) and bill_total_is_known(case))


def notice_date_is_known(case: LetterCase) -> bool:
    return case.facts.denial.notice_date is not None


def notice_date_is_not_known(case: LetterCase) -> bool:
    return not notice_date_is_known(case)


def received_date_is_known(case: LetterCase) -> bool:
    return case.facts.denial.received_date is not None


def received_date_is_not_known(case: LetterCase) -> bool:
    return not received_date_is_known(case)


def service_date_is_known(case: LetterCase) -> bool:
    return case.facts.claim.service_date is not None


def an_appeal_came_before_the_notice(case: LetterCase) -> bool:
    earlier, notice = case.facts.denial.already_appealed, case.facts.denial.notice_date
    return bool(earlier and earlier.made_on and notice and earlier.made_on <= notice)


def an_appeal_followed_the_notice(case: LetterCase) -> bool:
    """Tell whether somebody appealed, and no date places that before the notice."""
    told = case.facts.denial.already_appealed is not None
    return told and not an_appeal_came_before_the_notice(case)


def first_appeal_was_refused(case: LetterCase) -> bool:
    return level_reached(case.facts.denial) is DecisionLevel.FIRST_APPEAL_DENIED


def no_reason_is_known(case: LetterCase) -> bool:
    return not case.reasons


def no_reason_is_a_fault_of_the_claim(case: LetterCase) -> bool:
    """Tell whether none of the reasons has its own place for what looks wrong."""
    return not FAULTS.intersection(case.reasons)


def need_is_told(case: LetterCase) -> bool:
    return bool(one_line(case.facts.medical.why_needed))


def fault_is_told(case: LetterCase) -> bool:
    return bool(one_line(case.facts.medical.what_looks_wrong))


def treatments_are_told(case: LetterCase) -> bool:
    return any(one_line(tried.name) for tried in case.facts.medical.treatments_tried)


def clinician_is_known(case: LetterCase) -> bool:
    return bool(one_line(case.facts.medical.clinician))


def approval_number_is_known(case: LetterCase) -> bool:
    return bool(one_line(case.facts.medical.authorization_number))


def approval_number_is_not_known(case: LetterCase) -> bool:
    return not approval_number_is_known(case)


def facility_in_network_without_consent(case: LetterCase) -> bool:
    """Tell whether nobody signed away the protection at a hospital of the network."""
    medical = case.facts.medical
    return medical.facility_in_network is True and medical.consent_signed is False


def provider_is_in_network(case: LetterCase) -> bool:
    return case.facts.claim.provider.in_network is True


def provider_is_not_said_to_be_in_network(case: LetterCase) -> bool:
    return not provider_is_in_network(case)


def another_plan_is_known(case: LetterCase) -> bool:
    return bool(case.facts.other_coverage)


def another_plan_is_not_known(case: LetterCase) -> bool:
    return not case.facts.other_coverage


def deductible_was_met(case: LetterCase) -> bool:
    return case.facts.coverage.deductible_met is True


def provider_bears_the_denial(case: LetterCase) -> bool:
    return refusal.provider_bears_the_denial(case.situation)


def evidence_is_enclosed(case: LetterCase) -> bool:
    return bool(records_that_show(case))


def itemized_bill_is_not_at_hand(case: LetterCase) -> bool:
    return RecordKind.ITEMIZED_BILL not in case.enclosed


def records_will_follow(case: LetterCase) -> bool:
    return bool(case.records(RecordStatus.WILL_ASK))


CONDITIONS = (
    someone_writes_for_the_patient,
    bill_total_is_known,
    bill_is_said_to_be_larger,
    bill_shows_no_fault,
    notice_date_is_known,
    notice_date_is_not_known,
    received_date_is_known,
    received_date_is_not_known,
    service_date_is_known,
    an_appeal_came_before_the_notice,
    an_appeal_followed_the_notice,
    first_appeal_was_refused,
    no_reason_is_known,
    no_reason_is_a_fault_of_the_claim,
    need_is_told,
    fault_is_told,
    treatments_are_told,
    clinician_is_known,
    approval_number_is_known,
    approval_number_is_not_known,
    facility_in_network_without_consent,
    provider_is_in_network,
    provider_is_not_said_to_be_in_network,
    another_plan_is_known,
    another_plan_is_not_known,
    deductible_was_met,
    provider_bears_the_denial,
    evidence_is_enclosed,
    itemized_bill_is_not_at_hand,
    records_will_follow,
)
