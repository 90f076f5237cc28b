"""Reading tables: what is refused, and in which words."""

import shutil
from datetime import date
from pathlib import Path
from typing import get_type_hints

import pytest

from denialhelp.domain.coverage import ALL_COVERAGES
from denialhelp.domain.letter import LetterKind, SectionStyle
from denialhelp.domain.letter_rules import LetterRule
from denialhelp.rulebook.errors import RulebookError
from denialhelp.rulebook.load import load_rules, rules
from denialhelp.rulebook.values import ValueFaultError, Values
from tests.rulebook.conftest import Append

PHRASE = '\n[[phrase]]\nreason = "other"\nphrase = "made up for a test"\nweight = 1\n'


def test_the_shipped_rulebook_is_read_once() -> None:
    assert rules() is rules()


def test_the_same_tables_give_the_same_version_wherever_they_lie(folder: Path) -> None:
    copy = shutil.copytree(folder, folder.parent / "copy")
    assert load_rules(copy).version == load_rules(folder).version


def test_the_version_begins_with_the_day_of_the_law() -> None:
    assert rules().version.startswith(rules().law_as_of.isoformat())


def test_a_changed_comment_gives_another_version(folder: Path) -> None:
    before = load_rules(folder).version
    path = folder / "phrases.toml"
    path.write_text("# A new comment.\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert load_rules(folder).version != before


def test_a_text_on_several_lines_is_one_line(folder: Path) -> None:
    path = folder / "phrases.toml"
    rows = PHRASE.replace('"made up for a test"', '"""\n  made up\n  for a test"""')
    path.write_text(path.read_text(encoding="utf-8") + rows, encoding="utf-8")
    assert load_rules(folder).phrases[-1].phrase == "made up for a test"


def test_any_stands_for_every_coverage(folder: Path) -> None:
    path = folder / "citations.toml"
    row = """
[[citation]]
key = "made-up"
title = "1 CFR 1.1"
url = "https://example.org/"
checked_on = 2026-11-23
governs = ["any"]
"""
    path.write_text(path.read_text(encoding="utf-8") + row, encoding="utf-8")
    assert load_rules(folder).citations["made-up"].governs == ALL_COVERAGES


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("weight = 1", 'weight = 1\nwieght = 2', "'wieght' is not one of: reason, phrase, weight"),
        ("weight = 1", "", "weight: is missing"),
        ("weight = 1", 'weight = "1"', "weight: '1' is not a whole number"),
        ("weight = 1", "weight = true", "weight: True is not a whole number"),
        ('"made up for a test"', '""', "phrase: is empty"),
        ('"made up for a test"', "7", "phrase: 7 is not text"),
        ('"other"', '"othre"', "reason: 'othre' is not one of: medical_necessity, "),
    ],
)  # fmt: skip
def test_a_spoilt_row_is_refused_by_name(fault: Append, old: str, new: str, says: str) -> None:
    message = fault("phrases.toml", PHRASE.replace(old, new))
    assert message.startswith("phrases.toml, row ")
    assert says in message


def test_a_row_without_any_words_is_refused_by_its_number(fault: Append) -> None:
    message = fault("phrases.toml", "\n[[phrase]]\nweight = 1\n")
    assert message.startswith("phrases.toml, row ")
    assert "(" not in message.split(":")[0]


def test_two_rows_with_the_same_key_are_refused(fault: Append) -> None:
    message = fault("phrases.toml", PHRASE + PHRASE)
    assert "has the same key as phrases.toml, row " in message


def test_a_stray_value_beside_the_rows_is_refused(folder: Path) -> None:
    path = folder / "phrases.toml"
    path.write_text("heavy = 5\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(RulebookError, match=r"phrases.toml: has 'heavy' beside \[\[phrase\]\]"):
        load_rules(folder)


@pytest.mark.parametrize("content", ["", "phrase = 5", "phrase = [1, 2]"])
def test_a_table_without_rows_is_refused(folder: Path, content: str) -> None:
    (folder / "phrases.toml").write_text(content, encoding="utf-8")
    with pytest.raises(RulebookError, match=r"phrases.toml: has no \[\[phrase\]\] rows"):
        load_rules(folder)


def test_what_every_row_holds_stands_once(folder: Path) -> None:
    rows = """
[every_row]
reason = "other"
weight = 2

[[phrase]]
phrase = "as the others"

[[phrase]]
phrase = "in its own way"
weight = 5
"""
    (folder / "phrases.toml").write_text(rows, encoding="utf-8")
    read = [(row.reason.value, row.weight) for row in load_rules(folder).phrases]
    assert read == [("other", 2), ("other", 5)]


def test_a_fault_in_what_every_row_holds_is_refused_at_its_first_row(folder: Path) -> None:
    path = folder / "phrases.toml"
    shared = "[every_row]\nweather = 5\n"
    path.write_text(shared + path.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(RulebookError, match=r"^phrases.toml, row 1 \(other\): 'weather' is not"):
        load_rules(folder)


def test_what_every_row_holds_is_a_table(folder: Path) -> None:
    path = folder / "phrases.toml"
    path.write_text("every_row = 5\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(RulebookError, match=r"^phrases.toml: every_row: is not a table$"):
        load_rules(folder)


def test_a_missing_table_is_refused_by_name(folder: Path) -> None:
    (folder / "phrases.toml").unlink()
    with pytest.raises(RulebookError, match=r"^phrases.toml: is missing$"):
        load_rules(folder)


@pytest.mark.parametrize("content", [b"[[phrase]", b"# \xff"])
def test_a_file_that_is_no_toml_is_refused_by_name(folder: Path, content: bytes) -> None:
    (folder / "phrases.toml").write_bytes(content)
    with pytest.raises(RulebookError, match=r"^phrases.toml: "):
        load_rules(folder)


@pytest.mark.parametrize("content", ["", 'law_as_of = "today"', "law_as_of = 2026-11-23T10:00:00"])
def test_the_day_of_the_law_must_be_a_date(folder: Path, content: str) -> None:
    (folder / "about.toml").write_text(content, encoding="utf-8")
    with pytest.raises(RulebookError, match=r"^about.toml: law_as_of: is not a date$"):
        load_rules(folder)


def test_a_coverage_without_a_row_is_refused(folder: Path) -> None:
    path = folder / "coverages.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.rindex("[[coverage]]")], encoding="utf-8")
    with pytest.raises(RulebookError, match=r"^coverages.toml: has no row for unknown$"):
        load_rules(folder)


def test_the_law_was_checked_before_it_was_shipped() -> None:
    assert all(cited.checked_on <= rules().law_as_of for cited in rules().citations.values())
    assert rules().law_as_of >= date(2026, 11, 23)


def test_a_section_of_a_letter_has_a_key_a_heading_and_a_style() -> None:
    sections = rules().letters[LetterKind.INTERNAL_APPEAL].sections
    assert all(isinstance(style, SectionStyle) for _, _, style in sections)
    hint = get_type_hints(LetterRule)["sections"]
    with pytest.raises(ValueFaultError, match="has 2 parts where 3 belong"):
        Values({}).read(hint, [["request", "What I ask for"]])
