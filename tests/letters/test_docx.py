"""A letter as a Word file."""

from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Inches, Pt

from denialhelp.domain.letter_text import as_text, text_of
from denialhelp.letters.docx import as_docx
from tests.letters.people import letter_of, names


def opened(name: str) -> Document:
    return docx.Document(BytesIO(as_docx(letter_of(name))))


def words(document: Document) -> str:
    cells = (c.text for t in document.tables for row in t.rows for c in row.cells)
    return "\n".join((*(p.text for p in document.paragraphs), *cells))


@pytest.mark.parametrize("name", names())
def test_it_says_all_that_the_letter_says(name: str) -> None:
    draft = letter_of(name)
    said = words(opened(name))
    for section in draft.sections:
        assert section.heading in said
        for paragraph in section.paragraphs:
            assert f"{paragraph.lead} {text_of(paragraph.pieces)}".strip() in said
    for row in draft.reference:
        assert row.label in said
        assert text_of(row.pieces) in said
    for place, enclosed in enumerate(draft.enclosures, start=1):
        assert f"Exhibit {place}: {enclosed}" in said


def test_headings_and_lists_are_real() -> None:
    styles = [paragraph.style.name for paragraph in opened("james").paragraphs if paragraph.style]
    assert styles.count("Title") == 1
    assert styles.count("Heading 1") == 5
    assert {"List Bullet", "List Number", "List Continue"} <= set(styles)


def test_one_reason_alone_is_not_numbered() -> None:
    assert not [p for p in opened("maria").paragraphs if p.style and p.style.name == "List Number"]


def test_the_table_of_lines_repeats_its_heading() -> None:
    _reference, lines = opened("james").tables
    assert [cell.text for cell in lines.rows[0].cells][:2] == ["Service", "Date"]
    assert list(lines.rows[0]._tr.iter(qn("w:tblHeader")))


def test_paper_type_and_title_are_those_of_the_letter() -> None:
    document = opened("maria")
    page = document.sections[0]
    assert (page.page_width, page.page_height) == (Inches(8.5), Inches(11))
    assert document.styles["Normal"].font.size == Pt(12)
    assert document.core_properties.title == "Internal appeal"
    assert document.core_properties.language == "en-US"
    assert page.footer.paragraphs[0].text == "Maria Nuñez-Okafor · Claim 26-0910-77431"


def test_an_urgent_letter_says_so_at_the_top() -> None:
    assert letter_of("rosa").urgent_banner in words(opened("rosa"))
    assert letter_of("rosa").urgent_banner in as_text(letter_of("rosa"))
