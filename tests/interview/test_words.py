"""What the pages say to people: short sentences, no blame, no shouting, no promise."""

import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from denialhelp.domain.denial import DenialReason
from denialhelp.interview.answers import Answers
from denialhelp.interview.forms import FORMS
from denialhelp.interview.forms.line import LineForm
from denialhelp.interview.forms.step_form import Background
from denialhelp.interview.steps import SECTIONS, STEPS
from denialhelp.rulebook.load import rules
from denialhelp.settings.places import PROJECT_DIR
from denialhelp.ui.fields import AskedField
from denialhelp.ui.forms import QuestionForm

LONGEST = 25
TEMPLATES = sorted((PROJECT_DIR / "templates" / "interview").rglob("*.html"))
BANNED = re.compile(
    r"!|\b(please|invalid|illegal|forbidden|oops|sorry|must have|you failed|guarantee\w*"
    r"|you will win|click here)\b",
    re.IGNORECASE,
)
BLOCKS = {
    "p", "li", "dt", "dd", "h1", "h2", "h3", "legend", "summary", "figcaption", "blockquote",
    "strong", "a", "title", "div", "section",
}  # fmt: skip


class Words(HTMLParser):
    """The words of a template, a line for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS - {"strong", "a"}:
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        self.text += data


def said_in(path: Path) -> Iterator[str]:
    source = path.read_text(encoding="utf-8")
    quoted = re.findall(r'(?:text|title|summary|kind)="([^"{]+)"', source)
    words = Words()
    words.feed(re.sub(r"\{#.*?#\}|\{%.*?%\}", "", re.sub(r"\{\{.*?\}\}", "X", source)))
    yield from quoted
    yield from (line.strip() for line in words.text.splitlines() if line.strip())


def said_by(form: QuestionForm) -> Iterator[str]:
    for field in form.fields.values():
        assert isinstance(field, AskedField)
        yield from (str(field.label), str(field.help_text), field.where, field.why)
        yield str(field.error_messages["required"])
        for option in getattr(field.widget, "options_by_value", {}).values():
            yield from (option.label, option.hint)


def everything_said() -> list[tuple[str, str]]:
    answers = Answers(reasons=tuple(DenialReason))
    background = Background(answers, (), rules(), date(2026, 11, 23))
    said = [("sections", section.title) for section in SECTIONS]
    for step in STEPS:
        form = FORMS[step.slug](step=step, background=background)
        own = (step.title, step.for_another, form.lead)
        said += [(step.slug, text) for text in (*own, *said_by(form))]
    said += [("line", text) for text in said_by(LineForm())]
    said += [(path.name, text) for path in TEMPLATES for text in said_in(path)]
    return [(place, text) for place, text in said if text]


SAID = everything_said()


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?:])\s+", text)


def test_there_is_much_to_look_at() -> None:
    assert len(SAID) > 400


def test_no_sentence_is_longer_than_25_words() -> None:
    long = [
        (place, sentence)
        for place, text in SAID
        for sentence in sentences(text)
        if len(sentence.split()) > LONGEST
    ]
    assert long == []


def test_nobody_is_blamed_shouted_at_or_promised_anything() -> None:
    assert [(place, text) for place, text in SAID if BANNED.search(text)] == []


def test_every_hint_is_short() -> None:
    hints = [
        (step.slug, str(field.help_text))
        for step in STEPS
        for field in FORMS[step.slug].base_fields.values()
        if len(sentences(str(field.help_text))) > 2
    ]
    assert hints == []


@pytest.mark.parametrize("text", ["Please wait", "That is invalid", "Done!"])
def test_the_words_not_wanted_are_found(text: str) -> None:
    assert BANNED.search(text)


def test_the_words_of_a_template_are_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('{# no #}<p>Hello {{ name }}<b>you</b></p>{% include "x" with text="There" %}')
    assert list(said_in(page)) == ["There", "Hello Xyou"]
