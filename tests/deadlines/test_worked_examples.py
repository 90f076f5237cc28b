"""Every example of the TOML files beside this one, worked by hand on a calendar."""

import tomllib
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

ABOUT_THE_CASE = {
    "coverage", "level", "appeal_levels", "own_appeal", "notice_date", "received_date", "printed",
}  # fmt: skip
EXAMPLES = [
    pytest.param(example, id=f"{path.stem}: {example['says']}")
    for path in sorted(Path(__file__).parent.glob("*.toml"))
    for example in tomllib.loads(path.read_text(encoding="utf-8"))["example"]
]


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


def _told(deadline: Deadline) -> dict[str, object]:
    return {
        "step": deadline.step.value,
        "available": deadline.available,
        "last_day": deadline.last_day,
        "send_by": deadline.act_by,
        "rule": deadline.rule,
        "how_counted": deadline.how_counted,
        "confidence": deadline.confidence.value,
        "needs": list(deadline.needs),
    }


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_example_comes_out_as_written(example: dict[str, Any]) -> None:
    told = _told(find_deadlines(_facts(example), rules())[0])
    unsaid: dict[str, object] = {"available": True, "last_day": None, "send_by": None, "needs": []}
    expected = unsaid | {
        key: value for key, value in example.items() if key not in ABOUT_THE_CASE | {"says"}
    }
    assert {key: told[key] for key in expected} == expected
