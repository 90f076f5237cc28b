"""Which characters the letter's own fonts can draw."""

from dataclasses import replace

import pytest

from denialhelp.letters.glyphs import characters_that_cannot_print, with_boxes
from tests.letters.people import letter, letter_of, names, person


def typed(text: str) -> tuple[str, ...]:
    facts = person("maria")
    return characters_that_cannot_print(
        letter(replace(facts, medical=replace(facts.medical, why_needed=text)))
    )


@pytest.mark.parametrize("name", names())
def test_our_own_words_need_only_our_own_fonts(name: str) -> None:
    assert characters_that_cannot_print(letter_of(name)) == ()


@pytest.mark.parametrize(
    "text",
    ["≥ 92 %", "ñ á ü Ł ạ", "✓ ☐ →", "Γεια", "Привет", "שלום", "سلام", "½ × 3 – 4 … “x”"],
)
def test_common_signs_and_scripts_print(text: str) -> None:
    assert typed(text) == ()


def test_what_cannot_print_is_told_once_each_in_order() -> None:
    assert typed("你好你 👧") == ("你", "好", "👧")


def test_a_box_stands_for_what_cannot_print() -> None:
    assert with_boxes("Li 你 ✓ ñ") == "Li □ ✓ ñ"


def test_joiners_need_no_shape() -> None:
    assert typed("क्\u200dष")[:1] == ("क",)
    assert with_boxes("a\u200db\n") == "a\u200db\n"
