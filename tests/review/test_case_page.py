"""One case on one page: everything the person told, every finding, and what happened to it."""

import re
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from denialhelp.accounts.models import User
from denialhelp.cases import access
from denialhelp.cases import actions as case_actions
from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.claims import actions as claim_actions
from denialhelp.domain.assessment import assess
from denialhelp.domain.casework import EventKind, Stage
from denialhelp.domain.claim import Adjustment, AdjustmentGroup, Claim, ServiceLine
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.facts import CaseFacts, Insurer, OtherCoverage, PlanOrder
from denialhelp.rulebook.load import rules
from tests.factories import NOW, CaseFactory, TargetFactory, UserFactory
from tests.review import addresses
from tests.review.conftest import DENIED, VISIT
from tests.review.stored import WHOLE_CASE, keep_appeal_letter, stored_case

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def words_of(browser: Client, case: AppealCase) -> str:
    """Return what the page says, without its tags."""
    answer = browser.get(addresses.page_of(case))
    assert answer.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.text)).split())


def texts_in(value: Any) -> set[str]:
    """Return every text in some facts, however deep."""
    if isinstance(value, str):
        return {value} - {""}
    if isinstance(value, tuple):
        return {text for item in value for text in texts_in(item)}
    if is_dataclass(value) and not isinstance(value, type):
        return {text for field in fields(value) for text in texts_in(getattr(value, field.name))}
    return set()


def test_whatever_the_person_wrote_is_on_the_page(bobs_browser: Client, case: AppealCase) -> None:
    told = texts_in(replace(WHOLE_CASE, coverage=replace(WHOLE_CASE.coverage, state="")))
    page = words_of(bobs_browser, case)
    of_lines = {text for line in WHOLE_CASE.claim.lines for text in texts_in(line)}
    assert {text for text in told - of_lines if text not in page} == set()


def test_what_the_person_wrote_cannot_become_part_of_the_page(bobs_browser: Client) -> None:
    facts = replace(WHOLE_CASE, patient=replace(WHOLE_CASE.patient, name="<b>Eve</b>"))
    case = stored_case(facts, shared=True)
    assert "&lt;b&gt;Eve&lt;/b&gt;" in bobs_browser.get(addresses.page_of(case)).text


def test_every_finding_is_on_the_page_with_its_reasons(
    bobs_browser: Client, case: AppealCase
) -> None:
    found = assess(case_queries.facts_of(case), rules(), on=date(2026, 11, 23))
    assert found.claim is not None
    expected = [
        found.claim.text,
        *[line.text for line in found.claim.lines],
        *[finding.text for finding in found.claim.findings],
        *[rules().reasons[reason].name for reason in found.reasons],
        *[words for reason in found.reasons_read for words in reason.because],
        *[route.why for route in found.routes],
        *[change for route in found.routes for change in route.would_change_if],
        *[route.citation.title for route in found.routes if route.citation],
        *[deadline.how_counted for deadline in found.deadlines],
        *[deadline.citation.title for deadline in found.deadlines if deadline.citation],
        *[need.name for need in found.records_needed],
        *[missing.label for missing in found.still_needed],
    ]
    page = words_of(bobs_browser, case)
    assert [text for text in expected if " ".join(text.split()) not in page] == []


def test_each_line_has_its_verdict_and_its_codes_explained(
    bobs_browser: Client, case: AppealCase
) -> None:
    page = words_of(bobs_browser, case)
    assert "1. MRI of the knee (73721) Denied" in page
    assert "2. Office visit (99213) Allowed" in page
    assert "Denied May still change." in page
    assert "Not covered $1,200.00" in page
    assert f"CO-50 $1,200.00: {rules().carc['50'].meaning}" in page


def test_each_code_leads_to_what_it_means(bobs_browser: Client, case: AppealCase) -> None:
    page = bobs_browser.get(addresses.page_of(case)).text
    assert '<a href="/codes/?q=CO-50"><strong>CO-50</strong></a>' in page


def test_the_page_says_how_we_know_a_reason(bobs_browser: Client, case: AppealCase) -> None:
    assert "The person confirmed it." in words_of(bobs_browser, case)


def test_a_reason_that_was_only_read_says_so(bobs_browser: Client) -> None:
    denial = replace(WHOLE_CASE.denial, reasons=(), codes=())
    case = stored_case(replace(WHOLE_CASE, denial=denial), shared=True)
    page = words_of(bobs_browser, case)
    assert "Read in the notice and its codes. The person has not confirmed it." in page
    assert "“not medically necessary”" in page


def test_a_reason_that_follows_from_the_amounts_says_so(bobs_browser: Client) -> None:
    facts = replace(CaseFacts(), claim=Claim(lines=(replace(VISIT, adjustments=()),)))
    case = stored_case(facts, shared=True)
    assert "It follows from the amounts of the EOB." in words_of(bobs_browser, case)


def test_records_say_whether_the_person_has_them(bobs_browser: Client, case: AppealCase) -> None:
    page = words_of(bobs_browser, case)
    assert f"{rules().record_names[WHOLE_CASE.records[0].kind].name} Has it" in page
    assert "Not told" in page


