"""What holds for every claim, whatever its amounts."""

from dataclasses import replace
from decimal import Decimal
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.claim import Adjustment, AdjustmentGroup, Claim, Provider, ServiceLine
from denialhelp.domain.findings import Amounts, ClaimStatus
from denialhelp.domain.money import HALF_A_CENT
from tests.domain.claims import CARC

MONEY = st.decimals("0", "99999.99", places=2)
ANY_NUMBER = st.decimals("-1e12", "1e12", places=3) | st.sampled_from(
    [Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("-Infinity"), Decimal("-0")]
)
CODES = st.sampled_from(["1", "2", "3", "22", "23", "45", "50", "59", "94", "96", "133", "999"])
GROUPS = st.sampled_from([None, *AdjustmentGroup])
NETWORK = st.sampled_from([None, True, False])
PARTS = [name for name in Amounts._fields if name not in {"charge", "may_be_billed"}]


def lines(amounts: st.SearchStrategy[Decimal]) -> st.SearchStrategy[ServiceLine]:
    maybe = st.none() | amounts
    return st.builds(
        ServiceLine,
        charge=maybe,
        allowed=maybe,
        paid=maybe,
        deductible=maybe,
        copay=maybe,
        coinsurance=maybe,
        denied=maybe,
        billed_to_patient=maybe,
        in_network=NETWORK,
        adjustments=st.lists(codes(amounts), max_size=3).map(tuple),
    )


def codes(amounts: st.SearchStrategy[Decimal]) -> st.SearchStrategy[Adjustment]:
    return st.builds(Adjustment, group=GROUPS, reason=CODES, amount=amounts)


def claims(amounts: st.SearchStrategy[Decimal]) -> st.SearchStrategy[Claim]:
    maybe = st.none() | amounts
    return st.builds(
        Claim,
        provider=st.builds(Provider, in_network=NETWORK),
        bill_total=maybe,
        lines=st.lists(lines(amounts), max_size=3).map(tuple),
        adjustments=st.lists(codes(amounts), max_size=2).map(tuple),
        payer_status=st.sampled_from(["", "1", "22", "25"]),
        charge=maybe,
        paid=maybe,
    )


ALLOWED_LINE = ServiceLine(charge=Decimal(50), allowed=Decimal(50), paid=Decimal(50))


@given(claims(ANY_NUMBER))
def test_no_amount_keeps_a_claim_from_being_read(claim: Claim) -> None:
    reading = read_claim(claim, CARC)
    assert reading is None or reading.text


@given(claims(MONEY))
def test_the_parts_sum_to_the_charge_with_what_is_unexplained(claim: Claim) -> None:
    reading = read_claim(claim, CARC)
    for amounts in [reading.amounts, *(line.amounts for line in reading.lines)] if reading else []:
        assert sum(getattr(amounts, part) for part in PARTS) == amounts.charge


@given(claims(MONEY))
def test_balanced_means_that_less_than_half_a_cent_is_unexplained(claim: Claim) -> None:
    reading = read_claim(claim, CARC)
    if reading:
        assert reading.balanced is (abs(reading.amounts.unexplained) < HALF_A_CENT)


@given(claims(MONEY))
def test_nothing_negative_is_billed_or_in_dispute(claim: Claim) -> None:
    reading = read_claim(claim, CARC)
    if reading:
        assert reading.amounts.may_be_billed >= 0
        assert reading.in_dispute >= 0


@given(claims(MONEY), st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(claim: Claim, random: Random) -> None:
    shuffled = list(claim.lines)
    random.shuffle(shuffled)
    there, here = read_claim(claim, CARC), read_claim(replace(claim, lines=tuple(shuffled)), CARC)
    assert (there and (there.status, there.amounts)) == (here and (here.status, here.amounts))


@given(claims(MONEY).map(lambda claim: replace(claim, adjustments=(), charge=None, paid=None)))
def test_a_paid_line_more_never_turns_a_claim_into_a_denial(claim: Claim) -> None:
    there = read_claim(claim, CARC)
    more = read_claim(replace(claim, lines=(*claim.lines, ALLOWED_LINE)), CARC)
    assert more is not None
    assert more.status is not ClaimStatus.DENIAL
    if there and there.status is ClaimStatus.PARTIAL_DENIAL:
        assert more.status is ClaimStatus.PARTIAL_DENIAL
