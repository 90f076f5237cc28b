"""Frozen dataclasses of the domain to JSON values and back, exact to the last digit."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

_hints: Callable[[Any], dict[str, Any]] = lru_cache(maxsize=32)(get_type_hints)


def to_data(value: Any) -> Any:
    """Return the value as JSON holds it; of a dataclass, only what differs from its defaults."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            name: to_data(held)
            for name, default in _names_and_defaults(type(value))
            if (held := getattr(value, name)) != default
        }
    if isinstance(value, str):
        # JSON may hold half of a character, which nothing could store.
        return value if value.isascii() else value.encode(errors="replace").decode()
    if isinstance(value, tuple):
        return [to_data(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def from_data(kind: type[T], data: Any) -> T:
    """Return what to_data was given."""
    value: T = _read(kind, data)
    return value


@lru_cache(maxsize=32)
def _names_and_defaults(kind: Callable[..., Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields(cast("Any", kind)))


def _read(kind: Any, data: Any) -> Any:
    kind = _without_none(kind)
    if data is None:
        return None
    if is_dataclass(kind):
        make = cast("type[Any]", kind)
        hints = _hints(make)
        return make(**{name: _read(hints[name], item) for name, item in data.items()})
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], item) for item in data)
    if kind is date:
        return date.fromisoformat(data)
    return kind(data) if kind is Decimal or issubclass(kind, Enum) else data


def _without_none(kind: Any) -> Any:
    if get_origin(kind) is not UnionType:
        return kind
    (known,) = (each for each in get_args(kind) if each is not type(None))
    return known
