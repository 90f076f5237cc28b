"""A letter as a Word file with real headings, lists and tables, to be edited further."""

from collections.abc import Iterable
from datetime import datetime, time
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from denialhelp.domain.dates import long_date
from denialhelp.domain.letter import LetterDraft, LetterParagraph, LetterSection, SectionStyle
from denialhelp.domain.letter_text import LINE_TO_FILL_IN, exhibit_names, items_of, text_of

FONT = "Arial"
LISTS = {SectionStyle.BULLETS: "List Bullet", SectionStyle.NUMBERED: "List Number"}
CLAIM_HEADINGS = ("Service", "Date", "Charged", "Paid", "Not paid", "Codes")


def as_docx(draft: LetterDraft) -> bytes:
    """Return the letter as a Word file."""
    document = docx.Document()
    _set_up(document, draft)
    _opening(document, draft)
    for section in draft.sections:
        _section(document, section)
    _end(document, draft)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document: Document, draft: LetterDraft) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Inches(8.5), Inches(11)
    page.left_margin = page.right_margin = Inches(0.9)
    page.top_margin = page.bottom_margin = Inches(0.9)
    page.footer.paragraphs[0].text = draft.foot
    for name in ("Normal", "Title", "Heading 1"):
        style = document.styles[name]
        style.font.name = FONT
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
    document.styles["Normal"].font.size = Pt(12)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    about = document.core_properties
    about.title, about.language = draft.title, "en-US"
    about.author = about.comments = about.last_modified_by = ""
    about.created = about.modified = datetime.combine(draft.written_on, time())


def _opening(document: Document, draft: LetterDraft) -> None:
    _lines(document, map(text_of, draft.sender))
    document.add_paragraph(long_date(draft.written_on))
    document.add_paragraph(f"{draft.delivery} {LINE_TO_FILL_IN}")
    _lines(document, map(text_of, draft.recipient))
    if draft.urgent_banner:
        document.add_paragraph().add_run(draft.urgent_banner).bold = True
    document.add_heading(draft.title, level=0)
    document.add_paragraph().add_run(f"Re: {draft.regarding}").bold = True
    _table(document, [(row.label, text_of(row.pieces)) for row in draft.reference])
    if draft.claim_lines:
        rows = [
            (line.service, line.date, line.charge, line.paid, line.not_paid, line.reason)
            for line in draft.claim_lines
        ]
        document.add_paragraph().add_run("Lines of the claim in question").bold = True
        _repeat_first_row(_table(document, [CLAIM_HEADINGS, *rows]))
    document.add_paragraph(draft.salutation)


def _section(document: Document, section: LetterSection) -> None:
    if section.heading:
        document.add_heading(section.heading, level=1)
    items = items_of(section)
    alone = section.style is SectionStyle.NUMBERED and len(items) == 1
    for places in items:
        for place in places:
            first = place == places[0]
            style = None if alone else LISTS.get(section.style)
            _paragraph(
                document.add_paragraph(style=style if first or not style else "List Continue"),
                section.paragraphs[place],
            )


def _paragraph(paragraph: Paragraph, words: LetterParagraph) -> None:
    if words.lead:
        paragraph.add_run(f"{words.lead} ").bold = True
    paragraph.add_run(text_of(words.pieces))


def _end(document: Document, draft: LetterDraft) -> None:
    document.add_paragraph(draft.closing)
    _lines(document, (LINE_TO_FILL_IN, text_of(draft.signer), draft.signer_role))
    if draft.enclosures:
        document.add_heading("Enclosures", level=1)
        for name in exhibit_names(draft):
            document.add_paragraph(name)
    if draft.copies_to:
        document.add_paragraph(f"Copy to: {'; '.join(draft.copies_to)}")


def _lines(document: Document, lines: Iterable[str]) -> None:
    document.add_paragraph("\n".join(lines))


def _table(document: Document, rows: list[tuple[str, ...]]) -> Table:
    table: Table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            _fill(cell, text)
    return table


def _fill(cell: _Cell, text: str) -> None:
    cell.paragraphs[0].text = text
    cell.paragraphs[0].paragraph_format.space_after = Pt(0)


def _repeat_first_row(table: Table) -> None:
    """Mark the first row as the table's header, for readers of the page and of the screen."""
    header = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(header)  # noqa: SLF001  no public way to it
