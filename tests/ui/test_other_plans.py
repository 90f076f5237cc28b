"""Other plans on a page: the drawing with its list, each plan in words, the order of paying."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.template import engines

from denialhelp.domain.assessment import assess
from denialhelp.domain.citations import Confidence
from denialhelp.domain.facts import (
    CaseFacts,
    CoordinationMethod,
    Insurer,
    OtherCoverage,
    PlanOrder,
)
from denialhelp.domain.findings import Assessment
from denialhelp.domain.waterfall import Waterfall, waterfall
from denialhelp.rulebook.load import rules
from denialhelp.ui.waterfall import falls
from tests.domain.claims import claim, line

PAID_80_OF_100 = claim(line("150.00", allowed="100.00", paid="80.00", coinsurance="20.00"))
SECOND = OtherCoverage(
    order=PlanOrder.SECONDARY, insurer=Insurer("Elm Health"), allowed=Decimal(90)
)
ON = date(2026, 11, 23)


def found(*others: OtherCoverage) -> Assessment:
    return assess(CaseFacts(other_coverage=others, claim=PAID_80_OF_100), rules(), on=ON)


def drawn(*others: OtherCoverage) -> Waterfall:
    assessment = found(*others)
    parts = waterfall(assessment.claim, assessment.other_plans)
    assert parts is not None
    return parts


def html(text: str, **context: object) -> str:
    page = engines["django"].from_string("{% load ui %}" + text).render(context)
    return unescape(page)


def words(text: str, **context: object) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html(text, **context)).split())


def other_plans(*others: OtherCoverage) -> str:
    return words("{% other_plans found %}", found=found(*others))


def test_each_step_begins_where_the_one_above_it_ends() -> None:
    whole, *steps = falls(drawn(SECOND))
    assert (whole.start, whole.width) == (0, 100)
    ends = [step.start + step.width for step in steps]
    assert [step.start for step in steps] == pytest.approx([0, *ends[:-1]], abs=0.02)
    assert ends[-1] == pytest.approx(100, abs=0.02)
    assert [step.top for step in steps] == [12, 24, 36, 48]


def test_the_list_says_the_same_as_the_drawing() -> None:
    page = other_plans(SECOND)
    assert "Billed $150.00" in page
    assert "First plan, which sent this EOB, paid $80.00" in page
    assert "Second plan, Elm Health, would pay, by our estimate $10.00" in page
    assert "Taken off by contract $50.00" in page
    assert "Left to you $10.00" in page


def test_a_plan_that_told_what_it_paid_is_not_called_an_estimate() -> None:
    first = OtherCoverage(PlanOrder.PRIMARY, allowed=Decimal(100), paid=Decimal(60))
    page = other_plans(first)
    assert "First plan paid $60.00" in page
    assert "It paid $60.00. That leaves $40.00." in page
    assert "estimate" not in page


def test_no_step_is_drawn_for_nothing_and_all_are_drawn_within_the_frame() -> None:
    more = replace(SECOND, method=CoordinationMethod.HIGHEST_ALLOWABLE, allowed=Decimal(170))
    steps = falls(drawn(more))
    assert [step.kind for step in steps] == ["whole", "paid", "other", "share"]
    assert max(step.start + step.width for step in steps) <= 100
    assert "the plans pay $20.00 more than was billed" in other_plans(more)


def test_the_drawing_needs_no_style_of_its_own() -> None:
    page = html("{% other_plans found %}", found=found(SECOND))
    assert "style=" not in page
    assert 'aria-hidden="true"' in page


def test_an_estimate_is_told_with_its_method_and_why_it_is_not_all() -> None:
    page = other_plans(SECOND)
    method = rules().coordination[CoordinationMethod.LOWER_OF_ALLOWABLES]
    assert "Second plan: Elm Health By our estimate, it pays $10.00. That leaves $10.00." in page
    assert f"Why it may not pay the rest: {method.limit}" in page
    assert f"{method.name}. {method.how} We could not check that this plan counts so." in page


def test_a_method_of_law_comes_with_its_source() -> None:
    page = other_plans(replace(SECOND, method=CoordinationMethod.MEDICARE_SECONDARY))
    assert "Source: 42 CFR 411.33(a)" in page


def test_a_plan_of_which_little_is_known_is_told_without_a_drawing() -> None:
    page = html("{% other_plans found %}", found=found(OtherCoverage()))
    assert "<svg" not in page
    assert "Another plan" in page
    assert "We cannot say yet what it pays." in page


def test_what_is_left_is_not_told_where_nobody_knows_it() -> None:
    first = OtherCoverage(PlanOrder.PRIMARY, paid=Decimal(60))
    assert "It paid $60.00. Left to you" not in other_plans(first)
    assert "That leaves" not in other_plans(first)


def test_every_rule_of_order_is_told_with_its_source() -> None:
    page = words("{% payment_order rows %}", rows=rules().payment_order)
    for rule in rules().payment_order:
        assert f"{rule.question} {rule.answer} Source: {rule.citation.title}" in page


@pytest.mark.parametrize(
    ("confidence", "mark"),
    [
        (Confidence.CONFIRMED, ""),
        (Confidence.SECONDARY, "(read in a text that quotes or applies it)"),
        (Confidence.UNVERIFIED, "(not verified)"),
    ],
)
def test_a_rule_of_order_that_was_not_read_in_the_law_is_marked(
    confidence: Confidence, mark: str
) -> None:
    rule = replace(rules().payment_order[0], confidence=confidence)
    page = words("{% payment_order rows %}", rows=(rule,))
    assert page.endswith(f"{rule.citation.title} {mark}".rstrip())
