import pytest
from django.test import Client
from django.urls import reverse

from denialhelp.cases.models import AppealCase
from tests.web.filling_in import PERSONAS
from tests.web.walking import Visitor, visitor, walk


@pytest.mark.django_db
def test_the_start_page_says_what_one_gets_and_that_nothing_is_promised() -> None:
    page = Client().get(reverse("interview:start")).text
    for words in ("Start now", "Free", "last day to act", "cannot promise an outcome", "advice"):
        assert words in page
    assert 'name="robots"' not in page


@pytest.mark.django_db
def test_the_codes_can_be_looked_up_without_a_case() -> None:
    assert f'href="{reverse("guides:codes")}"' in Client().get(reverse("interview:start")).text


@pytest.mark.django_db
def test_looking_at_the_start_page_makes_no_case() -> None:
    Client().get(reverse("interview:start"))
    assert Client().get(reverse("interview:begin")).status_code == 405
    assert not AppealCase.objects.exists()


def test_a_start_leads_to_the_first_question(alice: Visitor) -> None:
    answer = alice.client.post(reverse("interview:begin"))
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith("/urgency/")


def test_a_browser_finds_its_case_again_where_it_stopped(alice: Visitor) -> None:
    walk(alice, PERSONAS["rosa-mri"], until="coverage")
    assert "Return to this case" in alice.client.get(reverse("interview:start")).text
    resume = alice.client.get(reverse("interview:resume", args=[alice.case.public_id]))
    assert alice.place(resume) == "coverage/"


def test_a_case_number_may_be_written_with_small_letters_and_without_hyphens(
    alice: Visitor,
) -> None:
    typed = alice.case.public_id.lower().replace("-", "")
    assert alice.client.get(f"/case/{typed}/urgency/").status_code == 200


def test_a_browser_may_have_several_cases(alice: Visitor) -> None:
    second = visitor(alice.client)
    page = alice.client.get(reverse("interview:start")).text
    assert second.case.public_id in page
    assert alice.case.public_id in page


def test_another_browser_is_not_told_of_the_case(alice: Visitor, passer_by: Visitor) -> None:
    assert alice.case.public_id not in passer_by.client.get(reverse("interview:start")).text
