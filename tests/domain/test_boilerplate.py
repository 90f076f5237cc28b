"""Sentences that every member gets, whatever the reason was."""

import pytest

from denialhelp.domain.boilerplate import CUES, is_conditional, tells_rights
from denialhelp.domain.notice_words import Sentence, sentences_in


def sentence(text: str) -> Sentence:
    (found,) = sentences_in(text)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "You have the right to appeal this decision",
        "An appeal must reach us in time",
        "You may ask for the criteria",
        "Copies are sent free of charge",
        "IF YOU DISAGREE, CALL US",
    ],
)
def test_rights_and_offers_are_told_apart(text: str) -> None:
    assert tells_rights(sentence(text))


@pytest.mark.parametrize(
    "text",
    ["Your appeal was denied", "The charge is not covered", "Your right knee was treated"],
)
def test_a_decision_is_not_a_right(text: str) -> None:
    assert not tells_rights(sentence(text))


def test_an_if_counts_for_what_comes_after_it() -> None:
    found = sentence("Not covered if experimental")
    assert not is_conditional(found, 0)
    assert is_conditional(found, len(found.plain) - 1)


def test_no_cue_shrinks_to_a_single_word() -> None:
    assert [cue for cue in CUES if len(cue) < 2] == []
