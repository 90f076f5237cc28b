"""Is enough money at stake to open a step?"""

from collections.abc import Iterable
from decimal import Decimal

from denialhelp.domain.deadline_question import DeadlineQuestion
from denialhelp.domain.deadline_rules import AmountKind, AmountRule


def too_small(
    kind: AmountKind, question: DeadlineQuestion, amounts: Iterable[AmountRule]
) -> AmountRule | None:
    """Return the least amount that the case does not reach; None where it does, or may."""
    at_stake = _at_stake(kind, question)
    rows = [row for row in amounts if row.kind is kind]
    if at_stake is None or not rows:
        return None
    filed_in = question.filed_on.year if question.filed_on else None
    exact = [row for row in rows if row.year in (None, filed_in)]
    # With no year, or one whose amount nobody has set yet, the lowest we know is the careful one.
    least = min(exact or rows, key=lambda row: row.amount)
    if filed_in and least.year and filed_in < least.year:
        # The amounts rise, so an earlier year may have asked for less than any that we know.
        return None
    return least if at_stake < least.amount else None


def _at_stake(kind: AmountKind, question: DeadlineQuestion) -> Decimal | None:
    if kind is not AmountKind.PATIENT_PROVIDER_DISPUTE:
        return question.amount_in_controversy
    if question.billed is None or question.good_faith_estimate is None:
        return None
    return question.billed - question.good_faith_estimate
