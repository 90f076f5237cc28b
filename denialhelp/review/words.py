"""Kinds of things in the words of the desk."""

from enum import Enum

from denialhelp.domain.letter import LetterKind
from denialhelp.rulebook.load import rules


def in_words(kind: Enum) -> str:
    """Return "Partial denial" for PARTIAL_DENIAL."""
    return str(kind.value).replace("_", " ").capitalize()


def letter_name(kind: LetterKind) -> str:
    rule = rules().letters.get(kind)
    return rule.name if rule else in_words(kind)
