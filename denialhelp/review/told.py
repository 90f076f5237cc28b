"""Labelled answers in groups, as the template summary_list shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from denialhelp.domain.dates import long_date
from denialhelp.domain.money import dollars
from denialhelp.review.words import in_words

Single = bool | int | date | Decimal | Enum
Told = Single | str | Iterable[str] | None


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    rows: tuple[Row, ...]


def group(title: str, answers: dict[str, Told]) -> Group:
    """Return the answers that were given, each as the lines to show."""
    rows = [Row(key, _lines(told)) for key, told in answers.items()]
    return Group(title, tuple(row for row in rows if row.values))


def _lines(told: Told) -> tuple[str, ...]:
    if told is None:
        return ()
    if isinstance(told, str):
        return (told,) if told else ()
    if isinstance(told, Iterable):
        return tuple(line for line in told if line)
    return (_shown(told),)


def _shown(told: Single) -> str:
    if isinstance(told, bool):
        return "Yes" if told else "No"
    if isinstance(told, Enum):
        return in_words(told)
    if isinstance(told, date):
        return long_date(told)
    if isinstance(told, Decimal):
        return dollars(told)
    return str(told)
