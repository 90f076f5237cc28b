"""One value of a table, turned into the type that its field asks for."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from types import NoneType
from typing import TypeVar, get_args, get_origin, get_type_hints

from denialhelp.domain.citations import Citation
from denialhelp.domain.periods import Period, PeriodUnit

ANY = "any"
PLAIN = {str: "text", int: "a whole number", bool: "true or false", date: "a date"}

E = TypeVar("E", bound=Enum)
P = TypeVar("P")


class ValueFaultError(Exception):
    """A value that its field cannot take; the reader of the row adds the place."""


@dataclass(frozen=True, slots=True)
class Values:
    """Turns raw values into typed ones; `citations` are those that a row may name."""

    citations: Mapping[str, Citation]

    def read(self, hint: object, raw: object) -> object:
        """Return `raw` as `hint` asks, or raise a ValueFaultError."""
        if isinstance(hint, type) and get_origin(hint) is None:
            return self._single(hint, raw)
        parts = get_args(hint)
        if get_origin(hint) is frozenset:
            return self._set(parts[0], raw)
        if get_origin(hint) is tuple:
            return self._tuple(parts, raw)
        (inner,) = (part for part in parts if part is not NoneType)
        return self.read(inner, raw)

    def _single(self, kind: type, raw: object) -> object:
        if kind is Citation:
            return self._citation(raw)
        if kind is Period:
            return _period(raw)
        if kind is Decimal:
            return _amount(raw)
        if is_dataclass(kind):
            return self._nested(kind, raw)
        if kind is str:
            # A long text may stand on several lines of its table.
            return " ".join(_plain(str, raw).split())
        return _member(kind, raw) if issubclass(kind, Enum) else _plain(kind, raw)

    def _nested(self, kind: type, raw: object) -> object:
        """Return a table within a row, { key = value, … }; what it leaves out has a default."""
        hints = get_type_hints(kind)
        needed = {field.name for field in fields(kind) if field.default is MISSING}
        if not isinstance(raw, dict) or not needed <= raw.keys() <= hints.keys():
            raise ValueFaultError(f"is written {{ … }} with: {', '.join(hints)}")
        return kind(**{name: self.read(hints[name], value) for name, value in raw.items()})

    def _set(self, kind: type[Enum], raw: object) -> frozenset[object]:
        names = _list(raw)
        if names == [ANY]:
            return frozenset(kind)
        if len(set(map(str, names))) < len(names):
            raise ValueFaultError("names the same thing twice")
        return frozenset(self.read(kind, name) for name in names)

    def _tuple(self, hints: tuple[object, ...], raw: object) -> tuple[object, ...]:
        items = _list(raw)
        if hints[-1] is Ellipsis:
            return tuple(self.read(hints[0], item) for item in items)
        if len(items) != len(hints):
            raise ValueFaultError(f"has {len(items)} parts where {len(hints)} belong")
        return tuple(self.read(hint, item) for hint, item in zip(hints, items, strict=True))

    def _citation(self, raw: object) -> Citation:
        try:
            return self.citations[str(raw)]
        except KeyError:
            raise ValueFaultError(f"{raw!r} is not a key of citations.toml") from None


def empty(hint: object) -> object | None:
    """Return what a field holds when its row leaves it out, if it may be left out."""
    origin = get_origin(hint)
    if origin is tuple:
        return ()
    return frozenset() if origin is frozenset else None


def _amount(raw: object) -> Decimal:
    """Return an amount, which is written as text so that no digit is lost."""
    try:
        return Decimal(_plain(str, raw))
    except InvalidOperation:
        raise ValueFaultError(f"{raw!r} is not an amount") from None


def _list(raw: object) -> list[object]:
    if not isinstance(raw, list):
        raise ValueFaultError(f"{raw!r} is not a list")
    return raw


def _member(kind: type[E], raw: object) -> E:
    try:
        return kind(raw)
    except ValueError:
        known = ", ".join(str(member.value) for member in kind)
        raise ValueFaultError(f"{raw!r} is not one of: {known}") from None


def _period(raw: object) -> Period:
    if not isinstance(raw, dict) or set(raw) != {"count", "unit"}:
        raise ValueFaultError('a period is written { count = 180, unit = "days" }')
    return Period(_plain(int, raw["count"]), _member(PeriodUnit, raw["unit"]))


def _plain(kind: type[P], raw: object) -> P:
    # `type` and not isinstance: true is an int to Python, and a date-time is a date.
    if type(raw) is not kind:
        raise ValueFaultError(f"{raw!r} is not {PLAIN[kind]}")
    return raw
