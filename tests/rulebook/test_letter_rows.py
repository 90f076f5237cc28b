"""What the rows of letters.toml and of the paragraphs must hold."""

from dataclasses import replace

import pytest

from denialhelp.domain.letter import LetterKind
from denialhelp.domain.letter_rules import ParagraphRule
from denialhelp.rulebook.checks import letter, paragraph
from denialhelp.rulebook.load import rules


@pytest.fixture
def row() -> ParagraphRule:
    return replace(rules().paragraphs[0], when=(), lead="", text="I ask.", citations=())


def test_plain_words_are_sound(row: ParagraphRule) -> None:
    assert paragraph(row) == ""


def test_a_slot_that_nobody_fills_is_refused(row: ParagraphRule) -> None:
    assert paragraph(replace(row, text="I ask {the_moon}.")) == "slot: nobody wrote 'the_moon'"


def test_a_slot_in_the_leading_words_is_read_too(row: ParagraphRule) -> None:
    assert paragraph(replace(row, lead="{the_moon}")) == "slot: nobody wrote 'the_moon'"


@pytest.mark.parametrize("text", ["I ask {the moon}.", "I ask {.", "I ask }."])
def test_a_brace_that_makes_no_slot_is_refused(row: ParagraphRule, text: str) -> None:
    assert paragraph(replace(row, text=text)) == "slot: a brace stands alone"


def test_a_condition_that_nobody_wrote_is_refused(row: ParagraphRule) -> None:
    assert paragraph(replace(row, when=("moon_is_full",))) == "when: nobody wrote 'moon_is_full'"


def test_a_paragraph_that_no_coverage_could_ever_have_is_refused(row: ParagraphRule) -> None:
    known = rules().citations
    strangers = (known["38-cfr-17-276"], known["5-cfr-890-105-b-1"])
    says = "citations: no coverage is governed by all of them"
    assert paragraph(replace(row, citations=strangers)) == says


def test_a_frame_with_a_slot_that_nobody_fills_is_refused() -> None:
    frame = replace(rules().letters[LetterKind.INTERNAL_APPEAL], salutation="To {the_moon}:")
    assert letter(frame) == "slot: nobody wrote 'the_moon'"
