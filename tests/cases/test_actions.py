"""What changes in a stored case."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from denialhelp.cases import actions as case_actions
from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase, StepAnswer
from denialhelp.claims import actions as claim_actions
from denialhelp.domain.casework import EventKind, Stage
from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.facts import CaseFacts
from tests.cases.made_up import FACTS, assessment
from tests.factories import NOW, CaseFactory, UserFactory

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def case() -> AppealCase:
    return case_actions.start_case(now=NOW)


def stored(case: AppealCase) -> AppealCase:
    return AppealCase.objects.get(pk=case.pk)


def history(case: AppealCase) -> list[tuple[str, str]]:
    return [(event.kind, event.stage) for event in case_queries.events_of(case)]


def test_a_case_starts_with_a_claim_and_a_number_and_nothing_known(case: AppealCase) -> None:
    assert len(case.public_id) == len("H7QK-3M9X-2RTB")
    assert stored(case).stage == Stage.ANSWERING.value
    assert case_queries.facts_of(stored(case)) == CaseFacts()
    assert history(case) == [("started", "answering")]


def test_a_case_found_in_a_file_is_with_its_advocate_from_the_start() -> None:
    bob = UserFactory.create()
    line = ServiceLine(procedure="73721", charge=Decimal("1200.00"))
    facts = replace(FACTS, claim=replace(FACTS.claim, lines=(line,)))
    found = case_actions.open_found_case(facts=facts, assessment=assessment(), by=bob, now=NOW)
    case = case_queries.shared_cases().get(pk=found.pk)
    assert case.assignee == bob
    assert case_queries.facts_of(case) == facts
    (event,) = case_queries.events_of(case)
    assert (event.kind, event.stage, event.by) == ("found_in_file", "shared", bob)


# --- answers ----------------------------------------------------------------------------------


def test_answers_are_kept_page_by_page(case: AppealCase) -> None:
    case_actions.save_answers(case, step="urgency", answers={"urgency": "no"}, now=NOW)
    case_actions.save_answers(case, step="state", answers={"state": "TX"}, now=NOW)
    assert case_queries.answers_of(case) == {
        "urgency": {"urgency": "no"},
        "state": {"state": "TX"},
    }


def test_a_page_answered_again_is_one_row_with_the_new_answers(case: AppealCase) -> None:
    case_actions.save_answers(case, step="state", answers={"state": "TX"}, now=NOW)
    case_actions.save_answers(case, step="state", answers={"state": "CA"}, now=LATER)
    row = StepAnswer.objects.get()
    assert (row.answers, row.saved_at) == ({"state": "CA"}, LATER)


def test_two_tabs_on_two_pages_do_not_overwrite_each_other(case: AppealCase) -> None:
    other_tab = stored(case)
    case_actions.save_answers(case, step="urgency", answers={"urgency": "no"}, now=NOW)
    case_actions.save_answers(other_tab, step="state", answers={"state": "TX"}, now=NOW)
    assert set(case_queries.answers_of(case)) == {"urgency", "state"}


def test_an_old_tab_does_not_take_back_what_was_shared_since(case: AppealCase) -> None:
    old_tab = stored(case)
    case_actions.share(case, now=NOW)
    case_actions.save_answers(old_tab, step="state", answers={"state": "TX"}, now=LATER)
    case_actions.record_findings(old_tab, facts=FACTS, assessment=assessment(), now=LATER)
    assert stored(case).shared_at == NOW
    assert stored(case).touched_at == LATER


# --- findings ---------------------------------------------------------------------------------


def test_findings_fill_the_columns_advocates_filter_by(case: AppealCase) -> None:
    case_actions.record_findings(case, facts=FACTS, assessment=assessment(), now=LATER)
    row = stored(case)
    assert row.route == "internal_appeal"
    assert row.claim_status == "partial_denial"
    assert row.reason == "medical_necessity"
    assert row.next_deadline == date(2027, 4, 4)
    assert row.next_step == "internal_appeal"
    assert row.amount_in_dispute == Decimal("1100.00")
    assert row.coverage_kind == "employer_self_funded"
    assert row.state == "TX"


def test_findings_that_no_longer_hold_are_taken_back(case: AppealCase) -> None:
    case_actions.record_findings(case, facts=FACTS, assessment=assessment(), now=NOW)
    nothing = assessment(claim=None, reasons=(), deadlines=())
    case_actions.record_findings(case, facts=CaseFacts(), assessment=nothing, now=NOW)
    row = stored(case)
    assert (row.claim_status, row.reason, row.next_step, row.state) == ("", "", "", "")
    assert row.next_deadline is None
    assert row.amount_in_dispute is None


def test_the_facts_come_back_with_the_lines_as_they_are_now(case: AppealCase) -> None:
    line = ServiceLine(procedure="99213", charge=Decimal("100.00"))
    stale = replace(FACTS, claim=replace(FACTS.claim, lines=(ServiceLine(), ServiceLine())))
    case_actions.record_findings(case, facts=stale, assessment=assessment(), now=NOW)
    claim_actions.add_line(case.claim, line=line)
    facts = case_queries.facts_of(stored(case))
    assert facts == replace(FACTS, claim=replace(FACTS.claim, lines=(line,)))


# --- sharing ----------------------------------------------------------------------------------


def test_advocates_see_a_case_only_while_it_is_shared(case: AppealCase) -> None:
    assert not case_queries.shared_cases().exists()
    case_actions.share(case, now=NOW)
    assert list(case_queries.shared_cases()) == [case]
    case_actions.stop_sharing(case, now=LATER)
    assert not case_queries.shared_cases().exists()


def test_sharing_is_on_record(case: AppealCase) -> None:
    case_actions.share(case, now=NOW)
    case_actions.stop_sharing(case, now=LATER)
    assert history(case)[1:] == [("shared", "shared"), ("sharing_stopped", "result_shown")]


def test_sharing_or_stopping_twice_is_done_once(case: AppealCase) -> None:
    case_actions.stop_sharing(case, now=NOW)
    case_actions.share(case, now=NOW)
    case_actions.share(stored(case), now=LATER)
    assert stored(case).shared_at == NOW
    assert len(history(case)) == 2


def test_who_stops_sharing_takes_the_case_from_its_advocate(case: AppealCase) -> None:
    bob = UserFactory.create()
    case_actions.share(case, now=NOW)
    case_actions.assign(case, to=bob, by=bob, now=NOW)
    case_actions.move(case, to=Stage.IN_REVIEW, by=bob, now=NOW)
    case_actions.stop_sharing(case, now=LATER)
    row = stored(case)
    assert (row.assignee, row.shared_at, row.stage) == (None, None, "result_shown")


def test_a_case_already_sent_is_shared_without_starting_over(case: AppealCase) -> None:
    for stage in (Stage.RESULT_SHOWN, Stage.LETTER_READY, Stage.SENT):
        case_actions.move(case, to=stage, by=None, now=NOW)
    case_actions.share(case, now=LATER)
    assert stored(case).stage == Stage.SENT.value
    case_actions.stop_sharing(case, now=LATER)
    assert stored(case).stage == Stage.SENT.value


# --- advocates' work --------------------------------------------------------------------------


def test_an_assignment_says_who_and_by_whom() -> None:
    case, bob, dana = CaseFactory.create(shared=True), UserFactory.create(), UserFactory.create()
    case_actions.assign(case, to=bob, by=dana, now=NOW)
    assert stored(case).assignee == bob
    event = case_queries.events_of(case).get()
    assert (event.kind, event.by, event.note) == ("assigned", dana, bob.username)


def test_a_case_can_be_given_back_to_all_advocates() -> None:
    bob = UserFactory.create()
    case = CaseFactory.create(shared=True, assignee=bob)
    case_actions.assign(case, to=None, by=bob, now=NOW)
    assert stored(case).assignee is None


def test_a_case_not_shared_is_given_to_nobody(case: AppealCase) -> None:
    bob = UserFactory.create()
    with pytest.raises(case_actions.NotSharedError):
        case_actions.assign(case, to=bob, by=bob, now=NOW)


def test_a_move_that_is_allowed_is_made_and_on_record() -> None:
    case, bob = CaseFactory.create(shared=True), UserFactory.create()
    case_actions.move(case, to=Stage.IN_REVIEW, by=bob, now=LATER)
    assert stored(case).stage == "in_review"
    event = case_queries.events_of(case).get()
    assert (event.kind, event.stage, event.by, event.at) == ("moved", "in_review", bob, LATER)


def test_a_move_that_is_not_allowed_changes_nothing(case: AppealCase) -> None:
    words = "A case that is answering cannot become sent"
    with pytest.raises(case_actions.MoveNotAllowedError, match=words):
        case_actions.move(case, to=Stage.SENT, by=None, now=NOW)
    assert stored(case).stage == "answering"
    assert len(history(case)) == 1


def test_a_move_to_where_the_case_stands_is_nothing_new(case: AppealCase) -> None:
    case_actions.move(case, to=Stage.ANSWERING, by=None, now=NOW)
    assert len(history(case)) == 1


def test_a_case_is_not_moved_to_advocates_unless_it_is_shared(case: AppealCase) -> None:
    with pytest.raises(case_actions.NotSharedError):
        case_actions.move(case, to=Stage.SHARED, by=None, now=NOW)


def test_a_move_goes_from_where_the_case_is_now_not_where_it_was() -> None:
    case, bob = CaseFactory.create(shared=True), UserFactory.create()
    seen_before = stored(case)
    case_actions.stop_sharing(case, now=NOW)
    with pytest.raises(case_actions.MoveNotAllowedError):
        case_actions.move(seen_before, to=Stage.IN_REVIEW, by=bob, now=LATER)


@pytest.mark.parametrize("note", ["", "claim number read out on the phone"])
def test_anything_else_can_be_put_on_record(case: AppealCase, note: str) -> None:
    bob = UserFactory.create()
    case_actions.record_event(case, kind=EventKind.OPENED, by=bob, now=LATER, note=note)
    event = case_queries.events_of(case).last()
    assert event is not None
    assert (event.kind, event.by, event.note) == ("opened", bob, note)


def test_what_is_on_record_is_never_changed(case: AppealCase) -> None:
    event: Any = case_queries.events_of(case).get()
    event.note = "something else"
    with pytest.raises(TypeError, match="never changed"):
        event.save()
