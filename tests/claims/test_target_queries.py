"""Which stored targets are asked for, and what they close of a claim."""

from datetime import date
from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from denialhelp.claims import target_queries
from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.claim import Adjustment, AdjustmentGroup, Claim, ServiceLine
from denialhelp.domain.findings import ClaimStatus
from denialhelp.domain.targets import Payer, TargetAllowedAmount
from denialhelp.rulebook.load import rules
from tests.factories import TargetFactory, UserFactory

pytestmark = pytest.mark.django_db

LAKE = Payer("LAKE HEALTH")
LINE = ServiceLine(
    procedure="99213",
    service_date=date(2026, 9, 10),
    charge=Decimal(150),
    paid=Decimal(92),
    adjustments=(Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal(58)),),
)


def test_targets_of_many_payers_and_procedures_take_one_query(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    TargetFactory.create()
    TargetFactory.create(procedure="99214")
    TargetFactory.create(payer="River Plan", payer_id="R1")
    TargetFactory.create(payer="Hill Plan")
    with django_assert_num_queries(1):
        found = target_queries.targets_for([LAKE, Payer("", "R1")], ["99213", "99214", "j1100"])
    assert sorted((each.payer.name, each.procedure) for each in found) == [
        ("Lake Health", "99213"),
        ("Lake Health", "99214"),
        ("River Plan", "99213"),
    ]


def test_a_target_is_given_as_it_is_stored() -> None:
    TargetFactory.create(payer_id="L77", effective_until=date(2026, 12, 31))
    (found,) = target_queries.targets_for([LAKE], ["99213"])
    assert found == TargetAllowedAmount(
        Payer("Lake Health", "L77"),
        "99213",
        Decimal("90.00"),
        date(2026, 1, 1),
        date(2026, 12, 31),
    )


@pytest.mark.parametrize(
    ("payers", "procedures"),
    [([], ["99213"]), ([Payer("")], ["99213"]), ([LAKE], []), ([LAKE], ["", "?"])],
)
def test_nobody_and_nothing_have_no_target_and_take_no_query(
    django_assert_num_queries: DjangoAssertNumQueries, payers: list[Payer], procedures: list[str]
) -> None:
    TargetFactory.create()
    with django_assert_num_queries(0):
        assert target_queries.targets_for(payers, procedures) == ()


def test_the_stored_targets_close_lines_of_a_claim() -> None:
    TargetFactory.create()
    claim = Claim(lines=(LINE,))
    reading = read_claim(claim, rules().carc)
    assert reading is not None
    found = target_queries.closing_of(claim, reading, LAKE)
    assert [each.line for each in found.closed] == [1]
    assert found.status is ClaimStatus.BALANCED
    assert target_queries.closing_of(claim, reading, Payer("Hill Plan")).closed == ()


def test_the_list_tells_who_set_each_target_in_one_query(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for first in (date(2026, 1, 1), date(2026, 2, 1)):
        TargetFactory.create(
            effective_from=first, effective_until=first, set_by=UserFactory.create()
        )
    with django_assert_num_queries(1):
        rows = list(target_queries.all_targets())
        assert all(str(row.set_by).startswith("advocate") for row in rows)
    assert [row.effective_from.month for row in rows] == [2, 1]
