"""The kinds of file a letter can be written to, by the end of the file's name."""

from collections.abc import Callable, Mapping

from denialhelp.domain.letter import LetterDraft
from denialhelp.domain.letter_text import as_text
from denialhelp.letters.docx import as_docx
from denialhelp.letters.html import as_html, as_html_file
from denialhelp.letters.pdf import as_pdf

FORMATS: Mapping[str, Callable[[LetterDraft], bytes]] = {
    ".pdf": lambda draft: as_pdf(as_html(draft)),
    ".html": lambda draft: as_html_file(draft).encode(),
    ".docx": as_docx,
    ".txt": lambda draft: as_text(draft).encode(),
}
