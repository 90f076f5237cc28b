"""A target allowed amount in the words of the list."""

from dataclasses import dataclass
from datetime import date

from denialhelp.claims.models import TargetAllowedAmount
from denialhelp.claims.target_queries import as_target


@dataclass(frozen=True, slots=True)
class TargetTold:
    """`kind` is the colour of its status. One that has ended cannot end again."""

    row: TargetAllowedAmount
    status: str
    kind: str
    has_ended: bool


def target_told(row: TargetAllowedAmount, *, on: date) -> TargetTold:
    if as_target(row).in_force(on):
        return TargetTold(row, "In force", "good", has_ended=False)
    if row.effective_from > on:
        return TargetTold(row, "Starts later", "accent", has_ended=False)
    return TargetTold(row, "Ended", "", has_ended=True)
