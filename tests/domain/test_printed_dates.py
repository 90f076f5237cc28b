"""Dates that a notice prints, and what each is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.printed_dates import DateKind, dates_in

DAY = date(2026, 9, 3)


@pytest.mark.parametrize(
    "written",
    ["September 3, 2026", "Sept 3, 2026", "Sep. 3rd, 2026", "SEPTEMBER 3 2026", "3 September 2026",
     "2026-09-03", "09/03/2026", "9/3/26", "09-03-2026"],
)  # fmt: skip
def test_a_date_is_read_however_it_is_written(written: str) -> None:
    (found,) = dates_in(f"It was on {written} that we met.")
    assert found.date == DAY


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Notice date: 09/03/2026", DateKind.NOTICE_DATE),
        ("Date of this letter: September 3, 2026", DateKind.NOTICE_DATE),
        ("\nDate: 09/03/2026\n", DateKind.NOTICE_DATE),
        ("Date of service: 09/03/2026", DateKind.SERVICE_DATE),
        ("services provided on September 3, 2026", DateKind.SERVICE_DATE),
        ("You must send it no later than September 3, 2026.", DateKind.APPEAL_BY),
        ("Your coverage is terminated effective 09/03/2026", DateKind.EFFECTIVE_DATE),
        ("We received your request on 09/03/2026", DateKind.RECEIVED_DATE),
        ("We thought of it on 09/03/2026", DateKind.OTHER),
        ("Notice date: see below. Printed 09/03/2026", DateKind.OTHER),
    ],
)
def test_the_nearest_words_before_a_date_say_what_it_is(text: str, kind: DateKind) -> None:
    (found,) = dates_in(text)
    assert (found.kind, found.date) == (kind, DAY)


def test_words_before_an_earlier_date_do_not_speak_for_a_later_one() -> None:
    first, second = dates_in("Date of service 09/03/2026 and then 09/04/2026")
    assert (first.kind, second.kind) == (DateKind.SERVICE_DATE, DateKind.OTHER)


@pytest.mark.parametrize("until", ["-", " to ", " through ", " – "])
def test_the_end_of_a_range_has_the_role_of_its_start(until: str) -> None:
    found = dates_in(f"Dates of service: 09/03/2026{until}09/05/2026. Seen 09/06/2026")
    assert [each.kind for each in found] == [
        DateKind.SERVICE_DATE, DateKind.SERVICE_DATE, DateKind.OTHER,
    ]  # fmt: skip


def test_a_date_alone_on_its_line_is_that_of_the_letter() -> None:
    found = dates_in("Lake Health\nSeptember 3, 2026\n\nDear Rosa, service of\n09/01/2026\n")
    assert [each.kind for each in found] == [DateKind.NOTICE_DATE, DateKind.OTHER]


def test_a_date_alone_is_not_taken_for_the_letters_where_the_letter_names_its_own() -> None:
    found = dates_in("09/01/2026\nNotice date: 09/03/2026")
    assert [each.kind for each in found] == [DateKind.OTHER, DateKind.NOTICE_DATE]


def test_a_text_that_is_only_a_date_says_nothing_of_its_role() -> None:
    assert dates_in("09/03/2026")[0].kind is DateKind.OTHER


def test_a_day_of_birth_is_passed_over() -> None:
    assert dates_in("Date of birth: 04/05/1980. DOB 4/5/80") == ()


def test_what_is_no_day_of_the_calendar_is_passed_over() -> None:
    assert dates_in("February 30, 2026 and 13/45/2026") == ()


def test_the_line_of_a_date_is_quoted() -> None:
    (found,) = dates_in("Claim 1\nDate of  service: 09/03/2026 to come")
    assert found.text == "Date of service: 09/03/2026"


@given(st.text(alphabet="0123456789/-., JanDecof\n:", max_size=200))
def test_no_text_however_odd_is_too_much(text: str) -> None:
    for found in dates_in(text):
        assert text[found.place :]
