"""What another plan of the same person adds: OtherPlanReading."""

from dataclasses import dataclass
from decimal import Decimal

from denialhelp.domain.coordination_rules import MethodRule
from denialhelp.domain.facts import CoordinationMethod, PlanOrder
from denialhelp.domain.money import ZERO, or_zero


@dataclass(frozen=True, slots=True)
class OtherPlanReading:
    """What another plan of the same person pays, and why that may not be all of the rest.

    `rule` is the method of an estimate, None where the amount is told; `paid` is what the plan
    is told to have paid so far. An amount of None is not known.
    """

    order: PlanOrder | None
    name: str
    pays: Decimal | None
    rule: MethodRule | None
    patient_left: Decimal | None
    why_not_all: tuple[str, ...]
    paid: Decimal | None = None

    @property
    def still_to_come(self) -> Decimal:
        """Return what the plan would add to what it has paid, by the estimate."""
        if self.rule is None or self.pays is None:
            return ZERO
        return max(self.pays - or_zero(self.paid), ZERO)

    @property
    def method(self) -> CoordinationMethod | None:
        return None if self.rule is None else self.rule.method
