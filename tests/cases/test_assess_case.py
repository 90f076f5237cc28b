"""manage.py assess_case: a case file in, an assessment out, no database asked."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command

from tests.cases.test_assessment_json import WHOLE as EVERY_KEY

PROJECT = Path(__file__).parents[2]

DENIED_MRI = {
    "coverage": {"kind": "employer_self_funded", "state": "TX"},
    "denial": {
        "notice_date": "2026-10-02",
        "received_date": "2026-10-06",
        "codes": ["CO-50"],
        "reasons": ["medical_necessity"],
    },
    "claim": {
        "lines": [
            {
                "charge": 1200.10,
                "paid": "0.00",
                "denied": "1200.10",
                "adjustments": [{"group": "CO", "reason": "50", "amount": "1200.10"}],
            }
        ]
    },
}


def assess(*arguments: str) -> dict[str, Any]:
    out = io.StringIO()
    call_command("assess_case", *arguments, stdout=out)
    answer: dict[str, Any] = json.loads(out.getvalue())
    return answer


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(DENIED_MRI))
    return path


def test_a_case_file_is_assessed_on_the_day_that_is_given(case_file: Path) -> None:
    answer = assess(str(case_file), "--on", "2026-11-10")
    assert answer["on"] == "2026-11-10"
    assert answer["claim_status"] == "denial"
    assert answer["amounts"]["denied"] == "1200.10"
    assert answer["reasons"] == ["medical_necessity"]
    assert [route["route"] for route in answer["routes"] if route["primary"]] == ["internal_appeal"]
    (deadline,) = answer["deadlines"]
    assert (deadline["last_day"], deadline["who_acts"]) == ("2027-04-04", "you")
    assert deadline["citation"].startswith("29 CFR")
    assert "internal_appeal" in answer["letters"]


def test_without_a_day_it_is_asked_today(case_file: Path) -> None:
    with time_machine.travel("2026-12-24 15:00 -0500"):
        assert assess(str(case_file))["on"] == "2026-12-24"


def test_a_case_of_which_nothing_is_known_is_answered_with_every_key(tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_text("{}")
    answer = assess(str(path))
    assert list(answer) == list(EVERY_KEY)
    assert answer["claim_status"] is None
    assert len([route for route in answer["routes"] if route["primary"]]) == 1
    assert answer["still_needed"]


def test_a_case_out_of_scope_says_so(tmp_path: Path) -> None:
    path = tmp_path / "work.json"
    path.write_text('{"coverage": {"kind": "workers_compensation"}}')
    answer = assess(str(path))
    assert answer["scope"] == "out"
    assert [route["route"] for route in answer["routes"]] == ["other_help"]


@pytest.fixture
def typed_in(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    stream = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    return stream


def test_a_case_can_come_from_the_standard_input(typed_in: io.BytesIO) -> None:
    typed_in.write(b'{"coverage": {"kind": "marketplace"}}')
    typed_in.seek(0)
    assert assess("-", "--on", "2026-11-10")["scope"] == "in"


def fault_of(*arguments: str) -> str:
    with pytest.raises(CommandError) as error:
        call_command("assess_case", *arguments)
    assert error.value.returncode == 2
    assert "\n" not in str(error.value)
    return str(error.value)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b'{"claim": {"lines": [{}, {"charge": "x"}]}}', "claim.lines[1].charge: must be an amou"),
        (b'{"claim": ', "line 1 column 11: not JSON"),
        (b'{"patient": {"name": "\xff"}}', "byte 22: the text is not UTF-8"),
        (b'{"a\\nb": 1}', "unknown key 'a\\nb'; known: version, patient"),
        (b"", "line 1 column 1: not JSON"),
    ],
)
def test_a_fault_is_told_in_one_line_with_file_and_place(
    tmp_path: Path, content: bytes, fault: str
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    assert fault_of(str(path)).startswith(f"{path}: {fault}")


def test_a_file_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    missing = tmp_path / "missing.json"
    assert fault_of(str(missing)) == f"{missing}: cannot be read (No such file or directory)"
    assert "cannot be read" in fault_of(str(tmp_path))


def test_a_day_that_is_none_is_told_in_one_line(case_file: Path) -> None:
    fault = fault_of(str(case_file), "--on", "11/10/2026")
    assert fault == "--on: must be a day like \"2026-10-02\", not '11/10/2026'"


def command_line(
    *arguments: str, data: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as a person does, under the default settings, with nothing set up."""
    return subprocess.run(
        [sys.executable, PROJECT / "manage.py", "assess_case", *arguments],
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(data), **environment},
    )


def test_it_runs_without_database_migration_or_key(case_file: Path, tmp_path: Path) -> None:
    nowhere = "postgres://nobody@127.0.0.1:9/nothing"
    run = command_line(str(case_file), data=tmp_path / "data", DATABASE_URL=nowhere)
    assert (run.returncode, run.stderr) == (0, "")
    assert json.loads(run.stdout)["claim_status"] == "denial"


def test_bad_input_ends_with_2_and_one_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_text('{"coverage": {"kind": "employer"}}')
    run = command_line(str(path), data=tmp_path / "data")
    assert (run.returncode, run.stdout) == (2, "")
    (line,) = run.stderr.splitlines()
    assert f"{path}: coverage.kind: 'employer' is not known; known: employer_self_fun" in line
