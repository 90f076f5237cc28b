from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.ui.reading_money import MoneyFault, MoneyNotReadError, read_money


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$1,234.50", "1234.50"),
        ("1234.5", "1234.50"),
        ("1234", "1234.00"),
        (" $ 12 ", "12.00"),
        ("1 234.50", "1234.50"),
        ("$1, 234.50", "1234.50"),
        ("12 dollars", "12.00"),
        ("USD 80.00 (plan paid)", "80.00"),
        ("about 30", "30.00"),
        ("$.50", "0.50"),
        ("5.", "5.00"),
        ("0", "0.00"),
        ("1,234,567.89", "1234567.89"),
        ("\u200b1\u00a0200.00", "1200.00"),
    ],
)
def test_an_amount_is_read_however_people_write_it(text: str, expected: str) -> None:
    assert str(read_money(text)) == expected


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", MoneyFault.NO_NUMBER),
        ("none", MoneyFault.NO_NUMBER),
        ("12,34,567", MoneyFault.NO_NUMBER),
        ("1.234,50", MoneyFault.EUROPEAN),
        ("1.234.567", MoneyFault.EUROPEAN),
        ("12,50", MoneyFault.EUROPEAN),
        ("-5", MoneyFault.NEGATIVE),
        ("$-5.00", MoneyFault.NEGATIVE),
        ("\u22125", MoneyFault.NEGATIVE),
        ("(5.00)", MoneyFault.NEGATIVE),
        ("5.00-", MoneyFault.NEGATIVE),
        ("5.00 CR", MoneyFault.NEGATIVE),
        ("1.2345", MoneyFault.TOO_MANY_CENTS),
        ("1.000", MoneyFault.TOO_MANY_CENTS),
        ("12 or 15", MoneyFault.TWO_NUMBERS),
        ("9" * 40, MoneyFault.TOO_LARGE),
    ],
)
def test_an_amount_that_could_mean_something_else_is_not_guessed(
    text: str, fault: MoneyFault
) -> None:
    with pytest.raises(MoneyNotReadError) as caught:
        read_money(text)
    assert caught.value.fault is fault


@given(st.decimals(min_value=0, max_value=Decimal("9999999.99"), places=2))
def test_every_amount_is_read_back_as_we_print_it(amount: Decimal) -> None:
    assert read_money(f"${amount:,.2f}") == amount


@given(st.text(alphabet="0123456789.,$- ()CRabc\u2212\u00a0", max_size=30))
def test_anything_typed_is_an_amount_with_two_places_or_a_named_fault(text: str) -> None:
    with suppress(MoneyNotReadError):
        amount = read_money(text)
        assert amount >= 0
        assert amount == amount.quantize(Decimal("0.01"))
