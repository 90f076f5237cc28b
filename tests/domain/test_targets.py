"""Target allowed amounts: which lines they close, which they never do, and what is left."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from denialhelp.domain.claim import Claim, ServiceLine
from denialhelp.domain.findings import ClaimStatus, LineVerdict
from denialhelp.domain.targets import (
    Closing,
    Payer,
    TargetAllowedAmount,
    closed_by_targets,
    ended_by,
    folded,
    in_the_way_of,
)
from tests.domain.claims import adjustments, claim, line, read

LAKE = Payer("Lake Health")
SEEN = date(2026, 9, 10)
VISIT = TargetAllowedAmount(LAKE, "99213", Decimal(90), date(2026, 1, 1))


def visit(charge: str, *codes: str, **typed: str) -> ServiceLine:
    return replace(line(charge, *codes, **typed), procedure="99213", service_date=SEEN)


PARTLY_DENIED = visit("150", "PR-2 12", "CO-50 58", paid="80")
"""Allowed $92."""
BALANCE_LEFT = visit("150", "PR-2 12", "PR-45 58", paid="80")
DENIED = replace(visit("200", "CO-50 200", paid="0"), procedure="73721")


def closing(subject: Claim, *targets: TargetAllowedAmount, payer: Payer = LAKE) -> Closing:
    return closed_by_targets(subject, read(subject), payer, targets)


def closes(of: ServiceLine, target: TargetAllowedAmount, payer: Payer = LAKE) -> bool:
    return bool(closing(claim(of), target, payer=payer).closed)


def test_a_line_allowed_at_or_above_its_target_is_closed_and_says_why() -> None:
    (closed,) = closing(claim(DENIED, PARTLY_DENIED), VISIT).closed
    assert (closed.line, closed.target) == (2, VISIT)
    assert closed.text == "Allowed $92.00; the target for 99213 with Lake Health is $90.00."


@pytest.mark.parametrize(
    ("amount", "is_closed"), [("92.00", True), ("92.01", False), ("0.01", True)]
)
def test_the_target_itself_is_enough_and_a_cent_less_is_not(amount: str, is_closed: bool) -> None:
    assert closes(PARTLY_DENIED, replace(VISIT, amount=Decimal(amount))) is is_closed


def test_a_balance_left_to_the_patient_is_closed_too() -> None:
    found = closing(claim(BALANCE_LEFT), VISIT)
    assert [each.line for each in found.closed] == [1]
    assert found.status is ClaimStatus.BALANCED


def test_a_line_denied_entirely_is_never_closed() -> None:
    found = closing(claim(visit("200", "CO-50 200", paid="0")), replace(VISIT, amount=Decimal(0)))
    assert (found.closed, found.open_lines) == ((), (1,))


def test_a_line_with_nothing_open_needs_no_closing() -> None:
    paid = visit("100", "CO-45 8", "PR-2 12", paid="80")
    found = closing(claim(paid), VISIT)
    assert (found.closed, found.open_lines, found.status) == ((), (), ClaimStatus.BALANCED)


def test_the_lines_that_stay_open_are_named() -> None:
    low = visit("150", "CO-50 100", paid="50")
    found = closing(claim(DENIED, PARTLY_DENIED, low), VISIT)
    assert [each.line for each in found.closed] == [2]
    assert found.open_lines == (1, 3)
    assert found.status is ClaimStatus.PARTIAL_DENIAL


def test_with_every_open_line_closed_the_claim_is_in_order() -> None:
    subject = claim(PARTLY_DENIED, BALANCE_LEFT)
    assert read(subject).status is ClaimStatus.UNRESOLVED_BALANCE
    assert closing(subject, VISIT).status is ClaimStatus.BALANCED


def test_without_a_target_the_claim_keeps_its_status() -> None:
    found = closing(claim(DENIED, PARTLY_DENIED))
    assert (found.closed, found.open_lines) == ((), (1, 2))
    assert found.status is ClaimStatus.PARTIAL_DENIAL


def test_closing_changes_nothing_that_was_read() -> None:
    subject = claim(PARTLY_DENIED)
    reading = read(subject)
    closed_by_targets(subject, reading, LAKE, [VISIT])
    assert reading.lines[0].verdict is LineVerdict.PARTLY_DENIED
    assert reading.amounts == read(subject).amounts


def test_what_the_claim_does_not_count_as_denied_is_not_taken_off_it() -> None:
    subject = claim(visit("100", "CO-50 60", paid="50"), charge="100", paid="50")
    subject = replace(subject, adjustments=adjustments("PR-3 50"))
    assert read(subject).amounts.denied == 0
    found = closing(subject, replace(VISIT, amount=Decimal(40)))
    assert [each.line for each in found.closed] == [1]
    assert found.status is ClaimStatus.BALANCED


@pytest.mark.parametrize(
    ("first", "last", "is_closed"),
    [
        (SEEN, None, True),
        (SEEN, SEEN, True),
        (date(2026, 9, 11), None, False),
        (date(2026, 1, 1), date(2026, 9, 9), False),
        (date(2026, 1, 1), date(2026, 12, 31), True),
    ],
)
def test_the_target_in_force_on_the_day_of_service_counts(
    first: date, last: date | None, is_closed: bool
) -> None:
    target = replace(VISIT, effective_from=first, effective_until=last)
    assert closes(PARTLY_DENIED, target) is is_closed


def test_a_line_without_a_day_goes_by_that_of_the_claim_and_else_stays_open() -> None:
    undated = claim(replace(PARTLY_DENIED, service_date=None))
    assert closing(replace(undated, service_date=SEEN), VISIT).closed
    assert not closing(undated, VISIT).closed


@pytest.mark.parametrize("name", ["lake health", "LAKE-HEALTH", " Lake  Health. ", "Läke Health"])
def test_a_payers_name_is_the_same_however_it_is_printed(name: str) -> None:
    assert closes(PARTLY_DENIED, VISIT, payer=Payer(name))


@pytest.mark.parametrize(
    ("payer", "target", "is_same"),
    [
        (Payer("Other", "L77"), Payer("Lake Health", "L77"), True),
        (Payer("Lake Health", "l77"), Payer("Lake Health", "L77"), False),
        (Payer("Lake Health"), Payer("Lake Health", "L77"), True),
        (Payer("Lake Health", "L77"), Payer("Lake Health"), True),
        (Payer("Lake Health Plan"), Payer("Lake Health"), False),
        (Payer(""), Payer(""), False),
        (Payer("?!"), Payer("."), False),
    ],
)
def test_payers_are_told_apart_by_number_where_both_have_one_and_else_by_name(
    payer: Payer, target: Payer, is_same: bool
) -> None:
    assert payer.is_same(target) is is_same
    assert target.is_same(payer) is is_same


def test_a_target_of_another_payer_or_procedure_closes_nothing() -> None:
    assert not closes(PARTLY_DENIED, VISIT, payer=Payer("River Plan"))
    assert not closes(PARTLY_DENIED, replace(VISIT, procedure="99214"))
    assert not closes(replace(PARTLY_DENIED, procedure=""), replace(VISIT, procedure=""))


def test_a_procedure_is_the_same_however_it_is_typed() -> None:
    drug = replace(PARTLY_DENIED, procedure="j1100")
    assert closes(drug, replace(VISIT, procedure=" J1100 "))


def test_the_higher_of_two_targets_counts() -> None:
    by_number = replace(VISIT, payer=Payer("Lake", "L77"), amount=Decimal(95))
    subject, payer = claim(PARTLY_DENIED), Payer("Lake Health", "L77")
    assert not closing(subject, VISIT, by_number, payer=payer).closed
    assert closing(subject, VISIT, payer=payer).closed


def test_a_target_is_for_one_unit() -> None:
    two = replace(PARTLY_DENIED, units=Decimal("2.0"))
    assert not closes(two, VISIT)
    (closed,) = closing(claim(two), replace(VISIT, amount=Decimal(45))).closed
    assert closed.text == (
        "Allowed $92.00; the target for 99213 with Lake Health is $90.00 (2 units at $45.00)."
    )


@pytest.mark.parametrize("units", ["0", "0.5", "-1"])
def test_an_odd_number_of_units_is_one(units: str) -> None:
    assert not closes(
        replace(PARTLY_DENIED, units=Decimal(units)), replace(VISIT, amount=Decimal(93))
    )
    assert closes(replace(PARTLY_DENIED, units=Decimal(units)), VISIT)


def test_a_claim_without_lines_has_nothing_to_close() -> None:
    whole = Claim(charge=Decimal(150), paid=Decimal(80), service_date=SEEN)
    found = closing(whole, VISIT)
    assert found.closed == ()


JANUARY, MARCH, MAY = date(2026, 1, 1), date(2026, 3, 1), date(2026, 5, 1)


def from_to(first: date, last: date | None = None) -> TargetAllowedAmount:
    return replace(VISIT, effective_from=first, effective_until=last)


@pytest.mark.parametrize(
    ("old", "is_ended"),
    [
        (from_to(JANUARY), True),
        (from_to(JANUARY, MAY), True),
        (from_to(JANUARY, MARCH), True),
        (from_to(JANUARY, date(2026, 2, 28)), False),
        (from_to(MARCH), False),
        (from_to(MAY), False),
    ],
)
def test_a_new_target_ends_the_one_that_began_before_and_is_in_force(
    old: TargetAllowedAmount, is_ended: bool
) -> None:
    assert ended_by(from_to(MARCH), [old]) == (old if is_ended else None)


@pytest.mark.parametrize(
    ("new", "is_hindered"),
    [
        (from_to(MARCH), True),
        (from_to(MARCH, MAY), True),
        (from_to(MARCH, date(2026, 4, 30)), False),
        (from_to(MAY, MAY), True),
        (from_to(date(2026, 5, 2)), False),
    ],
)
def test_a_target_that_begins_within_a_new_one_is_in_its_way(
    new: TargetAllowedAmount, is_hindered: bool
) -> None:
    later = from_to(MAY)
    assert in_the_way_of(new, [from_to(JANUARY), later]) == (later if is_hindered else None)


def test_the_first_of_several_in_the_way_is_named() -> None:
    first = from_to(MAY, MAY)
    assert in_the_way_of(from_to(MARCH), [from_to(date(2026, 6, 1)), first]) == first


def test_folding_leaves_letters_and_digits() -> None:
    assert folded(" St. Ámar's  Health-Plan #2 ") == "stamarshealthplan2"
