"""Every change to a stored claim, as verbs."""

from uuid import uuid4, uuid5

from django.db import transaction
from django.db.models import F, Max

from denialhelp.claims.models import AMOUNTS, Claim, ClaimLine, LineAdjustment
from denialhelp.domain.claim import Adjustment, ServiceLine

# Further than any claim is long: lines step out there and back while they are renumbered,
# so that no two ever stand at the same position.
_FAR = 1_000_000

_COPIED = ["procedure", "description", "place", "service_date", "units", "in_network", *AMOUNTS]
_WRITTEN = [*_COPIED, "modifiers", "remarks", "codes_as_typed"]


@transaction.atomic
def create_claim() -> Claim:
    return Claim.objects.create()


@transaction.atomic
def add_line(
    claim: Claim, *, line: ServiceLine, codes_as_typed: str = "", once: str = ""
) -> ClaimLine:
    """Add a line after the last one.

    `once` names the form it was typed into: what is sent twice from one form is one line.
    """
    _wait_for_others(claim)
    # The claim's own key is part of it: no name reaches the line of another claim.
    key = uuid5(claim.pk, once) if once else uuid4()
    sent_before = ClaimLine.objects.filter(pk=key).first()
    if sent_before is not None:
        change_line(sent_before, line=line, codes_as_typed=codes_as_typed)
        return sent_before
    last = ClaimLine.objects.filter(claim=claim).aggregate(last=Max("position"))["last"] or 0
    row = _row(claim, last + 1, line, codes_as_typed)
    row.pk = key
    row.save(force_insert=True)
    LineAdjustment.objects.bulk_create(_adjustment_rows(row, line.adjustments))
    return row


@transaction.atomic
def change_line(row: ClaimLine, *, line: ServiceLine, codes_as_typed: str = "") -> None:
    """Write a line anew. One that another tab has removed comes back as the last line."""
    _wait_for_others(row.claim)
    if not ClaimLine.objects.filter(pk=row.pk).exists():
        add_line(row.claim, line=line, codes_as_typed=codes_as_typed, once=str(row.pk))
        return
    _write(row, line, codes_as_typed)
    row.save(update_fields=_WRITTEN)  # and not its position, which another tab may have moved
    row.adjustments.all().delete()
    LineAdjustment.objects.bulk_create(_adjustment_rows(row, line.adjustments))


@transaction.atomic
def remove_line(row: ClaimLine) -> None:
    """Remove a line and close the gap: lines are counted from 1 wherever they are shown."""
    _wait_for_others(row.claim)
    stored = ClaimLine.objects.filter(pk=row.pk).first()
    if stored is None:  # a second click, or another tab
        return
    stored.delete()
    later = ClaimLine.objects.filter(claim=row.claim_id, position__gt=stored.position)
    later.update(position=F("position") + _FAR)
    later.update(position=F("position") - _FAR - 1)


@transaction.atomic
def set_lines(claim: Claim, *, lines: tuple[ServiceLine, ...], from_file: bool = False) -> None:
    """Put these lines in the place of all there were.

    Only lines from a remittance file may have amounts below zero.
    """
    _wait_for_others(claim)
    ClaimLine.objects.filter(claim=claim).delete()
    rows = [_row(claim, position, line, "") for position, line in enumerate(lines, start=1)]
    for row in rows:
        row.from_file = from_file
    ClaimLine.objects.bulk_create(rows)
    LineAdjustment.objects.bulk_create(
        adjustment
        for row, line in zip(rows, lines, strict=True)
        for adjustment in _adjustment_rows(row, line.adjustments)
    )


def _wait_for_others(claim: Claim) -> None:
    """Hold the claim until this change is whole, so that two tabs change lines in turn."""
    Claim.objects.select_for_update().get(pk=claim.pk)


def _row(claim: Claim, position: int, line: ServiceLine, codes_as_typed: str) -> ClaimLine:
    row = ClaimLine(claim=claim, position=position)
    _write(row, line, codes_as_typed)
    return row


def _write(row: ClaimLine, line: ServiceLine, codes_as_typed: str) -> None:
    row.codes_as_typed = codes_as_typed
    row.modifiers = list(line.modifiers)
    row.remarks = list(line.remarks)
    for name in _COPIED:
        setattr(row, name, getattr(line, name))


def _adjustment_rows(row: ClaimLine, adjustments: tuple[Adjustment, ...]) -> list[LineAdjustment]:
    return [
        LineAdjustment(
            line=row,
            position=position,
            group=adjustment.group.value if adjustment.group else "",
            reason=adjustment.reason,
            amount=adjustment.amount,
        )
        for position, adjustment in enumerate(adjustments, start=1)
    ]
