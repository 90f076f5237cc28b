"""Target allowed amounts at the desk: seen, set and ended, and never by who may not."""

from datetime import date
from decimal import Decimal
from html import unescape
from uuid import uuid4

import pytest
import time_machine
from django.contrib import admin
from django.test import Client
from django.urls import resolve, reverse
from pytest_django import DjangoAssertNumQueries

from denialhelp.accounts.models import User
from denialhelp.claims.models import TargetAllowedAmount
from tests.factories import NOW, TargetFactory, UserFactory
from tests.review.conftest import signed_in

pytestmark = pytest.mark.django_db

LIST = "/admin/claims/targetallowedamount/"
ADD = f"{LIST}add/"
TYPED = {
    "payer": "Lake Health",
    "payer_id": "L77",
    "procedure": "99213",
    "amount": "$1,090.50",
    "effective_from": "2026-03-01",
    "effective_until": "",
}


@pytest.fixture(autouse=True)
def clock() -> object:
    with time_machine.travel(NOW, tick=False):
        yield


def end_of(row: TargetAllowedAmount) -> str:
    return reverse("admin:claims_targetallowedamount_end", args=[row.pk])


def withdrawal_of(row: TargetAllowedAmount) -> str:
    return reverse("admin:claims_targetallowedamount_withdraw", args=[row.pk])


def page(browser: Client, address: str = LIST) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return unescape(answer.text)


def refused(browser: Client, **typed: str) -> str:
    """Return the page that says what to change, and see that nothing typed is lost."""
    answer = browser.post(ADD, {**TYPED, **typed})
    assert answer.status_code == 200
    words = unescape(answer.text)
    for value in {**TYPED, **typed}.values():
        assert f'value="{value}"' in words or not value
    return words


def test_bob_sets_a_target_and_the_list_tells_who_set_it(bobs_browser: Client, bob: User) -> None:
    answer = bobs_browser.post(ADD, TYPED)
    assert answer.headers["Location"] == LIST
    row = TargetAllowedAmount.objects.get()
    assert (row.payer, row.payer_id, row.procedure) == ("Lake Health", "L77", "99213")
    assert (row.amount, row.effective_from) == (Decimal("1090.50"), date(2026, 3, 1))
    assert (row.set_by, row.set_at) == (bob, NOW)
    words = page(bobs_browser)
    for told in ("The target for 99213 with Lake Health is set.", "$1,090.50", "bob.lee"):
        assert told in words
    assert "Mar 1, 2026" in words


def test_the_status_of_a_target_is_that_of_today(bobs_browser: Client) -> None:
    ended = TargetFactory.create(procedure="1111", effective_until=date(2026, 11, 22))
    later = TargetFactory.create(procedure="2222", effective_from=date(2026, 11, 24))
    now = TargetFactory.create(procedure="3333", effective_until=date(2026, 11, 23))
    words = page(bobs_browser)
    assert [status in words for status in ("Ended", "Starts later", "In force")] == [True] * 3
    links = [f'{end_of(row)}">{can}<' in words for row, can in ((ended, "Withdraw"), (now, "End"))]
    assert links == [True, True]
    assert f'{end_of(later)}">End<' in words


def test_a_date_may_be_typed_as_it_is_written_here(bobs_browser: Client) -> None:
    bobs_browser.post(ADD, {**TYPED, "effective_from": "3/1/2026"})
    assert TargetAllowedAmount.objects.get().effective_from == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("payer", "", "Enter the payer’s name"),
        ("payer", "?!", "Write the payer’s name with letters or digits"),
        ("payer", "ﷺ" * 90, "Write the payer’s name with letters or digits"),
        ("payer", "x" * 101, "Enter the payer’s name with up to 100 letters"),
        ("payer_id", "x" * 81, "Enter the payer number with up to 80 letters or digits"),
        ("procedure", "", "Enter a procedure code, such as 99213"),
        ("procedure", "99213 with modifier 25", "Enter the code alone, such as 99213"),
        ("procedure", "99213-25", "Enter the code alone, such as 99213"),
        ("procedure", "J1100:JW 59", "Enter the code alone, such as 99213"),
        ("procedure", "99", "Enter the code alone, such as 99213"),
        ("procedure", "٩٩٢١٣", "Enter the code alone, such as 99213"),
        ("amount", "", "Enter the target"),
        ("amount", "ninety", "Enter the target as a number, such as 1,234.50"),
        ("amount", "0.00", "The target must be more than $0.00"),
        ("effective_from", "", "Enter the first day as a date, such as 2026-03-01"),
        ("effective_from", "soon", "Enter the first day as a date, such as 2026-03-01"),
        ("effective_from", "0001-01-01", "Enter the first day from 1990 to 2099"),
        ("effective_until", "9999-12-31", "Enter the last day from 1990 to 2099"),
        ("effective_until", "2026-02-28", "The last day must be March 1, 2026 or later"),
    ],
)
def test_what_cannot_be_taken_is_told_and_nothing_typed_is_lost(
    bobs_browser: Client, name: str, typed: str, words: str
) -> None:
    assert words in refused(bobs_browser, **{name: typed})
    assert not TargetAllowedAmount.objects.exists()


def test_a_target_in_the_way_of_another_is_told_in_words(bobs_browser: Client) -> None:
    TargetFactory.create(payer_id="L77", effective_from=date(2026, 5, 1))
    assert (
        "A target of $90.00 for 99213 with Lake Health starts on May 1, 2026."
        " Choose a last day before that."
    ) in refused(bobs_browser)
    assert TargetAllowedAmount.objects.count() == 1


def test_a_new_target_ends_the_one_before(bobs_browser: Client, bob: User) -> None:
    old = TargetFactory.create(payer_id="L77")
    bobs_browser.post(ADD, TYPED)
    old.refresh_from_db()
    assert (old.effective_until, old.ended_by) == (date(2026, 2, 28), bob)


