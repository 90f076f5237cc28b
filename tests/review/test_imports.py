"""The pages of uploaded files: uploading, watching, reading, deleting."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from denialhelp.accounts.models import User
from denialhelp.imports import queries
from denialhelp.imports.models import FilePiece, RemittanceFile
from denialhelp.jobs import recovery
from tests.imports.uploads import (
    DAMAGED,
    as_stored,
    claim_segments,
    many_claims,
    read,
    upload,
    uploaded_and_read,
)
from tests.remittance.files import CLAIM, DENIED, PAID, x12
from tests.sealed.test_nothing_in_clear import whole_database

pytestmark = pytest.mark.django_db

FILES = "/admin/imports/remittancefile/"
UPLOAD = FILES + "add/"
PART = {"HX-Request": "true"}


def page_of(file: RemittanceFile) -> str:
    return reverse("admin:imports_remittancefile_change", args=[file.pk])


def sent(browser: Client, *contents: str | bytes, names: str = "part-{}.835") -> Any:
    """Upload these files in one form."""
    files = [
        SimpleUploadedFile(names.format(number), each.encode() if isinstance(each, str) else each)
        for number, each in enumerate(contents, start=1)
    ]
    return browser.post(UPLOAD, {"files": files})


# --- uploading --------------------------------------------------------------------------------


def test_a_file_is_uploaded_sealed_and_waits(bobs_browser: Client, bob: User) -> None:
    answer = sent(bobs_browser, many_claims(3))
    file = RemittanceFile.objects.get()
    assert answer.headers["Location"] == page_of(file)
    assert (file.name, file.uploaded_by, file.state) == ("part-1.835", bob, "waiting")
    assert file.size == len(many_claims(3))
    assert not [table for table, text in whole_database() if "ALVAREZ" in text]
    assert read(file).claims_read == 3


def test_several_files_come_in_one_upload(bobs_browser: Client) -> None:
    answer = sent(bobs_browser, many_claims(1), many_claims(2))
    assert answer.headers["Location"] == FILES
    assert [read(file).claims_read for file in RemittanceFile.objects.all()].count(1) == 1


def test_a_large_file_comes_in_pieces_and_is_whole_again(bobs_browser: Client) -> None:
    sent(bobs_browser, many_claims(9000))
    file = RemittanceFile.objects.get()
    assert FilePiece.objects.filter(file=file).count() > 1
    assert read(file).claims_read == 9000


def test_who_chose_no_file_is_told_to_choose_one(bobs_browser: Client) -> None:
    answer = bobs_browser.post(UPLOAD, {})
    assert "Choose at least one file" in answer.text


def test_an_empty_file_is_taken_and_told_of(bobs_browser: Client) -> None:
    sent(bobs_browser, b"")
    file = read(RemittanceFile.objects.get())
    assert "it is empty" in bobs_browser.get(page_of(file)).text


def test_a_file_that_is_too_large_is_left_out_and_the_others_are_taken(
    bobs_browser: Client, settings: Settings
) -> None:
    settings.IMPORT_MOST_BYTES = 2_000_000
    answer = sent(bobs_browser, b"x" * 2_000_001, many_claims(1))
    assert "“part-1.835” is larger than 2 MB" in answer.text
    assert [file.name for file in RemittanceFile.objects.all()] == ["part-2.835"]
    assert page_of(RemittanceFile.objects.get()) in answer.text
    assert not FilePiece.objects.exclude(file__in=RemittanceFile.objects.all()).exists()


def test_files_beyond_the_number_for_one_upload_are_named(
    bobs_browser: Client, settings: Settings
) -> None:
    settings.IMPORT_MOST_FILES = 1
    answer = sent(bobs_browser, many_claims(1), many_claims(2))
    assert "Up to 1 files can come in one upload." in answer.text
    assert "“part-2.835”" in answer.text
    assert RemittanceFile.objects.count() == 1


def test_far_too_many_files_are_answered_in_words(bobs_browser: Client) -> None:
    answer = sent(bobs_browser, *[b"x"] * 101)
    assert answer.status_code == 200
    assert "files can come in one upload." in answer.text
    assert not RemittanceFile.objects.exists()


def test_a_forged_form_leaves_nothing_behind(bob: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(bob)
    assert sent(strict, many_claims(1)).status_code == 403
    assert not RemittanceFile.objects.exists()
    assert not FilePiece.objects.exists()


def test_a_form_of_ours_is_taken_when_forgery_is_looked_for(bob: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(bob)
    token = strict.get(UPLOAD).context["csrf_token"]
    file = SimpleUploadedFile("a.835", many_claims(1).encode())
    answer = strict.post(UPLOAD, {"csrfmiddlewaretoken": str(token), "files": file})
    assert answer.status_code == 302


def test_an_upload_that_breaks_off_leaves_nothing_behind(
    bobs_browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(*_: Any, **__: Any) -> None:
        raise ConnectionError

    monkeypatch.setattr("denialhelp.imports.actions.add_piece", break_off)
    with pytest.raises(ConnectionError):
        sent(bobs_browser, many_claims(1))
    assert not RemittanceFile.objects.exists()


@pytest.mark.parametrize("name", ["<b>x</b>.835", "a" * 400 + ".835", "été \U0001f600.835"])
def test_any_name_is_shown_as_it_is(bobs_browser: Client, name: str) -> None:
    answer = sent(bobs_browser, many_claims(1), names=name)
    assert bobs_browser.get(answer.headers["Location"]).status_code == 200
    assert "<b>x" not in bobs_browser.get(FILES).text


def test_the_same_file_twice_is_told_and_asked_about(bobs_browser: Client) -> None:
    sent(bobs_browser, many_claims(2))
    sent(bobs_browser, many_claims(2))
    first, again = sorted(RemittanceFile.objects.all(), key=lambda file: file.uploaded_at)
    assert (first.state, again.state) == ("waiting", "uploaded_before")
    page = bobs_browser.get(page_of(again)).text
    assert "You uploaded this file before" in page
    assert page_of(first) in page
    bobs_browser.post(page_of(again) + "read-all-the-same/")
    assert read(as_stored(again)).claims_read == 2


# --- watching ---------------------------------------------------------------------------------


def test_a_list_with_a_file_under_way_asks_for_itself_until_all_are_read(
    bobs_browser: Client, bob: User
) -> None:
    file = upload(many_claims(1), by=bob)
    for _ in range(2):
        part = bobs_browser.get(FILES, headers=PART).text
        assert 'hx-trigger="every 2s"' in part
        assert "<html" not in part
    assert "Look again" in bobs_browser.get(FILES).text
    read(file)
    assert "hx-trigger" not in bobs_browser.get(FILES, headers=PART).text


def test_the_page_of_a_file_under_way_is_fetched_anew_when_it_has_been_read(
    bobs_browser: Client, bob: User
) -> None:
    file = upload(many_claims(1), by=bob)
    under_way = bobs_browser.get(page_of(file), headers=PART)
    assert "hx-trigger" in under_way.text
    assert "HX-Refresh" not in under_way.headers
    read(file)
    done = bobs_browser.get(page_of(file), headers=PART)
    assert "hx-trigger" not in done.text
    assert done.headers["HX-Refresh"] == "true"


@pytest.mark.parametrize("gone", ["session", "file", "right"])
def test_a_part_that_has_no_answer_any_more_gives_way_to_the_page(
    bobs_browser: Client, bob: User, gone: str
) -> None:
    address = page_of(upload(many_claims(1), by=bob))
    if gone == "session":
        bobs_browser.logout()
    elif gone == "file":
        RemittanceFile.objects.all().delete()
    else:
        bob.groups.clear()
    part, page = bobs_browser.get(address, headers=PART), bobs_browser.get(address)
    assert (part.headers.get("HX-Refresh"), part.content) == ("true", b"")
    assert page.status_code == {"session": 302, "file": 404, "right": 403}[gone]


def test_who_waits_in_vain_is_told_so(bobs_browser: Client, bob: User) -> None:
    file = upload(many_claims(1), by=bob)
    vain = "No worker runs at the moment"
    for address in (FILES, page_of(file)):
        assert vain in bobs_browser.get(address).text
    recovery.beat("busy", now=timezone.now())
    for address in (FILES, page_of(file)):
        assert vain not in bobs_browser.get(address).text
    read(file)
    recovery.leave("busy")
    for address in (FILES, page_of(file)):
        assert vain not in bobs_browser.get(address).text


def test_how_far_a_file_is_can_be_seen(bobs_browser: Client, bob: User) -> None:
    file = upload(many_claims(1), by=bob)
    RemittanceFile.objects.update(state="reading", bytes_read=file.size // 2, claims_read=7)
    page = bobs_browser.get(page_of(file)).text
    assert 'max="100" value="49"' in page or 'max="100" value="50"' in page
    assert "7 claims so far" in page


# --- reading ----------------------------------------------------------------------------------


def test_a_file_tells_what_was_read_and_what_was_not(bobs_browser: Client, bob: User) -> None:
    file = uploaded_and_read(x12(CLAIM, PAID, DENIED, DAMAGED, claim_segments(2)), by=bob)
    page = bobs_browser.get(page_of(file)).text
    assert "Read, with faults" in page
    assert "is not an amount" in page
    assert "The rest of the file was read all the same." in page
    assert "ROSA ALVAREZ" in page


def test_claims_are_narrowed_to_a_status(bobs_browser: Client, bob: User) -> None:
    file = uploaded_and_read(x12(CLAIM, PAID, DENIED, claim_segments(2)), by=bob)
    page = bobs_browser.get(page_of(file), {"status": "denial"})
    assert [told.found.claim.number for told in page.context["claims"]] == ["P2"]
    everything = bobs_browser.get(page_of(file), {"status": "nonsense"})
    assert len(everything.context["claims"]) == 2


def test_many_claims_come_page_by_page(bobs_browser: Client, bob: User) -> None:
    file = uploaded_and_read(many_claims(120), by=bob)
    last = bobs_browser.get(page_of(file), {"page": "3"})
    assert len(last.context["claims"]) == 20
    assert "Page 3 of 3" in last.text
    assert bobs_browser.get(page_of(file), {"page": "x\0"}).status_code == 200


def test_a_file_with_many_claims_takes_few_queries(
    bobs_browser: Client, bob: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    file = uploaded_and_read(many_claims(2000), by=bob)
    for address in (FILES, page_of(file), page_of(file) + "claims/7/", UPLOAD):
        with django_assert_max_num_queries(9):
            bobs_browser.get(address)


def test_only_the_first_faults_are_shown_and_the_others_counted(
    bobs_browser: Client, bob: User
) -> None:
    empty = '{"resourceType": "ExplanationOfBenefit", "id": "E1"}\n'
    file = uploaded_and_read(empty * 130, by=bob)
    page = bobs_browser.get(page_of(file)).text
    assert "There are 130 faults. The first 100 are shown." in page
    assert "Not readable" in page


def test_where_the_reader_stopped_counting_no_number_is_claimed(
    bobs_browser: Client, bob: User
) -> None:
    file = uploaded_and_read(x12(claim_segments(1), DAMAGED * 1500), by=bob)
    assert "There are more than 1,000 faults." in bobs_browser.get(page_of(file)).text


def test_a_file_that_holds_no_claims_is_not_called_unreadable(
    bobs_browser: Client, bob: User
) -> None:
    file = uploaded_and_read(x12(), by=bob)
    assert "No claims in it" in bobs_browser.get(page_of(file)).text


def test_a_file_whose_reading_broke_off_says_what_to_do(bobs_browser: Client, bob: User) -> None:
    file = upload(many_claims(1), by=bob)
    RemittanceFile.objects.update(state="failed")
    assert "Upload the file once more" in bobs_browser.get(page_of(file)).text


# --- deleting ---------------------------------------------------------------------------------


def test_a_file_is_deleted_after_one_more_question(bobs_browser: Client, bob: User) -> None:
    file = uploaded_and_read(many_claims(3), by=bob)
    asked = bobs_browser.get(page_of(file) + "delete/").text
    assert "its 3 claims will be deleted" in asked
    assert queries.claims_of(file).count() == 3
    answer = bobs_browser.post(page_of(file) + "delete/", follow=True)
    assert "are deleted." in answer.text
    assert not RemittanceFile.objects.exists()
