"""A letter as HTML: a whole document, for the PDF or to keep, or the part inside a page."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from denialhelp.domain.letter import LetterDraft
from denialhelp.letters.paper import STYLE_SHEETS


def as_html(draft: LetterDraft) -> str:
    """Return the letter as a document without a style sheet, which the paper brings."""
    return _document(draft, style=SafeString())


def as_html_file(draft: LetterDraft) -> str:
    """Return the letter as a document that carries its look and can be opened anywhere."""
    look = STYLE_SHEETS[0].read_text(encoding="utf-8")
    return _document(draft, style=mark_safe(look))  # noqa: S308  our own file, nobody's words


def as_part_of_a_page(draft: LetterDraft) -> SafeString:
    """Return the letter to stand inside a page, whose own heading comes first."""
    return render_to_string(
        "letters/_letter.html", {"letter": draft, "title_tag": "h2", "heading_tag": "h3"}
    )


def _document(draft: LetterDraft, *, style: SafeString) -> str:
    return render_to_string(
        "letters/letter.html",
        {"letter": draft, "title_tag": "h1", "heading_tag": "h2", "style": style},
    )
