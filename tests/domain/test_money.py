"""Dollars in words, and amounts that may be unknown."""

from decimal import Decimal

import pytest

from denialhelp.domain.money import dollars, known, nothing, or_zero


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "$0.00"),
        ("1200", "$1,200.00"),
        ("28.104000000000003", "$28.10"),
        ("-5", "-$5.00"),
        ("-0.001", "$0.00"),
        ("1234567.891", "$1,234,567.89"),
    ],
)
def test_dollars_are_written_as_people_read_them(amount: str, words: str) -> None:
    assert dollars(Decimal(amount)) == words


def test_an_amount_that_is_no_number_is_not_known() -> None:
    assert known(Decimal("NaN")) is None
    assert or_zero(Decimal("Infinity")) == 0
    assert known(Decimal(3)) == or_zero(Decimal(3)) == 3
    assert known(None) is None
    assert or_zero(None) == 0


@pytest.mark.parametrize(
    ("amount", "is_nothing"),
    [("0.004", True), ("-0.004", True), ("-0.01", False), ("0.005", False)],
)
def test_less_than_half_a_cent_is_nothing(amount: str, is_nothing: bool) -> None:
    assert nothing(Decimal(amount)) is is_nothing
