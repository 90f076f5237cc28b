"""Other plans and the order of paying, as pages tell them."""

from collections.abc import Iterable
from dataclasses import dataclass

from denialhelp.domain.citations import Confidence
from denialhelp.domain.coordination_rules import MethodRule, OrderRule
from denialhelp.domain.money import dollars
from denialhelp.domain.other_plans import OtherPlanReading
from denialhelp.ui.waterfall import PLACE

NOT_SURE_OF_METHOD = {
    Confidence.CONFIRMED: "",
    Confidence.SECONDARY: "Plans differ. Ask this plan which way it counts.",
    Confidence.UNVERIFIED: "We could not check that this plan counts so. Ask it, in writing.",
}
NOT_SURE_OF_ORDER = {
    Confidence.CONFIRMED: "",
    Confidence.SECONDARY: "read in a text that quotes or applies it",
    Confidence.UNVERIFIED: "not verified",
}


@dataclass(frozen=True, slots=True)
class PlanTold:
    title: str
    text: str
    rule: MethodRule | None
    not_sure: str
    why_not_all: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderTold:
    rule: OrderRule
    not_sure: str


def plans_told(plans: Iterable[OtherPlanReading]) -> tuple[PlanTold, ...]:
    return tuple(
        PlanTold(
            title=_title(plan),
            text=_text(plan),
            rule=plan.rule,
            not_sure=NOT_SURE_OF_METHOD[plan.rule.confidence] if plan.rule else "",
            why_not_all=plan.why_not_all,
        )
        for plan in plans
    )


def orders_told(rules: Iterable[OrderRule]) -> tuple[OrderTold, ...]:
    return tuple(OrderTold(rule, NOT_SURE_OF_ORDER[rule.confidence]) for rule in rules)


def _title(plan: OtherPlanReading) -> str:
    place = PLACE[plan.order] if plan.order else "Another plan"
    return f"{place}: {plan.name}" if plan.name else place


def _text(plan: OtherPlanReading) -> str:
    if plan.pays is None:
        return "We cannot say yet what it pays."
    paid = dollars(plan.pays)
    text = f"By our estimate, it pays {paid}." if plan.rule else f"It paid {paid}."
    if plan.patient_left is None:
        return text
    return f"{text} That leaves {dollars(plan.patient_left)}."
