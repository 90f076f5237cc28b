from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.ui.reading_dates import (
    DateFault,
    DateNotReadError,
    DatePart,
    TypedDate,
    read_date,
)


@pytest.mark.parametrize(
    ("month", "day", "year", "expected"),
    [
        ("10", "24", "2026", date(2026, 10, 24)),
        ("3", "5", "2026", date(2026, 3, 5)),
        ("03", "05", "26", date(2026, 3, 5)),
        ("March", "5", "2026", date(2026, 3, 5)),
        ("mar", "5", "2026", date(2026, 3, 5)),
        ("Sept.", "9", "2026", date(2026, 9, 9)),
        ("MARZO", "5", "2026", date(2026, 3, 5)),
        ("ene", "5", "2026", date(2026, 1, 5)),
        ("setiembre", "5", "2026", date(2026, 9, 5)),
        ("diciembre", "31", "2025", date(2025, 12, 31)),
        ("February", "29", "2028", date(2028, 2, 29)),
        (" 7 ", " 4th ", " 2026 ", date(2026, 7, 4)),
        ("7", "1st", "2026", date(2026, 7, 1)),
    ],
)
def test_a_date_is_read_however_people_write_it(
    month: str, day: str, year: str, expected: date
) -> None:
    assert read_date(TypedDate(month, day, year)) == expected


@pytest.mark.parametrize(
    ("month", "day", "year", "fault", "part"),
    [
        ("", "5", "2026", DateFault.MISSING, DatePart.MONTH),
        ("3", "", "2026", DateFault.MISSING, DatePart.DAY),
        ("3", "5", "", DateFault.MISSING, DatePart.YEAR),
        ("13", "5", "2026", DateFault.UNREADABLE, DatePart.MONTH),
        ("0", "5", "2026", DateFault.UNREADABLE, DatePart.MONTH),
        ("ma", "5", "2026", DateFault.UNREADABLE, DatePart.MONTH),
        ("ju", "5", "2026", DateFault.UNREADABLE, DatePart.MONTH),
        ("Martober", "5", "2026", DateFault.UNREADABLE, DatePart.MONTH),
        ("3", "32", "2026", DateFault.UNREADABLE, DatePart.DAY),
        ("3", "five", "2026", DateFault.UNREADABLE, DatePart.DAY),
        ("3", "5", "226", DateFault.UNREADABLE, DatePart.YEAR),
        ("3", "5", "20266", DateFault.UNREADABLE, DatePart.YEAR),
        ("3", "5", "0000", DateFault.UNREADABLE, DatePart.YEAR),
        ("3", "\u0665", "2026", DateFault.UNREADABLE, DatePart.DAY),
        ("2", "29", "2026", DateFault.NO_SUCH_DAY, DatePart.DAY),
        ("11", "31", "2026", DateFault.NO_SUCH_DAY, DatePart.DAY),
    ],
)
def test_the_first_box_that_keeps_a_date_from_being_read_is_named(
    month: str, day: str, year: str, fault: DateFault, part: DatePart
) -> None:
    with pytest.raises(DateNotReadError) as caught:
        read_date(TypedDate(month, day, year))
    assert (caught.value.fault, caught.value.parts[0]) == (fault, part)


def test_two_empty_boxes_are_both_named() -> None:
    with pytest.raises(DateNotReadError) as caught:
        read_date(TypedDate(month="3"))
    assert caught.value.parts == (DatePart.DAY, DatePart.YEAR)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_date_is_read_back_from_its_three_boxes(day: date) -> None:
    assert read_date(TypedDate.of(day)) == day


@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12))
def test_anything_typed_is_a_date_or_a_named_fault(month: str, day: str, year: str) -> None:
    with suppress(DateNotReadError):
        assert isinstance(read_date(TypedDate(month, day, year)), date)


def test_boxes_with_only_spaces_hold_nothing() -> None:
    assert not TypedDate(" ", "\t", "\u00a0")
    assert TypedDate(day="5")
