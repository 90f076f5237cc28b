"""Rows of a table, turned into the domain's own types; an unknown key is refused."""

from collections.abc import Callable
from dataclasses import dataclass, fields
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
    """

    heading: str
    makes: type[T]
    check: Callable[[T], str] = no_check
    may_lack: frozenset[str] = frozenset()

    def read(self, raw: RawRow, values: Values, place: str) -> T:
        """Return the row as its type, or raise a RulebookError that names `place`."""
        hints = get_type_hints(self.makes)
        # `makes` is one of the domain's dataclasses; mypy cannot say so of a type variable.
        names = [field.name for field in fields(self.makes)]  # type: ignore[arg-type]
        for key in sorted(raw.keys() - set(names)):
            raise RulebookError(place, f"{key!r} is not one of: {', '.join(names)}")
        given: dict[str, Any] = {
            name: self._value(name, hints[name], raw, values, place) for name in names
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
        nothing = empty(hint)
        if nothing is None and NoneType not in get_args(hint):
            raise RulebookError(place, f"{name}: is missing")
        return nothing


def place_of(path: Path, number: int, raw: RawRow) -> str:
    """Return the words that lead a reader to a row: "deadlines.toml, row 3 (fehb)"."""
    name = next((value for value in raw.values() if isinstance(value, str)), "")
    return f"{path.name}, row {number}" + (f" ({name[:60]})" if name else "")
