"""Which characters of a letter have no shape in the fonts we ship? They would print as boxes."""

from functools import cache

from fontTools.ttLib import TTFont

from denialhelp.domain.letter import LetterDraft
from denialhelp.domain.letter_text import as_text
from denialhelp.letters.paper import FONTS

BOX = "\u25a1"

NEED_NO_SHAPE = frozenset("\n\u200c\u200d")


def characters_that_cannot_print(draft: LetterDraft) -> tuple[str, ...]:
    """Return the characters the letter's fonts lack, each once, in order."""
    return tuple(filter(_has_no_shape, dict.fromkeys(as_text(draft))))


def with_boxes(text: str) -> str:
    """Return the text with a box for each character that our fonts lack.

    Left to itself, the machine would look for another font, or write the character into a log.
    """
    missing = filter(_has_no_shape, set(text))
    return text.translate(dict.fromkeys(map(ord, missing), BOX))


def _has_no_shape(character: str) -> bool:
    return ord(character) not in _shapes() and character not in NEED_NO_SHAPE


@cache
def _shapes() -> frozenset[int]:
    """Return the code points that at least one of our fonts can draw."""
    points: set[int] = set()
    for path in FONTS:
        with TTFont(path, lazy=True) as font:
            points.update(font.getBestCmap())
    return frozenset(points)
