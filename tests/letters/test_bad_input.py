"""Letters of people who typed, or pasted, what nobody expects."""

import http.server
import re
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from denialhelp.domain.claim import Adjustment, AdjustmentGroup, ServiceLine
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.letter import LetterDraft, LetterKind
from denialhelp.letters.docx import as_docx
from denialhelp.letters.glyphs import characters_that_cannot_print
from denialhelp.letters.html import as_html
from denialhelp.letters.pdf import as_pdf
from tests.letters.people import letter, person

KINDS = [LetterKind.INTERNAL_APPEAL, LetterKind.PROVIDER_CORRECTION]
SURNAME = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewiss"
ODD = {
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)><b>bold</b>",
    "entities": "&lt;b&gt; &amp; &#x3C;",
    "css": "}</style><style>@page{size:1in}*{display:none}/*",
    "slots": "{patient_name} {law} {{x}} {% now %}",
    "template": "{{ settings.SECRET_KEY }}{% include 'x' %}",
    "controls": "a\x00b\x07c\x1b[2Jd\u2028e",
    "overrides": "\u202eltr\u202c\u2066x\u2069",
    "right to left": "יוסף כהן 12345",
    "emoji": "😀👩‍👩‍👧",
    "long": SURNAME,
    "no blanks": "x" * 500,
    "lines": "one\n\n\ntwo\r\nthree",
    "blank": " \t\n ",
}


def filled_with(value: Any, text: str) -> Any:
    """Return the value with every text in it replaced, however deep."""
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        return tuple(filled_with(item, text) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        own = {field.name: filled_with(getattr(value, field.name), text) for field in fields(value)}
        return replace(value, **own)
    return value


def everywhere(text: str, name: str = "james") -> CaseFacts:
    facts = filled_with(person(name), text)
    assert isinstance(facts, CaseFacts)
    return facts


def pages_of(draft: LetterDraft) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(as_pdf(as_html(draft)))).pages]


def words_beyond_the_margins(pdf: bytes, tmp_path: Path) -> list[str]:
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(
        ["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    box = re.compile(
        r'<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<'
    )
    return [
        word
        for left, right, bottom, word in box.findall(told)
        if float(left) < 50 or float(right) > 612 - 50 or float(bottom) > 792
    ]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
@pytest.mark.parametrize("odd", ODD, ids=str)
def test_whatever_was_typed_in_every_field_there_is_a_letter(odd: str, kind: LetterKind) -> None:
    draft = letter(everywhere(ODD[odd]), kind)
    pages = pages_of(draft)
    assert "Sincerely," in "".join(pages)
    assert as_docx(draft)


@pytest.mark.parametrize("odd", ["html", "entities", "css", "template", "slots"])
def test_typed_markup_is_printed_and_not_obeyed(odd: str) -> None:
    html = as_html(letter(everywhere(ODD[odd])))
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert html.count("<style") == 0
    printed = "".join("".join(pages_of(letter(everywhere(ODD[odd])))).split())
    assert "".join(ODD[odd].split())[:30] in printed


def test_typed_style_changes_no_page() -> None:
    pdf = as_pdf(as_html(letter(everywhere(ODD["css"]))))
    assert {tuple(page.mediabox) for page in PdfReader(BytesIO(pdf)).pages} == {(0, 0, 612, 792)}


@pytest.mark.parametrize("odd", ["long", "no blanks", "html"])
def test_nothing_leaves_the_page(odd: str, tmp_path: Path) -> None:
    pdf = as_pdf(as_html(letter(everywhere(ODD[odd]))))
    assert words_beyond_the_margins(pdf, tmp_path) == []


def test_a_surname_of_sixty_letters_is_whole(tmp_path: Path) -> None:
    facts = person("maria")
    facts = replace(facts, patient=replace(facts.patient, name=f"Ida {SURNAME}"))
    pdf = as_pdf(as_html(letter(facts)))
    assert SURNAME in "".join(PdfReader(BytesIO(pdf)).pages[0].extract_text().split())
    assert words_beyond_the_margins(pdf, tmp_path) == []


def test_forty_lines_are_all_there_under_a_repeated_heading(tmp_path: Path) -> None:
    line = ServiceLine(
        charge=Decimal(100),
        allowed=Decimal(0),
        paid=Decimal(0),
        adjustments=(Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal(100)),),
    )
    lines = tuple(replace(line, procedure=f"9{number:04}") for number in range(40))
    facts = person("maria")
    pdf = as_pdf(as_html(letter(replace(facts, claim=replace(facts.claim, lines=lines)))))
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    assert all(f"9{number:04}" in "".join(pages) for number in range(40))
    assert sum("Charged" in page for page in pages) == 2
    assert words_beyond_the_margins(pdf, tmp_path) == []


