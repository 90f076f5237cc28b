"""A charge from plan to plan: its parts sum to the charge."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.claim import Claim, ServiceLine
from denialhelp.domain.coordination import read_other_plans
from denialhelp.domain.facts import CaseFacts, CoordinationMethod, OtherCoverage, PlanOrder
from denialhelp.domain.waterfall import Waterfall, waterfall
from denialhelp.rulebook.load import rules
from tests.domain.claims import claim, line, read

SECOND = OtherCoverage(order=PlanOrder.SECONDARY, allowed=Decimal(90))
FIRST = OtherCoverage(order=PlanOrder.PRIMARY, allowed=Decimal(100), paid=Decimal(80))
THIRD = OtherCoverage(order=PlanOrder.TERTIARY, allowed=Decimal(90))
PAID_80_OF_100 = claim(line("150.00", allowed="100.00", paid="80.00", coinsurance="20.00"))

money = st.decimals(min_value=0, max_value=20_000, places=2)


def fall(*others: OtherCoverage, on: Claim = PAID_80_OF_100) -> Waterfall | None:
    facts = CaseFacts(other_coverage=others, claim=on)
    reading = read(on)
    return waterfall(reading, read_other_plans(facts, reading, rules()))


def known(*others: OtherCoverage, on: Claim = PAID_80_OF_100) -> Waterfall:
    found = fall(*others, on=on)
    assert found is not None
    return found


def test_a_bill_of_150_goes_to_two_plans_a_discount_and_the_patient() -> None:
    found = known(SECOND)
    told = [(each.place, each.amount, each.estimated) for each in found.payments]
    assert told == [
        (PlanOrder.PRIMARY, Decimal(80), False),
        (PlanOrder.SECONDARY, Decimal(10), True),
    ]
    assert [found.taken_off, found.open, found.patient, found.above_charge] == [50, 0, 10, 0]


def test_what_the_first_plan_cut_stands_beside_what_it_paid_on_the_second_plans_eob() -> None:
    second = claim(line("150.00", "OA-23 130.00", paid="10.00", coinsurance="10.00"))
    found = known(FIRST, on=second)
    assert [each.amount for each in found.payments] == [80, 10]
    assert [each.sent_the_notice for each in found.payments] == [False, True]
    assert [found.taken_off, found.open, found.patient] == [50, 0, 10]


def test_what_is_refused_and_not_the_patients_stays_open() -> None:
    denied = claim(line("150.00", "CO-50 150.00", paid="0.00"))
    found = known(SECOND, on=denied)
    assert [found.open, found.patient] == [60, 0]


def test_plans_that_pay_more_than_was_billed_leave_nothing() -> None:
    more = replace(SECOND, method=CoordinationMethod.HIGHEST_ALLOWABLE, allowed=Decimal(170))
    found = known(more)
    assert [found.taken_off, found.open, found.patient, found.above_charge] == [0, 0, 0, 20]


@pytest.mark.parametrize(
    "others",
    [
        (),
        (replace(SECOND, allowed=None),),
        (replace(SECOND, order=None, paid=Decimal(5)),),
        (FIRST, SECOND, THIRD),
    ],
    ids=["no other plan", "no amount", "no place", "no place left for the plan at hand"],
)
def test_what_is_not_known_is_not_drawn(others: tuple[OtherCoverage, ...]) -> None:
    assert fall(*others) is None


@pytest.mark.parametrize(
    "line_read", [line("0.00", paid="0.00"), line("-150.00", paid="-80.00"), line("9", paid="-8")]
)
def test_no_charge_and_a_payment_taken_back_are_not_drawn(line_read: ServiceLine) -> None:
    assert fall(SECOND, on=claim(line_read)) is None


def test_without_an_eob_nothing_is_drawn() -> None:
    assert waterfall(None, ()) is None


@given(st.sampled_from(CoordinationMethod), money, money, money, money, money)
def test_the_parts_sum_to_the_charge_and_none_is_below_zero(
    method: CoordinationMethod,
    paid: Decimal,
    share: Decimal,
    discount: Decimal,
    denied: Decimal,
    price: Decimal,
) -> None:
    charge = paid + share + discount + denied + 1
    codes = (f"PR-2 {share}", f"CO-45 {discount}", f"PR-50 {denied}")
    found = known(
        replace(SECOND, method=method, allowed=price),
        replace(THIRD, method=method, allowed=price),
        on=claim(line(str(charge), *codes, paid=str(paid))),
    )
    parts = [*(each.amount for each in found.payments), found.taken_off, found.open, found.patient]
    assert min(parts) >= 0
    assert sum(parts) == found.charge + found.above_charge
