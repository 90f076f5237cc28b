"""The status of a claim, test by test in the order of the rules."""

from dataclasses import replace
from decimal import Decimal

import pytest

from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.claim import Claim, ServiceLine
from denialhelp.domain.findings import ClaimStatus, LineVerdict
from tests.domain.claims import CARC, adjustments, claim, line, read, read_lines

PAID_IN_PART = line("100", "PR-2 20", paid="80")
DENIED = line("150", "CO-50 150", paid="0")


def test_a_claim_of_which_nothing_is_known_has_no_reading() -> None:
    assert read_claim(Claim(), CARC) is None
    assert read_claim(Claim(lines=(ServiceLine(description="MRI of the knee"),)), CARC) is None
    assert read_claim(Claim(bill_total=Decimal(90)), CARC) is None


def test_a_claim_allowed_nothing_with_something_denied_is_a_denial() -> None:
    reading = read_lines(DENIED, line("40", "CO-45 40", paid="0"))
    assert reading.status is ClaimStatus.DENIAL
    assert reading.text == (
        "The plan denied this claim. It paid nothing of $190.00. $150.00 was denied."
    )


def test_a_denied_line_beside_an_allowed_one_is_a_partial_denial() -> None:
    reading = read_lines(PAID_IN_PART, DENIED)
    assert reading.status is ClaimStatus.PARTIAL_DENIAL
    assert [each.verdict for each in reading.lines] == [LineVerdict.ALLOWED, LineVerdict.DENIED]
    assert reading.amounts.allowed == 100
    assert reading.in_dispute == 150
    assert reading.provisional


def test_a_line_allowed_only_as_a_deductible_is_not_denied() -> None:
    reading = read_lines(line("100", "PR-1 100", paid="0"))
    assert reading.status is ClaimStatus.BALANCED
    assert reading.lines[0].verdict is LineVerdict.ALLOWED
    assert not reading.provisional


def test_part_of_a_charge_denied_leaves_an_unresolved_balance() -> None:
    reading = read_lines(line("80", "CO-45 25", "PI-59 5", paid="50"))
    assert reading.status is ClaimStatus.UNRESOLVED_BALANCE
    assert reading.lines[0].verdict is LineVerdict.PARTLY_DENIED
    assert reading.amounts.denied == 5


def test_a_discount_put_on_the_patient_leaves_an_unresolved_balance() -> None:
    reading = read_lines(line("200", "PR-45 70", "PR-2 30", paid="100"))
    assert reading.status is ClaimStatus.UNRESOLVED_BALANCE
    assert reading.lines[0].verdict is LineVerdict.BALANCE_LEFT
    assert reading.amounts.balance_left == 70
    assert reading.amounts.may_be_billed == 100


def test_a_whole_charge_put_on_the_patient_is_no_write_off() -> None:
    reading = read_lines(line("200", "PR-45 200", paid="0"))
    assert reading.status is ClaimStatus.UNRESOLVED_BALANCE


def test_a_whole_charge_put_on_the_patient_beside_a_denied_line_is_a_denial() -> None:
    reading = read_lines(line("200", "PR-45 200", paid="0"), DENIED)
    assert reading.status is ClaimStatus.DENIAL


@pytest.mark.parametrize("group", ["CO", "OA"])
@pytest.mark.parametrize("reason", ["1", "2", "3"])
def test_cost_share_that_is_not_the_patients_is_a_discount(group: str, reason: str) -> None:
    reading = read_lines(line("100", f"{group}-{reason} 20", paid="80"))
    assert reading.amounts.discount == 20
    assert reading.amounts.allowed == 80
    assert reading.amounts.may_be_billed == 0


def test_everything_accounted_for_is_balanced() -> None:
    reading = read_lines(
        line("100", "CO-45 40", "PR-3 20", paid="40"), line("50", "OA-23 30", paid="20")
    )
    assert reading.status is ClaimStatus.BALANCED
    assert reading.balanced
    assert reading.findings == ()
    assert reading.text == (
        "Every dollar of this claim is accounted for. The plan paid $60.00 of $150.00. "
        "Your share is $20.00."
    )


def test_sums_that_do_not_hold_are_told() -> None:
    reading = read_lines(line("100", "CO-45 10", paid="80"))
    assert reading.status is ClaimStatus.NOT_BALANCED
    assert not reading.balanced
    assert reading.amounts.unexplained == 10


def test_each_line_tells_whether_its_own_sums_hold_and_its_part_may_change() -> None:
    reading = read_lines(PAID_IN_PART, DENIED, line("100", "CO-45 10", paid="80"))
    assert [each.balanced for each in reading.lines] == [True, True, False]
    assert [each.provisional for each in reading.lines] == [False, True, False]


def test_a_line_written_off_by_contract_is_not_denied() -> None:
    reading = read_lines(PAID_IN_PART, line("60", "CO-131 60", paid="0"))
    assert reading.status is ClaimStatus.BALANCED
    assert reading.lines[1].verdict is LineVerdict.WRITTEN_OFF


