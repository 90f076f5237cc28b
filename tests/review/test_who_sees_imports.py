"""Bob sees the files he uploaded. Eve, another advocate, and Charlie see nothing of them."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import resolve, reverse

from denialhelp.accounts.actions import ADVOCATE
from denialhelp.accounts.models import User
from denialhelp.cases.models import AppealCase
from denialhelp.imports.models import RemittanceFile
from tests.factories import UserFactory
from tests.imports.uploads import as_stored, many_claims, upload, uploaded_and_read
from tests.review.conftest import signed_in

pytestmark = pytest.mark.django_db

FILES = "/admin/imports/remittancefile/"
NAME = "march.835"


@pytest.fixture
def file(bob: User) -> RemittanceFile:
    return uploaded_and_read(many_claims(2), by=bob)


@pytest.fixture
def eves_browser(db: None) -> Client:
    eve = UserFactory.create(username="eve")
    eve.groups.add(Group.objects.get(name=ADVOCATE))
    return signed_in(eve)


@pytest.fixture
def addresses(file: RemittanceFile) -> list[str]:
    """Return every address that names Bob's file."""
    page = reverse("admin:imports_remittancefile_change", args=[file.pk])
    claim = page + "claims/1/"
    return [page, page + "read-all-the-same/", page + "delete/", claim, claim + "make-case/"]


def test_every_address_is_among_these(addresses: list[str]) -> None:
    tried = {resolve(address).url_name for address in [*addresses, FILES, FILES + "add/"]}
    assert tried == {each.name for each in admin.site.get_model_admin(RemittanceFile).get_urls()}


def test_bob_and_who_runs_the_site_see_his_file(
    bobs_browser: Client, adas_browser: Client, addresses: list[str]
) -> None:
    for browser in (bobs_browser, adas_browser):
        assert NAME in browser.get(FILES).text
        assert browser.get(addresses[0]).status_code == 200
    assert "bob.lee" in adas_browser.get(FILES).text


def test_another_advocate_is_answered_as_if_there_were_no_such_file(
    eves_browser: Client, addresses: list[str], file: RemittanceFile
) -> None:
    assert NAME not in eves_browser.get(FILES).text
    for address in addresses:
        nowhere = address.replace(str(file.pk), "00000000-0000-4000-8000-000000000000")
        for method in (eves_browser.get, eves_browser.post):
            answer, nobodys = method(address), method(nowhere)
            assert answer.status_code in (404, 405)
            assert answer.content == nobodys.content
    assert as_stored(file).claims_read == 2
    assert not AppealCase.objects.exists()


def test_charlie_is_sent_to_sign_in(charlies_browser: Client, addresses: list[str]) -> None:
    for address in [*addresses, FILES, FILES + "add/"]:
        for answer in (charlies_browser.get(address), charlies_browser.post(address)):
            assert answer.status_code == 302
            assert answer.headers["Location"].startswith("/admin/login/")


def test_staff_who_are_no_advocates_neither_see_nor_upload_files(addresses: list[str]) -> None:
    somebody = signed_in(UserFactory.create())
    for address in [*addresses, FILES, FILES + "add/"]:
        statuses = {somebody.get(address).status_code, somebody.post(address).status_code}
        assert statuses <= {403, 405}


def test_a_file_cannot_be_looked_up_through_another_list(
    bobs_browser: Client, file: RemittanceFile
) -> None:
    query = {"app_label": "imports", "model_name": "importedclaim", "field_name": "file"}
    assert bobs_browser.get(reverse("admin:autocomplete"), query | {"term": ""}).status_code == 404


@pytest.mark.parametrize("ending", ["history/", "change/"])
def test_no_page_of_djangos_own_shows_a_file(
    bobs_browser: Client, adas_browser: Client, file: RemittanceFile, ending: str
) -> None:
    for browser in (bobs_browser, adas_browser):
        assert browser.get(f"{FILES}{file.pk}/{ending}").status_code == 404


def test_a_get_changes_nothing(bobs_browser: Client, bob: User, addresses: list[str]) -> None:
    upload(many_claims(2), by=bob)
    for address in addresses:
        bobs_browser.get(address)
    assert {file.state for file in RemittanceFile.objects.all()} == {"read", "uploaded_before"}
    assert not AppealCase.objects.exists()
