"""Entry: one JSON object of a case file, and where it stands. It reads one value at a time."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from denialhelp.cases.case_file import values
from denialhelp.cases.case_file.faults import refusal, shown

T = TypeVar("T")
Kind = TypeVar("Kind", bound=Enum)


class Entry:
    """Keys are known by being asked for; what nobody asked for is refused at the end."""

    def __init__(self, data: dict[str, object], place: str) -> None:
        self._data = data
        self._place = place
        self._asked: list[str] = []

    def text(self, key: str) -> str:
        value = self._take(key)
        return "" if value is None else values.text(value, self.place_of(key))

    def texts(self, key: str) -> tuple[str, ...]:
        return self._many(key, values.text)

    def money(self, key: str) -> Decimal | None:
        return self.one(key, values.money)

    def quantity(self, key: str) -> Decimal | None:
        return self.one(key, values.quantity)

    def count(self, key: str, *, among: tuple[int, ...]) -> int | None:
        return self.one(key, lambda value, place: values.count(value, place, among))

    def day(self, key: str) -> date | None:
        return self.one(key, values.day)

    def moment(self, key: str) -> datetime | None:
        return self.one(key, values.moment)

    def state(self, key: str) -> str:
        return self.one(key, values.state) or ""

    def flag(self, key: str) -> bool | None:
        return self.one(key, values.flag)

    def one_of(self, key: str, kinds: type[Kind]) -> Kind | None:
        return self.one(key, lambda value, place: values.one_of(value, place, kinds))

    def many_of(self, key: str, kinds: type[Kind]) -> tuple[Kind, ...]:
        return self._many(key, lambda value, place: values.one_of(value, place, kinds))

    def one(self, key: str, read: Callable[[object, str], T]) -> T | None:
        """Return what `read` makes of the value and its place, None where there is none."""
        value = self._take(key)
        return None if value is None else read(value, self.place_of(key))

    def entry(self, key: str, read: Callable[["Entry"], T]) -> T:
        """Read the object under this key; one that is missing is read as an empty one."""
        value = self._take(key)
        return read_entry({} if value is None else value, self.place_of(key), read)

    def entry_or_none(self, key: str, read: Callable[["Entry"], T]) -> T | None:
        return self.one(key, lambda value, place: read_entry(value, place, read))

    def entries(self, key: str, read: Callable[["Entry"], T]) -> tuple[T, ...]:
        return self._many(key, lambda value, place: read_entry(value, place, read))

    def place_of(self, key: str) -> str:
        return f"{self._place}.{key}" if self._place else key

    def is_flag(self, key: str) -> bool:
        """Tell whether the value is true or false, for a key that takes money as well."""
        return isinstance(self._data.get(key), bool)

    def refuse_what_nobody_asked_for(self) -> None:
        for key in self._data:
            if key not in self._asked:
                known = dict.fromkeys(self._asked)
                raise refusal(self._place, f"unknown key {shown(key)}", known=known)

    def _take(self, key: str) -> object:
        self._asked.append(key)
        return self._data.get(key)

    def _many(self, key: str, read: Callable[[object, str], T]) -> tuple[T, ...]:
        value, place = self._take(key), self.place_of(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise refusal(place, f"must be a list, not {shown(value)}")
        return tuple(read(item, f"{place}[{index}]") for index, item in enumerate(value))


def read_entry(data: object, place: str, read: Callable[[Entry], T]) -> T:
    if not isinstance(data, dict):
        raise refusal(place, f"must be an object with keys, not {shown(data)}")
    entry = Entry(data, place)
    found = read(entry)
    entry.refuse_what_nobody_asked_for()
    return found
