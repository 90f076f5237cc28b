import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from denialhelp.ui.reading_text import many_lines, one_line


def test_marks_that_cannot_be_seen_are_dropped() -> None:
    assert one_line("CO\u200b-50\x00\ufeff \u202eabc\u202c") == "CO-50 abc"


def test_letters_of_every_language_stay() -> None:
    assert one_line("  Núñez-O’Brien   Łukasz 王  ") == "Núñez-O’Brien Łukasz 王"


def test_an_accent_typed_apart_becomes_one_letter() -> None:
    assert one_line("Jose\u0301") == "José"


def test_lines_of_a_pasted_notice_stay_apart() -> None:
    assert many_lines("Dear member,\r\n\r\n\r\n\r\nWe deny  \r\nyour claim.") == (
        "Dear member,\n\nWe deny\nyour claim."
    )


@given(st.text())
def test_one_line_holds_no_control_and_no_outer_space(text: str) -> None:
    tidy = one_line(text)
    assert tidy == tidy.strip()
    assert not {unicodedata.category(sign) for sign in tidy} & {"Cc", "Cs"}


@given(st.text())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert one_line(one_line(text)) == one_line(text)
    assert many_lines(many_lines(text)) == many_lines(text)
