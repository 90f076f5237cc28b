"""Which way a case goes, told by people's situations."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from denialhelp.domain.claim import Claim, ServiceLine
from denialhelp.domain.code_rules import CountsAs
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
from denialhelp.domain.facts import MedicalFacts
from denialhelp.domain.findings import ClaimStatus, FindingKind, RouteAdvice
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.routes import choose_routes, letters_of
from denialhelp.domain.rules import Route
from denialhelp.domain.situation import Situation
from tests.domain.situations import RULES, adjustment, amounts, case, claim, line, situation

NOT_PAID = Denial(what_happened=WhatHappened.NOT_PAID_AFTER_CARE)
REFUSED = Denial(what_happened=WhatHappened.REFUSED_BEFORE_CARE)
TOO_LARGE = Denial(what_happened=WhatHappened.BILL_LARGER_THAN_EOB)
URGENT = Denial(what_happened=WhatHappened.REFUSED_BEFORE_CARE, urgent=True)
ALL_DENIED = claim(ClaimStatus.DENIAL, amounts=amounts(charge=100, denied=100))


def ways(found: Situation) -> list[str]:
    """Return the rows of the table that the case goes by, the best one first."""
    return [route.rule for route in choose_routes(found, RULES)]


def best(found: Situation) -> RouteAdvice:
    return next(route for route in choose_routes(found, RULES) if route.primary)


@pytest.mark.parametrize("kind", [CoverageKind.WORKERS_COMPENSATION, CoverageKind.AUTO])
def test_a_work_injury_or_car_accident_is_sent_elsewhere_and_nowhere_else(
    kind: CoverageKind,
) -> None:
    urgent = situation(case(kind, URGENT), DenialReason.MEDICAL_NECESSITY, reading=ALL_DENIED)
    assert ways(urgent) == ["another-system-pays"]


def test_without_coverage_the_bill_itself_is_questioned() -> None:
    assert ways(situation(case(CoverageKind.UNINSURED, TOO_LARGE))) == ["no-coverage"]


def test_a_sharing_ministry_is_no_insurance() -> None:
    found = situation(case(CoverageKind.SHARING_MINISTRY, REFUSED), DenialReason.OTHER)
    assert ways(found) == ["sharing-ministry"]


def test_nothing_known_is_no_guess() -> None:
    assert ways(situation(case())) == ["not-known-yet"]
    assert letters_of(choose_routes(situation(case()), RULES)) == ()


def test_urgent_care_that_was_refused_gets_the_fast_appeal_alone() -> None:
    found = situation(case(denial=URGENT), DenialReason.MEDICAL_NECESSITY)
    assert ways(found) == ["fast-appeal-employer-plan"]
    assert best(found).route is Route.EXPEDITED_APPEAL
    assert best(found).letters == (LetterKind.INTERNAL_APPEAL,)


def test_care_that_is_over_is_never_urgent() -> None:
    over = Denial(urgent=True, service_timing=ServiceTiming.POST_SERVICE)
    found = situation(case(denial=over), DenialReason.MEDICAL_NECESSITY)
    assert ways(found) == ["appeal-medical-necessity"]


def test_the_timing_told_wins_over_what_happened() -> None:
    going_on = Denial(
        what_happened=WhatHappened.NOT_PAID_AFTER_CARE,
        urgent=True,
        service_timing=ServiceTiming.CONCURRENT,
    )
    assert best(situation(case(denial=going_on), DenialReason.OTHER)).route is (
        Route.EXPEDITED_APPEAL
    )


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        (CoverageKind.EMPLOYER_GRANDFATHERED, "fast-appeal-employer-plan"),
        (CoverageKind.MARKETPLACE, "fast-appeal-marketplace-plan"),
        (CoverageKind.MEDICARE_ORIGINAL, "fast-appeal-when-medicare-care-ends"),
        (CoverageKind.MEDICARE_ADVANTAGE, "fast-appeal-when-medicare-advantage-care-ends"),
        (CoverageKind.MEDICARE_PART_D, "fast-appeal-medicare-drug-plan"),
        (CoverageKind.MEDICAID_MANAGED_CARE, "fast-appeal-medicaid-plan"),
        (CoverageKind.TRICARE, "fast-appeal-tricare"),
        (CoverageKind.VA, "fast-appeal"),
        (CoverageKind.SHORT_TERM, "fast-appeal"),
        (CoverageKind.UNKNOWN, "fast-appeal"),
    ],
)
def test_each_coverage_has_its_own_fast_track(kind: CoverageKind, row: str) -> None:
    ending = Denial(urgent=True, service_timing=ServiceTiming.CONCURRENT)
    assert ways(situation(case(kind, ending), DenialReason.SITE_OF_CARE))[0] == row


def test_urgent_care_still_to_come_is_asked_of_the_medicare_advantage_plan_itself() -> None:
    found = situation(case(CoverageKind.MEDICARE_ADVANTAGE, URGENT), DenialReason.EXPERIMENTAL)
    assert ways(found) == ["fast-appeal-medicare-advantage"]


@pytest.mark.parametrize("kind", [CoverageKind.MEDICARE_ORIGINAL, CoverageKind.MEDICARE_ADVANTAGE])
def test_medicare_care_that_ends_is_sent_to_the_number_on_the_notice_first(
    kind: CoverageKind,
) -> None:
    ending = Denial(urgent=True, service_timing=ServiceTiming.CONCURRENT)
    first = best(situation(case(kind, ending), DenialReason.MEDICAL_NECESSITY))
    assert "fast appeal phone number on the notice" in first.next_steps[0]
    # Not the slow law of the usual appeal.
    assert first.citation is None or "405.1202" in first.citation.title


def test_urgent_paperwork_asks_the_provider_too() -> None:
    found = situation(case(denial=URGENT), DenialReason.MISSING_INFORMATION)
    assert ways(found) == ["fast-appeal-employer-plan", "papers-before-care"]


def test_urgent_with_nothing_refused_yet_begins_with_a_call() -> None:
    found = situation(case(denial=Denial(urgent=True)))
    assert ways(found) == ["urgent-but-not-clear", "fast-appeal-if-refused"]


def test_an_urgent_copay_is_checked_and_the_call_made_beside() -> None:
    facts = case(denial=Denial(urgent=True), deductible_met=True)
    found = situation(facts, DenialReason.COST_SHARING)
    assert ways(found) == ["share-of-the-cost", "urgent-but-not-clear", "fast-appeal-if-refused"]


def test_urgent_while_an_appeal_waits_asks_for_the_fast_one() -> None:
    waits = replace(URGENT, already_appealed=EarlierAppeal(by=AppealedBy.PATIENT))
    assert ways(situation(case(denial=waits))) == ["fast-appeal-employer-plan"]


def test_urgent_after_a_refused_appeal_asks_for_the_fast_next_level() -> None:
    denial = Denial(urgent=True, level=DecisionLevel.FIRST_APPEAL_DENIED)
    found = situation(case(denial=denial), DenialReason.EXPERIMENTAL)
    assert ways(found) == ["fast-next-level", "second-appeal-if-there-is-one"]
    assert best(found).route is Route.OTHER_HELP


def test_a_bill_above_the_eob_goes_to_the_billing_office() -> None:
    assert ways(situation(case(denial=TOO_LARGE))) == ["bill-above-the-eob"]


def test_a_bill_above_the_eob_with_a_refusal_keeps_the_appeal_beside() -> None:
    found = situation(case(denial=TOO_LARGE), DenialReason.MEDICAL_NECESSITY, reading=ALL_DENIED)
    assert ways(found) == ["bill-above-the-eob", "appeal-medical-necessity"]


def test_a_bill_after_an_emergency_is_answered_with_the_law_that_limits_it() -> None:
    left = claim(ClaimStatus.UNRESOLVED_BALANCE, amounts=amounts(charge=100, balance_left=40))
    emergency = MedicalFacts(emergency=True)
    billed = replace(case(denial=TOO_LARGE), medical=emergency)
    found = best(situation(billed, reading=left))
    assert (found.rule, found.citation and found.citation.title) == (
        "bill-after-an-emergency",
        "45 CFR 149.410",
    )
    assert best(situation(replace(case(), medical=emergency), reading=left)).rule == (
        "balance-after-an-emergency"
    )


def test_a_bill_for_an_ambulance_on_the_road_is_outside_the_law_on_surprise_bills() -> None:
    ride = replace(
        case(denial=TOO_LARGE),
        medical=MedicalFacts(emergency=True),
        claim=Claim(service="Ambulance to the hospital"),
    )
    assert best(situation(ride)).rule == "bill-above-the-eob"


def test_medicaid_pays_in_full_so_the_bill_is_answered_with_its_law() -> None:
    found = best(situation(case(CoverageKind.MEDICAID_FFS, TOO_LARGE)))
    assert (found.rule, found.citation and found.citation.title) == (
        "medicaid-bill",
        "42 CFR 447.15",
    )


def test_a_bill_above_the_share_is_found_from_the_sums_alone() -> None:
    settled = claim(ClaimStatus.BALANCED, findings=(FindingKind.BILL_ABOVE_SHARE,))
    found = situation(case(), DenialReason.COST_SHARING, reading=settled)
    assert ways(found) == ["bill-above-the-share", "share-of-the-cost"]


def test_a_balance_beyond_the_allowed_amount_is_questioned_first() -> None:
    left = claim(ClaimStatus.UNRESOLVED_BALANCE, amounts=amounts(charge=100, balance_left=40))
    assert ways(situation(case(), reading=left)) == ["balance-is-left"]


def test_a_refused_line_that_is_billed_gets_an_appeal_and_a_word_to_the_billing_office() -> None:
    billed = claim(
        ClaimStatus.DENIAL,
        line(adjustment("50")),
        amounts=amounts(charge=100, denied=100),
        findings=(FindingKind.BILL_ABOVE_SHARE,),
    )
    found = situation(case(denial=NOT_PAID), DenialReason.MEDICAL_NECESSITY, reading=billed)
    assert ways(found) == ["appeal-medical-necessity", "bill-beside-a-refusal"]


def test_a_balance_beside_a_refusal_is_not_called_a_bill_above_the_eob() -> None:
    left = claim(
        ClaimStatus.UNRESOLVED_BALANCE,
        amounts=amounts(charge=100, balance_left=40),
        findings=(FindingKind.BALANCE_BILL,),
    )
    found = situation(case(denial=NOT_PAID), DenialReason.OUT_OF_NETWORK, reading=left)
    assert ways(found) == ["appeal-out-of-network", "balance-beside-a-refusal"]


def test_medicare_leaves_a_charge_called_not_needed_to_those_who_signed_for_it() -> None:
    put_on_patient = claim(
        ClaimStatus.DENIAL, line(adjustment("50", group="PR")), amounts=amounts(denied=100)
    )
    facts = case(CoverageKind.MEDICARE_ORIGINAL, NOT_PAID)
    found = situation(facts, DenialReason.MEDICAL_NECESSITY, reading=put_on_patient)
    assert ways(found) == ["appeal-medical-necessity", "medicare-charge-without-a-signed-notice"]
    excluded = situation(facts, DenialReason.NOT_COVERED_BENEFIT, reading=put_on_patient)
    assert ways(excluded) == ["appeal-not-covered"]


def test_only_a_share_of_the_cost_is_nothing_to_appeal() -> None:
    found = situation(case(denial=NOT_PAID), DenialReason.COST_SHARING)
    assert ways(found) == ["share-of-the-cost"]
    assert best(found).letters == ()


def test_a_settled_claim_without_a_reason_is_a_share_of_the_cost() -> None:
    assert ways(situation(case(), reading=claim(ClaimStatus.BALANCED))) == ["share-of-the-cost"]


def test_a_charge_taken_off_by_contract_leaves_nothing_to_pay() -> None:
    found = situation(case(denial=NOT_PAID), reading=claim(ClaimStatus.ZERO_CONTRACTUAL))
    assert ways(found) == ["price-cut-took-it-all"]


def test_sums_that_do_not_hold_are_cleared_up_before_paying() -> None:
    found = situation(case(), reading=claim(ClaimStatus.NOT_BALANCED))
    assert ways(found) == ["sums-do-not-hold"]


def test_a_deductible_already_met_is_appealed() -> None:
    taken = claim(ClaimStatus.BALANCED, line(adjustment("1", CountsAs.COST_SHARE, "PR")))
    found = situation(case(deductible_met=True), DenialReason.COST_SHARING, reading=taken)
    assert ways(found) == ["deductible-was-met", "share-of-the-cost"]
    typed = Claim(lines=(ServiceLine(), ServiceLine(deductible=Decimal(90))))
    by_hand = situation(replace(case(deductible_met=True), claim=typed), DenialReason.COST_SHARING)
    assert ways(by_hand) == ["deductible-was-met", "share-of-the-cost"]
    unmet = situation(case(deductible_met=False), DenialReason.COST_SHARING, reading=taken)
    assert ways(unmet) == ["share-of-the-cost"]


@pytest.mark.parametrize(
    ("reason", "row"),
    [
        (DenialReason.CODING_ERROR, "coding-error"),
        (DenialReason.DUPLICATE, "duplicate"),
        (DenialReason.MISSING_INFORMATION, "missing-information"),
        (DenialReason.BUNDLING, "bundling"),
    ],
)
def test_what_the_provider_can_fix_goes_to_the_provider_with_an_appeal_beside(
    reason: DenialReason, row: str
) -> None:
    found = situation(case(denial=NOT_PAID), reason, reading=ALL_DENIED)
    assert ways(found) == [row, "appeal-beside-a-correction"]
    assert letters_of(choose_routes(found, RULES)) == (
        LetterKind.PROVIDER_CORRECTION,
        LetterKind.INTERNAL_APPEAL,
    )


def test_before_care_there_is_no_claim_to_correct_but_papers_to_send() -> None:
    found = situation(case(denial=REFUSED), DenialReason.CODING_ERROR)
    assert ways(found) == ["papers-before-care", "appeal-beside-a-correction"]
    assert letters_of(choose_routes(found, RULES)) == (LetterKind.INTERNAL_APPEAL,)


def test_two_plans_settle_their_order_while_the_appeal_is_kept_ready() -> None:
    found = situation(case(denial=NOT_PAID), DenialReason.COORDINATION_OF_BENEFITS)
    assert ways(found) == ["which-plan-pays-first", "appeal-beside-two-plans"]


def test_a_claim_paid_by_another_plan_alone_leads_to_the_order_of_plans() -> None:
    found = situation(case(), reading=claim(ClaimStatus.ZERO_OTHER_PAYER))
    assert ways(found) == ["which-plan-pays-first", "appeal-beside-two-plans"]


def test_the_likeliest_reason_leads_and_a_share_of_the_cost_never_does() -> None:
    found = situation(case(denial=NOT_PAID), DenialReason.COST_SHARING, DenialReason.STEP_THERAPY)
    assert ways(found) == ["appeal-step-therapy"]


@pytest.mark.parametrize(
    ("reason", "row"),
    [
        (DenialReason.MEDICAL_NECESSITY, "appeal-medical-necessity"),
        (DenialReason.EXPERIMENTAL, "appeal-experimental"),
        (DenialReason.PRIOR_AUTH_MISSING, "appeal-no-prior-approval"),
        (DenialReason.NOT_COVERED_BENEFIT, "appeal-not-covered"),
        (DenialReason.OUT_OF_NETWORK, "appeal-out-of-network"),
        (DenialReason.STEP_THERAPY, "appeal-step-therapy"),
        (DenialReason.QUANTITY_LIMIT, "appeal-quantity-limit"),
        (DenialReason.SITE_OF_CARE, "appeal-site-of-care"),
        (DenialReason.TIMELY_FILING, "appeal-late-claim"),
        (DenialReason.ELIGIBILITY, "appeal-eligibility"),
        (DenialReason.OTHER, "appeal-refusal"),
    ],
)
def test_each_other_reason_has_its_own_appeal(reason: DenialReason, row: str) -> None:
    assert ways(situation(case(denial=REFUSED), reason)) == [row]


def test_an_approval_number_leads_the_appeal_and_goes_on_the_claim() -> None:
    facts = case(denial=NOT_PAID, medical=MedicalFacts(authorization_number="A-77"))
    found = situation(facts, DenialReason.PRIOR_AUTH_MISSING)
    assert ways(found) == ["appeal-approval-was-given", "approval-number-on-the-claim"]


def test_under_co_the_provider_who_should_have_asked_is_written_to_as_well() -> None:
    reading = claim(ClaimStatus.DENIAL, line(adjustment("197")), amounts=amounts(denied=100))
    found = situation(case(denial=NOT_PAID), DenialReason.PRIOR_AUTH_MISSING, reading=reading)
    assert ways(found) == ["appeal-no-prior-approval", "provider-should-have-asked"]


def test_under_pr_nobody_writes_to_the_provider_about_approval() -> None:
    reading = claim(
        ClaimStatus.DENIAL, line(adjustment("197", group="PR")), amounts=amounts(denied=100)
    )
    found = situation(case(denial=NOT_PAID), DenialReason.PRIOR_AUTH_MISSING, reading=reading)
    assert "provider-should-have-asked" not in ways(found)


def test_a_late_claim_asks_the_provider_for_proof_too() -> None:
    found = situation(case(denial=NOT_PAID), DenialReason.TIMELY_FILING)
    assert ways(found) == ["appeal-late-claim", "provider-sent-it-late"]


def test_the_group_code_does_not_take_the_appeal_away() -> None:
    for group in ("CO", "PR", "OA", "PI", ""):
        reading = claim(
            ClaimStatus.DENIAL, line(adjustment("50", group=group)), amounts=amounts(denied=100)
        )
        found = situation(case(denial=NOT_PAID), DenialReason.MEDICAL_NECESSITY, reading=reading)
        assert best(found).route is Route.INTERNAL_APPEAL


@pytest.mark.parametrize(
    ("medical", "row"),
    [
        (MedicalFacts(emergency=True), "appeal-out-of-network-emergency"),
        (MedicalFacts(facility_in_network=True), "appeal-out-of-network-at-a-network-facility"),
        (MedicalFacts(emergency=False), "appeal-out-of-network"),
    ],
)
def test_out_of_network_care_nobody_chose_rests_on_the_surprise_bill_law(
    medical: MedicalFacts, row: str
) -> None:
    facts = case(CoverageKind.MARKETPLACE, NOT_PAID, medical)
    assert ways(situation(facts, DenialReason.OUT_OF_NETWORK))[0] == row


@pytest.mark.parametrize(
    ("ride", "row"),
    [
        ("Ground ambulance to the hospital", "appeal-ambulance-by-road"),
        ("AMBULANCE, basic life support", "appeal-ambulance-by-road"),
        ("Air ambulance", "appeal-out-of-network-emergency"),
        ("Helicopter ambulance flight", "appeal-out-of-network-emergency"),
        ("Emergency room visit", "appeal-out-of-network-emergency"),
    ],
)
def test_an_ambulance_on_the_road_is_not_told_of_the_federal_law(ride: str, row: str) -> None:
    medical = MedicalFacts(emergency=True, facility_in_network=True)
    facts = case(CoverageKind.MARKETPLACE, NOT_PAID, medical)
    for told in (Claim(service=ride), Claim(lines=(ServiceLine(description=ride),))):
        found = best(situation(replace(facts, claim=told), DenialReason.OUT_OF_NETWORK))
        assert found.rule == row
        by_law = found.citation is not None and found.citation.title == "45 CFR 149.110"
        assert by_law == (row == "appeal-out-of-network-emergency")


def test_the_surprise_bill_law_is_not_told_where_it_does_not_bind() -> None:
    facts = case(CoverageKind.SHORT_TERM, NOT_PAID, MedicalFacts(emergency=True))
    assert ways(situation(facts, DenialReason.OUT_OF_NETWORK))[0] == "appeal-under-the-policy"


def test_care_that_is_ending_without_haste_is_appealed_before_it_stops() -> None:
    ending = Denial(service_timing=ServiceTiming.CONCURRENT, urgent=False)
    found = situation(case(denial=ending), DenialReason.MEDICAL_NECESSITY)
    assert ways(found) == ["appeal-care-that-is-ending"]


def test_a_refusal_in_advance_without_a_reason_can_still_be_appealed() -> None:
    assert ways(situation(case(denial=REFUSED))) == ["appeal-refusal"]


def test_a_denied_line_without_a_reason_can_still_be_appealed() -> None:
    part = claim(ClaimStatus.UNRESOLVED_BALANCE, amounts=amounts(charge=80, denied=5))
    assert ways(situation(case(), reading=part)) == ["appeal-refusal"]
    nothing_typed = claim(ClaimStatus.PARTIAL_DENIAL)
    assert ways(situation(case(), reading=nothing_typed)) == ["appeal-refusal"]


def test_not_paid_without_a_reason_looks_for_it_with_an_appeal_kept_ready() -> None:
    expected = ["not-paid-and-no-reason", "appeal-while-the-reason-is-open"]
    assert ways(situation(case(denial=NOT_PAID))) == expected
    no_reason = claim(ClaimStatus.UNEXPLAINED_ZERO)
    assert ways(situation(case(), reading=no_reason)) == expected


@pytest.mark.parametrize(
    ("status", "row"),
    [
        (ClaimStatus.PENDING, "not-decided-yet"),
        (ClaimStatus.PREDETERMINATION, "only-an-estimate"),
        (ClaimStatus.REVERSAL, "payment-taken-back"),
        (ClaimStatus.INFORMATIONAL, "no-charge-on-it"),
    ],
)
def test_where_nothing_is_decided_there_is_nothing_to_appeal(status: ClaimStatus, row: str) -> None:
    undecided = claim(status, amounts=amounts(denied=100))
    assert ways(situation(case(), reading=undecided)) == [row]


def test_a_claim_still_open_is_not_appealed_because_it_is_not_paid_yet() -> None:
    found = situation(case(denial=NOT_PAID), reading=claim(ClaimStatus.PENDING))
    assert ways(found) == ["not-decided-yet"]


def test_a_refusal_told_by_the_person_wins_over_an_open_claim() -> None:
    found = situation(case(denial=REFUSED), reading=claim(ClaimStatus.PENDING))
    assert ways(found) == ["appeal-refusal"]


def appealed(
    answer: AppealAnswer,
    by: AppealedBy | None = AppealedBy.PATIENT,
    level: DecisionLevel = DecisionLevel.INITIAL,
) -> Denial:
    earlier = EarlierAppeal(by=by, answer=answer)
    return Denial(
        what_happened=WhatHappened.NOT_PAID_AFTER_CARE, level=level, already_appealed=earlier
    )


def test_an_own_appeal_without_an_answer_is_followed_up() -> None:
    found = situation(case(denial=appealed(AppealAnswer.NONE)), DenialReason.EXPERIMENTAL)
    assert ways(found) == ["own-appeal-waits"]


@pytest.mark.parametrize("by", [AppealedBy.PROVIDER, None])
def test_an_appeal_by_somebody_else_may_be_the_only_one(by: AppealedBy | None) -> None:
    found = situation(case(denial=appealed(AppealAnswer.NONE, by)), DenialReason.EXPERIMENTAL)
    assert ways(found) == ["another-appeal-waits"]


def test_a_providers_refused_appeal_leaves_the_patients_own() -> None:
    denial = appealed(AppealAnswer.DENIED, AppealedBy.PROVIDER)
    found = situation(case(denial=denial), DenialReason.EXPERIMENTAL)
    assert ways(found) == ["appeal-experimental"]


def test_a_granted_appeal_is_seen_through_to_the_payment() -> None:
    found = situation(case(denial=appealed(AppealAnswer.GRANTED)), DenialReason.EXPERIMENTAL)
    assert ways(found) == ["appeal-was-won"]


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        (CoverageKind.MARKETPLACE, "next-level-marketplace"),
        (CoverageKind.EMPLOYER_SELF_FUNDED, "next-level-self-funded"),
        (CoverageKind.EMPLOYER_INSURED, "next-level-insured"),
        (CoverageKind.MEDICARE_ORIGINAL, "next-level-original-medicare"),
        (CoverageKind.MEDICARE_ADVANTAGE, "next-level-medicare-advantage"),
        (CoverageKind.MEDICARE_PART_D, "next-level-medicare-drug-plan"),
        (CoverageKind.MEDICAID_MANAGED_CARE, "next-level-medicaid-plan"),
        (CoverageKind.FEHB_PSHB, "next-level-federal-employee"),
        (CoverageKind.CHURCH, "next-level"),
        (CoverageKind.UNKNOWN, "next-level"),
    ],
)
def test_after_a_refused_appeal_the_next_level_is_named(kind: CoverageKind, row: str) -> None:
    final = Denial(level=DecisionLevel.FINAL_INTERNAL)
    assert ways(situation(case(kind, final), DenialReason.MEDICAL_NECESSITY)) == [row]
    told = case(kind, appealed(AppealAnswer.DENIED))
    assert ways(situation(told, DenialReason.MEDICAL_NECESSITY))[0] == row


@pytest.mark.parametrize(
    "kind",
    [CoverageKind.EMPLOYER_SELF_FUNDED, CoverageKind.EMPLOYER_INSURED, CoverageKind.MARKETPLACE],
)
@pytest.mark.parametrize("reason", [DenialReason.NOT_COVERED_BENEFIT, DenialReason.ELIGIBILITY])
def test_an_outside_review_is_not_offered_for_a_rule_of_the_plan(
    kind: CoverageKind, reason: DenialReason
) -> None:
    final = case(kind, Denial(level=DecisionLevel.FINAL_INTERNAL))
    assert ways(situation(final, reason)) == ["next-level-for-a-rule-of-the-plan"]
    both = situation(final, reason, DenialReason.MEDICAL_NECESSITY)
    assert ways(both)[0] != "next-level-for-a-rule-of-the-plan"


def test_a_claim_that_medicare_sent_back_is_sent_again_and_not_appealed() -> None:
    for codes, wording in ((("CO-16", "MA130"), ""), ((), "Remark N211 applies.")):
        sent_back = replace(NOT_PAID, codes=codes, wording=wording)
        facts = case(CoverageKind.MEDICARE_ORIGINAL, sent_back)
        found = situation(facts, DenialReason.MISSING_INFORMATION, reading=ALL_DENIED)
        assert ways(found) == ["medicare-sent-the-claim-back"]
        elsewhere = case(CoverageKind.MEDICARE_ADVANTAGE, sent_back)
        found = situation(elsewhere, DenialReason.MISSING_INFORMATION, reading=ALL_DENIED)
        assert ways(found) == ["missing-information", "appeal-beside-a-correction"]


def test_a_last_day_printed_on_the_notice_opens_the_appeal_all_the_same() -> None:
    denial = replace(NOT_PAID, codes=("MA130",), deadline_on_notice=date(2027, 1, 4))
    facts = case(CoverageKind.MEDICARE_ORIGINAL, denial)
    found = situation(facts, DenialReason.MISSING_INFORMATION, reading=ALL_DENIED)
    assert ways(found) == ["missing-information", "appeal-beside-a-correction"]


def test_at_va_the_care_itself_is_sent_to_the_patient_advocate() -> None:
    found = situation(case(CoverageKind.VA, REFUSED), DenialReason.MEDICAL_NECESSITY)
    assert ways(found) == ["appeal-va-care"]
    assert any("patient advocate" in step for step in best(found).next_steps)


def test_a_second_level_that_the_plan_has_is_used() -> None:
    denial = Denial(level=DecisionLevel.FIRST_APPEAL_DENIED)
    found = situation(case(denial=denial, appeal_levels=2), DenialReason.MEDICAL_NECESSITY)
    assert ways(found) == ["second-appeal", "next-level-self-funded"]
    assert best(found).citation is None


def test_a_second_level_that_the_plan_may_have_is_asked_about() -> None:
    denial = Denial(level=DecisionLevel.FIRST_APPEAL_DENIED)
    found = situation(case(denial=denial), DenialReason.MEDICAL_NECESSITY)
    assert ways(found) == ["next-level-self-funded", "second-appeal-if-there-is-one"]
    one = situation(case(denial=denial, appeal_levels=1), DenialReason.MEDICAL_NECESSITY)
    assert ways(one) == ["next-level-self-funded"]


def test_after_the_outside_review_a_person_who_knows_the_law_is_named() -> None:
    denial = Denial(level=DecisionLevel.EXTERNAL_REVIEW_DENIED)
    found = situation(case(denial=denial), DenialReason.MEDICAL_NECESSITY)
    assert ways(found) == ["outside-review-was-refused"]


def test_a_claim_can_still_be_corrected_after_a_refused_appeal() -> None:
    denial = Denial(
        what_happened=WhatHappened.NOT_PAID_AFTER_CARE, level=DecisionLevel.FINAL_INTERNAL
    )
    found = situation(case(denial=denial), DenialReason.CODING_ERROR)
    assert ways(found) == ["coding-error", "next-level-self-funded"]


def test_tricare_enrollment_is_put_right_in_its_own_record_first() -> None:
    found = situation(case(CoverageKind.TRICARE, NOT_PAID), DenialReason.ELIGIBILITY)
    assert ways(found) == ["tricare-enrollment"]
    other = situation(case(CoverageKind.FEHB_PSHB, NOT_PAID), DenialReason.ELIGIBILITY)
    assert ways(other) == ["appeal-eligibility"]


def test_an_appeal_cites_the_law_that_gives_its_last_day() -> None:
    found = best(situation(case(denial=REFUSED), DenialReason.MEDICAL_NECESSITY))
    assert found.citation is not None
    assert found.citation.title == "29 CFR 2560.503-1(h)(3)(i)"


def test_an_appeal_cites_nothing_that_nobody_has_checked() -> None:
    student = situation(case(CoverageKind.STUDENT, REFUSED), DenialReason.MEDICAL_NECESSITY)
    assert best(student).citation is None
    unknown = situation(case(CoverageKind.UNKNOWN, REFUSED), DenialReason.MEDICAL_NECESSITY)
    assert best(unknown).citation is None


def test_letters_of_the_best_way_come_first_and_each_once() -> None:
    found = situation(case(denial=TOO_LARGE), DenialReason.CODING_ERROR)
    assert letters_of(choose_routes(found, RULES)) == (
        LetterKind.PROVIDER_CORRECTION,
        LetterKind.INTERNAL_APPEAL,
    )


def test_every_row_of_the_table_is_told_by_a_test_above() -> None:
    told = Path(__file__).read_text(encoding="utf-8")
    assert [row.key for row in RULES.routes if f'"{row.key}"' not in told] == []
