"""Bob sees shared cases and no other, whichever door he tries. Charlie sees none."""

from collections.abc import Callable

import pytest
from django.contrib import admin
from django.contrib.auth.models import AnonymousUser, Group
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory
from django.urls import resolve, reverse

from denialhelp.accounts.actions import ADVOCATE
from denialhelp.cases import actions as case_actions
from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.letters.models import Letter
from denialhelp.review.signed_in import signed_in as who_is_at_the_desk
from tests.factories import NOW, UserFactory
from tests.review import addresses
from tests.review.conftest import signed_in
from tests.review.stored import keep_appeal_letter

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["bobs_browser", "adas_browser"])
def staff(request: pytest.FixtureRequest) -> Client:
    """Return the browser of an advocate, then of somebody who may do everything."""
    client = request.getfixturevalue(request.param)
    assert isinstance(client, Client)
    return client


@pytest.fixture
def letter(case: AppealCase) -> Letter:
    return keep_appeal_letter(case)


def test_a_shared_case_is_in_the_queue_and_opens(staff: Client, case: AppealCase) -> None:
    assert case.public_id in staff.get(addresses.QUEUE).text
    assert staff.get(addresses.page_of(case)).status_code == 200


def test_a_case_that_is_not_shared_is_not_in_the_queue(
    staff: Client, case: AppealCase, unshared: AppealCase
) -> None:
    assert unshared.public_id not in staff.get(addresses.QUEUE).text


def test_a_case_that_is_not_shared_is_not_found_by_its_number(
    staff: Client, unshared: AppealCase
) -> None:
    found = staff.get(addresses.QUEUE, {"q": unshared.public_id})
    assert addresses.page_of(unshared) not in found.text
    assert "No shared case fits this." in found.text


def test_an_address_typed_by_hand_answers_as_if_there_were_no_such_case(
    staff: Client, unshared: AppealCase
) -> None:
    answer = staff.get(addresses.page_of(unshared))
    nowhere = staff.get(addresses.QUEUE + "0000-0000-0000/")
    assert answer.status_code == nowhere.status_code == 404
    assert answer.text == nowhere.text


@pytest.mark.parametrize("ending", ["", "history/", "change/", "delete/", "add/"])
def test_no_page_of_djangos_own_shows_a_case_by_its_key(
    staff: Client, case: AppealCase, ending: str
) -> None:
    assert staff.get(f"{addresses.QUEUE}{case.pk}/{ending}").status_code == 404


@pytest.mark.parametrize("ending", ["history/", "change/", "delete/"])
def test_a_case_has_no_page_to_change_or_delete_it(
    staff: Client, case: AppealCase, ending: str
) -> None:
    assert staff.get(addresses.page_of(case) + ending).status_code == 404


def test_a_case_that_is_not_shared_cannot_be_looked_up_through_another_list(
    staff: Client, case: AppealCase, unshared: AppealCase
) -> None:
    query = {"app_label": "letters", "model_name": "letter", "field_name": "case", "term": ""}
    listed = staff.get(reverse("admin:autocomplete"), query).json()["results"]
    assert [each["text"] for each in listed] == [case.public_id]


@pytest.mark.parametrize("address", [addresses.assign_to_me, addresses.give_back])
def test_nobody_can_take_a_case_that_is_not_shared(
    staff: Client, unshared: AppealCase, address: Callable[[AppealCase], str]
) -> None:
    assert staff.post(address(unshared)).status_code == 404


def test_ticking_a_case_that_is_not_shared_does_nothing(
    staff: Client, case: AppealCase, unshared: AppealCase
) -> None:
    ticked = {"action": "assign_to_me", "index": "0", "_selected_action": [str(unshared.pk)]}
    staff.post(addresses.QUEUE, ticked)
    unshared.refresh_from_db()
    assert unshared.assignee is None


@pytest.mark.parametrize("ticked", ["not-a-key", "\0", ""])
def test_ticking_what_is_no_case_does_nothing(staff: Client, case: AppealCase, ticked: str) -> None:
    form = {"action": "assign_to_me", "index": "0", "_selected_action": [ticked, str(case.pk)]}
    assert staff.post(addresses.QUEUE, form).status_code == 302
    case.refresh_from_db()
    assert case.assignee is None


def test_a_case_disappears_as_soon_as_its_person_stops_sharing(
    staff: Client, case: AppealCase, letter: Letter
) -> None:
    assert staff.get(addresses.letter_in_admin(letter)).status_code == 200
    case_actions.stop_sharing(case, now=NOW)
    assert case.public_id not in staff.get(addresses.QUEUE).text
    assert staff.get(addresses.page_of(case)).status_code == 404
    assert staff.get(addresses.letter_in_admin(letter)).status_code == 404


def test_a_letter_is_not_given_through_another_case(
    staff: Client, case: AppealCase, unshared: AppealCase
) -> None:
    secret = keep_appeal_letter(unshared)
    secret.case = case  # as somebody would who edits the address
    assert staff.get(addresses.letter_in_admin(secret)).status_code == 404


@pytest.fixture
def every_address(case: AppealCase, letter: Letter) -> list[str]:
    return [
        addresses.QUEUE,
        addresses.page_of(case),
        addresses.letter_in_admin(letter),
        addresses.assign_to_me(case),
        addresses.give_back(case),
    ]


def test_every_address_of_the_desk_is_among_these(every_address: list[str]) -> None:
    tried = {resolve(address).url_name for address in every_address}
    assert tried == {each.name for each in admin.site.get_model_admin(AppealCase).get_urls()}


def test_charlie_is_sent_to_sign_in(
    charlies_browser: Client, every_address: list[str], case: AppealCase
) -> None:
    for address in every_address:
        for answer in (charlies_browser.get(address), charlies_browser.post(address)):
            assert answer.status_code == 302
            assert answer.headers["Location"].startswith("/admin/login/")
    assert "opened" not in {event.kind for event in case_queries.events_of(case)}


def test_staff_who_are_no_advocates_see_no_case(every_address: list[str], case: AppealCase) -> None:
    somebody = signed_in(UserFactory.create())
    for address in every_address:
        answers = [somebody.get(address), somebody.post(address)]
        assert {answer.status_code for answer in answers} <= {403, 405}
    assert case.public_id not in somebody.get("/admin/").text


def test_a_page_that_forgot_to_ask_who_comes_is_shut_all_the_same() -> None:
    request = RequestFactory().get(addresses.QUEUE)
    request.user = AnonymousUser()
    with pytest.raises(PermissionDenied):
        who_is_at_the_desk(request)


def test_advocates_may_view_cases_use_remittance_files_set_targets_and_nothing_else() -> None:
    group = Group.objects.get(name=ADVOCATE)
    permissions = group.permissions.values_list("content_type__app_label", "codename")
    assert set(permissions) == {
        ("cases", "view_appealcase"),
        ("imports", "view_remittancefile"),
        ("imports", "add_remittancefile"),
        ("imports", "delete_remittancefile"),
        ("claims", "view_targetallowedamount"),
        ("claims", "add_targetallowedamount"),
        ("claims", "change_targetallowedamount"),
    }


def test_the_desk_offers_an_advocate_cases_files_and_targets_only(bobs_browser: Client) -> None:
    desk = bobs_browser.get("/admin/")
    assert addresses.QUEUE in desk.text
    assert "/admin/imports/remittancefile/" in desk.text
    assert "/admin/imports/importedclaim/" not in desk.text
    assert "/admin/django_tasks_database/" not in desk.text
    assert "/admin/accounts/" not in desk.text
    assert bobs_browser.get("/admin/accounts/user/").status_code == 403