@pytest.mark.parametrize("facts", [CaseFacts(), WHOLE_CASE])
@pytest.mark.parametrize("kind", CoverageKind)
def test_a_case_of_any_coverage_opens(
    bobs_browser: Client, facts: CaseFacts, kind: CoverageKind
) -> None:
    case = stored_case(replace(facts, coverage=replace(facts.coverage, kind=kind)), shared=True)
    words_of(bobs_browser, case)


def test_a_case_of_which_nothing_is_recorded_opens(bobs_browser: Client) -> None:
    page = words_of(bobs_browser, CaseFactory.create(shared=True))
    assert "The person has given no amounts yet." in page
    assert "The person has not downloaded a letter yet." in page


def test_a_number_typed_loosely_opens_the_case(bobs_browser: Client, case: AppealCase) -> None:
    loosely = case.public_id.lower().replace("-", "")
    assert bobs_browser.get(f"{addresses.QUEUE}{loosely}/").status_code == 200


def test_every_look_at_a_case_is_on_record(
    bobs_browser: Client, bob: User, case: AppealCase
) -> None:
    for _ in range(2):
        words_of(bobs_browser, case)
    looks = [event for event in case_queries.events_of(case) if event.kind == "opened"]
    assert [(event.by, event.note, event.at) for event in looks] == [(bob, "", NOW)] * 2


def test_a_look_at_the_queue_is_no_look_at_a_case(bobs_browser: Client, case: AppealCase) -> None:
    bobs_browser.get(addresses.QUEUE)
    assert [event.kind for event in case_queries.events_of(case)] == ["started", "shared"]


def test_the_letter_is_the_one_the_person_has_byte_by_byte(
    client: Client, bobs_browser: Client, case: AppealCase
) -> None:
    letter = keep_appeal_letter(case)
    session = client.session
    session[access._SESSION_KEY] = [str(case.pk)]
    session.save()
    alices = client.get(f"/case/{case.public_id}/letters/{letter.pk}/internal_appeal.pdf")
    bobs = bobs_browser.get(addresses.letter_in_admin(letter))
    assert alices.status_code == bobs.status_code == 200
    assert bobs.content == alices.content == letter.pdf
    assert bobs.headers["Content-Type"] == "application/pdf"
    assert bobs.headers["Content-Disposition"] == alices.headers["Content-Disposition"]


def test_a_download_is_on_record_with_the_letters_kind(
    bobs_browser: Client, bob: User, case: AppealCase
) -> None:
    letter = keep_appeal_letter(case)
    bobs_browser.get(addresses.letter_in_admin(letter))
    last = case_queries.events_of(case).last()
    assert last is not None
    assert (last.kind, last.by, last.note) == ("opened", bob, "internal_appeal")
    assert "Downloaded a letter: Appeal letter to your plan" in words_of(bobs_browser, case)


def test_the_page_links_to_each_letter(bobs_browser: Client, case: AppealCase) -> None:
    letter = keep_appeal_letter(case)
    page = bobs_browser.get(addresses.page_of(case)).text
    assert f'href="{addresses.letter_in_admin(letter)}"' in page
    assert letter.sha256[:12] in page
    assert letter.rulebook_version in page


def test_bob_takes_a_case_and_gives_it_back(
    bobs_browser: Client, bob: User, case: AppealCase
) -> None:
    answer = bobs_browser.post(addresses.assign_to_me(case), follow=True)
    case.refresh_from_db()
    assert case.assignee == bob
    assert "Give it back" in answer.text
    answer = bobs_browser.post(addresses.give_back(case), follow=True)
    case.refresh_from_db()
    assert case.assignee is None
    assert "Given back to all advocates" in answer.text


def test_looking_takes_no_case(bobs_browser: Client, case: AppealCase) -> None:
    assert bobs_browser.get(addresses.assign_to_me(case)).status_code == 405
    assert bobs_browser.post(addresses.page_of(case)).status_code == 405


