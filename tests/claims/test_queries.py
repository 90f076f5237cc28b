"""What is asked of stored claims."""

from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from denialhelp.claims import actions as claim_actions
from denialhelp.claims import queries as claim_queries
from denialhelp.domain.claim import Adjustment, AdjustmentGroup, ServiceLine

pytestmark = pytest.mark.django_db

LINE = ServiceLine(
    procedure="99213",
    charge=Decimal("100.00"),
    adjustments=(Adjustment(AdjustmentGroup.PATIENT, "2", Decimal("20.00")),),
)


@pytest.mark.parametrize("count", [1, 40])
def test_the_lines_take_two_queries_however_many_there_are(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    claim = claim_actions.create_claim()
    claim_actions.set_lines(claim, lines=(LINE,) * count)
    with django_assert_num_queries(2):
        assert claim_queries.lines_of(claim) == (LINE,) * count


def test_the_lines_come_in_the_order_of_their_numbers() -> None:
    claim = claim_actions.create_claim()
    claim_actions.set_lines(claim, lines=(ServiceLine(), LINE))
    assert claim_queries.lines_of(claim) == (ServiceLine(), LINE)


def test_the_lines_of_another_claim_are_not_among_them() -> None:
    claim = claim_actions.create_claim()
    other = claim_actions.create_claim()
    claim_actions.add_line(other, line=LINE)
    assert claim_queries.lines_of(claim) == ()
