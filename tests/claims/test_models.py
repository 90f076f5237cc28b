"""Rows that cannot be."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from denialhelp.claims.models import AMOUNTS
from tests.factories import ClaimFactory, ClaimLineFactory, LineAdjustmentFactory, TargetFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("column", [*AMOUNTS, "units"])
def test_no_amount_is_below_zero(column: str) -> None:
    with pytest.raises(IntegrityError, match=f"line_{column}_not_negative"):
        ClaimLineFactory.create(**{column: Decimal("-0.01")})


@pytest.mark.parametrize("column", [*AMOUNTS, "units"])
def test_a_file_may_take_an_amount_back(column: str) -> None:
    line = ClaimLineFactory.create(from_file=True, **{column: Decimal("-0.01")})
    line.refresh_from_db()
    assert getattr(line, column) == Decimal("-0.01")


def test_no_line_comes_before_the_first() -> None:
    with pytest.raises(IntegrityError):
        ClaimLineFactory.create(position=0)


def test_no_two_lines_stand_in_one_place() -> None:
    claim = ClaimFactory.create()
    ClaimLineFactory.create(claim=claim, position=1)
    with pytest.raises(IntegrityError):
        ClaimLineFactory.create(claim=claim, position=1)


def test_two_claims_each_have_a_first_line() -> None:
    ClaimLineFactory.create(position=1)
    ClaimLineFactory.create(position=1)


@pytest.mark.parametrize("fault", [{"group": "XX"}, {"reason": "not a code"}])
def test_an_adjustment_bears_a_known_group_and_a_short_code(fault: dict[str, Any]) -> None:
    with pytest.raises(DatabaseError, match=r"adjustment_|too long"):
        LineAdjustmentFactory.create(**fault)


def test_an_adjustment_may_bear_no_group() -> None:
    assert str(LineAdjustmentFactory.create(group="")) == "50"
    assert str(LineAdjustmentFactory.create()) == "CO-50"


def test_a_line_names_its_place() -> None:
    line = ClaimLineFactory.create(position=3)
    assert str(line) == "Line 3"
    assert str(line.claim.pk) in str(line.claim)


def test_cents_are_exact() -> None:
    line = ClaimLineFactory.create(charge=Decimal("9999999999.99"))
    line.refresh_from_db()
    assert line.charge == Decimal("9999999999.99")


def test_a_target_is_above_zero_and_ends_after_it_starts() -> None:
    for fault in ({"amount": Decimal(0)}, {"effective_until": date(2025, 12, 31)}):
        with pytest.raises(IntegrityError, match="target_"), transaction.atomic():
            TargetFactory.create(**fault)
    assert str(TargetFactory.create()) == "99213 with Lake Health"


def test_no_two_targets_begin_on_one_day_or_have_no_end() -> None:
    TargetFactory.create(effective_until=date(2026, 1, 31))
    with pytest.raises(IntegrityError), transaction.atomic():
        TargetFactory.create(effective_until=date(2026, 2, 28))
    TargetFactory.create(effective_from=date(2026, 2, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        TargetFactory.create(effective_from=date(2026, 3, 1))
