"""What other plans of the same person pay: amounts told, and estimates by a named method."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from denialhelp.domain.coordination_methods import Before, Own, pays_by
from denialhelp.domain.coordination_rules import MethodRule
from denialhelp.domain.coordination_words import Circumstances, why_not_all
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import (
    CaseFacts,
    CoordinationMethod,
    OtherCoverage,
    PlanOrder,
    RecordHeld,
    RecordKind,
    RecordStatus,
)
from denialhelp.domain.findings import Amounts, ClaimReading
from denialhelp.domain.money import ZERO, known, or_zero
from denialhelp.domain.other_plans import OtherPlanReading
from denialhelp.domain.rules import Rules

CENT = Decimal("0.01")
EOB_TO_COME = RecordHeld(RecordKind.PRIMARY_EOB, RecordStatus.WILL_ASK)


@dataclass(frozen=True, slots=True)
class _Chain:
    """How far the plans have paid; `left` is what stays with the patient. None: not known."""

    before: Before | None
    left: Decimal | None


_NOT_KNOWN = _Chain(None, None)


def read_other_plans(
    facts: CaseFacts, reading: ClaimReading | None, rules: Rules
) -> tuple[OtherPlanReading, ...]:
    """Return what each other plan pays, in the order of paying; those of no known place last."""
    amounts = reading.amounts if reading else None
    charge = amounts.charge if amounts else ZERO
    chain = _Chain(Before((), ZERO, charge), None)
    found: list[OtherPlanReading] = []
    for place, plan in enumerate(_in_order(facts.other_coverage)):
        if plan is None:
            chain = _after_this_plan(chain, amounts)
            continue
        if place == 0 or plan.order is None:
            read = _told(plan, facts)
        else:
            read = _estimated(plan, chain, facts, rules)
        found.append(read)
        chain = _after(chain, read, plan)
    return tuple(found)


def own_place(taken: frozenset[PlanOrder]) -> PlanOrder | None:
    """Return the place of the plan that sent the notice: the first that no other plan has."""
    return next((place for place in PlanOrder if place not in taken), None)


def _in_order(plans: tuple[OtherCoverage, ...]) -> tuple[OtherCoverage | None, ...]:
    """Return the plans by their place; None stands for the plan that sent the notice."""
    own = own_place(frozenset(plan.order for plan in plans if plan.order))
    ordered: list[OtherCoverage | None] = []
    for place in PlanOrder:
        ordered += [plan for plan in plans if plan.order is place]
        if place is own:
            ordered.append(None)
    return (*ordered, *(plan for plan in plans if plan.order is None))


def _after_this_plan(chain: _Chain, amounts: Amounts | None) -> _Chain:
    if amounts is None or chain.before is None:
        return _NOT_KNOWN
    accepted = max(amounts.charge - max(amounts.discount, ZERO), ZERO)
    before = replace(chain.before, accepted=accepted)
    return _Chain(before.then(amounts.paid, amounts.allowed), max(amounts.may_be_billed, ZERO))


def _after(chain: _Chain, read: OtherPlanReading, plan: OtherCoverage) -> _Chain:
    if read.pays is None or chain.before is None:
        return _NOT_KNOWN
    return _Chain(chain.before.then(read.pays, or_zero(plan.allowed)), read.patient_left)


def _told(plan: OtherCoverage, facts: CaseFacts) -> OtherPlanReading:
    """Return what a plan paid, as the person told it."""
    allowed, paid = known(plan.allowed), known(plan.paid)
    case = Circumstances(
        plan,
        comes_first=True,
        eob_missing=plan.order is not None and (paid is None or EOB_TO_COME in facts.records),
        order_open=plan.order is None or _order_is_open(facts),
    )
    return OtherPlanReading(
        order=plan.order,
        name=plan.insurer.name,
        pays=paid,
        rule=None,
        patient_left=None if allowed is None or paid is None else max(allowed - paid, ZERO),
        why_not_all=why_not_all(case),
    )


def _estimated(
    plan: OtherCoverage, chain: _Chain, facts: CaseFacts, rules: Rules
) -> OtherPlanReading:
    rule = rules.coordination[plan.method or _usual_method(plan)]
    own = _own(plan, rule)
    estimate = None
    if own is not None and chain.before is not None:
        estimate = pays_by(rule.method, chain.before, own)
    paid = known(plan.paid)
    # What a plan has paid is a fact; an estimate says only whether it owes more.
    is_told = paid is not None and (estimate is None or paid > estimate)
    pays, by = (paid, None) if is_told else (estimate, rule)
    left = None if pays is None or chain.left is None else max(chain.left - pays, ZERO)
    case = Circumstances(
        plan,
        comes_first=False,
        eob_missing=chain.before is None or EOB_TO_COME in facts.records,
        order_open=_order_is_open(facts),
        before=chain.before,
        rule=by,
        pays=pays,
        left=left,
    )
    return OtherPlanReading(plan.order, plan.insurer.name, pays, by, left, why_not_all(case), paid)


def _usual_method(plan: OtherCoverage) -> CoordinationMethod:
    if plan.kind is CoverageKind.MEDICARE_ORIGINAL:
        return CoordinationMethod.MEDICARE_SECONDARY
    return CoordinationMethod.LOWER_OF_ALLOWABLES


def _own(plan: OtherCoverage, rule: MethodRule) -> Own | None:
    """Return what the plan allows and would pay alone; None where nobody told it."""
    allowed = known(plan.allowed)
    if allowed is None:
        return None
    allowed = max(allowed, ZERO)
    alone = max(allowed - max(or_zero(plan.deductible_left), ZERO), ZERO)
    if rule.pays_alone_percent is not None:
        alone = (alone * rule.pays_alone_percent / 100).quantize(CENT, ROUND_HALF_UP)
    return Own(allowed, alone)


def _order_is_open(facts: CaseFacts) -> bool:
    return DenialReason.COORDINATION_OF_BENEFITS in facts.denial.reasons
