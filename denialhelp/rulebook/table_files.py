"""Which table holds what, and how a table's file is read."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from denialhelp.domain import (
    code_rules,
    coordination_rules,
    deadline_rules,
    ladder_rules,
    letter_rules,
    rules,
)
from denialhelp.domain.citations import Citation
from denialhelp.rulebook import checks
from denialhelp.rulebook.errors import RulebookError
from denialhelp.rulebook.rows import Kind, RawRow, place_of
from denialhelp.rulebook.values import Values

T = TypeVar("T")

# What each row of a file holds unless it says otherwise stands once, under this heading.
EVERY_ROW = "every_row"
# A row that several laws take over stands once, and names them: each is a table of this one.
LAWS = "laws"
UNDER = "under"

CITATIONS = Kind("citation", Citation)
CARC = Kind("carc", code_rules.CarcMeaning, many="code")
RARC = Kind("rarc", code_rules.RarcMeaning, may_lack=frozenset({"note"}), many="code")
GROUPS = Kind("group", code_rules.GroupMeaning)
FIXES = Kind("fix", code_rules.FixRule)
WHO_OWES = Kind("who_owes", code_rules.WhoOwes)
DEADLINES = Kind(
    "deadline",
    deadline_rules.DeadlineRule,
    check=checks.deadline,
    may_lack=frozenset({"note", "why", "if_late", "why_closed", "fee", "source"}),
)
AMOUNTS = Kind("amount", deadline_rules.AmountRule)
LADDER = Kind("rung", ladder_rules.RungRule, check=checks.rung, may_lack=frozenset({"if_silent"}))
STEPS = Kind("step", rules.StepName)
PHRASES = Kind("phrase", rules.PhraseRule)
DETAILS = Kind("detail", rules.DetailRule)
REASONS = Kind("reason", rules.ReasonRule)
ROUTES = Kind("route", rules.RouteRule, check=checks.route)
ROUTE_NAMES = Kind("route_name", rules.RouteName)
EVIDENCE = Kind("evidence", rules.EvidenceRule)
RECORD_NAMES = Kind("record_name", rules.RecordName)
COVERAGES = Kind("coverage", rules.CoverageRule)
LETTERS = Kind("letter", letter_rules.LetterRule, check=checks.letter)
APPEAL_WORDS = Kind("appeal_words", letter_rules.AppealWords)
PARAGRAPHS = Kind(
    "paragraph", letter_rules.ParagraphRule, check=checks.paragraph, may_lack=frozenset({"lead"})
)
COORDINATION_METHODS = Kind("coordination_method", coordination_rules.MethodRule)
PAYMENT_ORDER = Kind("order_rule", coordination_rules.OrderRule)


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """A row with the words that lead to it."""

    row: T
    place: str


def read_table(kind: Kind[T], path: Path, values: Values) -> tuple[Placed[T], ...]:
    """Return the rows of one file in the order they stand."""
    return tuple(
        Placed(kind.read(each, values, place), place)
        for raw, place in _raw_rows(kind.heading, path)
        for each in kind.each(raw)
    )


def unique(placed: Iterable[tuple[object, str]]) -> None:
    """Refuse a second row with the same key."""
    seen: dict[object, str] = {}
    for key, place in placed:
        if key in seen:
            raise RulebookError(place, f"has the same key as {seen[key]}")
        seen[key] = place


def read_toml(path: Path) -> RawRow:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise RulebookError(path.name, "is missing") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise RulebookError(path.name, str(fault)) from None


def _raw_rows(heading: str, path: Path) -> list[tuple[RawRow, str]]:
    table = read_toml(path)
    rows, shared, laws = (table.pop(key, None) for key in (heading, EVERY_ROW, LAWS))
    if table:
        raise RulebookError(path.name, f"has {next(iter(table))!r} beside [[{heading}]]")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise RulebookError(path.name, f"has no [[{heading}]] rows")
    placed = [(row, place_of(path, number, row)) for number, row in enumerate(rows, start=1)]
    shared, laws = (
        _table(path, name, value) for name, value in ((EVERY_ROW, shared), (LAWS, laws))
    )
    return [
        (each, place)
        for row, place in placed
        for each in _under_each_law(shared | row, laws, place)
    ]


def _table(path: Path, name: str, value: object) -> RawRow:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise RulebookError(path.name, f"{name}: is not a table")
    return value


def _under_each_law(row: RawRow, laws: RawRow, place: str) -> list[RawRow]:
    """Return the row once for each law it stands under; what the law says of it wins."""
    names = row.pop(UNDER, None)
    if names is None:
        return [row]
    if not isinstance(names, list) or not names:
        raise RulebookError(place, f"{UNDER}: is not a list of names")
    under: list[RawRow] = []
    for name in names:
        law = laws.get(name)
        if not isinstance(law, dict):
            raise RulebookError(place, f"{UNDER}: {name!r} is not one of: {', '.join(laws)}")
        under.append(row | _named(row, name) | law)
    return under


def _named(row: RawRow, law: str) -> RawRow:
    return {"key": f"{row['key']}-{law}"} if "key" in row else {}