@pytest.mark.parametrize(
    ("code", "status", "verdict"),
    [
        ("OA-23 90", ClaimStatus.ZERO_OTHER_PAYER, LineVerdict.OTHER_PAYER),
        ("CO-24 90", ClaimStatus.ZERO_CONTRACTUAL, LineVerdict.WRITTEN_OFF),
        ("OA-94 90", ClaimStatus.UNEXPLAINED_ZERO, LineVerdict.UNEXPLAINED),
        ("OA-133 90", ClaimStatus.PENDING, LineVerdict.PENDING),
    ],
)
def test_nothing_allowed_without_a_denial_has_a_status_of_its_own(
    code: str, status: ClaimStatus, verdict: LineVerdict
) -> None:
    reading = read_lines(line("90", code, paid="0"))
    assert reading.status is status
    assert reading.lines[0].verdict is verdict


def test_an_other_plan_that_paid_counts_before_a_contract() -> None:
    reading = read_lines(line("90", "CO-45 40", "OA-23 50", paid="0"))
    assert reading.status is ClaimStatus.ZERO_OTHER_PAYER


def test_a_pending_amount_with_nothing_allowed_comes_before_a_denial() -> None:
    reading = read_lines(line("90", "OA-133 50", "CO-50 40", paid="0"))
    assert reading.status is ClaimStatus.PENDING
    assert reading.lines[0].verdict is LineVerdict.DENIED


def test_a_pending_amount_beside_a_payment_keeps_the_patients_part_open() -> None:
    reading = read_lines(line("90", "OA-133 50", paid="40"))
    assert reading.status is ClaimStatus.BALANCED
    assert reading.provisional
    assert reading.text == (
        "Nothing was denied so far, but part of the charge is not decided yet. "
        "The plan paid $40.00 of $90.00. $50.00 is still being decided."
    )


def test_a_claim_without_a_charge_is_for_information() -> None:
    reading = read_lines(line("0", paid="0"))
    assert reading.status is ClaimStatus.INFORMATIONAL
    assert reading.text == "This claim has no charge. It is only for your information."
    assert reading.lines[0].verdict is LineVerdict.NO_CHARGE


def test_negative_amounts_are_a_reversal() -> None:
    reading = read_lines(line("-100", "CO-45 -20", paid="-80"))
    assert reading.status is ClaimStatus.REVERSAL
    assert reading.lines[0].verdict is LineVerdict.REVERSED
    assert reading.lines[0].text == "The plan takes back $80.00 that it paid earlier."


def test_an_answer_taken_back_without_a_payment_names_none() -> None:
    reading = read_lines(line("-150", "CO-50 -150", paid="0"))
    assert reading.status is ClaimStatus.REVERSAL
    assert reading.text == "The plan took back what it said of this claim. Look for a newer EOB."
    assert reading.lines[0].text == (
        "The plan takes back its answer on $150.00. It had paid nothing."
    )


def test_a_payment_taken_back_alone_is_a_reversal() -> None:
    reading = read_lines(line("0", paid="-80"))
    assert reading.status is ClaimStatus.REVERSAL
    assert reading.lines[0].verdict is LineVerdict.REVERSED


@pytest.mark.parametrize(
    ("payer_status", "status"),
    [("22", ClaimStatus.REVERSAL), ("25", ClaimStatus.PREDETERMINATION), ("4", ClaimStatus.DENIAL)],
)
def test_the_payers_own_status_tells_reversals_and_estimates(
    payer_status: str, status: ClaimStatus
) -> None:
    assert read(replace(claim(DENIED), payer_status=payer_status)).status is status


def test_a_remittance_file_that_does_not_name_a_cut_does_not_balance() -> None:
    typed = claim(line("100", paid="80"))
    filed = read(replace(typed, payer_status="1"))
    assert filed.status is ClaimStatus.NOT_BALANCED
    assert filed.amounts.unexplained == 20
    assert read(typed).status is ClaimStatus.BALANCED


def test_a_line_of_a_remittance_file_with_nothing_allowed_and_no_code_is_denied() -> None:
    reading = read(replace(claim(line("100", paid="0"), PAID_IN_PART), payer_status="1"))
    assert reading.status is ClaimStatus.PARTIAL_DENIAL
    assert reading.lines[0].verdict is LineVerdict.DENIED


def test_a_claim_without_lines_is_one_line() -> None:
    reading = read(
        replace(
            claim(charge="400", paid="80"),
            service="Stay in hospital",
            adjustments=adjustments("CO-45 300", "CO-97 20"),
        )
    )
    assert reading.status is ClaimStatus.UNRESOLVED_BALANCE
    (whole,) = reading.lines
    assert whole.label == "Stay in hospital"
    assert whole.amounts.denied == 20


def test_a_claim_known_only_by_its_totals_is_read() -> None:
    reading = read(claim(charge="400", paid="0"))
    assert reading.status is ClaimStatus.DENIAL
    assert reading.lines[0].label == "The whole claim"


def test_order_of_lines_does_not_count() -> None:
    there = read_lines(PAID_IN_PART, DENIED)
    back = read_lines(DENIED, PAID_IN_PART)
    assert there.status is back.status
    assert there.amounts == back.amounts