def test_a_case_unshared_while_it_is_being_taken_is_told(
    bobs_browser: Client, case: AppealCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_late(*args: Any, **named: Any) -> None:
        raise case_actions.NotSharedError("This case is not shared.")

    monkeypatch.setattr(case_actions, "assign", too_late)
    answer = bobs_browser.post(addresses.assign_to_me(case), follow=True)
    assert "This case is not shared." in answer.text
    ticked = {"action": "assign_to_me", "index": "0", "_selected_action": [str(case.pk)]}
    answer = bobs_browser.post(addresses.QUEUE, ticked, follow=True)
    assert f"Case {case.public_id} is no longer shared" in answer.text


def test_everything_that_can_happen_to_a_case_is_told_in_words(
    bobs_browser: Client, bob: User, case: AppealCase
) -> None:
    keep_appeal_letter(case)
    case_actions.move(case, to=Stage.IN_REVIEW, by=bob, now=NOW)
    case_actions.stop_sharing(case, now=NOW)
    case_actions.share(case, now=NOW)
    case_actions.assign(case, to=bob, by=UserFactory.create(username="eve"), now=NOW)
    page = words_of(bobs_browser, case)
    for words in (
        "Started the case The person, Nov 23, 2026",
        "Shared the case with advocates",
        "Kept a letter: Appeal letter to your plan",
        "Moved to: in review bob.lee",
        "Stopped sharing",
        "Assigned to bob.lee eve",
        "Opened this page bob.lee",
    ):
        assert words in page
    of_a_file = {EventKind.FOUND_IN_FILE.value}  # tests/review/test_imported_claims.py
    assert {kind.value for kind in EventKind} - of_a_file == {
        event.kind for event in case_queries.events_of(case)
    }


def test_only_the_latest_events_are_shown_and_the_others_counted(
    bobs_browser: Client, bob: User, case: AppealCase
) -> None:
    for _ in range(60):
        case_actions.record_event(case, kind=EventKind.OPENED, by=bob, now=NOW)
    page = words_of(bobs_browser, case)  # which adds one more
    assert page.count("Opened this page") == 50
    assert "13 earlier events are not shown." in page


@pytest.mark.parametrize("count", [1, 40])
def test_a_page_takes_as_many_queries_however_much_there_is(
    bobs_browser: Client,
    bob: User,
    count: int,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    case = stored_case(WHOLE_CASE, shared=True)
    claim_actions.set_lines(case.claim, lines=(DENIED,) * count)
    for _ in range(count):
        case_actions.record_event(case, kind=EventKind.OPENED, by=UserFactory.create(), now=NOW)
    keep_appeal_letter(case)
    with django_assert_max_num_queries(15):
        bobs_browser.get(addresses.page_of(case))


def test_what_another_plan_would_pay_is_on_the_page(bobs_browser: Client) -> None:
    second = OtherCoverage(order=PlanOrder.SECONDARY, allowed=Decimal(90))
    line = ServiceLine(charge=Decimal(150), allowed=Decimal(100), paid=Decimal(80))
    facts = CaseFacts(
        claim=Claim(lines=(replace(line, coinsurance=Decimal(20)),)), other_coverage=(second,)
    )
    page = words_of(bobs_browser, stored_case(facts, shared=True))
    assert "By our estimate, it pays $10.00. That leaves $10.00." in page
    assert "Left to you $10.00" in page


def test_a_payment_that_a_file_takes_back_is_told_and_draws_no_bar(bobs_browser: Client) -> None:
    back = ServiceLine(procedure="99213", charge=Decimal(-100), paid=Decimal(-80))
    refused = ServiceLine(procedure="73721", charge=Decimal(-150), paid=Decimal(0))
    facts = CaseFacts(claim=Claim(lines=(back, refused), payer_status="22"))
    assessment = assess(facts, rules(), on=NOW.date())
    case = case_actions.open_found_case(
        facts=facts, assessment=assessment, by=UserFactory.create(), now=NOW
    )
    page = words_of(bobs_browser, case)
    assert "The plan took back an earlier payment." in page
    assert "The plan takes back $80.00 that it paid earlier." in page
    assert "The plan takes back its answer on $150.00. It had paid nothing." in page
    assert "-$250.00" in page
    assert "dh-money-bar__bar" not in bobs_browser.get(addresses.page_of(case)).text


PARTLY = ServiceLine(
    procedure="99213",
    service_date=date(2026, 9, 10),
    charge=Decimal("150.00"),
    paid=Decimal("92.00"),
    adjustments=(Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal("58.00")),),
)


def case_with_lake(*lines: ServiceLine) -> AppealCase:
    coverage = replace(WHOLE_CASE.coverage, insurer=Insurer(name="LAKE HEALTH"))
    return stored_case(CaseFacts(coverage=coverage, claim=Claim(lines=lines)), shared=True)


def test_a_line_allowed_its_target_is_closed_and_says_what_is_left(bobs_browser: Client) -> None:
    TargetFactory.create()
    page = words_of(bobs_browser, case_with_lake(DENIED, PARTLY))
    assert "Closed: Allowed $92.00; the target for 99213 with Lake Health is $90.00." in page
    assert (
        "Targets close line 2. Still open: line 1. The status would then be: partial denial."
    ) in page


def test_with_all_lines_closed_nothing_is_left(bobs_browser: Client) -> None:
    TargetFactory.create()
    page = words_of(bobs_browser, case_with_lake(PARTLY, PARTLY))
    assert "Targets close lines 1 and 2. Still open: nothing." in page
    assert "The status would then be: balanced." in page


def test_many_closed_lines_are_counted_and_not_listed(bobs_browser: Client) -> None:
    TargetFactory.create()
    page = words_of(bobs_browser, case_with_lake(*(PARTLY,) * 21))
    assert "Targets close 21 lines. Still open: nothing." in page


def test_without_a_target_nothing_is_called_closed(bobs_browser: Client) -> None:
    page = words_of(bobs_browser, case_with_lake(PARTLY))
    assert "Closed:" not in page
    assert "Targets close" not in page
