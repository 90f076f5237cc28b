"""Alice made the case, Bob is an advocate, Charlie must see nothing."""

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.http import Http404, HttpRequest
from django.test import RequestFactory

from denialhelp.cases import access
from denialhelp.cases.models import AppealCase
from tests.factories import NOW, CaseFactory, UserFactory

pytestmark = pytest.mark.django_db


def browser(key: str | None = None) -> HttpRequest:
    request = RequestFactory().get("/")
    request.session = SessionStore(key)
    return request


@pytest.fixture
def case() -> AppealCase:
    return CaseFactory.create()


@pytest.fixture
def alice(case: AppealCase) -> HttpRequest:
    request = browser()
    access.remember_case(request, case)
    return request


def test_alice_gets_her_case(alice: HttpRequest, case: AppealCase) -> None:
    assert access.case_of_browser(alice, case.public_id) == case


def test_alice_gets_her_case_on_her_next_visit(alice: HttpRequest, case: AppealCase) -> None:
    alice.session.save()
    assert access.case_of_browser(browser(alice.session.session_key), case.public_id) == case


def test_alice_may_have_more_than_one_case(alice: HttpRequest, case: AppealCase) -> None:
    newer = CaseFactory.create(touched_at=NOW.replace(hour=20))
    access.remember_case(alice, newer)
    assert access.case_of_browser(alice, case.public_id) == case
    assert list(access.cases_of_browser(alice)) == [newer, case]


def test_charlie_gets_the_same_answer_as_for_no_case(case: AppealCase) -> None:
    charlie = browser()
    access.remember_case(charlie, CaseFactory.create())
    answers = []
    for number in (case.public_id, "0000-0000-0000", "", "x" * 1000):
        with pytest.raises(Http404) as answer:
            access.case_of_browser(charlie, number)
        answers.append(str(answer.value))
    assert len(set(answers)) == 1


def test_bob_the_advocate_gets_a_shared_case_in_the_admin_only() -> None:
    shared = CaseFactory.create(shared=True)
    bob = browser()
    bob.user = UserFactory.create()
    with pytest.raises(Http404):
        access.case_of_browser(bob, shared.public_id)


def test_a_session_planted_by_charlie_is_left_behind(case: AppealCase) -> None:
    planted = browser()
    planted.session.save()
    key = planted.session.session_key
    access.remember_case(planted, case)
    planted.session.save()
    assert planted.session.session_key != key
    with pytest.raises(Http404):
        access.case_of_browser(browser(key), case.public_id)
