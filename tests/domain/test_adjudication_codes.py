"""What a code counts as, and what its group changes."""

from decimal import Decimal

import pytest

from denialhelp.domain.adjustments import counts_as, read_adjustments
from denialhelp.domain.claim import AdjustmentGroup
from denialhelp.domain.code_rules import CountsAs
from denialhelp.domain.findings import FindingKind, LineVerdict
from denialhelp.domain.line_split import DeniedTo, denied_to
from tests.domain.claims import CARC, adjustments, at, kinds, line, read_lines


@pytest.mark.parametrize("group", ["CO", "PI"])
def test_a_denial_that_is_not_the_patients_may_not_be_billed(group: str) -> None:
    (found,) = read_lines(line("150", f"{group}-50 150", paid="0")).lines
    assert found.verdict is LineVerdict.DENIED
    assert found.amounts.may_be_billed == 0
    assert "The plan says the provider may not bill you $150.00." in found.text


def test_the_plan_says_that_a_denial_under_pr_may_be_billed() -> None:
    (found,) = read_lines(line("150", "PR-50 150", paid="0")).lines
    assert found.amounts.may_be_billed == 150
    assert "The plan says the provider may bill you $150.00." in found.text


@pytest.mark.parametrize("group", ["OA", "CR"])
def test_a_group_that_puts_a_denial_on_nobody_does_not_say_who_owes(group: str) -> None:
    (found,) = read_lines(line("150", f"{group}-18 150", paid="0")).lines
    assert found.amounts.may_be_billed == 0
    assert "The EOB does not say who owes it" in found.text


@pytest.mark.parametrize(
    ("network", "may_be_billed", "words"),
    [
        (True, 0, "wait until the plan says who owes it"),
        (False, 150, "may bill you for it"),
        (None, 0, "so ask before you pay"),
    ],
)
def test_without_a_group_the_network_tells_who_may_bill(
    network: bool | None, may_be_billed: int, words: str
) -> None:
    (found,) = read_lines(at(network, line("150", "50 150", paid="0"))).lines
    assert found.amounts.may_be_billed == may_be_billed
    assert words in found.text


def test_the_network_of_a_line_counts_before_that_of_its_provider() -> None:
    outside = at(False, line("150", "50 150", paid="0"))
    (found,) = read_lines(outside, network=True).lines
    assert found.amounts.may_be_billed == 150
    (found,) = read_lines(line("150", "50 150", paid="0"), network=False).lines
    assert found.amounts.may_be_billed == 150


def test_each_part_of_a_denied_amount_goes_by_its_own_group() -> None:
    (found,) = read_lines(line("150", "CO-50 100", "PR-96 30", "97 20", paid="0")).lines
    assert found.amounts.denied == 150
    assert found.amounts.may_be_billed == 30
    assert "may not bill you $100.00" in found.text
    assert "may bill you $30.00" in found.text


@pytest.mark.parametrize(
    ("denied", "codes", "owed"),
    [
        ("150", ["CO-50 100", "PR-96 30", "97 20"], ("30", "100", "20")),
        ("100", ["PR-96 60", "CO-50 60"], ("60", "40", "0")),
        ("50", ["PR-96 60", "CO-50 60"], ("50", "0", "0")),
        ("100", [], ("0", "0", "100")),
        ("100", ["PR-45 60", "CO-45 60"], ("0", "0", "100")),
        ("100", ["PR-96 -60", "CO-50 -10"], ("0", "0", "100")),
        ("0", ["PR-96 60"], ("0", "0", "0")),
        ("-5", ["PR-96 60"], ("0", "0", "0")),
    ],
)
def test_no_more_is_put_on_anybody_than_was_denied(
    denied: str, codes: list[str], owed: tuple[str, str, str]
) -> None:
    coded = read_adjustments(adjustments(*codes), CARC)
    assert denied_to(Decimal(denied), coded) == DeniedTo(*map(Decimal, owed))


@pytest.mark.parametrize("group", [AdjustmentGroup.PATIENT, AdjustmentGroup.CONTRACTUAL, None])
def test_a_code_nobody_knows_counts_as_denied(group: AdjustmentGroup | None) -> None:
    assert counts_as(group, "999", CARC) is CountsAs.DENIED


@pytest.mark.parametrize("group", [AdjustmentGroup.OTHER, AdjustmentGroup.CORRECTION])
def test_a_code_nobody_knows_is_no_denial_among_other_and_correcting_entries(
    group: AdjustmentGroup,
) -> None:
    assert counts_as(group, "999", CARC) is CountsAs.PAY_CHANGE


def test_a_code_nobody_knows_is_named() -> None:
    reading = read_lines(line("150", "PI-999 150", paid="0"))
    assert kinds(reading) == [FindingKind.LINE_DENIED, FindingKind.UNKNOWN_CODE]
    unknown = reading.findings[1]
    assert unknown.text == (
        "PI-999 ($150.00): We do not know this code. Ask the plan what it means."
    )
    assert unknown.line == 1
    assert unknown.amount == 150


def test_a_code_with_leading_zeros_is_known() -> None:
    (found,) = read_lines(line("150", "CO-050 150", paid="0")).lines
    (read,) = found.adjustments
    assert read.meaning == CARC["50"].meaning
    assert read.reason == "050"


def test_a_negative_denied_code_beside_a_larger_one_is_netted() -> None:
    (found,) = read_lines(line("100", "PR-50 120", "CO-97 -20", paid="0")).lines
    assert found.amounts.denied == 100
    assert found.amounts.may_be_billed == 100


def test_more_paid_than_charged_can_balance() -> None:
    reading = read_lines(line("100", "OA-94 -9", paid="109"))
    assert reading.balanced
    assert reading.lines[0].text == (
        "The plan paid the whole $100.00. Other changes to the payment come to -$9.00."
    )


def test_an_amount_that_is_no_number_counts_as_nothing() -> None:
    reading = read_lines(line("100", "CO-50 NaN", paid="100", copay="Infinity"))
    assert reading.amounts.denied == 0
    assert reading.amounts.cost_share == Decimal(0)


@pytest.mark.parametrize("code", ["1", "2", "3"])
def test_nobody_is_told_to_pay_a_share_that_the_group_takes_off(code: str) -> None:
    for group in ("CO", "OA", "PI"):
        (taken_off,) = read_lines(line("100", f"{group}-{code} 100")).lines[0].adjustments
        assert taken_off.meaning.endswith("it is not yours to pay.")
    (share,) = read_lines(line("100", f"PR-{code} 100")).lines[0].adjustments
    assert "not yours" not in share.meaning


def test_nobody_is_told_that_a_bill_from_outside_the_network_is_surely_owed() -> None:
    reading = read_lines(at(False, line("100", "OA-50 100")))
    assert "often may bill you for it. Ask before you pay." in reading.lines[0].text
