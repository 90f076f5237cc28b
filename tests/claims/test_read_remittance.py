"""manage.py read_remittance: files in, a line for each claim out, no database asked."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.remittance.files import CLAIM, DENIED, PAID, as_json, explanation, part, x12

PROJECT = Path(__file__).parents[2]


def claims_of(*arguments: str) -> list[dict[str, Any]]:
    out = io.StringIO()
    call_command("read_remittance", *arguments, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def filed(tmp_path: Path) -> Path:
    path = tmp_path / "a.835"
    path.write_text(x12(CLAIM, PAID, DENIED))
    return path


def test_a_claim_is_told_with_every_key(filed: Path) -> None:
    (claim,) = claims_of(str(filed))
    (denied,) = claim.pop("findings")
    paid_line, denied_line = claim.pop("lines")
    assert claim == {
        "file": str(filed),
        "transaction": 1,
        "claim": 1,
        "id": "A1",
        "payer_status": "1",
        "status": "partial_denial",
        "charge": "250.00",
        "paid": "80.00",
        "allowed": "100.00",
        "cost_share": "20.00",
        "discount": "0.00",
        "denied": "150.00",
        "other_payer": "0.00",
        "balanced": True,
        "provisional": True,
        "adjustments": [],
        "remarks": [],
    }
    (adjustment,) = paid_line.pop("adjustments")
    assert adjustment.pop("meaning")
    assert adjustment == {
        "group": "PR",
        "reason": "2",
        "amount": "20.00",
        "counts_as": "cost_share",
    }
    assert paid_line == {
        "line": 1,
        "procedure": "99213",
        "charge": "100.00",
        "paid": "80.00",
        "allowed": "100.00",
        "denied": "0.00",
        "status": "allowed",
        "remarks": ["N130"],
    }
    assert (denied_line["status"], denied_line["denied"]) == ("denied", "150.00")
    assert (denied["kind"], denied["line"]) == ("line_denied", 2)
    assert "$150.00 was denied" in denied["text"]


def test_a_claim_without_lines_has_its_codes_itself(tmp_path: Path) -> None:
    path = tmp_path / "b.835"
    path.write_text(x12("CLP*A2*1*90*-0.00~CAS*CO*50*90~MOA***MA130~"))
    (claim,) = claims_of(str(path))
    assert (claim["status"], claim["paid"], claim["lines"]) == ("denial", "0.00", [])
    assert [code["reason"] for code in claim["adjustments"]] == ["50"]
    assert claim["remarks"] == ["MA130"]
    assert [finding["line"] for finding in claim["findings"]] == [None]


def test_files_of_both_formats_are_read_one_after_the_other(filed: Path, tmp_path: Path) -> None:
    explained = tmp_path / "e.json"
    parts = [part("submitted", 28.104000000000003), part("benefit", "28.10")]
    explained.write_text(as_json(explanation(parts)))
    first, second = claims_of(str(filed), str(explained))
    assert (first["status"], second["status"]) == ("partial_denial", "balanced")
    assert (second["id"], second["payer_status"], second["charge"]) == ("E1", "", "28.10")
    assert second["lines"][0]["adjustments"] == []


def test_the_input_can_be_read_in_place_of_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = io.TextIOWrapper(io.BytesIO(x12(CLAIM, PAID).encode()))
    monkeypatch.setattr(sys, "stdin", typed)
    assert [claim["file"] for claim in claims_of("-", "--format", "835")] == ["-"]


def test_a_code_without_a_group_says_so(tmp_path: Path) -> None:
    path = tmp_path / "e.json"
    reason = part("denialreason", reason="50", system="urn:claim-adjustment-reason")
    path.write_text(as_json(explanation([part("submitted", 90), reason])))
    (claim,) = claims_of(str(path))
    assert [code["group"] for code in claim["lines"][0]["adjustments"]] == [None]


def test_bad_files_are_told_in_one_line_each_and_the_others_are_read(
    filed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = {
        "empty.835": "",
        "page.835": "<html>",
        "bare.835": x12("CLP*A3*1~"),
        "letters.835": x12(CLAIM, "SVC*HC:1*ten*9~"),
    }
    for name, content in bad.items():
        (tmp_path / name).write_text(content)
    names = [str(tmp_path / name) for name in (*bad, "missing.835")]
    with pytest.raises(SystemExit) as stopped:
        call_command("read_remittance", *names, str(filed))
    assert stopped.value.code == 2
    told = capsys.readouterr()
    assert [json.loads(line)["file"] for line in told.out.splitlines()] == [names[3], str(filed)]
    assert told.err.replace(f"{tmp_path}{os.sep}", "").splitlines() == [
        "empty.835: whole file: it is empty",
        "page.835: whole file: it is a web page or XML, not X12 835 or FHIR in JSON",
        "bare.835: segment 8 (CLP): it is cut short: the charge is missing",
        "bare.835: segment 8 (CLP): it is cut short: what was paid is missing",
        "bare.835: segment 8 (CLP): this claim has no amounts to read",
        "letters.835: segment 11 (SVC): the charge: 'ten' is not an amount",
        "missing.835: cannot be read (No such file or directory)",
    ]


def test_an_unknown_format_is_refused(filed: Path) -> None:
    with pytest.raises(CommandError, match="invalid choice: '837'"):
        call_command("read_remittance", str(filed), "--format", "837")


def test_it_runs_without_database_migration_or_key(filed: Path, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, PROJECT / "manage.py", "read_remittance", filed, tmp_path / "none"],
        check=False,
        capture_output=True,
        text=True,
        env={
            "PATH": os.environ["PATH"],
            "DATA_DIR": str(tmp_path / "data"),
            "DATABASE_URL": "postgres://nobody@127.0.0.1:9/nothing",
        },
    )
    assert run.returncode == 2
    assert run.stderr == f"{tmp_path / 'none'}: cannot be read (No such file or directory)\n"
    assert json.loads(run.stdout)["status"] == "partial_denial"


def test_it_ends_without_a_word_when_nobody_reads_the_claims_any_more(tmp_path: Path) -> None:
    many = tmp_path / "many.835"
    many.write_text(x12(*(segment for _ in range(2000) for segment in (CLAIM, PAID, DENIED))))
    piped = subprocess.run(
        f"{sys.executable} manage.py read_remittance {many} | head -n 1",
        shell=True,
        check=False,
        cwd=PROJECT,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path / "data")},
    )
    assert (len(piped.stdout.splitlines()), piped.stderr) == (1, "")
