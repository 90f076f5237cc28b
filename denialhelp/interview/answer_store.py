"""Answers as stored: JSON for each page, and back. What is no longer understood is not told."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from denialhelp.interview.answers import Answers
from denialhelp.interview.journey import Step

_TYPES = get_type_hints(Answers)


class NotUnderstoodError(Exception):
    """A stored value is not of the kind that this question asks for now."""


def to_json(value: Any) -> Any:
    """Return the value as JSON can hold it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    if is_dataclass(value):
        return {field.name: to_json(getattr(value, field.name)) for field in fields(value)}
    return value


def page_to_json(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers of one page; one not told is left out."""
    return {name: to_json(value) for name, value in told.items() if value is not None}


def answers_from(stored: Mapping[str, Mapping[str, Any]], steps: tuple[Step, ...]) -> Answers:
    """Return the answers of every stored page that the questionnaire still has.

    A page with a value not understood counts as not answered, so that it is asked again.
    """
    told: dict[str, Any] = {}
    pages: set[str] = set()
    for step in steps:
        if step.slug not in stored:
            continue
        try:
            told |= _page(stored[step.slug], step)
        except NotUnderstoodError:
            continue
        pages.add(step.slug)
    return Answers(pages=frozenset(pages), **told)


def _page(stored: Mapping[str, Any], step: Step) -> dict[str, Any]:
    return {
        name: from_json(_TYPES[name], stored[name])
        for name in step.fields
        if stored.get(name) is not None
    }


def from_json(kind: Any, value: Any) -> Any:
    """Return the stored value as the kind it is of."""
    if value is None and type(None) in get_args(kind):
        return None
    kind = _without_none(kind)
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        return tuple(from_json(item, each) for each in _checked(value, list))
    if is_dataclass(kind):
        return _from_object(kind, _checked(value, dict))
    if kind is bool:
        return _checked(value, bool)
    return _from_text(kind, _checked(value, str))


def _from_object(kind: Any, value: dict[str, Any]) -> Any:
    types = get_type_hints(kind)
    unknown = value.keys() - types.keys()
    if unknown:
        raise NotUnderstoodError(f"{kind.__name__} has no {sorted(unknown)}")
    try:
        return kind(**{name: from_json(types[name], each) for name, each in value.items()})
    except TypeError as error:
        raise NotUnderstoodError(str(error)) from None


def _from_text(kind: Any, value: str) -> Any:
    try:
        return date.fromisoformat(value) if kind is date else kind(value)
    except (ValueError, InvalidOperation):
        raise NotUnderstoodError(f"{value!r} is not a {kind.__name__}") from None


def _checked(value: Any, kind: type) -> Any:
    if not isinstance(value, kind):
        raise NotUnderstoodError(f"{value!r} is not a {kind.__name__}")
    return value


def _without_none(kind: Any) -> Any:
    if isinstance(kind, UnionType):
        return next(each for each in get_args(kind) if each is not type(None))
    return kind
