"""What the PDF is inside: tagged, named, readable in order, with its fonts."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from denialhelp.domain.letter import LetterDraft, LetterKind
from denialhelp.domain.letter_text import as_text
from denialhelp.letters.html import as_html
from denialhelp.letters.pdf import as_pdf
from tests.letters.people import letter_of, names

KINDS = [LetterKind.INTERNAL_APPEAL, LetterKind.PROVIDER_CORRECTION]
US_LETTER = [0, 0, 612, 792]
MARGIN = 0.75 * 72


def pdf_of(draft: LetterDraft) -> bytes:
    return as_pdf(as_html(draft))


@pytest.fixture(scope="module")
def james() -> bytes:
    """Return a letter of three pages with two tables, two numbered reasons and a representative."""
    return pdf_of(letter_of("james"))


@pytest.fixture
def document(james: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(james)) as opened:
        yield opened


def elements(node: Any) -> Iterator[Any]:
    """Return the structure elements below a node, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def kinds(document: pikepdf.Pdf) -> list[str]:
    return [str(element.S)[1:] for element in elements(document.Root.StructTreeRoot)]


def text_in_order(pdf: bytes, tmp_path: Path) -> str:
    """Return the text in the order of the structure tree, as a screen reader gives it."""
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(
        ["pdfinfo", "-struct-text", path], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    said = [line.strip()[1:-1] for line in told.splitlines() if line.strip().startswith('"')]
    return words("".join(f"{line} " for line in said))


def words(text: str) -> str:
    """Return the text without what only the setting decides: blanks, bullets, lines by pen."""
    return "".join(text.replace("•", "").replace("_", "").split())


def test_it_says_what_it_is(document: pikepdf.Pdf) -> None:
    assert str(document.Root.Lang) == "en-US"
    assert document.Root.MarkInfo.Marked
    assert document.Root.ViewerPreferences.DisplayDocTitle
    with document.open_metadata() as about:
        assert about["dc:title"] == "Internal appeal"
        assert about["pdfuaid:part"] == "1"


def test_every_page_is_us_letter(document: pikepdf.Pdf) -> None:
    assert [list(page.MediaBox) for page in document.pages] == [US_LETTER] * 3


def test_one_title_and_headings_that_skip_no_level(document: pikepdf.Pdf) -> None:
    headings = [kind for kind in kinds(document) if kind in {"H1", "H2", "H3", "H4"}]
    assert headings[0] == "H1"
    assert headings.count("H1") == 1
    assert set(headings) == {"H1", "H2"}


def test_every_table_cell_knows_its_headers(document: pikepdf.Pdf) -> None:
    tables = [e for e in elements(document.Root.StructTreeRoot) if e.S == "/Table"]
    assert len(tables) == 2
    for table in tables:
        below = list(elements(table))
        heads = {bytes(cell.ID) for cell in below if cell.S == "/TH"}
        cells = [cell for cell in below if cell.S == "/TD"]
        named = {bytes(head) for cell in cells for a in attributes(cell) for head in a.Headers}
        assert heads
        assert named == heads
        assert any(element.S == "/Caption" for element in below)


def attributes(cell: Any) -> list[Any]:
    given = cell.A
    return list(given) if isinstance(given, pikepdf.Array) else [given]


def test_every_list_item_has_a_body(document: pikepdf.Pdf) -> None:
    items = [e for e in elements(document.Root.StructTreeRoot) if e.S == "/LI"]
    assert items
    assert all("LBody" in {str(kid.S)[1:] for kid in elements(item)} for item in items)


def test_all_text_is_in_the_structure_or_an_artifact(document: pikepdf.Pdf) -> None:
    in_the_tree = {
        (element.Pg.objgen, int(kid))
        for element in elements(document.Root.StructTreeRoot)
        for kid in element.get("/K", [])
        if not isinstance(kid, pikepdf.Dictionary)
    }
    feet = 0
    for page in document.pages:
        marks: list[str] = []
        for instruction in pikepdf.parse_content_stream(page):
            name, operands = str(instruction.operator), instruction.operands
            if name in {"BDC", "BMC"}:
                mark = str(operands[0])
                feet += mark == "/Artifact" and name == "BDC"
                if mark != "/Artifact":
                    assert (page.objgen, int(operands[1].MCID)) in in_the_tree
                marks.append(mark)
            elif name == "EMC":
                marks.pop()
            elif name in {"Tj", "TJ"}:
                assert marks
    assert feet == 2 * len(document.pages)


def test_fonts_are_embedded_and_map_to_unicode(document: pikepdf.Pdf) -> None:
    fonts = [font for page in document.pages for font in page.Resources.Font.values()]
    assert fonts
    for font in fonts:
        assert "/ToUnicode" in font
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor or (
            "/FontFile3" in font.DescendantFonts[0].FontDescriptor
        )


def test_nothing_in_it_acts_or_leads_elsewhere(document: pikepdf.Pdf) -> None:
    assert "/OpenAction" not in document.Root
    assert "/Names" not in document.Root
    assert all("/Annots" not in page for page in document.pages)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
@pytest.mark.parametrize("name", names())
def test_it_is_read_aloud_in_the_order_of_the_text(
    name: str, kind: LetterKind, tmp_path: Path
) -> None:
    draft = letter_of(name, kind)
    heard = text_in_order(pdf_of(draft), tmp_path)
    for block in as_text(draft).split("\n\n"):
        if block.startswith("- ") and "charged" in block:
            continue  # the lines of the claim: a table on paper
        for line in block.split("\n"):
            spoken = words(line.removeprefix("- ").removeprefix("Exhibit "))
            assert spoken.replace(":", "").lower() in heard.replace(":", "").lower(), line


@pytest.mark.parametrize("name", names())
def test_a_letter_has_at_most_three_pages_and_says_which_one_it_is(name: str) -> None:
    for kind in KINDS:
        pages = PdfReader(BytesIO(pdf_of(letter_of(name, kind)))).pages
        assert len(pages) <= 3
        for number, page in enumerate(pages, start=1):
            assert f"Page {number} of {len(pages)}" in page.extract_text()


def test_an_appeal_for_one_reason_has_two_pages() -> None:
    for name in ("maria", "rosa", "thuy", "inez"):
        assert len(PdfReader(BytesIO(pdf_of(letter_of(name)))).pages) == 2


def test_a_program_that_checks_for_pdf_ua_finds_nothing(tmp_path: Path) -> None:
    for name in names():
        (tmp_path / f"{name}.pdf").write_bytes(pdf_of(letter_of(name)))
    # LNK-010 wants an address in the text to be a link; a letter is printed.
    command = [str(Path(sys.executable).parent / "outloud"), *map(str, tmp_path.glob("*.pdf"))]
    command += ["--fail-on", "warning", "--skip", "LNK-010"]
    told = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert told.returncode == 0, told.stdout


def test_the_same_letter_gives_the_same_bytes(james: bytes) -> None:
    assert pdf_of(letter_of("james")) == james


def test_four_threads_at_once_give_the_same_bytes(james: bytes) -> None:
    html = as_html(letter_of("james"))
    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(as_pdf, [html] * 12)) == {james}


def test_signs_and_accents_are_set_in_our_own_fonts() -> None:
    pdf = pdf_of(letter_of("thuy"))
    assert "Nguyễn Thị Thúy" in PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert "≥ 92 %" in PdfReader(BytesIO(pdf)).pages[0].extract_text()
    with pikepdf.open(BytesIO(pdf)) as opened:
        named = {str(f.BaseFont) for page in opened.pages for f in page.Resources.Font.values()}
    assert all("+Letter" in name for name in named), named
