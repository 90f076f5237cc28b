"""The page of a letter: Alice owns the case, Charlie must see nothing."""

from collections.abc import Callable, Iterator

import pytest
from django.http import HttpRequest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from time_machine import travel

from denialhelp.cases import actions as case_actions
from denialhelp.cases.access import remember_case
from denialhelp.cases.models import AppealCase
from denialhelp.claims import actions as claim_actions
from denialhelp.domain.assessment import assess
from denialhelp.letters.models import Letter
from denialhelp.rulebook.load import rules
from tests.factories import NOW, CaseFactory
from tests.letters.people import ON, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("november")]


@pytest.fixture
def november() -> Iterator[None]:
    with travel(NOW, tick=False):
        yield


def case_of(name: str) -> AppealCase:
    facts = person(name)
    case = CaseFactory.create()
    claim_actions.set_lines(case.claim, lines=facts.claim.lines)
    found = assess(facts, rules(), on=ON)
    case_actions.record_findings(case, facts=facts, assessment=found, now=NOW)
    return case


def browser_of(case: AppealCase) -> Client:
    client = Client()
    request = HttpRequest()
    request.session = client.session
    remember_case(request, case)
    request.session.save()
    client.cookies["sessionid"] = str(request.session.session_key)
    return client


@pytest.fixture
def case() -> AppealCase:
    return case_of("maria")


@pytest.fixture
def alice(case: AppealCase) -> Client:
    return browser_of(case)


def page(case: AppealCase, kind: str = "internal_appeal") -> str:
    return reverse("letters:letter", args=[case.public_id, kind])


def test_alice_reads_her_letter(alice: Client, case: AppealCase) -> None:
    response = alice.get(page(case))
    assert response.status_code == 200
    assert "I ask for an internal appeal" in response.text
    assert "Nothing is sent for you." in response.text
    assert '<meta name="robots" content="noindex">' in response.text


def test_a_letter_of_which_nothing_is_missing_says_so(alice: Client, case: AppealCase) -> None:
    assert "The letter has all the facts it needs." in alice.get(page(case)).text


def test_what_is_missing_is_listed_with_what_it_is_for() -> None:
    case = case_of("walter")
    text = browser_of(case).get(page(case)).text
    assert "<strong>Claim number</strong>" in text
    assert "The plan finds the claim by it." in text
    assert reverse("interview:check", args=[case.public_id]) in text


def test_characters_that_cannot_print_are_told(alice: Client, case: AppealCase) -> None:
    assert "Some characters will not print" not in alice.get(page(case)).text
    case.facts["patient"]["name"] = "Li 你"
    case.save()
    text = alice.get(page(case)).text
    assert "Some characters will not print" in text
    assert "你" in text


def test_the_page_of_a_correction_says_that_the_clock_runs_on() -> None:
    case = case_of("james")
    text = browser_of(case).get(page(case, "provider_correction")).text
    assert "does not stop the time to appeal" in text


def test_downloading_keeps_a_copy_and_leads_to_it(alice: Client, case: AppealCase) -> None:
    response = alice.post(page(case))
    kept = Letter.objects.get(case=case)
    address = reverse("letters:pdf", args=[case.public_id, kept.pk, "internal_appeal"])
    assert (response.status_code, response["Location"]) == (302, address)
    file = alice.get(address)
    assert file["Content-Type"] == "application/pdf"
    assert file["Content-Disposition"] == ('attachment; filename="internal-appeal-2026-11-23.pdf"')
    assert file.content == bytes(kept.pdf)


def test_downloading_twice_keeps_one_copy(alice: Client, case: AppealCase) -> None:
    assert alice.post(page(case))["Location"] == alice.post(page(case))["Location"]


def test_a_kept_letter_stays_as_it_was_when_answers_change(alice: Client, case: AppealCase) -> None:
    address = alice.post(page(case))["Location"]
    before = alice.get(address).content
    case.facts["patient"]["name"] = "Somebody Else"
    case.save()
    assert alice.get(address).content == before
    assert alice.post(page(case))["Location"] != address


def test_reading_changes_nothing(alice: Client, case: AppealCase) -> None:
    alice.get(page(case))
    alice.head(page(case))
    assert not Letter.objects.exists()


@pytest.mark.parametrize("ask", [Client.get, Client.post, Client.head])
def test_charlie_gets_the_same_answer_as_for_no_case(
    ask: Callable[..., object], case: AppealCase
) -> None:
    charlie = browser_of(CaseFactory.create())
    for client in (charlie, Client()):
        assert ask(client, page(case)).status_code == 404  # type: ignore[attr-defined]
    assert not Letter.objects.exists()


def test_charlie_gets_no_file_even_with_its_address(alice: Client, case: AppealCase) -> None:
    address = alice.post(page(case))["Location"]
    other = CaseFactory.create()
    charlie = browser_of(other)
    assert charlie.get(address).status_code == 404
    moved = address.replace(case.public_id, other.public_id)
    assert charlie.get(moved).status_code == 404


def test_a_file_has_one_address_only(alice: Client, case: AppealCase) -> None:
    address = alice.post(page(case))["Location"]
    other = address.replace("internal_appeal.pdf", "provider_correction.pdf")
    assert alice.get(other).status_code == 404


@pytest.mark.parametrize("kind", ["love_letter", "complaint", "INTERNAL_APPEAL"])
def test_a_letter_we_do_not_have_is_not_found(alice: Client, case: AppealCase, kind: str) -> None:
    address = page(case).replace("internal_appeal", kind)
    assert alice.get(address).status_code == 404
    assert alice.post(address).status_code == 404


def test_other_methods_are_refused(alice: Client, case: AppealCase) -> None:
    assert alice.delete(page(case)).status_code == 405
    assert alice.put(page(case)).status_code == 405


def test_a_post_from_elsewhere_is_refused(case: AppealCase) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser_of(case).cookies
    assert strict.post(page(case)).status_code == 403


@pytest.mark.parametrize("name", ["maria", "james"])
def test_a_page_asks_few_questions_of_the_database(
    name: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    case = case_of(name)
    client = browser_of(case)
    with django_assert_max_num_queries(6):
        client.get(page(case))
