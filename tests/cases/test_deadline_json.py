"""A last day as JSON: a day, a moment, or both."""

from dataclasses import replace
from datetime import date, datetime

from denialhelp.cases.case_file.deadline_json import deadline_as_json
from tests.cases.made_up import APPEAL_BY


def test_a_moment_stands_in_place_of_the_day_where_hours_count() -> None:
    moment = datetime.fromisoformat("2026-12-27T16:00")
    written = deadline_as_json(replace(APPEAL_BY, last_moment=moment, in_hours=True))
    assert written["last_moment"] == "2026-12-27T16:00"
    assert "last_day" not in written


def test_a_day_that_ends_at_noon_is_told_as_day_and_as_moment() -> None:
    noon = datetime.fromisoformat("2026-12-27T12:00")
    written = deadline_as_json(replace(APPEAL_BY, last_day=date(2026, 12, 27), last_moment=noon))
    assert (written["last_day"], written["last_moment"]) == ("2026-12-27", "2026-12-27T12:00")


def test_without_a_moment_there_is_no_key_for_it() -> None:
    for last_day in (date(2027, 4, 4), None):
        written = deadline_as_json(replace(APPEAL_BY, last_day=last_day))
        assert written["last_day"] == (last_day and last_day.isoformat())
        assert "last_moment" not in written


def test_an_answer_without_a_citation_says_null() -> None:
    assert deadline_as_json(replace(APPEAL_BY, citation=None))["citation"] is None
