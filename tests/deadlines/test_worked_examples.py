"""Every example of the TOML files beside this one, worked by hand on a calendar."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadlines import find_deadlines
from denialhelp.domain.denial import (
    AppealAnswer,
    AppealedBy,
    DecisionLevel,
    Denial,
    EarlierAppeal,
)
from denialhelp.domain.facts import CaseFacts, Coverage
from denialhelp.domain.findings import Deadline
from denialhelp.rulebook.load import rules
from tests.deadlines.asking import asked, told

ABOUT_THE_CASE = {
    "coverage", "level", "appeal_levels", "own_appeal", "notice_date", "received_date", "printed",
}  # fmt: skip


def _written(kind: str) -> list[Any]:
    """Return each `[[kind]]` of the files, named by what it says."""
    return [
        pytest.param(one, id=f"{path.stem}: {each['says']}{also}")
        for path in sorted(Path(__file__).parent.glob("*.toml"))
        for each in tomllib.loads(path.read_text(encoding="utf-8")).get(kind, ())
        for one, also in _of_each_coverage(each)
    ]


def _of_each_coverage(each: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Give a question once for each kind of coverage that it `holds_for`."""
    kinds = each.get("holds_for")
    if kinds is None:
        yield each, ""
        return
    for coverage in kinds:
        yield {**each, "given": {**each["given"], "coverage": coverage}}, f" ({coverage})"


def _facts(example: dict[str, Any]) -> CaseFacts:
    own = example.get("own_appeal")
    return CaseFacts(
        coverage=Coverage(
            kind=CoverageKind(example["coverage"]), appeal_levels=example.get("appeal_levels")
        ),
        denial=Denial(
            level=DecisionLevel(example.get("level", "initial")),
            already_appealed=EarlierAppeal(by=AppealedBy.PATIENT, answer=AppealAnswer(own))
            if own
            else None,
            notice_date=example.get("notice_date"),
            received_date=example.get("received_date"),
            deadline_on_notice=example.get("printed"),
        ),
    )


def _shown(deadline: Deadline) -> dict[str, object]:
    shown = told(deadline)
    return shown | {"last_day": deadline.last_day, "send_by": shown.pop("act_by")}


@pytest.mark.parametrize("example", _written("example"))
def test_the_example_comes_out_as_written(example: dict[str, Any]) -> None:
    shown = _shown(find_deadlines(_facts(example), rules())[0])
    unsaid: dict[str, object] = {"available": True, "last_day": None, "send_by": None, "needs": []}
    expected = unsaid | {
        key: value for key, value in example.items() if key not in ABOUT_THE_CASE | {"says"}
    }
    assert {key: shown[key] for key in expected} == expected


@pytest.mark.parametrize("question", _written("question"))
def test_the_question_is_answered_as_written(question: dict[str, Any]) -> None:
    """A question has what is `given` and what is `expected`; unsaid, the step is open."""
    given, expected = question["given"], {"available": True, **question["expected"]}
    assert expected.keys() > {"available"} or not expected["available"]
    answered = told(asked(given))
    assert {key: answered[key] for key in expected} == expected


def test_every_row_of_law_is_worked_by_hand() -> None:
    asked_for = {asked(each.values[0]["given"]).rule for each in _written("question")}
    shown = {
        deadline.rule
        for each in _written("example")
        for deadline in find_deadlines(_facts(each.values[0]), rules())
    }
    assert {row.key for row in rules().deadlines} - asked_for - shown == set()