def test_control_characters_are_left_out() -> None:
    html = as_html(letter(everywhere(ODD["controls"])))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\u2028\u202e\u2066]", html)
    assert "abc[2Jd" in html


def test_an_override_cannot_turn_the_text_around() -> None:
    assert not re.search(
        r"[\u202a-\u202e\u2066-\u2069]", as_html(letter(everywhere(ODD["overrides"])))
    )


def test_a_picture_prints_as_a_box_and_leaves_the_rest_readable() -> None:
    facts = person("maria")
    draft = letter(replace(facts, patient=replace(facts.patient, name="Ida 👧 Lind")))
    assert "Ida □ Lind" in pages_of(draft)[0]
    assert "Sincerely," in "".join(pages_of(draft))


def test_what_a_font_lacks_is_not_written_into_a_log(caplog: pytest.LogCaptureFixture) -> None:
    pages_of(letter(everywhere(ODD["emoji"])))
    assert caplog.records == []


def test_hebrew_is_set_and_pictures_are_told_to_be_missing() -> None:
    assert characters_that_cannot_print(letter(everywhere(ODD["right to left"]))) == ()
    assert "👧" in characters_that_cannot_print(letter(everywhere(ODD["emoji"])))


def test_an_account_far_too_long_for_a_letter_still_makes_one() -> None:
    facts = person("maria")
    medical = replace(facts.medical, why_needed="My knee hurts when I walk. " * 2000)
    draft = letter(replace(facts, medical=medical))
    assert len(pages_of(draft)) <= 4
    assert [fact.label for fact in draft.still_needed] == ["the rest is in this exhibit"]


# --- nothing is fetched -----------------------------------------------------------------------


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """Return the address of a server on this machine, and what it is asked for."""
    paths: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()
    thread.join()
    server.server_close()


def test_addresses_in_every_field_are_not_fetched(asked: tuple[str, list[str]]) -> None:
    site, paths = asked
    for text in (
        f'<img src="{site}/img">',
        f'"><link rel="stylesheet" href="{site}/css">',
        f"</p><style>@import url({site}/import)</style>",
        f"url({site}/url)",
    ):
        as_pdf(as_html(letter(everywhere(text))))
    assert paths == []


def test_even_markup_of_our_own_could_fetch_nothing(
    asked: tuple[str, list[str]], tmp_path: Path
) -> None:
    site, paths = asked
    secret = tmp_path / "secret.css"
    secret.write_text("@page { size: 3in 3in }")
    html = (
        f'<html><head><link rel="stylesheet" href="{site}/css">'
        f'<link rel="stylesheet" href="{secret.as_uri()}">'
        f'<style>@import "{secret.as_uri()}"; p {{ background: url({site}/bg) }}</style></head>'
        f'<body><p>x<img alt="" src="{site}/img"><img alt="" src="{secret.as_uri()}"></p>'
    )
    pdf = as_pdf(html)
    assert paths == []
    assert tuple(PdfReader(BytesIO(pdf)).pages[0].mediabox) == (0, 0, 612, 792)