def test_bob_ends_a_target(bobs_browser: Client, bob: User) -> None:
    row = TargetFactory.create()
    assert 'value="2026-11-23"' in page(bobs_browser, end_of(row))
    answer = bobs_browser.post(end_of(row), {"last_day": "2026-10-31"})
    assert answer.headers["Location"] == LIST
    row.refresh_from_db()
    assert (row.effective_until, row.ended_by) == (date(2026, 10, 31), bob)
    assert "by bob.lee" in page(bobs_browser)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Enter the last day as a date, such as 2026-03-01"),
        ("2025-12-31", "This target starts on January 1, 2026. Choose that day or later."),
    ],
)
def test_a_day_on_which_no_target_can_end_is_told(
    bobs_browser: Client, typed: str, words: str
) -> None:
    row = TargetFactory.create()
    answer = bobs_browser.post(end_of(row), {"last_day": typed})
    assert words in unescape(answer.text)
    row.refresh_from_db()
    assert row.effective_until is None


def test_bob_withdraws_a_target_that_was_set_by_mistake(bobs_browser: Client, bob: User) -> None:
    row = TargetFactory.create()
    assert withdrawal_of(row) in page(bobs_browser, end_of(row))
    assert bobs_browser.post(withdrawal_of(row)).headers["Location"] == LIST
    row.refresh_from_db()
    assert (row.withdrawn, row.ended_by) == (True, bob)
    words = page(bobs_browser)
    assert "Withdrawn" in words
    assert "Counts on no day" in words
    assert end_of(row) not in words


def test_a_target_that_is_not_there_is_not_found(bobs_browser: Client) -> None:
    assert bobs_browser.get(f"{LIST}{uuid4()}/end/").status_code == 404
    assert bobs_browser.post(f"{LIST}{uuid4()}/withdraw/").status_code == 404


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("lake", ["1111", "2222"]),
        ("LAKE-H", ["1111", "2222"]),
        ("222", ["2222"]),
        ("R1", ["3333"]),
        ("", ["1111", "2222", "3333"]),
    ],
)
def test_targets_are_found_by_payer_number_or_procedure(
    bobs_browser: Client, typed: str, found: list[str]
) -> None:
    TargetFactory.create(procedure="1111")
    TargetFactory.create(procedure="2222")
    TargetFactory.create(procedure="3333", payer="River Plan", payer_id="R1")
    words = page(bobs_browser, f"{LIST}?q={typed}")
    assert [code for code in ("1111", "2222", "3333") if code in words] == found


@pytest.mark.parametrize("typed", ["nobody", "?!", "x%00y", "x" * 3000])
def test_what_fits_no_target_is_told(bobs_browser: Client, typed: str) -> None:
    TargetFactory.create()
    assert "No target fits this." in page(bobs_browser, f"{LIST}?q={typed}")


def test_an_empty_list_says_so(bobs_browser: Client) -> None:
    assert "No target is set yet." in page(bobs_browser)


def test_many_targets_come_page_by_page_in_few_queries(
    bobs_browser: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(60):
        TargetFactory.create(procedure=f"{number:05}", set_by=UserFactory.create())
    with django_assert_max_num_queries(7):
        first = page(bobs_browser, f"{LIST}?q=lake")
    assert "Page 1 of 2" in first
    assert "?q=lake&page=2" in first
    assert "00059" in page(bobs_browser, f"{LIST}?q=lake&page=2")


def test_a_form_of_ours_is_taken_when_forgery_is_looked_for(bob: User) -> None:
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(bob)
    end = end_of(TargetFactory.create(procedure="99214"))
    for address, typed in ((ADD, TYPED), (end, {"last_day": "2026-10-31"})):
        token = careful.get(address).context["csrf_token"]
        assert 'name="csrfmiddlewaretoken"' in careful.get(address).text
        assert careful.post(address, typed).status_code == 403
        answer = careful.post(address, {**typed, "csrfmiddlewaretoken": str(token)})
        assert answer.headers["Location"] == LIST


@pytest.fixture
def every_address(db: None) -> list[str]:
    row = TargetFactory.create()
    return [LIST, ADD, end_of(row), withdrawal_of(row)]


def test_every_address_of_targets_is_among_these(every_address: list[str]) -> None:
    tried = {resolve(address).url_name for address in every_address}
    model_admin = admin.site.get_model_admin(TargetAllowedAmount)
    assert tried == {each.name for each in model_admin.get_urls()}


def test_charlie_is_sent_to_sign_in(charlies_browser: Client, every_address: list[str]) -> None:
    for address in every_address:
        for answer in (charlies_browser.get(address), charlies_browser.post(address, TYPED)):
            assert answer.headers["Location"].startswith("/admin/login/")


def test_staff_who_are_no_advocates_neither_see_nor_set_targets(every_address: list[str]) -> None:
    somebody = signed_in(UserFactory.create())
    for address in every_address:
        answers = [somebody.get(address), somebody.post(address, TYPED)]
        assert {answer.status_code for answer in answers} <= {403, 405}
    assert not TargetAllowedAmount.objects.get().withdrawn


def test_who_may_only_look_is_offered_nothing_to_change(bob: User) -> None:
    row = TargetFactory.create()
    bob.groups.get().permissions.filter(codename__startswith="add_target").delete()
    bob.groups.get().permissions.filter(codename__startswith="change_target").delete()
    words = page(signed_in(bob))
    assert "99213" in words
    assert ADD not in words
    assert end_of(row) not in words


def test_the_desk_leads_to_the_targets(bobs_browser: Client) -> None:
    assert LIST in page(bobs_browser, "/admin/")
