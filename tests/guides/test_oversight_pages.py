"""Who oversees a plan and who helps in a state, as anybody gets the pages."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from denialhelp.domain.coverage import CoverageKind
from denialhelp.guides.plan_form import WhichPlanForm
from denialhelp.guides.states import every_state, slug
from denialhelp.rulebook.load import rules
from denialhelp.ui.states import STATES

KNOWN = rules().regulators
ADDRESSES = [address for address, _ in every_state(rules())]
HELP = "/help/"


def page(client: Client, path: str, **query: str) -> str:
    answer = client.get(path, query)
    assert answer.status_code == 200, path
    return " ".join(unescape(answer.text).split())


def main(text: str) -> str:
    return text[text.index("<main") : text.index("</main>")]


def test_every_kind_of_coverage_can_be_chosen_once() -> None:
    field = WhichPlanForm.base_fields["plan"]
    assert sorted(field.members) == sorted(kind.value for kind in CoverageKind)  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", CoverageKind)
def test_every_kind_and_state_gets_an_answer(client: Client, kind: CoverageKind) -> None:
    for state in ("", *STATES):
        text = page(client, HELP, plan=kind.value, state=state)
        assert text.count("<h1") == 1
        assert "Who oversees it</h2>" in text
        assert "Who helps you, free of charge</h2>" in text
        link = re.search(r'href="(/help/[a-z-]+/)">All help in', text)
        assert bool(link) == bool(state)
        if link:
            assert client.get(link[1]).status_code == 200


@pytest.mark.parametrize("state", STATES)
def test_a_self_funded_plan_leads_to_no_insurance_department(client: Client, state: str) -> None:
    text = main(page(client, HELP, plan="employer_self_funded", state=state))
    assert "Employee Benefits Security Administration" in text
    departments = [
        office.name
        for office in KNOWN.offices.values()
        if {role.value for role in office.roles} & {"insurance_department", "complaints"}
    ]
    assert len(departments) > 50
    told = text[: text.index("Ask about another plan")]
    assert [name for name in departments if name in told] == []


def test_somebody_unsure_gets_both_offices_and_how_to_find_out(client: Client) -> None:
    text = page(client, HELP, plan="employer_unsure", state="TX")
    order = ["First, find out", "1-866-444-3272", "Texas Department of Insurance", "1-800-252-3439"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_without_a_state_the_page_asks_for_one(client: Client) -> None:
    assert "Choose your state</a>" in page(client, HELP, plan="marketplace")
    assert "Choose your state</a>" not in page(client, HELP, plan="marketplace", state="TX")


def test_what_nobody_checked_is_said_to_be_unchecked(client: Client) -> None:
    church = page(client, HELP, plan="church", state="TX")
    assert church.index("Not checked") < church.index("Most church plans stand outside")
    assert "We could not check this." in church
    assert "Not checked" not in page(client, HELP, plan="employer_self_funded", state="TX")
    assert "We could not check this number." in page(client, "/help/alaska/")
    assert "We could not check this number." not in page(client, "/help/new-york/")


def test_the_answer_keeps_what_was_chosen(client: Client) -> None:
    text = page(client, HELP, plan="tricare", state="GU")
    assert '<option value="tricare" selected>' in text
    assert '<option value="GU" selected>' in text


@pytest.mark.parametrize(
    "query", [{"state": "TX"}, {"plan": ""}, {"plan": "moon", "state": "TX"}, {"plan": "\x00"}]
)
def test_without_a_known_plan_the_page_says_what_to_choose(
    client: Client, query: dict[str, str]
) -> None:
    text = page(client, HELP, **query)
    assert "<title>Error: " in text
    assert 'href="#id_plan">Select the kind of plan</a>' in text
    assert "Who oversees it" not in text


def test_a_state_that_is_none_is_asked_for_again(client: Client) -> None:
    text = page(client, HELP, plan="marketplace", state="ZZ")
    assert "Select a state" in text
    assert '<option value="marketplace" selected>' in text


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_sent_to_the_form_breaks_it(plan: str, state: str) -> None:
    assert Client().get(HELP, {"plan": plan, "state": state}).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_state_has_a_page_with_who_oversees_and_who_helps(
    client: Client, address: str
) -> None:
    text = page(client, f"/help/{address}/")
    assert text.count("<h1") == 1
    for words in (
        "Who reviews a no from outside",
        "Medicaid or CHIP",
        "1-866-444-3272",
        "Free help",
    ):
        assert words in text
    assert "did not call them" in text
    assert '<meta name="description"' in text
    assert "noindex" not in text


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ohio", "180 days after the date on the notice"),
        ("kentucky", "60 days after the date on the notice"),
        ("missouri", "Missouri sets no fixed limit"),
        ("vermont", "The fee: $25."),
        ("delaware", "4 months after the day you received the notice"),
        ("alaska", "We read this rule in a text that quotes the law"),
    ],
)
def test_the_page_of_a_state_says_how_long_there_is_to_ask_by_its_law(
    client: Client, address: str, words: str
) -> None:
    text = page(client, f"/help/{address}/")
    assert words in text[text.index("How long you have to ask for it") :]


def test_where_the_ordinary_time_was_not_found_the_page_says_so(client: Client) -> None:
    text = page(client, "/help/new-mexico/")
    order = ["We have not found the time", "For a no that is not about medical need: 20 days after"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_an_urgent_case_has_its_own_time_after_the_ordinary_one(client: Client) -> None:
    text = page(client, "/help/michigan/")
    assert 0 < text.index("127 days after") < text.index("In an urgent case: 10 days after")


def test_the_pages_of_states_differ(client: Client) -> None:
    titles = {
        found[1]
        for address in ADDRESSES
        if (found := re.search("<title>(.*?)</title>", page(client, f"/help/{address}/")))
    }
    assert len(titles) == len(ADDRESSES)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("NY", "new-york"),
        ("ny", "new-york"),
        ("New York", "new-york"),
        ("newyork", "new-york"),
        ("U.S. Virgin Islands", "us-virgin-islands"),
        ("DC", "district-of-columbia"),
    ],
)
def test_a_state_typed_otherwise_leads_to_its_page(
    client: Client, typed: str, address: str
) -> None:
    answer = client.get(reverse("guides:state", args=[typed]))
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/help/{address}/")


@pytest.mark.parametrize("typed", ["moon", "ZZ", "-", "42", "x" * 500])
def test_an_unknown_state_is_told_kindly_with_the_list(client: Client, typed: str) -> None:
    answer = client.get(reverse("guides:state", args=[typed]))
    assert answer.status_code == 404
    assert "We do not know this state" in answer.text
    assert "/help/wyoming/" in answer.text


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_no_state_in_the_address_breaks_the_page(typed: str) -> None:
    if "/" in typed or "\n" in typed:
        return
    answer = Client().get(reverse("guides:state", args=[typed]))
    assert answer.status_code in (200, 301, 404)


def test_the_addresses_of_states_are_words() -> None:
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", address) for address in ADDRESSES)
    assert slug(KNOWN.states["VI"]) == "us-virgin-islands"


def test_the_questions_page_can_be_found_and_its_answers_are_kept_out(client: Client) -> None:
    assert "noindex" not in page(client, HELP)
    assert '<meta name="description"' in page(client, HELP)
    assert "noindex" in page(client, HELP, plan="tricare")


@pytest.mark.parametrize("path", [HELP, "/help/texas/", "/help/?plan=auto&state=TX"])
def test_the_pages_on_oversight_only_answer_and_leave_nothing(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405
    assert client.get(path).cookies == {}


@pytest.mark.django_db
@pytest.mark.parametrize("path", [HELP, "/help/texas/", "/help/?plan=auto&state=TX"])
def test_the_pages_on_oversight_ask_the_database_nothing(client: Client, path: str) -> None:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(path).status_code == 200
    assert len(seen) == 0


@pytest.mark.parametrize("path", ["/codes/", "/codes/CO-50/", "/help/texas/", "/nowhere/"])
def test_the_way_to_it_stands_on_every_page(client: Client, path: str) -> None:
    assert 'href="/help/"' in client.get(path).text
    assert reverse("guides:oversight") == HELP


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("florida", "https://www.myfloridacfo.com/Division/Consumers/needourhelp.htm"),
        ("california", "https://www.dmhc.ca.gov/FileaComplaint.aspx"),
    ],
)
def test_complaints_lead_to_where_the_state_takes_them(
    client: Client, address: str, where: str
) -> None:
    assert f'href="{where}" rel="noopener noreferrer">How to complain' in page(
        client, f"/help/{address}/"
    )


def test_the_lines_for_everybody_stand_beside_the_states(client: Client) -> None:
    assert "1-855-411-2372" in page(client, HELP)
    assert "Help lines for everybody" not in page(client, HELP, plan="tricare", state="TX")
