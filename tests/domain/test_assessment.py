"""The whole answer for one case."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from denialhelp.domain.assessment import assess
from denialhelp.domain.claim import Adjustment, AdjustmentGroup, Claim, ServiceLine
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import Denial, DenialReason, ServiceTiming, WhatHappened
from denialhelp.domain.facts import CaseFacts, Coverage, RecordKind
from denialhelp.domain.findings import Assessment, ClaimStatus
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.rules import Route
from tests.domain.situations import RULES

TODAY = date(2026, 11, 23)
KNEE = ServiceLine(
    procedure="73721",
    description="MRI of the knee",
    charge=Decimal(1200),
    allowed=Decimal(0),
    paid=Decimal(0),
    adjustments=(Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal(1200)),),
)
SHARED = ServiceLine(
    charge=Decimal(200),
    paid=Decimal(160),
    adjustments=(Adjustment(AdjustmentGroup.PATIENT, "2", Decimal(40)),),
)
NOTICE = Denial(
    what_happened=WhatHappened.NOT_PAID_AFTER_CARE,
    notice_date=date(2026, 10, 2),
    received_date=date(2026, 10, 6),
)
CASE = CaseFacts(
    coverage=Coverage(kind=CoverageKind.EMPLOYER_SELF_FUNDED),
    denial=NOTICE,
    claim=Claim(lines=(KNEE,)),
)


def answer(facts: CaseFacts) -> Assessment:
    return assess(facts, RULES, on=TODAY)


def test_a_denied_line_is_read_dated_and_sent_to_appeal() -> None:
    found = answer(CASE)
    assert found.on == TODAY
    assert found.in_scope
    assert found.claim is not None
    assert found.claim.status is ClaimStatus.DENIAL
    assert found.reasons == (DenialReason.MEDICAL_NECESSITY,)
    assert found.primary_route.route is Route.INTERNAL_APPEAL
    assert found.letters == (LetterKind.INTERNAL_APPEAL,)
    assert found.next_deadline is not None
    assert found.next_deadline.last_day == date(2027, 4, 4)
    assert RecordKind.LETTER_OF_MEDICAL_NECESSITY in {need.kind for need in found.records_needed}
    assert "patient.name" in {fact.fact for fact in found.still_needed}


def test_under_co_the_case_is_appealed_and_not_paid() -> None:
    found = answer(CASE)
    assert found.primary_route.route is Route.INTERNAL_APPEAL
    assert found.billing.may_be_billed == 0


def test_reasons_that_the_person_confirmed_win_over_those_we_read() -> None:
    confirmed = replace(NOTICE, reasons=(DenialReason.CODING_ERROR,))
    found = answer(replace(CASE, denial=confirmed))
    assert found.reasons == (DenialReason.CODING_ERROR,)
    assert [each.reason for each in found.reasons_read] == [DenialReason.MEDICAL_NECESSITY]
    assert found.primary_route.route is Route.PROVIDER_CORRECTION


def test_a_copay_on_another_line_is_not_the_reason() -> None:
    found = answer(replace(CASE, claim=Claim(lines=(SHARED, KNEE))))
    assert found.reasons == (DenialReason.MEDICAL_NECESSITY,)


def test_a_remark_of_a_line_tells_the_reason_its_code_leaves_open() -> None:
    open_code = Adjustment(AdjustmentGroup.CONTRACTUAL, "96", Decimal(90))
    line = ServiceLine(paid=Decimal(0), adjustments=(open_code,), remarks=("N115",))
    found = answer(replace(CASE, claim=Claim(lines=(line,))))
    assert found.reasons == (DenialReason.MEDICAL_NECESSITY,)


def test_a_remark_of_a_paid_line_says_nothing_of_a_denied_one() -> None:
    unsaid = Adjustment(AdjustmentGroup.CONTRACTUAL, "A1", Decimal(90))
    denied = ServiceLine(paid=Decimal(0), adjustments=(unsaid,))
    shared = replace(SHARED, remarks=("N115",))
    found = answer(replace(CASE, claim=Claim(lines=(shared, denied))))
    assert found.reasons == (DenialReason.OTHER,)


def test_a_remark_of_the_whole_claim_tells_the_reason_that_a_code_of_any_line_leaves_open() -> None:
    open_code = Adjustment(AdjustmentGroup.CONTRACTUAL, "96", Decimal(90))
    line = ServiceLine(charge=Decimal(90), paid=Decimal(0), adjustments=(open_code,))
    found = answer(replace(CASE, claim=Claim(lines=(SHARED, line), remarks=("N115",))))
    assert found.reasons == (DenialReason.MEDICAL_NECESSITY,)


def test_a_remark_of_the_whole_claim_tells_the_reason_that_its_own_code_leaves_open() -> None:
    open_code = Adjustment(AdjustmentGroup.CONTRACTUAL, "96", Decimal(90))
    unpaid = ServiceLine(charge=Decimal(90), paid=Decimal(0))
    for lines in ((unpaid,), ()):
        told = Claim(lines=lines, adjustments=(open_code,), remarks=("N115",), paid=Decimal(0))
        assert answer(replace(CASE, claim=told)).reasons == (DenialReason.MEDICAL_NECESSITY,)


def test_a_remark_of_a_claim_whose_codes_say_why_tells_nothing_more() -> None:
    unpaid = ServiceLine(charge=Decimal(90), paid=Decimal(0))
    whole = Adjustment(AdjustmentGroup.OTHER, "18", Decimal(90))
    told = Claim(lines=(unpaid,), adjustments=(whole,), remarks=("N115",))
    assert answer(replace(CASE, claim=told)).reasons == (DenialReason.DUPLICATE,)


def test_a_denial_that_was_taken_back_is_no_reason() -> None:
    back = Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal(-90))
    open_code = Adjustment(AdjustmentGroup.CONTRACTUAL, "96", Decimal(-90))
    lines = (
        ServiceLine(charge=Decimal(-90), paid=Decimal(0), adjustments=(back,)),
        ServiceLine(paid=Decimal(0), adjustments=(open_code,), remarks=("N115",)),
    )
    told = replace(CASE, claim=Claim(lines=lines, adjustments=(back,), payer_status="22"))
    found = answer(replace(told, denial=Denial()))
    assert found.reasons == ()
    assert found.primary_route.rule == "payment-taken-back"


def test_codes_of_the_whole_claim_are_read_too() -> None:
    unpaid = ServiceLine(charge=Decimal(90), paid=Decimal(0))
    whole = Adjustment(AdjustmentGroup.OTHER, "18", Decimal(90))
    found = answer(replace(CASE, claim=Claim(lines=(unpaid,), adjustments=(whole,))))
    assert found.reasons == (DenialReason.DUPLICATE,)


def test_a_share_of_the_cost_is_nothing_to_appeal() -> None:
    found = answer(replace(CASE, claim=Claim(lines=(SHARED,))))
    assert found.reasons == (DenialReason.COST_SHARING,)
    assert found.primary_route.route is Route.COST_SHARING
    assert found.letters == ()


def typed(allowed: int, paid: int, copay: int = 0, denied: int = 0) -> Claim:
    line = ServiceLine(
        charge=Decimal(200),
        allowed=Decimal(allowed),
        paid=Decimal(paid),
        copay=Decimal(copay),
        denied=Decimal(denied),
    )
    return Claim(lines=(line,))


def test_sums_without_a_code_still_show_a_share_of_the_cost() -> None:
    shared = typed(allowed=150, paid=100, copay=50)
    assert answer(replace(CASE, claim=shared)).reasons == (DenialReason.COST_SHARING,)


def test_sums_without_a_code_or_a_share_show_no_reason() -> None:
    paid = typed(allowed=200, paid=200)
    assert answer(replace(CASE, claim=paid)).reasons == ()
    denied = typed(allowed=0, paid=0, denied=200)
    assert answer(replace(CASE, claim=denied)).reasons == ()


def test_nothing_known_is_told_as_nothing_known() -> None:
    found = answer(CaseFacts())
    assert found.claim is None
    assert found.reasons == ()
    assert found.primary_route.route is Route.OTHER_HELP
    assert found.next_deadline is None
    assert found.letters == ()
    assert found.still_needed


@pytest.mark.parametrize("kind", [CoverageKind.WORKERS_COMPENSATION, CoverageKind.AUTO])
def test_other_law_is_out_of_scope(kind: CoverageKind) -> None:
    found = answer(replace(CASE, coverage=Coverage(kind=kind)))
    assert not found.in_scope
    assert [route.route for route in found.routes] == [Route.OTHER_HELP]
    assert found.letters == ()


def test_urgent_care_to_come_is_answered_with_the_fast_appeal() -> None:
    urgent = Denial(
        what_happened=WhatHappened.REFUSED_BEFORE_CARE,
        notice_date=date(2026, 11, 20),
        wording="The requested service is not medically necessary.",
        service_timing=ServiceTiming.PRE_SERVICE,
        urgent=True,
    )
    found = answer(replace(CASE, denial=urgent, claim=Claim()))
    assert found.reasons == (DenialReason.MEDICAL_NECESSITY,)
    assert found.primary_route.route is Route.EXPEDITED_APPEAL
    assert RecordKind.EOB not in {need.kind for need in found.records_needed}
