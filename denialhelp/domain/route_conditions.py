"""CONDITIONS: the named questions that a row of the routes table may ask of a situation."""

from collections.abc import Callable, Mapping

from denialhelp.domain import bill_conditions as bill
from denialhelp.domain import level_conditions as level
from denialhelp.domain import plan_conditions as plan
from denialhelp.domain import refusal_conditions as refusal
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.situation import Situation

Condition = Callable[[Situation], bool]


def _reason_is(reason: DenialReason) -> Condition:
    return lambda situation: situation.main_reason is reason


def _coverage_is(kind: CoverageKind) -> Condition:
    return lambda situation: situation.facts.coverage.kind is kind


_NAMED: tuple[Condition, ...] = (
    plan.another_system_pays,
    plan.a_plan_decides,
    plan.the_policy_alone_gives_rights,
    plan.plan_is_through_an_employer,
    plan.surprise_bill_law_applies,
    refusal.care_is_over,
    refusal.care_is_not_over,
    refusal.care_is_ending,
    refusal.time_is_short,
    refusal.time_is_not_short,
    refusal.something_was_refused,
    refusal.nothing_was_refused,
    refusal.provider_can_fix_it,
    refusal.another_plan_should_pay,
    refusal.nobody_says_why_it_was_not_paid,
    bill.only_a_share_of_the_cost_is_left,
    bill.sums_do_not_hold,
    bill.price_cut_took_it_all,
    bill.deductible_was_already_met,
    bill.bill_is_larger_than_the_eob,
    bill.a_balance_is_left,
    bill.bill_asks_for_too_much,
    refusal.provider_bears_the_denial,
    refusal.patient_bears_the_denial,
    refusal.has_an_approval_number,
    refusal.it_was_an_emergency,
    refusal.it_was_a_ride_by_road,
    refusal.it_was_no_ride_by_road,
    refusal.facility_was_in_network,
    refusal.claim_is_not_decided_yet,
    refusal.notice_shows_no_charge,
    refusal.notice_is_only_an_estimate,
    refusal.earlier_payment_was_taken_back,
    level.first_appeal_is_open,
    level.claim_must_be_sent_again,
    level.next_level_is_due,
    level.plan_has_a_second_level,
    level.plan_may_have_a_second_level,
    level.outside_review_is_closed,
    level.outside_review_was_denied,
    level.appeal_was_granted,
    level.own_appeal_has_no_answer,
    level.another_appeal_has_no_answer,
)

CONDITIONS: Mapping[str, Condition] = {
    **{condition.__name__: condition for condition in _NAMED},
    **{f"reason_is_{reason.value}": _reason_is(reason) for reason in DenialReason},
    **{f"coverage_is_{kind.value}": _coverage_is(kind) for kind in CoverageKind},
}
