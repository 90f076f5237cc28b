"""Why another plan may not pay the rest, in words a patient can act on."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from denialhelp.domain.coordination_methods import Before
from denialhelp.domain.coordination_rules import MethodRule
from denialhelp.domain.facts import OtherCoverage
from denialhelp.domain.money import dollars, known, or_zero

EOB_MISSING = "It pays only once it has seen the EOB of the plan before it. Send it a copy."
FIRST_EOB_MISSING = "We have no EOB of this plan yet. The next plan needs it before it pays."
ORDER_OPEN = "The plans may not have on file which of them pays first. Call each plan and tell it."
NOT_COVERED = "It allows nothing for this care. Ask it whether the care is covered, and why not."
NOT_ALLOWED_YET = "We do not know what this plan allows. Its EOB shows the amount."
OUT_OF_NETWORK = "The provider is outside its network. It may pay less then, or nothing."


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What bears on a plan's payment.

    `before` and `pays` are None where nobody knows. `rule` is None where the payment is told
    and not worked out. `left` is what stays with the patient.
    """

    plan: OtherCoverage
    comes_first: bool
    eob_missing: bool
    order_open: bool
    before: Before | None = None
    rule: MethodRule | None = None
    pays: Decimal | None = None
    left: Decimal | None = None


def why_not_all(case: Circumstances) -> tuple[str, ...]:
    """Return each reason that the facts point to, weightiest first."""
    reasons = (*_what_is_missing(case), *_what_the_plan_says(case))
    return reasons or tuple(_the_method_itself(case))


def _what_is_missing(case: Circumstances) -> Iterator[str]:
    if case.order_open:
        yield ORDER_OPEN
    if case.eob_missing:
        yield FIRST_EOB_MISSING if case.comes_first else EOB_MISSING
    if not case.comes_first and known(case.plan.allowed) is None:
        yield NOT_ALLOWED_YET


def _what_the_plan_says(case: Circumstances) -> Iterator[str]:
    plan = case.plan
    allowed, deductible = known(plan.allowed), or_zero(plan.deductible_left)
    if allowed is not None and allowed <= 0:
        yield NOT_COVERED
    elif allowed is not None and case.before is not None and 0 < allowed <= case.before.paid:
        yield (
            f"The plans before it paid {dollars(case.before.paid)}. "
            f"It allows only {dollars(allowed)}, so it may add nothing."
        )
    if deductible > 0:
        yield f"{dollars(deductible)} of its own deductible is open. It may leave that to you."
    if plan.in_network is False:
        yield OUT_OF_NETWORK
    paid = known(plan.paid)
    if paid is not None and case.pays is not None and paid < case.pays:
        yield f"It has paid only {dollars(paid)} so far. Ask it how it came to that."


def _the_method_itself(case: Circumstances) -> Iterator[str]:
    """Say how the plan counts, where nothing else explains what is left."""
    if case.rule is not None and case.left:
        yield case.rule.limit
