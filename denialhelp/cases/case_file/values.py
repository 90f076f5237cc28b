"""One value of a case file to its type, or an error that names the place and the fault."""

import re
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from denialhelp.cases.case_file.faults import refusal, shown
from denialhelp.ui.states import STATES

Kind = TypeVar("Kind", bound=Enum)

# As many digits as a stored amount holds; see claims.models.
_MONEY = re.compile(r"-?\d{1,10}(\.\d{1,2})?", re.ASCII)
_QUANTITY = re.compile(r"\d{1,9}(\.\d{1,3})?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(_DAY.pattern + r"T\d{2}:\d{2}(:\d{2})?", re.ASCII)


def text(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise refusal(place, f"must be text in quotes, not {shown(value)}")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise refusal(place, "holds half of a character")
    return value


def money(value: object, place: str) -> Decimal:
    return _exact(value, place, _MONEY, 'an amount like "1200.00"').quantize(Decimal("0.01"))


def quantity(value: object, place: str) -> Decimal:
    return _exact(value, place, _QUANTITY, 'a number like "1.5"')


def count(value: object, place: str, among: tuple[int, ...]) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value not in among:
        raise refusal(place, f"{shown(value)} is not known", known=map(str, among))
    return value


def day(value: object, place: str) -> date:
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise refusal(place, f'must be a day like "2026-10-02", not {shown(value)}')


def moment(value: object, place: str) -> datetime:
    """Return a local date and time; it has no zone, as laws count hours where the person is."""
    try:
        if isinstance(value, str) and _MOMENT.fullmatch(value):
            return datetime.fromisoformat(value).replace(second=0)
    except ValueError:
        pass
    like = 'a local date and time like "2026-10-02T16:00"'
    raise refusal(place, f"must be {like}, not {shown(value)}")


def state(value: object, place: str) -> str:
    letters = text(value, place).upper()
    if letters and letters not in STATES:
        raise refusal(place, f"{shown(letters)} is not known", known=STATES)
    return letters


def flag(value: object, place: str) -> bool:
    if not isinstance(value, bool):
        raise refusal(place, f"must be true, false or null, not {shown(value)}")
    return value


def one_of(value: object, place: str, kinds: type[Kind]) -> Kind:
    for kind in kinds:
        if kind.value == value:
            return kind
    raise refusal(place, f"{shown(value)} is not known", known=(kind.value for kind in kinds))


def _exact(value: object, place: str, pattern: re.Pattern[str], like: str) -> Decimal:
    if isinstance(value, (str, int, Decimal)) and not isinstance(value, bool):
        written = value if isinstance(value, str) else _written(value)
        if pattern.fullmatch(written):
            return Decimal(written)
    raise refusal(place, f"must be {like}, not {shown(value)}")


def _written(number: int | Decimal) -> str:
    """Return a JSON number as digits: 1.5e2 is 150, and 2.10 is as exact as 2.1."""
    exact = Decimal(number)
    if abs(exact.adjusted()) > 20:  # digits by the million would take for ever to write out
        return ""
    return f"{exact.normalize():f}"
