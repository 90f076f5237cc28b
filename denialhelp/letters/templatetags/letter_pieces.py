"""Template tags that set the pieces of a letter: words, law, and lines to fill in."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from denialhelp.domain.letter import Blank, Law, LetterDraft, LetterParagraph, LetterSection, Piece
from denialhelp.domain.letter_blanks import SHORT
from denialhelp.domain.letter_text import exhibit_names, items_of

register = template.Library()

LINE_BREAK = mark_safe("<br>")


@register.simple_tag
def pieces(of: Iterable[Piece]) -> SafeString:
    """{% pieces paragraph.pieces %}: everything typed is escaped here."""
    return format_html_join("", "{}", ((_set(piece),) for piece in of))


@register.filter
def items(section: LetterSection) -> tuple[tuple[LetterParagraph, ...], ...]:
    """Return the section's items, each of one or more paragraphs."""
    return tuple(
        tuple(section.paragraphs[place] for place in places) for places in items_of(section)
    )


@register.filter
def exhibits(draft: LetterDraft) -> tuple[str, ...]:
    return exhibit_names(draft)


@register.simple_tag
def codes(reason: str) -> SafeString:
    """{% codes line.reason %}: each code stays on one line, unless it is no code."""
    return format_html_join(
        ", ",
        '<span class="{}">{}</span>',
        (("letter-whole" if len(code) <= SHORT else "", code) for code in reason.split(", ")),
    )


def _set(piece: Piece) -> SafeString:
    if isinstance(piece, Blank):
        return format_html(
            '<span class="letter-blank"><span class="letter-blank-line">&nbsp;</span> ({})</span>',
            piece.missing.label,
        )
    if isinstance(piece, Law) or piece.whole:
        return format_html('<span class="letter-whole">{}</span>', piece.text)
    return format_html_join(LINE_BREAK, "{}", ((line,) for line in piece.text.split("\n")))
