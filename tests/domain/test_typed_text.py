import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.typed_text import listed, one_line, paragraph, sentence


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("  Ana \t Ruiz ", "Ana Ruiz"),
        ("one\r\ntwo", "one two"),
        ("a\x00b\x07c\x1b[2J", "abc[2J"),
        ("\u202eevil\u202c", "evil"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("\ud800lone", "lone"),
        ("Nun\u0303ez", "Nuñez"),
        ("क्\u200dष", "क्\u200dष"),
        ("", ""),
    ],
)
def test_one_line_keeps_what_can_be_read(typed: str, printed: str) -> None:
    assert one_line(typed) == printed


def test_a_paragraph_keeps_its_line_breaks_and_no_empty_lines() -> None:
    assert paragraph(" First. \r\n\n\n  Second\u2028third ") == "First.\nSecond\nthird"


@given(st.text())
def test_nothing_that_steers_a_printer_is_left(typed: str) -> None:
    assert all(
        unicodedata.category(character) not in {"Cc", "Cs", "Co", "Cn"}
        for character in one_line(typed)
    )


@given(st.text())
def test_cleaning_twice_changes_nothing_more(typed: str) -> None:
    assert one_line(one_line(typed)) == one_line(typed)
    assert paragraph(paragraph(typed)) == paragraph(typed)


@pytest.mark.parametrize(
    ("text", "ended"),
    [("It hurts", "It hurts."), ("It hurts!", "It hurts!"), ("It hurts.", "It hurts."), ("", "")],
)
def test_a_sentence_ends_once(text: str, ended: str) -> None:
    assert sentence(text) == ended


def test_items_are_listed_as_people_do() -> None:
    assert listed(()) == ""
    assert listed(("a",)) == "a"
    assert listed(("a", "b")) == "a and b"
    assert listed(("a", "b", "c")) == "a, b and c"
