"""Codes typed beside a line, with the line's amounts divided among them."""

from dataclasses import replace
from decimal import Decimal
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.typed_lines import adjustments_for, remarks_in
from tests.domain.claims import CARC, adjustments, line, read_lines

MONEY = st.none() | st.decimals("0", "99999.99", places=2)


def amounts(subject: ServiceLine, codes: str) -> list[Decimal]:
    return [each.amount for each in adjustments_for(subject, codes, CARC)]


def test_codes_keep_their_group_and_order() -> None:
    found = adjustments_for(line("150", denied="150"), "CO-50, 96; N115", CARC)
    assert found == adjustments("CO-50 75", "96 75")


def test_one_code_for_a_line_paid_nothing_takes_the_charge() -> None:
    assert amounts(line("150", paid="0"), "CO-50") == [150]
    assert amounts(line("150"), "CO-50") == [150]


def test_each_share_goes_to_its_own_code() -> None:
    shares = line("100", paid="40", deductible="30", copay="20", coinsurance="10")
    assert amounts(shares, "PR-3 PR-1 PR-2") == [20, 30, 10]


def test_a_share_without_its_own_code_goes_to_the_code_there_is() -> None:
    assert amounts(line("100", paid="80", copay="20"), "PR-2") == [20]


def test_a_share_is_what_lies_between_allowed_and_paid() -> None:
    assert amounts(line("250", allowed="100", paid="80"), "CO-45 PR-2") == [150, 20]


def test_an_allowed_amount_not_above_the_payment_leaves_no_share() -> None:
    assert amounts(line("250", allowed="100", paid="100"), "CO-45 PR-2") == [150, 0]


def test_a_share_code_alone_takes_no_more_than_the_price_leaves() -> None:
    assert amounts(line("250", allowed="100", paid="100"), "PR-2") == [0]
    assert amounts(line("250", allowed="100", paid="80"), "PR-2") == [20]
    assert amounts(line("100", paid="80"), "PR-2") == [20]
    assert amounts(line("100", allowed="0", paid="0"), "PR-1") == [100]


def test_a_discount_is_what_is_left_after_payment_and_share() -> None:
    assert amounts(line("250", paid="80", coinsurance="20"), "CO-45") == [150]


def test_a_denied_code_takes_what_lies_below_the_price() -> None:
    subject = line("250", allowed="100", paid="60", copay="20")
    assert amounts(subject, "CO-45 CO-97") == [150, 20]


def test_what_is_left_is_divided_among_the_codes_without_an_amount() -> None:
    assert amounts(line("80", paid="50"), "CO-45 PI-59") == [15, 15]
    assert amounts(line("100", paid="0"), "OA-23, OA-133") == [50, 50]


def test_odd_cents_go_to_the_first_code() -> None:
    assert amounts(line("100", denied="100"), "CO-50 CO-96 CO-97") == [
        Decimal("33.34"),
        Decimal("33.33"),
        Decimal("33.33"),
    ]


def test_a_typed_denial_without_a_code_for_it_goes_to_no_other_code() -> None:
    assert amounts(line("100", paid="0", denied="60"), "CO-45") == [40]


def test_a_code_unknown_counts_as_denied() -> None:
    assert amounts(line("100", paid="0", denied="60"), "CO-999 CO-45") == [60, 40]


def test_without_a_charge_only_named_amounts_are_divided() -> None:
    assert amounts(line(None, denied="60", allowed="10"), "CO-50 CO-45") == [60, 0]


def test_no_codes_are_no_adjustments() -> None:
    assert amounts(line("100"), "") == []
    assert amounts(line("100"), "N115, not sure") == []


def test_remarks_are_told_apart() -> None:
    assert remarks_in("CO-50, PR 2; N115") == ("N115",)


def test_a_denial_typed_as_zero_is_left_to_its_code() -> None:
    subject = line("100", paid="0", denied="0", allowed="0")
    assert amounts(subject, "CO-50") == [100]


TYPED = st.fixed_dictionaries(
    dict.fromkeys(["charge", "allowed", "paid", "deductible", "coinsurance", "denied"], MONEY)
)


@pytest.mark.parametrize("codes", ["CO-50", "CO-45, PR-2", "PR-1 PR-2 PR-3 CO-45 CO-97", "50 23"])
@given(typed=TYPED)
def test_codes_never_take_more_than_the_line_has(
    codes: str, typed: dict[str, Decimal | None]
) -> None:
    divided = amounts(replace(ServiceLine(), **cast("dict[str, Any]", typed)), codes)
    assert all(amount >= 0 for amount in divided)
    assert sum(divided) <= sum(amount or 0 for amount in typed.values())


@given(charge=st.decimals("0.01", "99999.99", places=2))
def test_a_line_with_codes_that_explain_it_is_balanced(charge: Decimal) -> None:
    subject = ServiceLine(charge=charge, paid=Decimal(0))
    coded = ServiceLine(
        charge=charge, paid=Decimal(0), adjustments=adjustments_for(subject, "CO-50 CO-45", CARC)
    )
    assert read_lines(coded).balanced
