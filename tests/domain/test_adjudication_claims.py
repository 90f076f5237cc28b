"""Codes and totals of the whole claim beside its lines, and a bill for the whole claim."""

from dataclasses import replace
from decimal import Decimal

from denialhelp.domain.claim import Claim
from denialhelp.domain.findings import ClaimStatus, FindingKind, LineVerdict
from tests.domain.claims import adjustments, claim, kinds, line, read


def with_codes(subject: Claim, *codes: str) -> Claim:
    return replace(subject, adjustments=adjustments(*codes))


def test_codes_of_lines_and_claim_count_together_where_that_balances() -> None:
    subject = claim(line("800", "PR-2 300", paid="500"), charge="800", paid="450")
    reading = read(with_codes(subject, "CO-45 50"))
    assert reading.balanced
    assert reading.amounts.allowed == 750
    assert reading.amounts.discount == 50
    assert reading.amounts.may_be_billed == 300
    assert reading.findings == ()


def test_codes_of_the_claim_that_repeat_those_of_its_lines_count_once() -> None:
    subject = claim(line("100", "PR-1 30", "CO-45 20", paid="50"), charge="100", paid="50")
    reading = read(with_codes(subject, "PR-1 30", "CO-45 20"))
    assert reading.balanced
    assert reading.amounts.cost_share == 30
    assert reading.amounts.may_be_billed == 30


def test_codes_of_the_claim_count_alone_where_only_they_balance() -> None:
    subject = claim(line("100", "CO-50 60", paid="50"), charge="100", paid="50")
    reading = read(with_codes(subject, "PR-3 50"))
    assert reading.balanced
    assert reading.amounts.denied == 0
    assert reading.amounts.cost_share == 50
    assert reading.amounts.may_be_billed == 50


def test_codes_of_the_lines_count_where_nothing_balances() -> None:
    subject = claim(line("100", "CO-50 60", paid="50"), charge="100", paid="50")
    reading = read(with_codes(subject, "CO-45 7"))
    assert reading.amounts.denied == 60
    assert reading.amounts.discount == 0


def test_codes_of_the_claim_count_where_its_lines_have_none_and_nothing_balances() -> None:
    subject = claim(line("100", paid="50"), charge="100", paid="50")
    reading = read(with_codes(subject, "CO-45 7"))
    assert reading.amounts.discount == 7
    assert reading.status is ClaimStatus.NOT_BALANCED


def test_a_line_explained_by_the_claims_codes_is_not_called_denied() -> None:
    subject = claim(line("60", paid="0"), line("40", paid="0"), charge="100", paid="0")
    reading = read(with_codes(subject, "PR-1 100"))
    assert reading.status is ClaimStatus.BALANCED
    assert reading.lines[0].verdict is LineVerdict.UNEXPLAINED
    assert reading.lines[0].text == (
        "The plan paid nothing of $60.00. "
        "The EOB gives the other reasons for the whole claim, not for this line."
    )
    assert kinds(reading) == []


def test_a_denial_of_the_whole_claim_may_be_billed_by_its_group() -> None:
    subject = claim(line("100", paid="0"), charge="100", paid="0")
    assert read(with_codes(subject, "CO-29 100")).amounts.may_be_billed == 0
    reading = read(with_codes(subject, "PR-29 100"))
    assert reading.status is ClaimStatus.DENIAL
    assert reading.amounts.may_be_billed == 100


def test_an_unknown_code_of_the_claim_is_named_for_no_line() -> None:
    reading = read(with_codes(claim(line("100", paid="0"), paid="0"), "CO-999 100"))
    assert [(each.kind, each.line) for each in reading.findings] == [
        (FindingKind.UNKNOWN_CODE, None)
    ]


def test_lines_that_do_not_add_up_to_the_claim_are_told() -> None:
    reading = read(claim(line("100", paid="100"), charge="130", paid="100"))
    (finding,) = reading.findings
    assert finding.kind is FindingKind.SUMS_DO_NOT_HOLD
    assert finding.amount == 30
    assert finding.text == (
        "The charges of the lines come to $100.00, but the charge of the claim is $130.00."
    )


def test_a_payment_that_differs_from_that_of_the_lines_is_told_for_the_claim() -> None:
    reading = read(claim(line("100", paid="100"), charge="100", paid="90"))
    assert [(each.kind, each.line) for each in reading.findings] == [
        (FindingKind.SUMS_DO_NOT_HOLD, None)
    ]
    assert reading.status is ClaimStatus.NOT_BALANCED


def test_a_bill_for_a_claim_of_one_line_is_the_bill_for_that_line() -> None:
    reading = read(claim(line("250", allowed="100", paid="80", copay="20"), bill_total="90"))
    assert reading.status is ClaimStatus.UNRESOLVED_BALANCE
    assert reading.amounts.balance_left == 70
    assert [(each.kind, each.line) for each in reading.findings] == [(FindingKind.BALANCE_BILL, 1)]


def test_the_figure_of_a_line_wins_over_the_bill_for_the_claim() -> None:
    billed = line("250", allowed="100", paid="80", copay="20", billed_to_patient="20")
    reading = read(claim(billed, bill_total="90"))
    assert reading.status is ClaimStatus.BALANCED
    assert reading.in_dispute == 0


TWO_LINES = (
    line("150", allowed="60", paid="50", copay="10"),
    line("100", allowed="40", paid="30", copay="10"),
)


def test_a_bill_for_several_lines_leaves_a_balance_on_the_claim() -> None:
    reading = read(claim(*TWO_LINES, bill_total="90"))
    assert reading.status is ClaimStatus.UNRESOLVED_BALANCE
    assert reading.amounts.balance_left == 70
    assert reading.amounts.discount == 80
    assert reading.amounts.may_be_billed == 20
    assert reading.balanced
    assert [(each.kind, each.line, each.amount) for each in reading.findings] == [
        (FindingKind.BALANCE_BILL, None, Decimal(70))
    ]


def test_a_bill_from_outside_the_network_may_ask_for_that_balance() -> None:
    reading = read(claim(*TWO_LINES, network=False, bill_total="90"))
    assert reading.amounts.may_be_billed == 90


def test_a_bill_that_asks_for_the_share_alone_leaves_nothing() -> None:
    reading = read(claim(*TWO_LINES, bill_total="20"))
    assert reading.status is ClaimStatus.BALANCED
    assert reading.findings == ()
    assert reading.in_dispute == 0


def test_a_bill_above_the_whole_charge_is_in_dispute_whole() -> None:
    reading = read(claim(*TWO_LINES, bill_total="200"))
    assert reading.amounts.balance_left == 150
    assert reading.in_dispute == 180


def test_codes_and_remarks_of_the_whole_claim_are_kept_beside_its_lines() -> None:
    subject = replace(claim(line("100", paid="50"), charge="100", paid="50"), remarks=("MA130",))
    reading = read(with_codes(subject, "CO-45 50"))
    assert [each.reason for each in reading.adjustments] == ["45"]
    assert reading.remarks == ("MA130",)
    assert reading.lines[0].remarks == ()


def test_a_claim_without_lines_has_its_codes_and_remarks_on_its_one_line() -> None:
    subject = Claim(charge=Decimal(100), paid=Decimal(50), remarks=("MA130",))
    reading = read(with_codes(subject, "CO-45 50"))
    assert (reading.adjustments, reading.remarks) == ((), ())
    assert [each.reason for each in reading.lines[0].adjustments] == ["45"]
    assert reading.lines[0].remarks == ("MA130",)
