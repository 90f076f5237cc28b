"""Reads a date from three boxes: month by number or name (English or Spanish), day, and year."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import Enum

from denialhelp.domain.dates import MONTHS
from denialhelp.ui.reading_text import one_line

_SPANISH = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
_MONTH_NUMBERS = {
    name: number
    for names in (MONTHS, _SPANISH)
    for number, name in enumerate((name.lower() for name in names), start=1)
} | {"setiembre": 9}
_SHORTEST_MONTH_NAME = 3


class DatePart(Enum):
    MONTH = "month"
    DAY = "day"
    YEAR = "year"


class DateFault(Enum):
    MISSING = "missing"
    UNREADABLE = "unreadable"
    NO_SUCH_DAY = "no_such_day"


class DateNotReadError(ValueError):
    def __init__(self, fault: DateFault, *parts: DatePart) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.parts = parts


@dataclass(frozen=True, slots=True)
class TypedDate:
    """The three boxes, as typed."""

    month: str = ""
    day: str = ""
    year: str = ""

    @classmethod
    def of(cls, day: date) -> "TypedDate":
        return cls(month=str(day.month), day=str(day.day), year=str(day.year))

    def __bool__(self) -> bool:
        return any(one_line(box) for box in (self.month, self.day, self.year))


def read_date(typed: TypedDate) -> date:
    """Return the date, or say which box keeps it from being read."""
    boxes = {
        DatePart.MONTH: one_line(typed.month),
        DatePart.DAY: one_line(typed.day),
        DatePart.YEAR: one_line(typed.year),
    }
    if empty := [part for part, text in boxes.items() if not text]:
        raise DateNotReadError(DateFault.MISSING, *empty)
    numbers = {
        DatePart.MONTH: _month(boxes[DatePart.MONTH]),
        DatePart.DAY: _day(boxes[DatePart.DAY]),
        DatePart.YEAR: _year(boxes[DatePart.YEAR]),
    }
    if unreadable := [part for part, number in numbers.items() if not number]:
        raise DateNotReadError(DateFault.UNREADABLE, *unreadable)
    try:
        return date(numbers[DatePart.YEAR], numbers[DatePart.MONTH], numbers[DatePart.DAY])
    except ValueError:
        raise DateNotReadError(DateFault.NO_SUCH_DAY, DatePart.DAY) from None


def _number(text: str, *, longest: int) -> int:
    """Return 0 for anything but a plain number: no box of a date may hold 0."""
    return int(text) if re.fullmatch(rf"[0-9]{{1,{longest}}}", text) else 0


def _month(text: str) -> int:
    if number := _number(text, longest=2):
        return number if number <= len(MONTHS) else 0
    plain = unicodedata.normalize("NFKD", text.lower()).rstrip(". ")
    if len(plain) < _SHORTEST_MONTH_NAME:
        return 0
    # "sept" and "ago" too: a beginning is enough where it fits one month only.
    found = {number for name, number in _MONTH_NUMBERS.items() if name.startswith(plain)}
    return found.pop() if len(found) == 1 else 0


def _day(text: str) -> int:
    number = _number(re.sub(r"(?i)(?<=\d)(st|nd|rd|th)$", "", text), longest=2)
    return number if number <= 31 else 0


def _year(text: str) -> int:
    """Take 2026 as it is and 26 as 2026: every notice is of this century."""
    if len(text) == 2 and (number := _number(text, longest=2)):
        return 2000 + number
    return _number(text, longest=4) if len(text) == 4 else 0
