"""manage.py read_notice: words in, a reading for each text, no database asked."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.cases.case_file.notice_json import notice_as_json
from denialhelp.domain.notice_reading import read_notice
from denialhelp.rulebook.load import rules

LETTER = (
    "Notice date: October 2, 2026\nYour MRI is not medically necessary (CO-50).\n"
    "You may appeal within 180 days. Claim number: CL-55512. Call 800-555-0100.\n"
)


def _read(*arguments: str) -> tuple[list[dict[str, Any]], str, int]:
    out, errors, code = io.StringIO(), io.StringIO(), 0
    try:
        call_command("read_notice", *arguments, stdout=out, stderr=errors, no_color=True)
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    return [json.loads(line) for line in out.getvalue().splitlines()], errors.getvalue(), code


def test_a_file_is_one_text_and_gives_one_reading(tmp_path: Path) -> None:
    file = tmp_path / "notice.txt"
    file.write_text(LETTER, encoding="utf-8")
    (reading,), errors, code = _read(str(file))
    assert reading == {
        "reasons": [
            {
                "reason": "medical_necessity",
                "detail": None,
                "confidence": 0.99,
                "because": ["not medically necessary", "CO-50"],
            }
        ],
        "codes": [
            {"code": "CO-50", "meaning": "The plan says that the care was not medically necessary."}
        ],
        "dates": [
            {
                "kind": "notice_date",
                "date": "2026-10-02",
                "text": "Notice date: October 2, 2026",
            }
        ],
        "deadline_text": "180 days",
        "phones": ["800-555-0100"],
        "faxes": [],
        "claim_numbers": ["CL-55512"],
        "reference_numbers": [],
    }
    assert (errors, code) == ("", 0)


def test_each_line_is_a_text_of_its_own_where_that_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_text("NON COV SRV\n\nDuplicate claim\r\n", encoding="utf-8")
    readings, _, _ = _read(str(file), "--lines")
    assert [[each["reason"] for each in reading["reasons"]] for reading in readings] == [
        ["not_covered_benefit"], [], ["duplicate"],
    ]  # fmt: skip


def test_a_line_that_is_no_text_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes(b"Duplicate claim\n\xff\xfe\nNON COV SRV\n")
    readings, errors, code = _read(str(file), "--lines")
    assert len(readings) == 2
    assert errors == f"{file}: line 2: byte 0: the text is not UTF-8\n"
    assert code == 2


@pytest.mark.parametrize("missing", ["nowhere.txt", "."])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, missing: str) -> None:
    file = str(tmp_path / missing)
    readings, errors, code = _read(file)
    assert (readings, code) == ([], 2)
    assert errors.startswith(f"{file}: cannot be read (")


class _NobodyReads(io.StringIO):
    def write(self, _: str, /) -> int:
        raise BrokenPipeError


def test_that_nobody_reads_any_more_is_not_told_as_a_bad_file(tmp_path: Path) -> None:
    file = tmp_path / "notice.txt"
    file.write_text(LETTER, encoding="utf-8")
    errors = io.StringIO()
    with pytest.raises(BrokenPipeError):
        call_command("read_notice", str(file), stdout=_NobodyReads(), stderr=errors)
    assert errors.getvalue() == ""


@given(st.text(max_size=400))
def test_any_text_can_be_read_and_written_as_json(text: str) -> None:
    assert json.dumps(notice_as_json(read_notice(text, rules())))
