"""Lines as a person types them from an EOB: some amounts, often no codes."""

from dataclasses import replace

import pytest

from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.findings import ClaimStatus, FindingKind, LineVerdict
from tests.domain.claims import at, claim, kinds, line, read, read_lines

EOB_LINE = {"allowed": "100", "paid": "80", "coinsurance": "20"}


def test_what_lies_above_the_allowed_amount_is_a_discount() -> None:
    reading = read_lines(line("250", **EOB_LINE))
    assert reading.status is ClaimStatus.BALANCED
    assert reading.lines[0].text == (
        "The plan paid $80.00 of $250.00. Your share is $20.00. "
        "$150.00 is above the plan's price and comes off as a discount."
    )


def test_a_provider_outside_the_network_may_still_ask_for_an_assumed_discount() -> None:
    (found,) = read_lines(at(False, line("250", **EOB_LINE))).lines
    assert found.text.endswith("A provider outside the network may still ask you for it.")


def test_without_an_allowed_amount_payment_and_share_tell_the_price() -> None:
    reading = read_lines(line("250", paid="80", copay="20"))
    assert reading.amounts.discount == 150


def test_a_share_alone_tells_the_price_too() -> None:
    reading = read_lines(line("250", copay="20"))
    assert reading.amounts.discount == 230
    assert reading.status is ClaimStatus.BALANCED


def test_what_the_bill_asks_above_the_share_is_a_balance() -> None:
    reading = read_lines(line("250", billed_to_patient="90", **EOB_LINE))
    assert reading.status is ClaimStatus.UNRESOLVED_BALANCE
    assert reading.amounts.balance_left == 70
    assert reading.amounts.discount == 80
    assert reading.in_dispute == 70
    assert reading.amounts.may_be_billed == 20


def test_a_provider_outside_the_network_may_bill_the_balance() -> None:
    reading = read_lines(at(False, line("250", billed_to_patient="90", **EOB_LINE)))
    assert reading.amounts.may_be_billed == 90
    assert kinds(reading) == [FindingKind.BALANCE_BILL]


def test_a_balance_that_is_billed_whole_leaves_no_discount_to_ask_for() -> None:
    (found,) = read_lines(at(False, line("250", billed_to_patient="170", **EOB_LINE))).lines
    assert found.text.endswith("$150.00 is left to you beyond what the plan allows.")


def test_a_charge_with_nothing_allowed_and_no_reason_is_denied() -> None:
    reading = read_lines(line("250", paid="0"))
    assert reading.status is ClaimStatus.DENIAL
    assert reading.amounts.denied == 250
    assert reading.findings[0].text == (
        "Line 1: $250.00 of $250.00 was denied. The EOB gives no code for it."
    )


def test_a_charge_of_which_only_zeros_are_typed_is_denied() -> None:
    zeros = {"allowed": "0", "paid": "0", "deductible": "0", "copay": "0", "denied": "0"}
    assert read_lines(line("250", **zeros)).status is ClaimStatus.DENIAL


def test_a_payment_that_nobody_typed_is_not_called_nothing() -> None:
    (found,) = read_lines(line("250")).lines
    assert found.text.startswith("No payment is shown for the $250.00 charged.")


def test_a_typed_denial_and_its_code_count_once() -> None:
    reading = read_lines(line("1200", "CO-50 1200", denied="1200", paid="0", allowed="0"))
    assert reading.amounts.denied == 1200
    assert reading.amounts.may_be_billed == 0
    assert reading.balanced


def test_a_typed_share_and_its_code_count_once() -> None:
    reading = read_lines(line("100", "PR-2 20", paid="80", coinsurance="20"))
    assert reading.amounts.cost_share == 20
    assert reading.balanced


def test_codes_that_add_up_win_over_typed_amounts_that_do_not() -> None:
    reading = read_lines(line("100", "PR-1 100", paid="0", deductible="0"))
    assert reading.amounts.cost_share == 100
    assert reading.status is ClaimStatus.BALANCED


def test_codes_that_add_up_beside_a_payment_win_too() -> None:
    reading = read_lines(line("100", "PR-1 60", paid="40", deductible="0"))
    assert reading.amounts.cost_share == 60


def test_typed_amounts_that_add_up_win_over_codes_that_do_not() -> None:
    reading = read_lines(line("100", "PR-1 10", paid="80", deductible="20"))
    assert reading.amounts.cost_share == 20


def test_the_rest_of_a_typed_line_with_codes_is_a_discount_too() -> None:
    reading = read_lines(line("250", "PR-2 20", paid="80", coinsurance="20"))
    assert reading.amounts.discount == 150


