from decimal import Decimal
from html import unescape

import pytest

from denialhelp.cases import queries as case_queries
from denialhelp.claims import queries as claim_queries
from denialhelp.interview.steps import step_by_slug
from tests.web.filling_in import PERSONAS, typed_on
from tests.web.walking import Visitor, walk

ROSA = PERSONAS["rosa-mri"]
VISIT = {"description": "Office visit", "charge": "$180.00", "paid": "155", "copay": "25"}
SCAN = {"description": "MRI", "charge": "1,200.00", "denied": "1200", "codes": "CO-50; N115"}


@pytest.fixture
def at_lines(alice: Visitor) -> Visitor:
    walk(alice, ROSA, until="eob-lines")
    return alice


def charges(who: Visitor) -> list[Decimal | None]:
    return [line.charge for line in claim_queries.lines_of(who.stored.claim)]


def test_lines_are_added_one_at_a_time_and_summed_in_words(at_lines: Visitor) -> None:
    assert at_lines.place(at_lines.send("lines/add", VISIT)) == "eob-lines/"
    at_lines.send("lines/add", SCAN)
    page = unescape(at_lines.get("eob-lines").text)
    assert "Office visit" in page
    assert "The plan allowed part of this claim and denied part of it." in page
    assert "dh-money-bar" in page
    assert charges(at_lines) == [Decimal("180.00"), Decimal("1200.00")]


def test_codes_become_adjustments_and_remarks(at_lines: Visitor) -> None:
    at_lines.send("lines/add", SCAN)
    (line,) = claim_queries.lines_of(at_lines.stored.claim)
    assert [(each.reason, each.amount) for each in line.adjustments] == [("50", Decimal(1200))]
    assert line.remarks == ("N115",)


def test_each_line_so_far_has_its_verdict_its_bar_and_its_codes(at_lines: Visitor) -> None:
    at_lines.send("lines/add", SCAN)
    page = unescape(at_lines.get("eob-lines").text)
    for words in (">Denied<", "May still change.", "Not covered $1,200.00", "CO-50 and N115 mean"):
        assert words in page


def test_another_line_can_follow_at_once(at_lines: Visitor) -> None:
    answer = at_lines.send("lines/add", VISIT | {"another": "yes"})
    assert at_lines.place(answer) == "lines/add/"
    assert "Line 2 of the EOB" in at_lines.get("lines/add").text


def test_a_line_with_an_error_is_shown_again_as_typed(at_lines: Visitor) -> None:
    answer = at_lines.send("lines/add", {"description": "Scan", "charge": "1.200,00"})
    page = unescape(answer.text)
    assert answer.status_code == 422
    assert "<title>Error: Line 1 of the EOB" in page
    assert 'value="1.200,00"' in page
    assert 'value="Scan"' in page
    assert charges(at_lines) == []


def test_a_line_shows_again_what_was_typed_and_can_be_changed(at_lines: Visitor) -> None:
    at_lines.send("lines/add", SCAN)
    page = unescape(at_lines.get("lines/1").text)
    assert 'value="1,200.00"' in page
    assert 'value="CO-50; N115"' in page
    answer = at_lines.send("lines/1", SCAN | {"charge": "1300"})
    assert at_lines.place(answer) == "eob-lines/"
    assert charges(at_lines) == [Decimal(1300)]


def test_a_line_is_removed_only_after_asking(at_lines: Visitor) -> None:
    at_lines.send("lines/add", VISIT)
    at_lines.send("lines/add", SCAN)
    assert "Remove line 1 of the EOB?" in at_lines.get("lines/1/remove").text
    assert len(charges(at_lines)) == 2
    answer = at_lines.send("lines/1/remove")
    assert at_lines.place(answer) == "eob-lines/"
    assert charges(at_lines) == [Decimal(1200)]
    assert "Line 1 was removed." in at_lines.get("eob-lines").text


@pytest.mark.parametrize("page", ["lines/2", "lines/0", "lines/2/remove"])
def test_there_is_no_page_for_a_line_that_is_not_there(at_lines: Visitor, page: str) -> None:
    at_lines.send("lines/add", VISIT)
    assert at_lines.get(page).status_code == 404
    assert at_lines.send(page, VISIT).status_code == 404


def test_lines_are_not_asked_before_their_turn(alice: Visitor) -> None:
    assert alice.place(alice.get("lines/add")) == "urgency/"


def test_without_a_line_the_person_cannot_go_on(at_lines: Visitor) -> None:
    answer = at_lines.send("eob-lines")
    assert answer.status_code == 422
    assert "Add at least one line" in answer.text


def test_the_totals_are_one_line(alice: Visitor) -> None:
    walk(alice, PERSONAS["darnell-chair"], until="eob-lines")
    assert "Type the totals" in alice.get("eob-lines").text
    assert "Save and add another" not in alice.get("lines/add").text
    alice.send("lines/add", SCAN)
    assert "Add another line" not in alice.get("eob-lines").text


def test_what_a_line_would_mean_is_told_while_it_is_typed(at_lines: Visitor) -> None:
    told = at_lines.send("lines/sums", SCAN).text
    assert "$1,200.00 was denied." in told
    assert "<html" not in told
    assert charges(at_lines) == []


def test_while_a_line_cannot_be_read_nothing_is_told_of_it(at_lines: Visitor) -> None:
    assert at_lines.send("lines/sums", {"charge": "much"}).text.strip() == ""


def test_reasons_on_the_lines_follow_the_lines(at_lines: Visitor) -> None:
    at_lines.send("lines/add", SCAN)
    at_lines.send("eob-lines")
    at_lines.send("lines/1", SCAN | {"codes": "CO-18"})
    stored = case_queries.answers_of(at_lines.case)["eob-lines"]
    assert stored == {"reasons_on_lines": ["duplicate"]}


def test_codes_on_the_lines_open_the_questions_of_their_reason(alice: Visitor) -> None:
    walk(alice, ROSA, until="notice-words")
    alice.send("notice-words")
    alice.send("notice-reasons", {"likely": ["not_sure"]})
    rest = ["earlier-appeal", "coverage", "coverage-work", "state", "other-plan"]
    for page in [*rest, "claim", "provider", "eob-how"]:
        alice.send(page, typed_on(step_by_slug(page), ROSA))
    alice.send("lines/add", SCAN)
    assert alice.place(alice.send("eob-lines")) == "why-needed/"


def test_lines_no_longer_asked_for_leave_the_claim_and_come_back_whole(alice: Visitor) -> None:
    walk(alice, ROSA)
    before = claim_queries.lines_of(alice.stored.claim)
    alice.send("eob-how?then=check", {"eob_how": "no_eob"})
    assert claim_queries.lines_of(alice.stored.claim) == ()
    assert alice.stored.claim_status == ""
    alice.send("eob-how?then=check", {"eob_how": "all_lines"})
    assert claim_queries.lines_of(alice.stored.claim) == before
    assert [row.codes_as_typed for row in claim_queries.rows_of(alice.stored.claim)] == ["CO-50"]
    assert alice.stored.claim_status == "denial"
