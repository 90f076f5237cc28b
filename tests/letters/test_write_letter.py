"""manage.py write_letter: a case file in, a letter out, no database."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from denialhelp.domain.letter_text import as_text
from tests.letters.people import PEOPLE, letter_of

MARIA = str(PEOPLE / "maria.json")


def write(output: Path, *, file: str = MARIA, kind: str = "internal_appeal", **more: str) -> str:
    told = io.StringIO()
    options = {"kind": kind, "output": str(output), "on": "2026-11-23", **more}
    call_command("write_letter", file, stderr=told, **options)
    return told.getvalue()


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("letter.pdf", b"%PDF-1.7"),
        ("letter.html", b"<!doctype html>"),
        ("letter.docx", b"PK"),
        ("letter.txt", b"Maria"),
        ("LETTER.PDF", b"%PDF-1.7"),
    ],
)
def test_a_letter_is_written_as_the_name_of_the_file_says(
    name: str, starts: bytes, tmp_path: Path
) -> None:
    assert write(tmp_path / name) == ""
    content = (tmp_path / name).read_bytes()
    assert content.lstrip().startswith(starts) or starts in content[:200]


def test_the_text_is_the_letter_of_that_day(tmp_path: Path) -> None:
    write(tmp_path / "letter.txt")
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == as_text(letter_of("maria"))


def test_without_a_day_the_letter_is_of_today(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    call_command("write_letter", MARIA, kind="internal_appeal", output=str(path))
    assert path.exists()


def test_a_case_of_which_nothing_is_known_has_a_letter(tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text("{}", encoding="utf-8")
    write(tmp_path / "letter.pdf", file=str(case), kind="provider_correction")
    assert (tmp_path / "letter.pdf").stat().st_size > 5000


def test_characters_that_cannot_print_are_told(tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text(json.dumps({"patient": {"name": "Li 你"}}), encoding="utf-8")
    told = write(tmp_path / "letter.pdf", file=str(case))
    assert told == "The letter font has no shape for: 你\n"


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"kind": "love_letter"}, "--kind: love_letter is not one of the known ones: internal_"),
        ({"kind": "complaint"}, "--kind: complaint is not one of the known ones: internal_"),
        ({"on": "tomorrow"}, "--on"),
        ({"file": "nowhere.json"}, "nowhere.json: cannot be read"),
    ],
)
def test_bad_input_is_refused_in_one_line_that_names_it(
    changed: dict[str, str], fault: str, tmp_path: Path
) -> None:
    with pytest.raises(CommandError) as refused:
        write(tmp_path / "letter.txt", **changed)
    assert refused.value.returncode == 2
    assert str(refused.value).startswith(fault)
    assert "\n" not in str(refused.value)
    assert not (tmp_path / "letter.txt").exists()


@pytest.mark.parametrize("name", ["letter.odt", "letter", "missing/letter.txt"])
def test_a_file_that_cannot_be_written_is_refused_by_name(name: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"--output: .*letter") as refused:
        write(tmp_path / name)
    assert refused.value.returncode == 2
