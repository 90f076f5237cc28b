from decimal import Decimal

import pytest
from django.template import engines
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.findings import Amounts
from denialhelp.ui.money_bar import money_bar

NOTHING = Amounts(*[Decimal(0)] * len(Amounts._fields))
PARTLY_PAID = NOTHING._replace(
    charge=Decimal("1250.00"),
    paid=Decimal("80.00"),
    cost_share=Decimal("20.00"),
    discount=Decimal("150.00"),
    denied=Decimal("1000.00"),
)


def test_the_parts_fill_the_bar_and_touch() -> None:
    parts = money_bar(PARTLY_PAID).parts
    assert sum(part.width for part in parts) == pytest.approx(100)
    ends = [part.start + part.width for part in parts]
    assert [part.start for part in parts[1:]] == pytest.approx(ends[:-1], abs=0.02)


def test_what_is_zero_is_left_out() -> None:
    assert [part.kind for part in money_bar(PARTLY_PAID).parts] == [
        "paid",
        "share",
        "discount",
        "denied",
    ]


def test_a_claim_without_amounts_has_an_empty_bar() -> None:
    assert money_bar(NOTHING).parts == ()


def test_an_amount_taken_back_is_told_but_has_no_width() -> None:
    (part,) = money_bar(NOTHING._replace(paid=Decimal("-80.00"))).parts
    assert (part.amount, part.width) == (Decimal("-80.00"), 0.0)


def test_the_list_says_what_the_bar_shows() -> None:
    source = '{% load ui %}{% money_bar amounts title="The scan" %}'
    html = engines["django"].from_string(source).render({"amounts": PARTLY_PAID})
    for words in ("The scan", "$1,250.00", "Your plan paid", "$80.00", "Not covered", "$1,000.00"):
        assert words in html
    assert 'width="80.0"' in html


@given(st.lists(st.decimals(0, 99999, places=2), min_size=4, max_size=4))
def test_no_part_reaches_beyond_the_bar(cents: list[Decimal]) -> None:
    paid, share, discount, denied = cents
    amounts = NOTHING._replace(paid=paid, cost_share=share, discount=discount, denied=denied)
    for part in money_bar(amounts).parts:
        assert 0 <= part.start <= 100
        assert part.start + part.width <= 100.05
