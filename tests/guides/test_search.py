"""What a person may type into the search for codes."""

import pytest

from denialhelp.guides.search import MOST_BY_WORDS, MOST_CODES, look_up
from denialhelp.rulebook.load import rules

RULES = rules()


def codes(typed: str) -> list[str]:
    return [told.code for told in look_up(typed, RULES).codes]


def test_a_reason_and_its_remark_are_found_together() -> None:
    assert codes("CO-197 N706") == ["CO-197", "N706"]


def test_codes_may_be_typed_as_the_eob_prints_them() -> None:
    assert codes("CO 45, 253; N115") == ["CO-45", "253", "N115"]
    assert codes("Denied: pr-50/n130.") == ["PR-50", "N130"]


def test_a_code_that_leaves_the_why_to_its_remark_is_read_with_it() -> None:
    found = look_up("CO-16 N706 M62", RULES)
    assert found.together == "CO-16 leaves the why to a remark. Here that is N706 and M62."
    assert look_up("CO-50 N706", RULES).together == ""
    assert look_up("CO-16 PR-1", RULES).together == ""


def test_an_unknown_code_is_named_beside_the_known_ones() -> None:
    found = look_up("CO-999 N706 N9998", RULES)
    assert [told.code for told in found.codes] == ["N706"]
    assert found.unknown == ("CO-999", "N9998")


def test_a_group_alone_is_told() -> None:
    assert codes("CO PR") == ["CO", "PR"]


@pytest.mark.parametrize("typed", ["deductible", "What does DEDUCTIBLE mean", "blood deductible"])
def test_plain_words_find_codes_by_their_meaning(typed: str) -> None:
    found = look_up(typed, RULES)
    assert "66" in [code for code, _ in found.by_words]
    assert len(found.by_words) <= MOST_BY_WORDS


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("prior authorization", "197"),
        ("Duplicate claim", "18"),
        ("timely filing", "29"),
        ("coordination of benefits", "22"),
        ("medical necessity", "50"),
        ("bundled", "97"),
    ],
)
def test_words_that_plans_use_find_the_codes_for_that_reason(typed: str, code: str) -> None:
    assert code in [found for found, _ in look_up(typed, RULES).by_words]


@pytest.mark.parametrize("typed", ["", "   ", "the code", "?", "xyzzy", "hello there"])
def test_what_says_nothing_finds_nothing(typed: str) -> None:
    found = look_up(typed, RULES)
    assert (found.codes, found.unknown, found.by_words, found.together) == ((), (), (), "")


def test_a_long_list_of_codes_is_cut() -> None:
    assert len(codes(" ".join(RULES.carc))) == MOST_CODES
    many = " ".join(f"N{number}" for number in range(8000, 8100))
    assert len(look_up(many, RULES).unknown) == MOST_CODES
