"""Target allowed amounts are set and ended; none in force is written over."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from unittest.mock import patch

import pytest

from denialhelp.accounts.models import User
from denialhelp.claims import target_actions, target_queries
from denialhelp.claims.models import TargetAllowedAmount as Row
from denialhelp.claims.target_actions import TargetNotSetError
from denialhelp.domain.targets import Payer, TargetAllowedAmount
from tests.factories import NOW, TargetFactory, UserFactory

pytestmark = pytest.mark.django_db

VISIT = TargetAllowedAmount(Payer("Lake Health", "L77"), "99213", Decimal(90), date(2026, 1, 1))
MARCH = date(2026, 3, 1)


@pytest.fixture
def bob(db: None) -> User:
    return UserFactory.create(username="bob.lee")


@pytest.fixture
def ada(db: None) -> User:
    return UserFactory.create(username="ada")


def days(*rows: Row) -> list[tuple[date, date | None]]:
    stored = Row.objects.in_bulk([row.pk for row in rows])
    return [(stored[row.pk].effective_from, stored[row.pk].effective_until) for row in rows]


def refusal(target: TargetAllowedAmount, by: User) -> str:
    before = Row.objects.count()
    with pytest.raises(TargetNotSetError) as error:
        target_actions.set_target(target, by=by, now=NOW)
    assert Row.objects.count() == before
    return str(error.value)


def test_a_target_is_kept_with_who_set_it(bob: User) -> None:
    row = target_actions.set_target(VISIT, by=bob, now=NOW)
    row.refresh_from_db()
    assert target_queries.as_target(row) == VISIT
    assert (row.set_by, row.set_at, row.ended_by) == (bob, NOW, None)


def test_a_new_target_ends_the_one_in_force_on_the_day_before(bob: User, ada: User) -> None:
    old = target_actions.set_target(VISIT, by=bob, now=NOW)
    dearer = replace(VISIT, amount=Decimal(95), effective_from=MARCH)
    new = target_actions.set_target(dearer, by=ada, now=NOW)
    assert days(old, new) == [(date(2026, 1, 1), date(2026, 2, 28)), (MARCH, None)]
    old.refresh_from_db()
    assert (old.amount, old.set_by, old.ended_by) == (Decimal(90), bob, ada)


def test_a_target_that_would_run_into_a_later_one_is_refused(bob: User) -> None:
    later = replace(VISIT, effective_from=MARCH)
    target_actions.set_target(later, by=bob, now=NOW)
    assert refusal(VISIT, bob) == (
        "A target of $90.00 for 99213 with Lake Health starts on March 1, 2026."
        " Choose a last day before that."
    )
    assert refusal(later, bob).endswith("Choose a later first day.")


def test_a_target_may_fill_the_time_before_a_later_one(bob: User) -> None:
    target_actions.set_target(replace(VISIT, effective_from=MARCH), by=bob, now=NOW)
    until = replace(VISIT, effective_until=date(2026, 2, 28))
    target_actions.set_target(until, by=bob, now=NOW)
    assert Row.objects.count() == 2


def test_other_payers_and_procedures_are_left_alone(bob: User) -> None:
    target_actions.set_target(VISIT, by=bob, now=NOW)
    for other in (
        replace(VISIT, procedure="99214"),
        replace(VISIT, payer=Payer("River Plan")),
        replace(VISIT, payer=Payer("Lake Health")),
    ):
        target_actions.set_target(other, by=bob, now=NOW)
    assert Row.objects.filter(effective_until=None).count() == 4


def test_names_and_codes_typed_otherwise_are_the_same(bob: User) -> None:
    old = target_actions.set_target(VISIT, by=bob, now=NOW)
    again = TargetAllowedAmount(Payer("LAKE-HEALTH", "L77"), " 99213", Decimal(1), MARCH)
    new = target_actions.set_target(again, by=bob, now=NOW)
    assert new.procedure == "99213"
    assert days(old) == [(date(2026, 1, 1), date(2026, 2, 28))]


def test_a_target_that_somebody_set_at_the_same_moment_is_told(bob: User) -> None:
    TargetFactory.create(payer_id="L77")
    nobody_yet = Row.objects.none()
    with patch.object(target_queries, "rivals_of", return_value=nobody_yet):
        assert "Somebody has just set another target" in refusal(VISIT, bob)


def test_a_target_ends_on_the_day_given(bob: User) -> None:
    row = TargetFactory.create()
    target_actions.end_target(row, last_day=MARCH, by=bob, now=NOW)
    row.refresh_from_db()
    assert (row.effective_until, row.ended_by, row.ended_at) == (MARCH, bob, NOW)


def test_a_target_ended_twice_keeps_who_ended_it_first(bob: User, ada: User) -> None:
    row = TargetFactory.create()
    for by in (bob, ada):
        target_actions.end_target(row, last_day=MARCH, by=by, now=NOW)
    row.refresh_from_db()
    assert row.ended_by == bob


@pytest.mark.parametrize(
    ("last_day", "words"),
    [
        (date(2025, 12, 31), "starts on January 1, 2026. Choose that day or later."),
        (date(2026, 3, 2), "ends on March 1, 2026 already. Choose an earlier day."),
    ],
)
def test_a_target_neither_ends_before_it_starts_nor_is_made_longer(
    bob: User, last_day: date, words: str
) -> None:
    row = TargetFactory.create(effective_until=MARCH)
    with pytest.raises(TargetNotSetError, match=words):
        target_actions.end_target(row, last_day=last_day, by=bob, now=NOW)
    assert days(row) == [(date(2026, 1, 1), MARCH)]


def test_a_target_may_end_earlier_than_was_said(bob: User) -> None:
    row = TargetFactory.create(effective_until=MARCH)
    target_actions.end_target(row, last_day=date(2026, 1, 1), by=bob, now=NOW)
    assert days(row) == [(date(2026, 1, 1), date(2026, 1, 1))]


def test_a_target_set_by_mistake_is_withdrawn_and_makes_room_for_another(
    bob: User, ada: User
) -> None:
    wrong = target_actions.set_target(replace(VISIT, amount=Decimal(900)), by=ada, now=NOW)
    for by in (bob, ada):
        target_actions.withdraw_target(wrong, by=by, now=NOW)
    target_actions.set_target(VISIT, by=bob, now=NOW)
    wrong.refresh_from_db()
    assert (wrong.withdrawn, wrong.ended_by, wrong.effective_until) == (True, bob, None)
    assert target_queries.targets_for([VISIT.payer], ["99213"]) == (VISIT,)


def test_a_target_that_was_withdrawn_has_no_end(bob: User) -> None:
    row = TargetFactory.create(withdrawn=True)
    with pytest.raises(TargetNotSetError, match="was withdrawn"):
        target_actions.end_target(row, last_day=MARCH, by=bob, now=NOW)
