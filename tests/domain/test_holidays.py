"""Legal public holidays and business days."""

from datetime import date

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.dates import days_later
from denialhelp.domain.holidays import (
    business_day_before,
    business_days_later,
    is_business_day,
    legal_holidays,
    rolled_forward,
)


def test_the_legal_holidays_of_2027_are_those_of_the_statute() -> None:
    assert sorted(legal_holidays(2027)) == [
        date(2027, 1, 1),
        date(2027, 1, 18),
        date(2027, 2, 15),
        date(2027, 5, 31),
        date(2027, 6, 19),
        date(2027, 7, 4),
        date(2027, 9, 6),
        date(2027, 10, 11),
        date(2027, 11, 11),
        date(2027, 11, 25),
        date(2027, 12, 25),
    ]


@pytest.mark.parametrize("year", range(1986, 2101))
def test_every_year_has_the_holidays_that_others_count(year: int) -> None:
    # Without the Friday or Monday observed instead: those are for pay and leave, 6103(b).
    assert legal_holidays(year) == set(country_holidays("US", years=year, observed=False))


def test_thanksgiving_is_the_fourth_thursday_and_not_the_last() -> None:
    assert date(2023, 11, 23) in legal_holidays(2023)
    assert date(2023, 11, 30) not in legal_holidays(2023)


def test_memorial_day_is_the_last_monday_of_may() -> None:
    assert date(2027, 5, 31) in legal_holidays(2027)
    assert date(2026, 5, 25) in legal_holidays(2026)


def test_a_holiday_that_begins_the_month_on_its_weekday_is_found() -> None:
    assert date(2025, 9, 1) in legal_holidays(2025)


def test_juneteenth_is_a_holiday_since_2021() -> None:
    assert not is_business_day(date(2023, 6, 19))
    assert is_business_day(date(2017, 6, 19))


def test_the_observed_monday_of_a_sunday_holiday_is_a_business_day() -> None:
    assert is_business_day(date(2027, 7, 5))


def test_a_sunday_holiday_moves_to_its_monday() -> None:
    assert rolled_forward(date(2027, 7, 4)) == date(2027, 7, 5)


def test_a_weekend_before_a_monday_holiday_moves_to_tuesday() -> None:
    assert rolled_forward(date(2027, 1, 16)) == date(2027, 1, 19)


def test_a_business_day_stays_where_it_is() -> None:
    assert rolled_forward(date(2026, 11, 24)) == date(2026, 11, 24)


def test_the_business_day_before_a_monday_is_friday() -> None:
    assert business_day_before(date(2026, 11, 23)) == date(2026, 11, 20)


def test_the_business_day_before_skips_thanksgiving() -> None:
    assert business_day_before(date(2026, 11, 27)) == date(2026, 11, 25)


def test_business_days_skip_the_holiday_and_the_weekend() -> None:
    assert business_days_later(date(2026, 12, 23), 2) == date(2026, 12, 28)


@pytest.mark.parametrize(
    ("day", "days", "expected"), [(date.max, 1, date.max), (date.min, -1, date.min)]
)
def test_counting_stops_at_the_ends_of_the_calendar(day: date, days: int, expected: date) -> None:
    assert days_later(day, days) == expected


@given(st.dates())
def test_the_day_to_act_is_a_business_day_earlier_than_the_last_day(day: date) -> None:
    before = business_day_before(day)
    assert is_business_day(before)
    assert before < day or day == date.min


@given(st.dates())
def test_moving_forward_is_short_and_ends_on_a_business_day(day: date) -> None:
    moved = rolled_forward(day)
    assert is_business_day(moved)
    assert 0 <= (moved - day).days <= 4
