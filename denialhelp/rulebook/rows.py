"""Rows of a table, turned into the domain's own types; an unknown key is refused."""

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from denialhelp.rulebook.checks import no_check
from denialhelp.rulebook.errors import RulebookError
from denialhelp.rulebook.values import ValueFaultError, Values, empty

T = TypeVar("T")
RawRow = dict[str, object]


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """What one table holds.

    `check` returns what else is wrong with a row. `may_lack` are texts that a row may leave out.
    `many`: the one field that a row may give in the plural ("codes"), where it holds for several.
    """

    heading: str
    makes: type[T]
    check: Callable[[T], str] = no_check
    may_lack: frozenset[str] = frozenset()
    many: str = ""

    def each(self, raw: RawRow) -> list[RawRow]:
        """Return a row for each thing that this one holds for."""
        rest = dict(raw)
        several = rest.pop(f"{self.many}s", None) if self.many and self.many not in raw else None
        return [{**rest, self.many: one} for one in several] if isinstance(several, list) else [raw]

    def read(self, raw: RawRow, values: Values, place: str) -> T:
        """Return the row as its type, or raise a RulebookError that names `place`."""
        hints = _hints(self)
        for key in sorted(raw.keys() - hints.keys()):
            raise RulebookError(place, f"{key!r} is not one of: {', '.join(hints)}")
        given: dict[str, Any] = {
            name: self._value(name, hint, raw, values, place) for name, hint in hints.items()
        }
        row = self.makes(**given)
        if fault := self.check(row):
            raise RulebookError(place, fault)
        return row

    def _value(self, name: str, hint: object, raw: RawRow, values: Values, place: str) -> object:
        if name not in raw:
            return self._left_out(name, hint, place)
        try:
            value = values.read(hint, raw[name])
        except ValueFaultError as fault:
            raise RulebookError(place, f"{name}: {fault}") from None
        if value == "" and name not in self.may_lack:
            raise RulebookError(place, f"{name}: is empty")
        return value

    def _left_out(self, name: str, hint: object, place: str) -> object:
        if name in self.may_lack:
            return ""
        if name in _defaults(self):
            return _defaults(self)[name]
        nothing = empty(hint)
        if nothing is None and NoneType not in get_args(hint):
            raise RulebookError(place, f"{name}: is missing")
        return nothing


@cache
def _hints(kind: Kind[Any]) -> dict[str, object]:
    """Return the type of each field; working them out takes longer than reading a row."""
    hints = get_type_hints(kind.makes)
    return {field.name: hints[field.name] for field in fields(kind.makes)}


@cache
def _defaults(kind: Kind[Any]) -> dict[str, object]:
    """Return what a field holds where its row leaves it out, for those that may be left out."""
    every = fields(kind.makes)
    return {field.name: field.default for field in every if field.default is not MISSING}


def place_of(path: Path, number: int, raw: RawRow) -> str:
    """Return the words that lead a reader to a row: "deadlines.toml, row 3 (fehb)"."""
    name = next((value for value in raw.values() if isinstance(value, str)), "")
    return f"{path.name}, row {number}" + (f" ({name[:60]})" if name else "")
