"""Fills the {slots} of a text. What a person typed is never read for slots again."""

import re

from denialhelp.domain.letter import Piece, Words
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.letter_slots import SLOTS

SLOT = re.compile(r"\{(\w+)\}")


def slots_in(text: str) -> tuple[str, ...]:
    """Return the names of the slots in a text, each once, in order."""
    return tuple(dict.fromkeys(SLOT.findall(text)))


def fill(text: str, case: LetterCase) -> tuple[Piece, ...]:
    """Return the text in pieces, each slot filled for this case."""
    pieces: list[Piece] = []
    # re.split with one group gives text, slot name, text, slot name, text.
    for place, part in enumerate(SLOT.split(text)):
        if place % 2:
            pieces.extend(SLOTS[part](case))
        elif part:
            pieces.append(Words(part))
    return _without_double_stops(pieces)


def fill_line(text: str, case: LetterCase) -> str:
    """Return a line of the frame, whose slots are always known, as plain text."""
    return "".join(piece.text for piece in fill(text, case) if isinstance(piece, Words))


def _without_double_stops(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Drop a full stop after text that already ends a sentence ("... Inc.", "... “No.”")."""
    kept: list[Piece] = []
    for piece in pieces:
        before = kept[-1] if kept else None
        if isinstance(piece, Words) and isinstance(before, Words):
            ended = re.search(r"[.!?…]”?$", before.text)
            if ended and piece.text.startswith("."):
                piece = Words(piece.text[1:], piece.whole)  # noqa: PLW2901
        if not isinstance(piece, Words) or piece.text:
            kept.append(piece)
    return tuple(kept)
