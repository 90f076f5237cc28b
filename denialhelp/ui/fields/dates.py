"""A date in three boxes, with a message for each way it can go wrong."""

from calendar import monthrange
from datetime import date
from typing import Any, Unpack

from denialhelp.domain.dates import MONTHS, long_date
from denialhelp.ui.fields.asked import Asked, AskedField
from denialhelp.ui.reading_dates import (
    DateFault,
    DateNotReadError,
    DatePart,
    TypedDate,
    read_date,
)
from denialhelp.ui.widgets import DateInput

_UNREADABLE = {
    DatePart.MONTH: "{noun} needs a month as a number or a name, such as 3 or March",
    DatePart.DAY: "{noun} needs a day from 1 to 31",
    DatePart.YEAR: "{noun} needs a year with 4 numbers, such as 2026",
}
_LONG_AGO = date(1900, 1, 1)


class MemorableDateField(AskedField):
    """Gives a date, or None where nothing was typed.

    future: False refuses days after `today`, which the form sets.
    earliest, latest: the first and last day allowed, each with a message of its own if given.
    """

    drawn_by = "ui/fields/grouped.html"

    def __init__(
        self,
        *,
        future: bool = True,
        earliest: tuple[date, str] = (_LONG_AGO, ""),
        latest: tuple[date, str] | None = None,
        **asked: Unpack[Asked],
    ) -> None:
        self.future = future
        self.earliest = earliest
        self.latest = latest
        self.today: date | None = None
        super().__init__(DateInput(), **asked)

    def to_python(self, value: Any) -> date | None:
        if not value:
            return None
        try:
            return read_date(value)
        except DateNotReadError as error:
            raise self.fault(self._message(error, value), error.parts[0].value) from None

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is None:
            return
        first, too_early = self.earliest
        if value < first:
            message = too_early or f"{self.noun_first} must be {long_date(first)} or later"
            raise self.fault(message, DatePart.YEAR.value)
        if self.latest and value > self.latest[0]:
            default = f"{self.noun_first} must be {long_date(self.latest[0])} or earlier"
            raise self.fault(self.latest[1] or default, DatePart.MONTH.value)
        self._check_not_in_future(value)

    def id_to_fix(self, auto_id: str, code: str) -> str:
        parts = {part.value for part in DatePart}
        return f"{auto_id}_{code if code in parts else DatePart.MONTH.value}"

    def _check_not_in_future(self, value: date) -> None:
        if self.future:
            return
        if self.today is None:
            raise TypeError("A date that may not lie in the future needs QuestionForm(today=...)")
        if value > self.today:
            message = f"{self.noun_first} must be today or in the past"
            raise self.fault(message, DatePart.MONTH.value)

    def _message(self, error: DateNotReadError, typed: TypedDate) -> str:
        if error.fault is DateFault.MISSING:
            parts = " and ".join(f"a {part.value}" for part in error.parts)
            return f"{self.noun_first} must include {parts}"
        if error.fault is DateFault.UNREADABLE:
            return _UNREADABLE[error.parts[0]].format(noun=self.noun_first)
        first = read_date(TypedDate(typed.month, "1", typed.year))
        days = monthrange(first.year, first.month)[1]
        month = MONTHS[first.month - 1]
        return f"Check the day of {self.noun}: {month} {first.year} has {days} days"
