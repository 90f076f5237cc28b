"""Every question asked of stored claims."""

from django.db.models import QuerySet

from denialhelp.claims.models import AMOUNTS, Claim, ClaimLine, LineAdjustment
from denialhelp.domain.claim import Adjustment, AdjustmentGroup, ServiceLine


def rows_of(claim: Claim) -> QuerySet[ClaimLine]:
    """Return the stored lines in order, in two queries however many there are."""
    return ClaimLine.objects.filter(claim=claim).prefetch_related("adjustments")


def lines_of(claim: Claim) -> tuple[ServiceLine, ...]:
    return tuple(as_line(row) for row in rows_of(claim))


def as_line(row: ClaimLine) -> ServiceLine:
    return ServiceLine(
        procedure=row.procedure,
        modifiers=tuple(row.modifiers),
        description=row.description,
        service_date=row.service_date,
        units=row.units,
        place=row.place,
        in_network=row.in_network,
        adjustments=tuple(_as_adjustment(adjustment) for adjustment in row.adjustments.all()),
        remarks=tuple(row.remarks),
        **{name: getattr(row, name) for name in AMOUNTS},
    )


def _as_adjustment(row: LineAdjustment) -> Adjustment:
    group = AdjustmentGroup(row.group) if row.group else None
    return Adjustment(group=group, reason=row.reason, amount=row.amount)
