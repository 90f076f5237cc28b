"""A row that several laws take over stands once, and is read once for each of them."""

from pathlib import Path

import pytest

from denialhelp.domain.citations import Confidence
from denialhelp.domain.deadline_rules import DeadlineRule
from denialhelp.rulebook.errors import RulebookError
from denialhelp.rulebook.load import load_rules

TABLE = """
[laws.church-plan]
coverages = ["church"]
citation = "26-cfr-54-9815-2719"
confidence = "unverified"

[laws.student-plan]
coverages = ["student"]
citation = "45-cfr-147-145"

[every_row]
rolls_forward = false
confidence = "secondary"
source = "made up"

[[deadline]]
key = "made-up"
under = ["church-plan", "student-plan"]
step = "fair_hearing"
levels = []
who_acts = "you"
period = { count = 10, unit = "days" }
starts_from = "receipt"
filed_when = "not_stated"
effective_from = 2020-01-01
"""


def _read(folder: Path, table: str) -> tuple[DeadlineRule, ...]:
    (folder / "deadlines" / "zz.toml").write_text(table, encoding="utf-8")
    return load_rules(folder).deadlines


def test_each_law_makes_a_row_of_its_own(folder: Path) -> None:
    church, student = _read(folder, TABLE)[-2:]
    assert (church.key, student.key) == ("made-up-church-plan", "made-up-student-plan")
    assert (church.citation.key, student.citation.key) == ("26-cfr-54-9815-2719", "45-cfr-147-145")
    assert church.period == student.period


def test_what_a_law_says_wins_over_what_all_rows_share(folder: Path) -> None:
    church, student = _read(folder, TABLE)[-2:]
    assert church.confidence is Confidence.UNVERIFIED
    assert student.confidence is Confidence.SECONDARY


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"student-plan"]', '"moon"]', r"\(made-up\): under: 'moon' is not one of: church-plan, "),
        ('["church-plan", "student-plan"]', '"church-plan"', "under: is not a list of names"),
        ('["church-plan", "student-plan"]', "[]", "under: is not a list of names"),
        ('key = "made-up"\n', "", r"\(fair_hearing\): key: is missing"),
        ('["church"]', '["tricare"]', r"\(made-up\): citation: .* does not govern tricare"),
    ],
)
def test_a_row_under_a_law_that_cannot_be_read_is_refused(
    folder: Path, old: str, new: str, says: str
) -> None:
    assert old in TABLE
    with pytest.raises(RulebookError, match=says):
        _read(folder, TABLE.replace(old, new))


def test_laws_are_a_table(folder: Path) -> None:
    table = TABLE[TABLE.index("[every_row]") :]
    with pytest.raises(RulebookError, match=r"^zz.toml: laws: is not a table$"):
        _read(folder, f"laws = 5\n{table}")
