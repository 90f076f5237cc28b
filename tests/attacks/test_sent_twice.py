"""A second click, and a second tab: what was meant happens once, and to the line that was meant."""

import re
from decimal import Decimal

import pytest

from denialhelp.claims import queries as claim_queries
from denialhelp.interview.views.lines import MOST_LINES
from tests.web.filling_in import PERSONAS
from tests.web.walking import Visitor, visitor, walk


@pytest.fixture
def alice(db: None) -> Visitor:
    alice = visitor()
    walk(alice, PERSONAS["rosa-mri"], until="eob-lines")
    return alice


@pytest.fixture
def three_lines(alice: Visitor) -> Visitor:
    for charge in ("100", "200", "300"):
        alice.send("lines/add", {"charge": charge})
    return alice


def charges(who: Visitor) -> list[Decimal | None]:
    return [line.charge for line in claim_queries.lines_of(who.stored.claim)]


def row_on(who: Visitor, page: str) -> str:
    """Return what the form on this page says it is about."""
    found = re.search(r'name="row" value="([^"]+)"', who.get(page).text)
    assert found
    return found[1]


def test_a_line_sent_twice_is_one_line(alice: Visitor) -> None:
    form = {"charge": "100", "row": row_on(alice, "lines/add")}
    for _ in range(2):
        assert alice.place(alice.send("lines/add", form)) == "eob-lines/"
    assert charges(alice) == [100]


def test_a_line_sent_anew_from_the_same_form_is_put_right(alice: Visitor) -> None:
    row = row_on(alice, "lines/add")
    alice.send("lines/add", {"charge": "100", "row": row})
    alice.send("lines/add", {"charge": "150", "row": row})
    assert charges(alice) == [150]


def test_two_forms_are_two_lines_even_when_they_say_the_same(alice: Visitor) -> None:
    for _ in range(2):
        alice.send("lines/add", {"charge": "100", "row": row_on(alice, "lines/add")})
    assert charges(alice) == [100, 100]


def test_a_form_with_an_error_is_still_the_same_form(alice: Visitor) -> None:
    row = row_on(alice, "lines/add")
    again = alice.send("lines/add", {"charge": "much", "row": row}).text
    assert f'name="row" value="{row}"' in again


def test_a_form_of_one_claim_never_reaches_another(alice: Visitor) -> None:
    alice.send("lines/add", {"charge": "100", "row": "the-same"})
    charlie = visitor()
    walk(charlie, PERSONAS["rosa-mri"], until="eob-lines")
    charlie.send("lines/add", {"charge": "900", "row": "the-same"})
    assert charges(alice) == [100]
    assert charges(charlie) == [900]


def test_two_clicks_on_remove_take_one_line(three_lines: Visitor) -> None:
    form = {"row": row_on(three_lines, "lines/1/remove")}
    for _ in range(2):
        assert three_lines.place(three_lines.send("lines/1/remove", form)) == "eob-lines/"
    assert charges(three_lines) == [200, 300]


def test_a_change_reaches_its_line_though_another_tab_moved_it(three_lines: Visitor) -> None:
    row = row_on(three_lines, "lines/2")
    three_lines.send("lines/1/remove")
    three_lines.send("lines/2", {"charge": "250", "row": row})
    assert charges(three_lines) == [250, 300]


def test_a_line_removed_in_another_tab_comes_back_when_it_is_changed(three_lines: Visitor) -> None:
    row = row_on(three_lines, "lines/3")
    three_lines.send("lines/3/remove")
    for _ in range(2):
        three_lines.send("lines/3", {"charge": "350", "row": row})
    assert charges(three_lines) == [100, 200, 350]


@pytest.mark.parametrize("row", ["\0", "x" * 5000, "é", "0"])
def test_a_form_may_name_itself_anything(three_lines: Visitor, row: str) -> None:
    three_lines.send("lines/add", {"charge": "400", "row": row})
    three_lines.send("lines/1", {"charge": "500", "row": row})
    three_lines.send("lines/1/remove", {"row": row})
    assert charges(three_lines) == [100, 200, 300, 500]


def test_a_claim_has_only_as_many_lines_as_a_letter_can_hold(
    alice: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_LINES == 200
    monkeypatch.setattr("denialhelp.interview.views.lines.MOST_LINES", 2)
    for charge in ("100", "200"):
        alice.send("lines/add", {"charge": charge})
    answer = alice.send("lines/add", {"charge": "300", "description": "Scan"})
    assert answer.status_code == 422
    assert "We can read 2 lines." in answer.text
    assert 'value="Scan"' in answer.text
    assert charges(alice) == [100, 200]


@pytest.mark.parametrize("page", ["urgency", "lines/add", "lines/1", "lines/1/remove", "check"])
def test_a_question_about_a_page_changes_nothing_and_is_answered(
    three_lines: Visitor, page: str
) -> None:
    address = three_lines.address(page)
    asked, read = three_lines.client.head(address), three_lines.client.get(address)
    assert (asked.status_code, asked.content) == (read.status_code, b"")
    assert charges(three_lines) == [100, 200, 300]
