"""Every change to target allowed amounts, as verbs."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction

from denialhelp.accounts.models import User
from denialhelp.claims import target_queries
from denialhelp.claims.models import TargetAllowedAmount
from denialhelp.domain import targets
from denialhelp.domain.dates import long_date
from denialhelp.domain.money import dollars
from denialhelp.domain.targets import folded

_DAY = timedelta(days=1)


class TargetNotSetError(Exception):
    """A target cannot be set or ended as asked; its words say why."""


def set_target(
    target: targets.TargetAllowedAmount, *, by: User, now: datetime
) -> TargetAllowedAmount:
    """Set a target. One that is in force on its first day ends on the day before.

    Raises a TargetNotSetError where another begins before its last day.
    """
    target = replace(target, procedure=folded(target.procedure).upper())
    try:
        with transaction.atomic():
            return _set(target, by, now)
    except IntegrityError:
        # Somebody else set one between our look and our change.
        raise TargetNotSetError(
            f"Somebody has just set another target for {_named(target)}."
            " Look at the list, then try again."
        ) from None


@transaction.atomic
def end_target(row: TargetAllowedAmount, *, last_day: date, by: User, now: datetime) -> None:
    """End a target after this day, or raise a TargetNotSetError. It is never made longer."""
    row = TargetAllowedAmount.objects.select_for_update().get(pk=row.pk)
    if row.withdrawn:
        raise TargetNotSetError("This target was withdrawn, so there is nothing to end.")
    if last_day < row.effective_from:
        raise TargetNotSetError(
            f"This target starts on {long_date(row.effective_from)}. Choose that day or later."
        )
    if row.effective_until is not None and last_day > row.effective_until:
        raise TargetNotSetError(
            f"This target ends on {long_date(row.effective_until)} already. Choose an earlier day."
        )
    if last_day != row.effective_until:
        _end(row, last_day, by, now)


@transaction.atomic
def withdraw_target(row: TargetAllowedAmount, *, by: User, now: datetime) -> None:
    """Let a target that was set by mistake count on no day; the one it ended stays ended."""
    row = TargetAllowedAmount.objects.select_for_update().get(pk=row.pk)
    if row.withdrawn:  # a second click
        return
    row.withdrawn = True
    row.ended_by = by
    row.ended_at = now
    row.save(update_fields=["withdrawn", "ended_by", "ended_at"])


def _set(target: targets.TargetAllowedAmount, by: User, now: datetime) -> TargetAllowedAmount:
    rows = list(target_queries.rivals_of(target).select_for_update())
    rivals = {target_queries.as_target(row): row for row in rows}
    later = targets.in_the_way_of(target, rivals)
    if later is not None:
        raise TargetNotSetError(_why_not(target, later))
    before = targets.ended_by(target, rivals)
    if before is not None:
        _end(rivals[before], target.effective_from - _DAY, by, now)
    return TargetAllowedAmount.objects.create(
        payer=target.payer.name,
        payer_key=folded(target.payer.name),
        payer_id=target.payer.id,
        procedure=target.procedure,
        amount=target.amount,
        effective_from=target.effective_from,
        effective_until=target.effective_until,
        set_by=by,
        set_at=now,
    )


def _end(row: TargetAllowedAmount, last_day: date, by: User, now: datetime) -> None:
    row.effective_until = last_day
    row.ended_by = by
    row.ended_at = now
    row.save(update_fields=["effective_until", "ended_by", "ended_at"])


def _why_not(target: targets.TargetAllowedAmount, later: targets.TargetAllowedAmount) -> str:
    start, amount = long_date(later.effective_from), dollars(later.amount)
    told = f"A target of {amount} for {_named(target)} starts on {start}."
    if later.effective_from == target.effective_from:
        return f"{told} Choose a later first day."
    return f"{told} Choose a last day before that."


def _named(target: targets.TargetAllowedAmount) -> str:
    return f"{target.procedure} with {target.payer.name}"
