"""The pages on codes, as anybody gets them."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from denialhelp.domain.claim import AdjustmentGroup
from denialhelp.rulebook.load import rules
from denialhelp.settings.places import PROJECT_DIR
from tests.interview.test_words import BANNED, LONGEST, said_in, sentences

TEMPLATES = sorted((PROJECT_DIR / "templates" / "guides").rglob("*.html"))
SEARCH = "/codes/"


def page(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.text


def test_every_code_has_a_page(client: Client) -> None:
    for code in (*rules().carc, *rules().rarc, *(group.value for group in AdjustmentGroup)):
        assert f"</span> {code}</h1>" in page(client, reverse("guides:code", args=[code]))


@pytest.mark.parametrize("group", [group.value for group in AdjustmentGroup])
def test_a_code_with_its_group_has_a_page_that_says_who_owes(client: Client, group: str) -> None:
    text = page(client, f"/codes/{group}-197/")
    assert ">Who owes it</h2>" in text
    assert rules().carc["197"].meaning in text.replace("&#x27;", "'")


def test_a_page_can_be_found_by_search_engines(client: Client) -> None:
    text = page(client, "/codes/CO-197/")
    assert "<title>CO-197 on an EOB: The plan has no prior approval" in text
    assert '<meta name="description" content="Reason code CO-197 in plain words: ' in text
    assert "noindex" not in text


def test_what_somebody_typed_is_kept_from_search_engines(client: Client) -> None:
    assert "noindex" in page(client, f"{SEARCH}?q=CO-197 N706")
    assert "noindex" not in page(client, SEARCH)


@pytest.mark.parametrize("typed", ["co-197", "CO 197", "CO-0197"])
def test_a_code_typed_otherwise_leads_to_its_one_page(client: Client, typed: str) -> None:
    answer = client.get(reverse("guides:code", args=[typed]))
    assert (answer.status_code, answer.headers["Location"]) == (301, "/codes/CO-197/")


def test_a_search_for_one_code_leads_to_its_page(client: Client) -> None:
    answer = client.get(SEARCH, {"q": "co 197"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/codes/CO-197/")


def test_a_search_for_two_codes_explains_them_together(client: Client) -> None:
    text = page(client, f"{SEARCH}?q=CO-197 N706")
    assert "/codes/CO-197/" in text
    assert "/codes/N706/" in text
    assert "<strong>The provider&#x27;s part.</strong>" in text


@pytest.mark.parametrize("code", ["CO-999", "N", "hello", "CO-197 N706", "<b>", "x" * 500])
def test_an_unknown_code_is_told_kindly_and_can_be_searched_again(
    client: Client, code: str
) -> None:
    answer = client.get(reverse("guides:code", args=[code]))
    assert answer.status_code == 404
    assert "We do not know this code" in answer.text
    assert 'role="search"' in answer.text
    assert "<b>" not in answer.text


@pytest.mark.parametrize("code", ["N9999", "ma999", "M-0777"])
def test_a_remark_that_we_have_no_words_for_is_told_to_be_one(client: Client, code: str) -> None:
    answer = client.get(reverse("guides:code", args=[code]))
    assert answer.status_code == 404
    assert "We have no words for this remark yet" in answer.text
    assert f'<strong class="dh-typed">{code}</strong> looks like a remark code.' in answer.text
    assert 'role="search"' in answer.text


def test_beside_its_remark_nobody_is_told_to_look_for_one(client: Client) -> None:
    assert "Look for a remark code" in page(client, "/codes/CO-16/")
    assert "Look for a remark code" not in page(client, f"{SEARCH}?q=CO-16 N706")


def test_an_unknown_code_in_a_search_is_named(client: Client) -> None:
    text = page(client, f"{SEARCH}?q=CO-999")
    assert "We have nothing on <strong>CO-999</strong>" in text


def test_a_search_that_finds_nothing_says_what_to_try(client: Client) -> None:
    text = page(client, f"{SEARCH}?q=xyzzy")
    assert "We found no code" in text
    assert 'value="xyzzy"' in text


@pytest.mark.parametrize("path", [SEARCH, "/codes/CO-197/"])
def test_the_pages_only_answer_questions(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405
    assert client.head(path).status_code == 200


@pytest.mark.parametrize("path", [SEARCH, "/codes/CO-197/", "/codes/?q=PR-45 N706"])
def test_the_pages_leave_nothing_in_the_browser(client: Client, path: str) -> None:
    assert client.get(path).cookies == {}


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_nothing_typed_into_the_search_breaks_it(typed: str) -> None:
    answer = Client().get(SEARCH, {"q": typed})
    assert answer.status_code in (200, 302)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(min_size=1, max_size=60),
        st.from_regex(r"(CO|PR|oa|N|MA|M)?[- ]?[0-9A-Z]{1,5}", fullmatch=True),
    )
)
def test_no_code_in_the_address_breaks_the_page(typed: str) -> None:
    if "/" in typed or "\n" in typed:
        return
    answer = Client().get(reverse("guides:code", args=[typed]))
    assert answer.status_code in (200, 301, 404)


def test_the_words_of_the_pages_are_short_and_kind() -> None:
    said = [(path.name, text) for path in TEMPLATES for text in said_in(path)]
    assert len(said) > 20
    assert [text for text in said if BANNED.search(text[1])] == []
    long = [each for _, text in said for each in sentences(text) if len(each.split()) > LONGEST]
    assert long == []


def test_a_page_has_one_heading_of_the_first_rank(client: Client) -> None:
    for path in (SEARCH, "/codes/197/", "/codes/?q=CO-16 N706"):
        assert len(re.findall("<h1", page(client, path))) == 1
