"""Rows for tests. Always CaseFactory.create(), whose type is known; never CaseFactory()."""

from datetime import UTC, date, datetime
from decimal import Decimal

from factory.declarations import LazyAttribute, Sequence, SubFactory, Trait
from factory.django import DjangoModelFactory

from denialhelp.accounts.models import User
from denialhelp.cases.models import AppealCase
from denialhelp.claims.models import Claim, ClaimLine, LineAdjustment, TargetAllowedAmount
from denialhelp.domain.casework import Stage
from denialhelp.domain.targets import folded

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


class UserFactory(DjangoModelFactory[User]):
    """An advocate."""

    class Meta:
        model = User

    username = Sequence(lambda count: f"advocate{count}")
    is_staff = True


class ClaimFactory(DjangoModelFactory[Claim]):
    class Meta:
        model = Claim


class ClaimLineFactory(DjangoModelFactory[ClaimLine]):
    class Meta:
        model = ClaimLine

    claim = SubFactory(ClaimFactory)
    position = LazyAttribute(lambda line: line.claim.lines.count() + 1)
    procedure = "73721"
    description = "MRI of the knee"
    charge = Decimal("1200.00")
    allowed = Decimal("0.00")
    paid = Decimal("0.00")
    denied = Decimal("1200.00")


class LineAdjustmentFactory(DjangoModelFactory[LineAdjustment]):
    class Meta:
        model = LineAdjustment

    line = SubFactory(ClaimLineFactory)
    position = LazyAttribute(lambda row: row.line.adjustments.count() + 1)
    group = "CO"
    reason = "50"
    amount = Decimal("1200.00")


class TargetFactory(DjangoModelFactory[TargetAllowedAmount]):
    """$90 for a visit with Lake Health, in force since the year began."""

    class Meta:
        model = TargetAllowedAmount

    payer = "Lake Health"
    payer_key = LazyAttribute(lambda target: folded(target.payer))
    procedure = "99213"
    amount = Decimal("90.00")
    effective_from = date(2026, 1, 1)
    set_at = NOW


class CaseFactory(DjangoModelFactory[AppealCase]):
    """A case that has just been started. With `shared=True`, advocates see it."""

    class Meta:
        model = AppealCase

    class Params:
        shared = Trait(stage=Stage.SHARED.value, shared_at=NOW)

    claim = SubFactory(ClaimFactory)
    created_at = NOW
    touched_at = NOW
