"""Every question asked of target allowed amounts."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from denialhelp.claims.models import TargetAllowedAmount
from denialhelp.domain import targets
from denialhelp.domain.claim import Claim
from denialhelp.domain.findings import ClaimReading
from denialhelp.domain.targets import Closing, Payer, closed_by_targets, folded


def all_targets() -> QuerySet[TargetAllowedAmount]:
    return TargetAllowedAmount.objects.select_related("set_by", "ended_by")


def found_by(words: str) -> QuerySet[TargetAllowedAmount]:
    """Return the targets whose payer, payer number or procedure holds what was typed."""
    typed = folded(words)
    if not words:
        return all_targets()
    if not typed:
        return TargetAllowedAmount.objects.none()
    holds = Q(payer_key__contains=typed) | Q(procedure__startswith=typed.upper())
    return all_targets().filter(holds | Q(payer_id=words))


def targets_for(
    payers: Iterable[Payer], procedures: Iterable[str]
) -> tuple[targets.TargetAllowedAmount, ...]:
    """Return the targets of these payers for these procedures, in one query for all of them."""
    known = set(payers)
    keys = {folded(payer.name) for payer in known} - {""}
    numbers = {payer.id for payer in known} - {""}
    codes = {folded(procedure).upper() for procedure in procedures} - {""}
    if not codes or not (keys or numbers):
        return ()
    of_payers = Q(payer_key__in=keys) | Q(payer_id__in=numbers)
    return tuple(map(as_target, _counting().filter(of_payers, procedure__in=codes)))


def closing_of(claim: Claim, reading: ClaimReading, payer: Payer) -> Closing:
    """Return what the stored targets close of one claim."""
    found = targets_for([payer], [line.procedure for line in claim.lines])
    return closed_by_targets(claim, reading, payer, found)


def rivals_of(target: targets.TargetAllowedAmount) -> QuerySet[TargetAllowedAmount]:
    """Return the stored targets of the same payer for the same procedure."""
    return _counting().filter(
        payer_key=folded(target.payer.name),
        payer_id=target.payer.id,
        procedure=target.procedure,
    )


def _counting() -> QuerySet[TargetAllowedAmount]:
    """Return the targets that count on some day."""
    return TargetAllowedAmount.objects.filter(withdrawn=False)


def as_target(row: TargetAllowedAmount) -> targets.TargetAllowedAmount:
    return targets.TargetAllowedAmount(
        payer=Payer(row.payer, row.payer_id),
        procedure=row.procedure,
        amount=row.amount,
        effective_from=row.effective_from,
        effective_until=row.effective_until,
    )
