"""The four methods by which a plan that does not pay first works out its part."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from denialhelp.domain.facts import CoordinationMethod
from denialhelp.domain.money import ZERO


@dataclass(frozen=True, slots=True)
class Before:
    """What the plans before one did.

    `allowed` has the amounts of those that allowed anything: one that allowed nothing leaves
    the price to the next. `accepted` is what the provider must take as payment in full.
    """

    allowed: tuple[Decimal, ...]
    paid: Decimal
    accepted: Decimal

    def then(self, paid: Decimal, allowed: Decimal) -> "Before":
        """Return how things stand after one more plan; a payment taken back counts as none."""
        more = (allowed,) if allowed > 0 else ()
        return Before(self.allowed + more, self.paid + max(paid, ZERO), self.accepted)


@dataclass(frozen=True, slots=True)
class Own:
    """What a plan allows, and what it would pay, at most, if no other plan were there."""

    allowed: Decimal
    alone: Decimal


def pays_by(method: CoordinationMethod, before: Before, own: Own) -> Decimal:
    """Return what the plan owes by this method: never below zero, never more than alone.

    Non-duplication is only what it would pay alone, less what was paid.
    """
    if method is CoordinationMethod.NON_DUPLICATION:
        return max(own.alone - before.paid, ZERO)
    return max(min(_CEILINGS[method](before, own) - before.paid, own.alone), ZERO)


def _lower_of_allowables(before: Before, own: Own) -> Decimal:
    return min((*before.allowed, own.allowed))


def _highest_allowable(before: Before, own: Own) -> Decimal:
    return max((*before.allowed, own.allowed))


def _medicare_secondary(before: Before, own: Own) -> Decimal:
    """Return the lower of the first and third tests of 42 CFR 411.33(a); `alone` is the second."""
    return min(before.accepted, _highest_allowable(before, own))


_CEILINGS: Mapping[CoordinationMethod, Callable[[Before, Own], Decimal]] = {
    CoordinationMethod.LOWER_OF_ALLOWABLES: _lower_of_allowables,
    CoordinationMethod.HIGHEST_ALLOWABLE: _highest_allowable,
    CoordinationMethod.MEDICARE_SECONDARY: _medicare_secondary,
}
