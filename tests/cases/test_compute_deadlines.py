"""manage.py compute_deadlines: questions in, an answer a line, no database asked."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from hypothesis import given, settings
from hypothesis import strategies as st

from denialhelp.cases.management.commands.compute_deadlines import Command
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import AppealStep

PROJECT = Path(__file__).parents[2]
ASKED = {
    "id": "Q1",
    "coverage": "employer_self_funded",
    "step": "internal_appeal",
    "notice_date": "2026-03-04",
    "received_date": "2026-03-09",
}
KEYS = {
    "id", "step", "available", "last_day", "rule", "citation", "confidence", "how_counted",
    "act_by", "who_acts", "as_printed", "needs", "why", "note", "if_late", "send_to", "filed",
    "fee",
}  # fmt: skip
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5
)
DAYS = st.dates().map(str) | VALUES
KINDS = st.sampled_from([*(kind.value for kind in CoverageKind), "any"])
STEPS = st.sampled_from([step.value for step in AppealStep])
ALMOST_QUESTIONS = st.fixed_dictionaries(
    {"coverage": KINDS | VALUES, "step": STEPS | VALUES},
    optional={
        "id": VALUES,
        "notice_date": DAYS,
        "received_date": DAYS,
        "effective_date": DAYS,
        "received_at": st.datetimes().map(lambda moment: moment.isoformat("T", "minutes")),
        "urgent": VALUES,
        "state": VALUES,
        "billed": VALUES,
        "other": VALUES,
    },
)


def run(*lines: str | bytes, file: Path) -> tuple[list[dict[str, Any]], str, int]:
    """Return the answers, what was said of faults, and the code of the end."""
    content = b"\n".join(each.encode() if isinstance(each, str) else each for each in lines)
    file.write_bytes(content)
    out, errors, code = io.StringIO(), io.StringIO(), 0
    try:
        call_command(Command(), str(file), stdout=out, stderr=errors, no_color=True)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    return [json.loads(line) for line in out.getvalue().splitlines()], errors.getvalue(), code


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "questions.jsonl"


def test_a_question_is_answered_with_every_key(file: Path) -> None:
    (answer,), errors, code = run(json.dumps(ASKED), file=file)
    assert answer.keys() == KEYS
    assert (answer["id"], answer["last_day"], answer["act_by"]) == (
        "Q1", "2026-09-05", "2026-09-04",
    )  # fmt: skip
    assert answer["how_counted"] == "180 days after March 9, 2026, the day you received it"
    assert answer["citation"].startswith("29 CFR 2560.503-1")
    assert (errors, code) == ("", 0)


def test_answers_come_in_the_order_of_the_questions(file: Path) -> None:
    lines = [json.dumps({**ASKED, "id": number}) for number in range(20)]
    answers, _, code = run("\ufeff" + lines[0], "", *lines[1:], "  ", file=file)
    assert [answer["id"] for answer in answers] == list(range(20))
    assert code == 0


def test_a_bad_line_is_told_and_the_others_are_answered(file: Path) -> None:
    good = json.dumps(ASKED)
    answers, errors, code = run(
        good,
        '{"coverage": "employer", "step": "internal_appeal"}',
        '{"coverage": ',
        b'{"id": "\xff"}',
        good,
        file=file,
    )
    assert (len(answers), code) == (2, 2)
    known, broken, bytewise = errors.splitlines()
    assert known.startswith(f"{file}: line 2: coverage: 'employer' is not known; known: employer_")
    assert broken == f"{file}: line 3: column 13: not JSON (Expecting value)"
    assert bytewise == f"{file}: line 4: byte 8: the text is not UTF-8"


def test_a_file_that_is_not_there_is_told_in_one_line(file: Path) -> None:
    errors = io.StringIO()
    with pytest.raises(SystemExit) as end:
        call_command("compute_deadlines", str(file), stderr=errors, no_color=True)
    assert end.value.code == 2
    assert errors.getvalue() == f"{file}: cannot be read (No such file or directory)\n"


def test_where_nothing_is_told_the_answer_names_what_is_needed(file: Path) -> None:
    asked = {"coverage": "employer_self_funded", "step": "internal_appeal"}
    (answer,), _, _ = run(json.dumps(asked), file=file)
    assert (answer["available"], answer["last_day"], answer["id"]) == (True, None, None)
    assert answer["needs"] == ["notice_date", "received_date"]


def test_a_step_that_a_coverage_does_not_have_is_refused_by_name(file: Path) -> None:
    asked = {"coverage": "employer_self_funded", "step": "opm_review"}
    (answer,), _, _ = run(json.dumps(asked), file=file)
    assert answer["available"] is False
    assert "has no such step" in answer["why"]


@given(lines=st.lists(VALUES | ALMOST_QUESTIONS, max_size=4), odd=st.binary(max_size=40))
@settings(max_examples=200)
def test_no_line_however_odd_ends_in_a_crash(
    tmp_path_factory: pytest.TempPathFactory, lines: list[object], odd: bytes
) -> None:
    odd = odd.replace(b"\n", b"")
    written = [json.dumps(line) for line in lines]
    file = tmp_path_factory.getbasetemp() / "odd.jsonl"
    answers, errors, code = run(*written, odd, file=file)
    asked = len(lines) + bool(odd.strip())
    assert len(answers) + len(errors.splitlines()) == asked
    assert code == (2 if errors else 0)
    for answer in answers:
        assert answer["available"] or answer["why"]
        assert answer["citation"] or answer["confidence"] == "unverified"


@pytest.mark.parametrize("deep", ["[" * 900 + "]" * 900, "[" * 100_000, '{"a":' * 980 + "1"])
def test_a_deep_line_is_a_fault_of_one_line(file: Path, deep: str) -> None:
    answers, errors, code = run(deep, f'{{"urgent": {deep}}}', file=file)
    assert (answers, len(errors.splitlines()), code) == ([], 2, 2)


def test_a_reader_that_has_enough_ends_it_without_a_word(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text((json.dumps(ASKED) + "\n") * 3000)
    piped = subprocess.run(
        f"{sys.executable} manage.py compute_deadlines {many} | head -n 1",
        shell=True,
        check=False,
        cwd=PROJECT,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path / "data")},
    )
    assert (len(piped.stdout.splitlines()), piped.stderr) == (1, "")


def test_it_runs_without_database_migration_or_key(tmp_path: Path) -> None:
    run_by_hand = subprocess.run(
        [sys.executable, PROJECT / "manage.py", "compute_deadlines"],
        check=False,
        capture_output=True,
        text=True,
        input=json.dumps(ASKED) + "\n{}\n" + json.dumps(ASKED),
        env={
            "PATH": os.environ["PATH"],
            "DATA_DIR": str(tmp_path / "data"),
            "DATABASE_URL": "postgres://nobody@127.0.0.1:9/nothing",
        },
    )
    assert run_by_hand.returncode == 2
    assert len(run_by_hand.stdout.splitlines()) == 2
    (fault,) = run_by_hand.stderr.splitlines()
    assert fault.startswith("-: line 2: coverage: is missing; known: employer_self_funded")
