"""What a second plan owes: the four methods, the six hindrances, and plans one after the other."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain import coordination_words as words
from denialhelp.domain.claim import Claim
from denialhelp.domain.coordination import read_other_plans
from denialhelp.domain.coordination_methods import Before, Own, pays_by
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import Denial, DenialReason
from denialhelp.domain.facts import (
    CaseFacts,
    CoordinationMethod,
    Insurer,
    OtherCoverage,
    PlanOrder,
    RecordHeld,
    RecordKind,
    RecordStatus,
)
from denialhelp.domain.other_plans import OtherPlanReading
from denialhelp.rulebook.load import rules
from tests.domain.claims import claim, line, read

LOWER = CoordinationMethod.LOWER_OF_ALLOWABLES
HIGHEST = CoordinationMethod.HIGHEST_ALLOWABLE
MEDICARE = CoordinationMethod.MEDICARE_SECONDARY
NON_DUPLICATION = CoordinationMethod.NON_DUPLICATION
METHODS = tuple(CoordinationMethod)

SECOND = OtherCoverage(order=PlanOrder.SECONDARY, allowed=Decimal(90))
FIRST = OtherCoverage(order=PlanOrder.PRIMARY, allowed=Decimal(100), paid=Decimal(80))

PAID_80_OF_100 = claim(line("150.00", allowed="100.00", paid="80.00", coinsurance="20.00"))
DENIED = claim(line("150.00", "CO-50 150.00", paid="0.00"))

money = st.decimals(min_value=0, max_value=20_000, places=2)
methods = st.sampled_from(METHODS)


def plans(*others: OtherCoverage, on: Claim = PAID_80_OF_100) -> tuple[OtherPlanReading, ...]:
    facts = CaseFacts(other_coverage=others, claim=on)
    return read_other_plans(facts, read(on), rules())


def only(other: OtherCoverage, on: Claim = PAID_80_OF_100) -> OtherPlanReading:
    (found,) = plans(other, on=on)
    return found


def seen(*values: object) -> tuple[object, ...]:
    return values


def before(paid: str, *allowed: str, accepted: str = "1000000") -> Before:
    return Before(tuple(map(Decimal, allowed)), Decimal(paid), Decimal(accepted))


def own(allowed: str, alone: str = "") -> Own:
    return Own(Decimal(allowed), Decimal(alone or allowed))


def test_both_plans_together_stop_at_the_lower_allowed_amount() -> None:
    second = only(replace(SECOND, method=LOWER))
    assert seen(second.pays, second.method, second.patient_left) == (10, LOWER, 10)
    assert second.why_not_all == (rules().coordination[LOWER].limit,)


def test_a_plan_that_goes_up_to_the_highest_allowed_amount_pays_the_whole_rest() -> None:
    second = only(replace(SECOND, method=HIGHEST))
    assert seen(second.pays, second.patient_left, second.why_not_all) == (20, 0, ())


def test_a_plan_that_fills_up_to_its_own_benefit_counts_what_was_paid() -> None:
    assert only(replace(SECOND, method=NON_DUPLICATION)).pays == 10


def test_medicare_pays_the_lowest_of_its_tests_as_in_the_regulations_own_example() -> None:
    # 42 CFR 411.33(b): charge 175, first plan allowed 150 and paid 120, fee schedule 125.
    first = claim(line("175.00", allowed="150.00", paid="120.00", coinsurance="30.00"))
    second = only(replace(SECOND, kind=CoverageKind.MEDICARE_ORIGINAL, allowed=Decimal(125)), first)
    assert seen(second.method, second.pays) == (MEDICARE, 30)


@pytest.mark.parametrize(
    ("stood", "fee", "pays"),
    [
        (before("120", "150", accepted="130"), own("125", "100"), "10"),
        (before("20", "150", accepted="175"), own("125", "100"), "100"),
        (before("120", "150", accepted="175"), own("160", "128"), "40"),
    ],
    ids=["what the provider must accept", "what it would pay alone", "the higher price"],
)
def test_each_of_medicares_tests_can_be_the_lowest(stood: Before, fee: Own, pays: str) -> None:
    assert pays_by(MEDICARE, stood, fee) == Decimal(pays)


def test_medicare_takes_its_deductible_off_before_its_80_percent() -> None:
    medicare = replace(SECOND, method=MEDICARE, deductible_left=Decimal(50))
    denied = replace(medicare, allowed=Decimal("90.03"))
    # 80 percent of 40.03 is 32.024.
    assert only(denied, DENIED).pays == Decimal("32.02")


def test_a_first_plan_that_allowed_nothing_leaves_the_price_to_the_second() -> None:
    assert only(SECOND, DENIED).pays == 90


def test_what_nobody_may_bill_is_not_left_to_the_patient() -> None:
    assert only(SECOND, DENIED).patient_left == 0


def test_a_plan_without_a_told_method_is_taken_at_the_lower_amount() -> None:
    assert only(SECOND).method is LOWER


def test_plans_pay_one_after_the_other_whatever_the_order_they_are_told_in() -> None:
    first = claim(line("150.00", allowed="100.00", paid="50.00", coinsurance="50.00"))
    third = OtherCoverage(
        PlanOrder.TERTIARY, insurer=Insurer("Oak"), method=HIGHEST, allowed=Decimal(95)
    )
    second = replace(SECOND, insurer=Insurer("Elm"), allowed=Decimal(70))
    found = plans(third, second, on=first)
    assert [seen(plan.name, plan.pays, plan.patient_left) for plan in found] == [
        ("Elm", 20, 30),
        ("Oak", 30, 0),
    ]


def test_an_amount_nobody_knows_leaves_later_plans_open() -> None:
    third = replace(SECOND, order=PlanOrder.TERTIARY)
    second, last = plans(replace(SECOND, allowed=None), third)
    assert seen(second.pays, second.why_not_all) == (None, (words.NOT_ALLOWED_YET,))
    assert seen(last.pays, last.patient_left, last.why_not_all) == (
        None,
        None,
        (words.EOB_MISSING,),
    )


def test_where_the_first_plan_is_the_other_one_its_payment_is_told_and_not_worked_out() -> None:
    first = only(FIRST)
    assert seen(first.pays, first.method, first.patient_left, first.why_not_all) == (
        80,
        None,
        20,
        (),
    )


def test_the_plan_that_sent_the_notice_takes_the_place_that_is_free() -> None:
    paid_second = claim(line("150.00", paid="5.00", coinsurance="15.00"))
    third = OtherCoverage(order=PlanOrder.TERTIARY, allowed=Decimal(95))
    _, last = plans(FIRST, third, on=paid_second)
    # 80 and 5 are paid; this plan's own 20 is the lowest allowed amount.
    assert seen(last.pays, last.patient_left) == (0, 15)


def test_with_every_place_taken_the_plan_that_sent_the_notice_is_left_out() -> None:
    third = OtherCoverage(order=PlanOrder.TERTIARY, allowed=Decimal(95))
    _, second, last = plans(FIRST, replace(SECOND, allowed=Decimal(95)), third)
    assert seen(second.pays, second.patient_left, last.pays) == (15, 5, 0)


def test_a_first_plan_that_is_not_known_leaves_the_next_one_open() -> None:
    first, second = plans(
        replace(FIRST, paid=None), replace(SECOND, order=PlanOrder.TERTIARY), on=DENIED
    )
    assert seen(first.pays, first.patient_left) == (None, None)
    assert words.FIRST_EOB_MISSING in first.why_not_all
    assert second.pays is None


def test_without_an_eob_nothing_can_be_worked_out() -> None:
    facts = CaseFacts(other_coverage=(SECOND,))
    (second,) = read_other_plans(facts, None, rules())
    assert seen(second.pays, second.why_not_all) == (None, (words.EOB_MISSING,))


def test_a_plan_of_which_nobody_knows_its_place_is_not_worked_out() -> None:
    second = only(OtherCoverage(allowed=Decimal(90)))
    assert seen(second.order, second.pays, second.method) == (None, None, None)
    assert second.why_not_all == (words.ORDER_OPEN,)


def test_what_a_plan_has_paid_stands_where_its_allowed_amount_is_not_known() -> None:
    second = only(replace(SECOND, allowed=None, paid=Decimal(15)))
    assert seen(second.pays, second.method, second.patient_left) == (15, None, 5)


def test_a_payment_below_the_estimate_is_told() -> None:
    assert only(replace(SECOND, paid=Decimal(4))).why_not_all == (
        "It has paid only $4.00 so far. Ask it how it came to that.",
    )


def test_a_payment_above_the_estimate_stands() -> None:
    second = only(replace(SECOND, paid=Decimal(15)))
    assert seen(second.pays, second.method, second.patient_left) == (15, None, 5)


@pytest.mark.parametrize(
    ("plan", "to_come"),
    [
        (SECOND, 10),
        (replace(SECOND, paid=Decimal(4)), 6),
        (replace(SECOND, paid=Decimal(15)), 0),
        (replace(SECOND, allowed=None), 0),
        (FIRST, 0),
    ],
    ids=["nothing paid", "partly paid", "more paid", "not known", "the first plan"],
)
def test_what_is_still_to_come_is_the_estimate_less_what_was_paid(
    plan: OtherCoverage, to_come: int
) -> None:
    assert only(plan).still_to_come == to_come


def test_no_case_without_other_plans_has_any() -> None:
    assert plans() == ()


# Why a plan may not pay the rest.


def test_a_plan_adds_nothing_where_more_was_paid_than_it_allows() -> None:
    second = only(replace(SECOND, allowed=Decimal(70)))
    assert seen(second.pays, second.why_not_all) == (
        0,
        ("The plans before it paid $80.00. It allows only $70.00, so it may add nothing.",),
    )


def test_a_plan_that_does_not_cover_the_care_pays_nothing() -> None:
    second = only(replace(SECOND, allowed=Decimal(0)))
    assert seen(second.pays, second.why_not_all) == (0, (words.NOT_COVERED,))


def test_a_plan_waits_for_the_eob_of_the_one_before_it() -> None:
    to_come = RecordHeld(RecordKind.PRIMARY_EOB, RecordStatus.WILL_ASK)
    facts = CaseFacts(other_coverage=(SECOND,), claim=PAID_80_OF_100, records=(to_come,))
    (second,) = read_other_plans(facts, read(PAID_80_OF_100), rules())
    assert seen(second.pays, second.why_not_all) == (10, (words.EOB_MISSING,))


def test_a_denial_over_the_order_of_the_plans_says_that_it_may_not_be_on_file() -> None:
    denial = Denial(reasons=(DenialReason.COORDINATION_OF_BENEFITS,))
    facts = CaseFacts(other_coverage=(SECOND,), denial=denial, claim=PAID_80_OF_100)
    (second,) = read_other_plans(facts, read(PAID_80_OF_100), rules())
    assert second.why_not_all == (words.ORDER_OPEN,)


def test_a_plan_may_first_take_its_own_deductible() -> None:
    second = only(replace(SECOND, deductible_left=Decimal(85)))
    assert seen(second.pays, second.why_not_all) == (
        5,
        ("$85.00 of its own deductible is open. It may leave that to you.",),
    )


def test_a_provider_outside_the_network_of_a_plan_may_cost_its_payment() -> None:
    assert only(replace(SECOND, in_network=False)).why_not_all == (words.OUT_OF_NETWORK,)


# X12's own examples of later plans (claims in public 835 sample files). What an earlier plan
# paid is what the file says it took care of, less the price cut: charge less this plan's price.


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("charge", "earlier", "price", "paid"),
    [("166.50", "136.50", "150", "30"), ("1766.50", "1579", "1700", "187.50")],
)
def test_a_later_plan_pays_what_x12s_examples_pay(
    method: CoordinationMethod, charge: str, earlier: str, price: str, paid: str
) -> None:
    stood = before(str(Decimal(earlier) - (Decimal(charge) - Decimal(price))), price)
    assert pays_by(method, stood, own(price)) == Decimal(paid)


def test_a_plan_with_a_higher_price_pays_above_the_charge_as_in_x12s_example() -> None:
    # Charge 541, its price 550, earlier 516: by the highest price alone.
    stood = before("516", "541", accepted="541")
    paid = {method: pays_by(method, stood, own("550")) for method in METHODS}
    assert paid == {LOWER: 25, HIGHEST: 34, MEDICARE: 25, NON_DUPLICATION: 34}


def test_a_plan_alone_pays_medicares_share_as_in_x12s_example() -> None:
    # Charge 585, price 500, deductible 150, coinsurance 70, paid 280; no earlier payment.
    denied = claim(line("585.00", "CO-50 585.00", paid="0.00"))
    second = OtherCoverage(
        PlanOrder.SECONDARY, method=MEDICARE, allowed=Decimal(500), deductible_left=Decimal(150)
    )
    assert only(second, denied).pays == 280


# What holds for any amounts.


@given(methods, st.lists(money, max_size=3), money, money, money, money)
def test_no_method_pays_below_zero_or_above_what_the_plan_would_pay_alone(
    method: CoordinationMethod,
    allowed: list[Decimal],
    paid: Decimal,
    accepted: Decimal,
    price: Decimal,
    deductible: Decimal,
) -> None:
    alone = max(price - deductible, Decimal(0))
    pays = pays_by(method, Before(tuple(allowed), paid, accepted), Own(price, alone))
    assert 0 <= pays <= alone


@given(money, money, money)
def test_the_lower_amount_never_pays_more_than_the_highest(
    first: Decimal, paid: Decimal, price: Decimal
) -> None:
    stood, plan = Before((first,), paid, first), Own(price, price)
    pays = {method: pays_by(method, stood, plan) for method in METHODS}
    assert pays[LOWER] <= pays[HIGHEST]
    assert pays[MEDICARE] <= pays[HIGHEST]
    assert pays[LOWER] + paid <= max(min(first, price), paid)
    assert pays[HIGHEST] + paid <= max(first, price, paid)


@given(money, money, money, money)
def test_more_paid_before_never_makes_a_plan_pay_more(
    first: Decimal, paid: Decimal, more: Decimal, price: Decimal
) -> None:
    for method in METHODS:
        less = pays_by(method, Before((first,), paid, first), Own(price, price))
        assert pays_by(method, Before((first,), paid + more, first), Own(price, price)) <= less


@given(methods, money, money, money)
def test_what_the_patient_is_left_with_is_never_below_zero_nor_above_the_first_share(
    method: CoordinationMethod, paid: Decimal, share: Decimal, price: Decimal
) -> None:
    first = claim(line(str(paid + share + 50), paid=str(paid), coinsurance=str(share)))
    second = only(OtherCoverage(PlanOrder.SECONDARY, method=method, allowed=price), first)
    assert second.patient_left is not None
    assert 0 <= second.patient_left <= share


# How it is said.


def test_every_reason_is_short_and_plain() -> None:
    first = claim(line("150.00", allowed="100.00", paid="80.00", coinsurance="20.00"))
    case = CaseFacts(
        other_coverage=(
            replace(SECOND, allowed=Decimal(70), deductible_left=Decimal(60), in_network=False),
            replace(SECOND, order=PlanOrder.TERTIARY, allowed=None),
            OtherCoverage(allowed=Decimal(0)),
        ),
        denial=Denial(reasons=(DenialReason.COORDINATION_OF_BENEFITS,)),
        records=(RecordHeld(RecordKind.PRIMARY_EOB, RecordStatus.WILL_ASK),),
        claim=first,
    )
    told = [
        why for plan in read_other_plans(case, read(first), rules()) for why in plan.why_not_all
    ]
    sentences = [sentence for why in told for sentence in re.split(r"(?<=[.])\s+", why)]
    assert len(set(told)) >= 7
    assert [sentence for sentence in sentences if len(sentence.split()) > 25] == []
    assert [why for why in told if re.search(r"!|\b(please|invalid|will pay)\b", why)] == []
