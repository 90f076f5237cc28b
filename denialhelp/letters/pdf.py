"""HTML to tagged PDF. The only module that knows WeasyPrint."""

from functools import cache
from threading import Lock

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from denialhelp.letters.glyphs import with_boxes
from denialhelp.letters.page_feet import mark_as_artifacts
from denialhelp.letters.paper import STYLE_SHEETS

# Pango's fonts belong to one thread at a time: without the lock memory is corrupted, and a font
# configuration of its own for each letter is never given back.
_press = Lock()


def as_pdf(html: str) -> bytes:
    """Return the document as PDF/UA-1. The same HTML gives the same bytes."""
    with _press:
        fonts, sheets = _type_case()
        document = HTML(string=with_boxes(html), url_fetcher=URLFetcher(allowed_protocols=()))
        pdf: bytes = document.write_pdf(
            stylesheets=list(sheets),
            font_config=fonts,
            pdf_variant="pdf/ua-1",
            finisher=mark_as_artifacts,
        )
    return pdf


@cache
def _type_case() -> tuple[FontConfiguration, tuple[CSS, ...]]:
    """Return the fonts and style sheets, read once a process; call it under the lock."""
    fonts = FontConfiguration()
    # Our own sheets may name our own font files, and nothing else.
    files = URLFetcher(allowed_protocols=("file",))
    sheets = tuple(
        CSS(filename=str(path), font_config=fonts, url_fetcher=files) for path in STYLE_SHEETS
    )
    return fonts, sheets
