"""What the provider's bill asks for on a line, beside what the EOB lets it ask for."""

from decimal import Decimal

import pytest

from denialhelp.domain.findings import FindingKind
from tests.domain.claims import at, kinds, line, read_lines


def test_a_discount_that_the_bill_asks_for_is_named() -> None:
    reading = read_lines(line("250", "CO-45 150", "PR-2 20", paid="80", billed_to_patient="70"))
    (finding,) = reading.findings
    assert finding.kind is FindingKind.CONTRACTUAL_AMOUNT_BILLED
    assert finding.amount == 50
    assert reading.in_dispute == 50
    assert finding.text == (
        "Line 1: the bill asks for $50.00 that the plan took off as a discount. "
        "Ask the billing office to take it off too."
    )


def test_a_bill_above_the_share_in_the_network_is_a_contract_amount() -> None:
    typed = {"allowed": "100", "paid": "80", "copay": "20", "billed_to_patient": "90"}
    reading = read_lines(at(True, line("250", **typed)))
    (finding,) = reading.findings
    assert finding.kind is FindingKind.CONTRACTUAL_AMOUNT_BILLED
    assert finding.amount == 70
    assert reading.amounts.may_be_billed == 20
    assert reading.lines[0].text.endswith(
        "The bill asks for $70.00 above the plan's price, though the provider is in the network."
    )


def test_a_denied_amount_billed_against_the_plans_word_is_named() -> None:
    reading = read_lines(line("150", "CO-50 150", paid="0", billed_to_patient="150"))
    assert kinds(reading) == [FindingKind.LINE_DENIED, FindingKind.BILL_ABOVE_SHARE]
    assert reading.findings[1].text == (
        "Line 1: the bill asks for $150.00. By the EOB it may ask for $0.00 for now."
    )
    assert reading.in_dispute == 150


def test_a_denied_amount_that_the_plan_lets_the_provider_bill_is_no_second_finding() -> None:
    reading = read_lines(line("150", "PR-50 150", paid="0", billed_to_patient="150"))
    assert kinds(reading) == [FindingKind.LINE_DENIED]


def test_a_bill_beyond_discount_and_share_is_above_the_share() -> None:
    reading = read_lines(line("100", "CO-45 10", "PR-2 20", paid="70", billed_to_patient="60"))
    (finding,) = reading.findings
    assert finding.kind is FindingKind.BILL_ABOVE_SHARE
    assert finding.amount == 40
    assert reading.in_dispute == 40


def test_a_coded_balance_is_a_balance_bill_with_or_without_a_bill() -> None:
    reading = read_lines(line("200", "PR-45 70", "PR-2 30", paid="100"))
    (finding,) = reading.findings
    assert finding.kind is FindingKind.BALANCE_BILL
    assert finding.text == (
        "Line 1: $70.00 is left to you beyond what the plan allows. "
        "This is called a balance bill. Before you pay it, ask whether you must."
    )
    billed = line("200", "PR-45 70", "PR-2 30", paid="100", billed_to_patient="100")
    assert kinds(read_lines(billed)) == [FindingKind.BALANCE_BILL]


def test_a_balance_that_the_plan_itself_names_is_one_in_the_network_too() -> None:
    reading = read_lines(at(True, line("200", "PR-45 70", "PR-2 30", paid="100")))
    assert kinds(reading) == [FindingKind.BALANCE_BILL]


@pytest.mark.parametrize("billed", ["0", "10", "20"])
def test_a_bill_within_the_share_is_no_finding(billed: str) -> None:
    assert kinds(read_lines(line("100", "PR-2 20", paid="80", billed_to_patient=billed))) == []


def test_what_a_bill_asks_beyond_a_balance_is_told_apart() -> None:
    typed = {"allowed": "100", "paid": "80", "copay": "20", "billed_to_patient": "400"}
    reading = read_lines(line("250", **typed))
    assert [(each.kind, each.amount) for each in reading.findings] == [
        (FindingKind.BALANCE_BILL, Decimal(150)),
        (FindingKind.BILL_ABOVE_SHARE, Decimal(230)),
    ]
