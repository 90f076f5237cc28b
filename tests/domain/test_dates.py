"""Dates and times as people write them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.dates import clock_time, days_later, long_date, long_moment, weekday_date


def test_a_date_is_written_out_alone_or_with_its_weekday() -> None:
    leap_day = date(2028, 2, 29)
    assert long_date(leap_day) == "February 29, 2028"
    assert weekday_date(leap_day) == "Tuesday, February 29, 2028"


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [
        (0, 0, "midnight"),
        (0, 1, "12:01 a.m."),
        (9, 5, "9:05 a.m."),
        (11, 59, "11:59 a.m."),
        (12, 0, "noon"),
        (12, 30, "12:30 p.m."),
        (16, 0, "4:00 p.m."),
        (23, 59, "11:59 p.m."),
    ],
)
def test_a_time_of_day_is_written_as_people_say_it(hour: int, minute: int, words: str) -> None:
    assert clock_time(hour, minute) == words


def test_a_moment_is_its_date_and_time() -> None:
    moment = datetime.fromisoformat("2026-12-27T16:00")
    assert long_moment(moment) == "December 27, 2026 at 4:00 p.m."


@given(st.dates(), st.integers(-4_000_000, 4_000_000))
def test_days_are_added_and_taken_back_within_the_calendar(day: date, count: int) -> None:
    there = days_later(day, count)
    assert (there - day).days == count or there in {date.min, date.max}
