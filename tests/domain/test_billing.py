"""What to pay, what to hold and what not to miss while a claim is open."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from denialhelp.domain.assessment import assess
from denialhelp.domain.billing import advise_on_bill, billed_by
from denialhelp.domain.claim import Claim
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import Denial, WhatHappened
from denialhelp.domain.facts import CaseFacts, Coverage, OtherCoverage, PlanOrder
from denialhelp.domain.findings import BillingAdvice, RouteAdvice
from denialhelp.domain.rules import Route
from denialhelp.rulebook.load import rules
from tests.domain.claims import claim, line, read


def route(kind: Route) -> RouteAdvice:
    return RouteAdvice(kind, True, "", "", (), (), None, (), "")


APPEAL = (route(Route.INTERNAL_APPEAL), route(Route.OTHER_HELP))


def advice(subject: Claim, *routes: RouteAdvice) -> BillingAdvice:
    return advise_on_bill(CaseFacts(claim=subject), read(subject), routes or APPEAL)


def test_a_denial_under_contract_leaves_nothing_to_pay() -> None:
    found = advice(claim(line("150", "CO-50 150", paid="0")))
    assert found.may_be_billed == 0
    assert found.pay_now == "Your EOB shows nothing that you may be billed for now."
    assert found.do_not_pay_yet == (
        "$150.00 is in dispute. Do not pay this part before it is settled."
    )


def test_a_share_that_may_change_is_told_as_such() -> None:
    found = advice(claim(line("250", "PR-2 20", "CO-50 150", paid="80")))
    assert found.may_be_billed == 20
    assert found.pay_now == (
        "By your EOB, you may be billed $20.00 now. "
        "This can change while part of the claim is open."
    )


@pytest.mark.parametrize("codes", ["PR-50 1000", "PR-45 1000"])
def test_what_the_eob_leaves_to_the_patient_is_not_told_to_be_paid_while_in_dispute(
    codes: str,
) -> None:
    found = advice(claim(line("1520", "PR-2 20", codes, paid="500")))
    assert found.may_be_billed == 1020
    assert found.pay_now == (
        "Your share that nobody disputes is $20.00. "
        "By your EOB, $1,000.00 more may be billed, but that part is in dispute."
    )
    assert found.do_not_pay_yet.startswith("$1,000.00 is in dispute. Do not pay this part")


def test_a_bill_that_is_all_in_dispute_is_told_as_such() -> None:
    found = advice(claim(line("1000", "PR-50 1000", paid="0")))
    assert found.pay_now == "By your EOB, $1,000.00 may be billed, but all of it is in dispute."


def test_a_final_share_is_compared_with_the_bill() -> None:
    found = advice(claim(line("100", "PR-2 20", paid="80")), route(Route.COST_SHARING))
    assert found.pay_now.endswith("Compare it with the bill before you pay.")
    assert found.do_not_pay_yet == "Do not pay more than your share on the EOB."
    assert "financial help" in found.do_not_ignore


def test_what_the_bill_asks_beyond_the_eob_is_held() -> None:
    found = advice(claim(line("250", "CO-45 150", "PR-2 20", paid="80"), bill_total="170"))
    assert found.do_not_pay_yet.startswith("The bill asks for $150.00 more than that.")


def test_a_disputed_claim_is_put_on_hold_in_writing() -> None:
    found = advice(claim(line("150", "CO-50 150", paid="0")))
    assert found.do_not_ignore == (
        "Keep every bill and envelope, and open each one. "
        "Tell the billing office in writing that the claim is in dispute. "
        "An unpaid bill can be sent to collections, so ask it to put the account on hold."
    )


def test_nothing_is_said_of_sums_nobody_knows() -> None:
    found = advise_on_bill(CaseFacts(), None, APPEAL)
    assert found.may_be_billed is None
    assert found.pay_now == "We cannot say yet what you may be billed. Your EOB shows it."
    assert "in dispute" in found.do_not_ignore


def test_care_that_was_refused_in_advance_has_no_bill_yet() -> None:
    refused = CaseFacts(denial=Denial(what_happened=WhatHappened.REFUSED_BEFORE_CARE))
    found = advise_on_bill(refused, None, APPEAL)
    assert found.may_be_billed is None
    assert "there should be no bill for it yet" in found.pay_now
    assert "in dispute" not in found.do_not_ignore


@pytest.mark.parametrize(
    ("subject", "billed"),
    [
        (claim(bill_total="90"), 90),
        (claim(line("10", billed_to_patient="4"), line("10"), bill_total="90"), 90),
        (claim(line("10", billed_to_patient="4"), line("10", billed_to_patient="5")), 9),
        (claim(line("10")), None),
        (replace(Claim(), bill_total=Decimal("NaN")), None),
    ],
)
def test_the_bill_is_its_total_or_the_sum_of_its_lines(subject: Claim, billed: int | None) -> None:
    assert billed_by(CaseFacts(claim=subject)) == billed


@pytest.mark.parametrize("kind", [CoverageKind.UNINSURED, CoverageKind.AUTO])
def test_nobody_without_a_plan_is_told_to_wait_for_an_eob(kind: CoverageKind) -> None:
    found = advise_on_bill(
        CaseFacts(coverage=Coverage(kind=kind)), None, (route(Route.OTHER_HELP),)
    )
    assert "there is no EOB" in found.pay_now
    assert found.do_not_pay_yet == "Ask for an itemized bill, and check it before you pay."
    assert "financial help" in found.do_not_ignore


def test_a_bill_that_another_plan_may_take_on_can_wait_for_it() -> None:
    subject = claim(line("150.00", allowed="100.00", paid="80.00", coinsurance="20.00"))
    second = OtherCoverage(order=PlanOrder.SECONDARY, allowed=Decimal(90))
    facts = CaseFacts(claim=subject, other_coverage=(second,))
    found = assess(facts, rules(), on=date(2026, 11, 23)).billing
    assert found.may_be_billed == 20
    assert found.do_not_pay_yet == (
        "By our estimate, another plan has $10.00 to add. "
        "Ask the provider to send it the claim before you pay."
    )
