"""The queue: its order, its columns, what it can be narrowed to, and what it costs."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from denialhelp.accounts.models import User
from denialhelp.cases.models import AppealCase
from denialhelp.domain.casework import EventKind, Stage
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.findings import ClaimStatus
from denialhelp.domain.rules import Route
from tests.factories import NOW, CaseFactory, UserFactory
from tests.review.addresses import QUEUE, page_of

pytestmark = pytest.mark.django_db

TODAY = NOW.date()


@pytest.fixture(autouse=True)
def clock() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def shared(**columns: Any) -> AppealCase:
    return CaseFactory.create(shared=True, **columns)


def listed(browser: Client, **query: str) -> list[AppealCase]:
    answer = browser.get(QUEUE, query)
    assert answer.status_code == 200
    return list(answer.context["cl"].result_list)


def in_days(days: int) -> dict[str, Any]:
    return {"next_deadline": TODAY + timedelta(days=days)}


def test_the_most_urgent_case_comes_first_and_then_the_most_money(bobs_browser: Client) -> None:
    never = shared(amount_in_dispute=Decimal(9000))
    later = shared(**in_days(20), amount_in_dispute=Decimal(9000))
    little = shared(**in_days(3), amount_in_dispute=Decimal(10))
    much = shared(**in_days(3), amount_in_dispute=Decimal(800))
    assert listed(bobs_browser) == [much, little, later, never]


def test_cases_can_be_sorted_by_money_with_the_largest_first(bobs_browser: Client) -> None:
    unknown = shared()
    little, much = (shared(amount_in_dispute=Decimal(amount)) for amount in (10, 800))
    columns = bobs_browser.get(QUEUE).context["cl"].list_display
    assert listed(bobs_browser, o=f"-{columns.index('in_dispute')}") == [much, little, unknown]


def test_a_row_tells_what_an_advocate_chooses_by(bobs_browser: Client, bob: User) -> None:
    case = shared(
        **in_days(12),
        claim_status=ClaimStatus.PARTIAL_DENIAL.value,
        reason=DenialReason.PRIOR_AUTH_MISSING.value,
        route=Route.INTERNAL_APPEAL.value,
        coverage_kind=CoverageKind.EMPLOYER_INSURED.value,
        state="TX",
        amount_in_dispute=Decimal("1234.5"),
        assignee=bob,
    )
    page = bobs_browser.get(QUEUE).text
    for words in (
        "12 days", "Dec 5, 2026", case.public_id, "Partial denial", "No prior approval",
        "Appeal the decision", "Employer insured, TX", "$1,234.50", "Shared", "bob.lee",
        "Nov 23, 2026",
    ):  # fmt: skip
        assert words in page
    assert f'href="{page_of(case)}"' in page


def test_a_case_of_which_nothing_is_known_has_a_row_too(bobs_browser: Client) -> None:
    case = shared()
    page = bobs_browser.get(QUEUE).text
    assert case.public_id in page
    assert "None" not in page


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "Today"), (1, "1 day<"), (2, "2 days<"), (-1, "1 day ago"), (-3, "3 days ago")],
)
def test_the_days_left_are_told_in_words(bobs_browser: Client, days: int, words: str) -> None:
    shared(**in_days(days))
    assert words in bobs_browser.get(QUEUE).text


@pytest.mark.parametrize(
    ("column", "kind", "other"),
    [
        ("claim_status", ClaimStatus.DENIAL, ClaimStatus.UNRESOLVED_BALANCE),
        ("reason", DenialReason.MEDICAL_NECESSITY, DenialReason.DUPLICATE),
        ("route", Route.INTERNAL_APPEAL, Route.PROVIDER_CORRECTION),
        ("coverage_kind", CoverageKind.MARKETPLACE, CoverageKind.MEDICARE_ORIGINAL),
        ("stage", Stage.IN_REVIEW, Stage.SHARED),
    ],
)
def test_the_queue_is_narrowed_to_one_kind(
    bobs_browser: Client, column: str, kind: Any, other: Any
) -> None:
    wanted = shared(**{column: kind.value})
    shared(**{column: other.value})
    assert listed(bobs_browser, **{column: kind.value}) == [wanted]


def test_the_queue_is_narrowed_to_one_state(bobs_browser: Client) -> None:
    texas = shared(state="TX")
    shared(state="OH")
    shared()
    assert listed(bobs_browser, state="TX") == [texas]


@pytest.mark.parametrize(
    ("within", "days"),
    [
        ("7", {0, 7}),
        ("14", {0, 7, 14}),
        ("30", {0, 7, 14, 30}),
        ("passed", {-1}),
        ("unknown", {None}),
    ],
)
def test_the_queue_is_narrowed_to_deadlines(
    bobs_browser: Client, within: str, days: set[int | None]
) -> None:
    shared()
    for each in (-1, 0, 7, 14, 30, 31):
        shared(**in_days(each))
    found = {
        (case.next_deadline - TODAY).days if case.next_deadline else None
        for case in listed(bobs_browser, deadline=within)
    }
    assert found == days


def test_the_queue_is_narrowed_to_who_works_on_a_case(bobs_browser: Client, bob: User) -> None:
    mine, free = shared(assignee=bob), shared()
    shared(assignee=UserFactory.create())
    assert listed(bobs_browser, assignee="mine") == [mine]
    assert listed(bobs_browser, assignee="nobody") == [free]


def test_what_was_narrowed_stays_chosen(bobs_browser: Client) -> None:
    page = bobs_browser.get(QUEUE, {"reason": "duplicate", "q": "H7QK", "o": "-2"}).text
    assert '<option value="duplicate" selected>' in page
    assert 'value="H7QK"' in page
    assert 'name="o" value="-2"' in page


@pytest.mark.parametrize(
    "query",
    [
        {"reason": "gremlins"},
        {"deadline": "8"},
        {"assignee": "'; DROP TABLE"},
        dict.fromkeys(["reason", "route", "q", "deadline", "assignee"], ""),
    ],
)
def test_a_choice_nobody_offered_narrows_nothing(
    bobs_browser: Client, query: dict[str, str]
) -> None:
    case = shared()
    assert listed(bobs_browser, **query) == [case]


@pytest.mark.parametrize("query", ["?o=x", "?p=99", "?p=x", "?q=%00", "?facts=x", "?facts__x=1"])
def test_no_address_breaks_the_queue(bobs_browser: Client, query: str) -> None:
    shared()
    assert bobs_browser.get(QUEUE + query, follow=True).status_code == 200


@pytest.mark.parametrize("typed", ["H7QK-3M9X-2R01", " h7qk3m9x2rol ", "h7qk", "H7QK-3"])
def test_a_case_is_found_by_the_beginning_of_its_number(bobs_browser: Client, typed: str) -> None:
    case = shared(public_id="H7QK-3M9X-2R01")
    shared(public_id="3M9X-H7QK-2R01")
    assert listed(bobs_browser, q=typed) == [case]


@pytest.mark.parametrize("typed", ["ZZZZ", "Maribel Santos", "%", "_"])
def test_what_is_no_case_number_finds_nothing(bobs_browser: Client, typed: str) -> None:
    shared(public_id="H7QK-3M9X-2R01")
    assert listed(bobs_browser, q=typed) == []


def test_an_empty_queue_says_so(bobs_browser: Client) -> None:
    assert "Nobody shares a case at the moment." in bobs_browser.get(QUEUE).text


def test_ticked_cases_are_assigned_to_me(bobs_browser: Client, bob: User) -> None:
    ticked, left = shared(), shared()
    bobs_browser.post(
        QUEUE, {"action": "assign_to_me", "index": "0", "_selected_action": [str(ticked.pk)]}
    )
    ticked.refresh_from_db()
    left.refresh_from_db()
    assert (ticked.assignee, left.assignee) == (bob, None)
    event = ticked.events.get()
    assert (event.kind, event.by, event.note) == (EventKind.ASSIGNED.value, bob, "bob.lee")


@pytest.mark.parametrize("count", [1, 60])
def test_the_queue_takes_six_queries_however_many_cases_there_are(
    bobs_browser: Client, count: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(count):
        shared(assignee=UserFactory.create(), reason="duplicate", route="internal_appeal")
    with django_assert_max_num_queries(6):
        page = bobs_browser.get(QUEUE, {"reason": "duplicate", "deadline": "unknown"})
    assert len(page.context["cl"].result_list) == min(count, 50)