def test_codes_without_typed_shares_leave_the_rest_unexplained() -> None:
    reading = read_lines(line("250", "PR-2 20", paid="80"))
    assert reading.amounts.unexplained == 150
    assert reading.status is ClaimStatus.NOT_BALANCED


def test_a_typed_denial_of_part_leaves_the_rest_unexplained_where_nothing_is_allowed() -> None:
    reading = read_lines(line("250", paid="0", denied="100"))
    assert reading.lines[0].verdict is LineVerdict.DENIED
    assert reading.amounts.unexplained == 150
    assert reading.lines[0].text.endswith("The EOB does not explain $150.00.")


def test_a_typed_share_of_zero_with_a_code_leaves_the_rest_unexplained() -> None:
    reading = read_lines(line("250", "CO-45 100", paid="0", copay="0"))
    assert reading.amounts.unexplained == 150


def test_an_allowed_amount_that_nobody_pays_is_not_called_a_discount() -> None:
    reading = read_lines(line("250", allowed="100", paid="60"))
    assert reading.amounts.discount == 150
    assert reading.amounts.unexplained == 40
    assert kinds(reading) == [FindingKind.SUMS_DO_NOT_HOLD]


def test_an_allowed_amount_with_no_payment_and_no_share_is_unexplained() -> None:
    reading = read_lines(line("250", allowed="250", paid="0"))
    assert reading.lines[0].verdict is LineVerdict.UNEXPLAINED
    assert reading.status is ClaimStatus.UNEXPLAINED_ZERO
    assert reading.text == (
        "The plan paid nothing and gave no clear reason. Ask for the reason in writing. "
        "The charge is $250.00. $250.00 is not explained."
    )


def test_a_part_denied_beside_a_payment_is_partly_denied() -> None:
    reading = read_lines(line("250", denied="50", **EOB_LINE))
    assert reading.lines[0].verdict is LineVerdict.PARTLY_DENIED
    assert reading.status is ClaimStatus.UNRESOLVED_BALANCE
    assert reading.amounts.discount == 100
    assert kinds(reading) == [FindingKind.LINE_PARTLY_DENIED]


def test_parts_above_the_charge_are_told_with_their_sum() -> None:
    reading = read_lines(line("100", paid="80", copay="20", denied="50"))
    (partly, sums) = reading.findings
    assert partly.kind is FindingKind.LINE_PARTLY_DENIED
    assert sums.text == (
        "Line 1: the parts do not add up to the charge. $80.00 paid + $20.00 your share + "
        "$50.00 denied = $150.00, and the charge is $100.00. The difference is $50.00."
    )
    assert reading.lines[0].text.endswith("These parts come to $50.00 more than the charge.")
    assert reading.text.endswith("The parts come to $50.00 more than the charge.")


def test_a_payment_above_the_charge_is_told() -> None:
    reading = read_lines(line("100", paid="110"))
    assert reading.status is ClaimStatus.NOT_BALANCED
    assert reading.amounts.unexplained == -10


@pytest.mark.parametrize(
    ("typed", "charge"),
    [({"paid": "80", "copay": "20"}, 100), ({"allowed": "90"}, 90), ({"denied": "70"}, 70)],
)
def test_a_charge_that_nobody_typed_is_the_sum_of_its_parts(
    typed: dict[str, str], charge: int
) -> None:
    assert read_lines(line(None, **typed)).amounts.charge == charge


def test_a_line_without_any_amount_beside_others_has_no_charge() -> None:
    reading = read_lines(line("100", "PR-1 100", paid="0"), ServiceLine(description="Tray"))
    assert reading.lines[1].verdict is LineVerdict.NO_CHARGE
    assert reading.lines[1].text == "There is no charge on this line, so nothing is owed for it."


def test_labels_are_the_words_a_person_knows_a_line_by() -> None:
    lines = (
        ServiceLine(description="MRI", procedure="73721", modifiers=("LT",)),
        ServiceLine(description="MRI"),
        ServiceLine(procedure="73721"),
        line("10", paid="10"),
    )
    labels = [each.label for each in read(claim(*lines)).lines]
    assert labels == ["MRI (73721-LT)", "MRI", "Procedure 73721", "Line 4"]


def test_remarks_of_a_line_are_kept() -> None:
    with_remark = replace(line("10", paid="10"), remarks=("N115",))
    assert read_lines(with_remark).lines[0].remarks == ("N115",)
