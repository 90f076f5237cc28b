"""Made-up people, each a whole case as TOML: what they answer, and what is expected of it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.rules import Rules
from denialhelp.interview.answer_store import answers_from, to_json
from denialhelp.interview.answers import Answers
from denialhelp.interview.forms.line import AMOUNTS, with_codes
from denialhelp.interview.left_lines import TypedLine
from denialhelp.interview.steps import STEPS


@dataclass(frozen=True, slots=True)
class Persona:
    """`on` is the day for which the expectations hold. `answers` are as stored, by page."""

    key: str
    name: str
    story: str
    case_number: str
    on: date
    shared: bool
    stored: Mapping[str, Mapping[str, Any]]
    typed_lines: tuple[Mapping[str, str], ...]
    expected: Mapping[str, Any]

    @property
    def answers(self) -> Answers:
        return answers_from(self.stored, STEPS)

    def lines(self, rules: Rules) -> tuple[TypedLine, ...]:
        return tuple(_line(typed, rules) for typed in self.typed_lines)


def personas_in(folder: Path) -> tuple[Persona, ...]:
    return tuple(_persona(path) for path in sorted(folder.glob("*.toml")))


def _persona(path: Path) -> Persona:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return Persona(
        key=path.stem,
        name=told["name"],
        story=told["story"],
        case_number=told["case_number"],
        on=told["on"],
        shared=told["shared"],
        stored=_as_stored(told["answers"]),
        typed_lines=tuple(told.get("lines", ())),
        expected=told.get("expected", {}),
    )


def _as_stored(value: Any) -> Any:
    """Return the TOML as JSON would hold it: dates as text."""
    if isinstance(value, dict):
        return {key: _as_stored(each) for key, each in value.items()}
    return [_as_stored(each) for each in value] if isinstance(value, list) else to_json(value)


def _line(typed: Mapping[str, str], rules: Rules) -> TypedLine:
    codes = typed.get("codes", "")
    known: dict[str, Any] = {name: Decimal(typed[name]) for name in AMOUNTS if name in typed}
    known |= {name: typed.get(name, "") for name in ("procedure", "description")}
    line = replace(ServiceLine(), **known)
    return with_codes(line, codes, rules), codes
