"""A target allowed amount in the words of the list."""

from dataclasses import dataclass
from datetime import date

from denialhelp.claims.models import TargetAllowedAmount
from denialhelp.claims.target_queries import as_target


@dataclass(frozen=True, slots=True)
class TargetTold:
    """`kind` is the colour of its status; `can` is what may still be done to it, if anything."""

    row: TargetAllowedAmount
    status: str
    kind: str
    can: str


def target_told(row: TargetAllowedAmount, *, on: date) -> TargetTold:
    if row.withdrawn:
        return TargetTold(row, "Withdrawn", "", can="")
    if as_target(row).in_force(on):
        return TargetTold(row, "In force", "good", can="End")
    if row.effective_from > on:
        return TargetTold(row, "Starts later", "accent", can="End")
    return TargetTold(row, "Ended", "", can="Withdraw")
