"""What changes in a stored claim."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from denialhelp.claims import actions as claim_actions
from denialhelp.claims import queries as claim_queries
from denialhelp.claims.models import Claim, ClaimLine, LineAdjustment
from denialhelp.domain.claim import Adjustment, AdjustmentGroup, ServiceLine

pytestmark = pytest.mark.django_db

MRI = ServiceLine(
    procedure="73721",
    modifiers=("LT", "26"),
    description="MRI of the knee",
    service_date=date(2026, 9, 10),
    units=Decimal("1.5"),
    place="22",
    in_network=True,
    charge=Decimal("1200.00"),
    allowed=Decimal("0.00"),
    paid=Decimal("0.00"),
    deductible=Decimal("0.00"),
    copay=Decimal("0.00"),
    coinsurance=Decimal("0.00"),
    denied=Decimal("1200.00"),
    billed_to_patient=Decimal("1200.00"),
    adjustments=(
        Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal("1205.00")),
        Adjustment(None, "B7", Decimal("-5.00")),
    ),
    remarks=("N115", "M25"),
)
VISIT = ServiceLine(procedure="99213", charge=Decimal("100.00"))
X_RAY = ServiceLine(procedure="73560")


@pytest.fixture
def claim() -> Claim:
    return claim_actions.create_claim()


def add(claim: Claim, *lines: ServiceLine) -> list[ClaimLine]:
    return [claim_actions.add_line(claim, line=line) for line in lines]


def test_a_line_comes_back_as_it_was_added(claim: Claim) -> None:
    add(claim, MRI)
    assert claim_queries.lines_of(claim) == (MRI,)


def test_what_the_person_does_not_have_stays_unknown(claim: Claim) -> None:
    add(claim, X_RAY)
    assert claim_queries.lines_of(claim) == (X_RAY,)


def test_codes_are_kept_as_they_were_typed(claim: Claim) -> None:
    claim_actions.add_line(claim, line=MRI, codes_as_typed="co 50, N115")
    assert claim_queries.rows_of(claim).get().codes_as_typed == "co 50, N115"


def test_lines_stand_in_the_order_they_were_added(claim: Claim) -> None:
    add(claim, MRI, VISIT, X_RAY)
    assert claim_queries.lines_of(claim) == (MRI, VISIT, X_RAY)
    assert [row.position for row in claim_queries.rows_of(claim)] == [1, 2, 3]


def test_a_changed_line_keeps_its_place(claim: Claim) -> None:
    first, _ = add(claim, VISIT, X_RAY)
    claim_actions.change_line(first, line=MRI, codes_as_typed="CO-50")
    assert claim_queries.lines_of(claim) == (MRI, X_RAY)


def test_a_changed_line_loses_the_adjustments_it_had(claim: Claim) -> None:
    (row,) = add(claim, MRI)
    claim_actions.change_line(row, line=VISIT)
    assert claim_queries.lines_of(claim) == (VISIT,)
    assert not LineAdjustment.objects.exists()


def test_removing_a_line_closes_the_gap(claim: Claim) -> None:
    _, second, *_ = add(claim, MRI, VISIT, X_RAY, MRI)
    claim_actions.remove_line(second)
    assert claim_queries.lines_of(claim) == (MRI, X_RAY, MRI)
    assert [row.position for row in claim_queries.rows_of(claim)] == [1, 2, 3]


def test_lines_removed_one_after_the_other_leave_the_right_ones(claim: Claim) -> None:
    first, _, third = add(claim, MRI, VISIT, X_RAY)
    claim_actions.remove_line(first)
    claim_actions.remove_line(third)
    assert claim_queries.lines_of(claim) == (VISIT,)


def test_a_line_removed_in_another_tab_before_is_no_fault(claim: Claim) -> None:
    first, _ = add(claim, MRI, VISIT)
    same_in_another_tab = ClaimLine.objects.get(pk=first.pk)
    claim_actions.remove_line(first)
    claim_actions.remove_line(same_in_another_tab)
    assert claim_queries.lines_of(claim) == (VISIT,)


def test_a_line_changed_twice_after_another_tab_removed_it_comes_back_once(claim: Claim) -> None:
    row = claim_actions.add_line(claim, line=VISIT)
    claim_actions.remove_line(row)
    for line in (MRI, X_RAY):
        seen_before = ClaimLine(pk=row.pk, claim=claim)
        claim_actions.change_line(seen_before, line=line)
    assert claim_queries.lines_of(claim) == (X_RAY,)


def test_a_line_changed_after_another_tab_removed_it_comes_back_at_the_end(claim: Claim) -> None:
    first, _ = add(claim, MRI, VISIT)
    claim_actions.remove_line(ClaimLine.objects.get(pk=first.pk))
    claim_actions.change_line(first, line=X_RAY)
    assert claim_queries.lines_of(claim) == (VISIT, X_RAY)


def test_a_line_changed_after_another_tab_moved_it_stays_where_it_is(claim: Claim) -> None:
    first, second, _ = add(claim, MRI, VISIT, VISIT)
    claim_actions.remove_line(first)
    claim_actions.change_line(second, line=X_RAY)
    assert claim_queries.lines_of(claim) == (X_RAY, VISIT)


def test_the_lines_of_other_claims_stay_as_they_are(claim: Claim) -> None:
    other = claim_actions.create_claim()
    add(other, VISIT, X_RAY)
    (row,) = add(claim, MRI)
    claim_actions.remove_line(row)
    claim_actions.set_lines(claim, lines=())
    assert claim_queries.lines_of(other) == (VISIT, X_RAY)


def test_setting_lines_replaces_all_there_were(claim: Claim) -> None:
    add(claim, VISIT)
    claim_actions.set_lines(claim, lines=(X_RAY, MRI))
    assert claim_queries.lines_of(claim) == (X_RAY, MRI)


def test_only_lines_of_a_file_may_take_a_payment_back(claim: Claim) -> None:
    taken_back = replace(X_RAY, charge=Decimal(-90), paid=Decimal(-60))
    claim_actions.set_lines(claim, lines=(taken_back,), from_file=True)
    assert claim_queries.lines_of(claim) == (taken_back,)
    with pytest.raises(IntegrityError), transaction.atomic():
        claim_actions.set_lines(claim, lines=(taken_back,))
