"""Is enough money at stake to open a step?"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from denialhelp.domain.citations import Confidence
from denialhelp.domain.deadline_question import AppealStep, DeadlineQuestion
from denialhelp.domain.deadline_rules import AmountKind, AmountRule
from denialhelp.domain.least_amounts import too_small
from tests.domain.test_deadlines import RULE

HEARING, DISPUTE = AmountKind.MEDICARE_ALJ_HEARING, AmountKind.PATIENT_PROVIDER_DISPUTE
NOTHING = DeadlineQuestion(coverage=None, step=AppealStep.ALJ_HEARING)


def amount(kind: AmountKind, year: int | None, dollars: int) -> AmountRule:
    return AmountRule(kind, year, Decimal(dollars), RULE.citation, Confidence.CONFIRMED)


OF_2026, OF_2027 = amount(HEARING, 2026, 200), amount(HEARING, 2027, 210)
AMOUNTS = (OF_2026, OF_2027, amount(DISPUTE, None, 400))


def at_stake(dollars: str, filed_on: date | None = None) -> DeadlineQuestion:
    return replace(NOTHING, amount_in_controversy=Decimal(dollars), filed_on=filed_on)


@pytest.mark.parametrize(
    ("dollars", "filed_on", "least"),
    [
        ("199.99", date(2026, 12, 31), OF_2026),
        ("200.00", date(2026, 12, 31), None),
        ("200.00", date(2027, 1, 1), OF_2027),
        ("210.00", date(2027, 1, 1), None),
        # Not told when, or a year nobody has set yet: the lowest that we know.
        ("205.00", None, None),
        ("199.99", None, OF_2026),
        ("205.00", date(2031, 1, 1), None),
        ("199.99", date(2031, 1, 1), OF_2026),
        # A year before all that we know may have asked for less.
        ("195.00", date(2025, 12, 31), None),
    ],
)
def test_the_year_of_filing_sets_the_least_amount(
    dollars: str, filed_on: date | None, least: AmountRule | None
) -> None:
    assert too_small(HEARING, at_stake(dollars, filed_on), AMOUNTS) == least


def test_an_amount_that_nobody_told_closes_nothing() -> None:
    assert too_small(HEARING, NOTHING, AMOUNTS) is None


def test_a_least_amount_of_which_no_year_is_known_closes_nothing() -> None:
    assert too_small(AmountKind.TRICARE_FORMAL_REVIEW, at_stake("1.00"), AMOUNTS) is None


@pytest.mark.parametrize(
    ("billed", "estimate", "is_open"),
    [
        ("900.00", "500.00", True),
        ("899.99", "500.00", False),
        ("400.00", "500.00", False),
        (None, "500.00", True),
        ("899.99", None, True),
    ],
)
def test_a_bill_is_held_against_its_estimate_and_not_against_what_else_is_at_stake(
    billed: str | None, estimate: str | None, is_open: bool
) -> None:
    question = replace(
        at_stake("1.00"),
        billed=Decimal(billed) if billed else None,
        good_faith_estimate=Decimal(estimate) if estimate else None,
    )
    assert (too_small(DISPUTE, question, AMOUNTS) is None) is is_open
