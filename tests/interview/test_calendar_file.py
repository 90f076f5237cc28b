from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from icalendar import Calendar

from denialhelp.domain.citations import Confidence
from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.deadline_rules import Actor
from denialhelp.domain.findings import Deadline
from denialhelp.interview.calendar_file import calendar_file, days_to_keep

ON = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
CASE = UUID("1c1a3f4e-6f51-4f51-8d5e-0c2b4f1f9a01")
LAST = date(2026, 12, 14)
DEADLINE = Deadline(
    step=AppealStep.EXTERNAL_REVIEW,
    available=True,
    last_day=LAST,
    rule="the-rule",
    citation=None,
    confidence=Confidence.CONFIRMED,
    how_counted="60 days after the notice of your health plan",
    act_by=date(2026, 12, 7),
    who_acts=Actor.YOU,
)


def written(*deadlines: Deadline, on: date = ON) -> bytes:
    keep = days_to_keep(deadlines, on=on)
    return calendar_file(keep, case_id=CASE, case_number="R0SA-MR11-2026", now=NOW, on=on)


def events(file: bytes) -> list[tuple[str, date | datetime]]:
    read = Calendar.from_ical(file.decode())
    return [(str(event["SUMMARY"]), event.decoded("DTSTART")) for event in read.walk("VEVENT")]


def reminders(file: bytes) -> list[list[timedelta]]:
    read = Calendar.from_ical(file.decode())
    return [
        [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")]
        for event in read.walk("VEVENT")
    ]


def test_the_last_day_and_the_day_to_be_safe_are_whole_days() -> None:
    assert events(written(DEADLINE)) == [
        ("To be safe, have your papers arrive today – case R0SA-MR11-2026", date(2026, 12, 7)),
        ("Last day to act – case R0SA-MR11-2026", LAST),
    ]


def test_a_day_that_ends_at_noon_ends_at_noon_wherever_the_person_is() -> None:
    noon = datetime.combine(LAST, time(12))
    file = written(replace(DEADLINE, last_moment=noon))
    assert events(file) == [("Last day to act – case R0SA-MR11-2026", noon)]
    assert b"DTSTART:20261214T120000\r\n" in file


def test_reminders_come_two_weeks_one_week_and_two_days_before_unless_that_is_past() -> None:
    morning = timedelta(hours=9)
    safe, last = reminders(written(DEADLINE))
    assert safe == [morning - timedelta(days=7), morning - timedelta(days=2)]
    assert last == [morning - timedelta(days=days) for days in (14, 7, 2)]
    assert reminders(written(DEADLINE, on=LAST)) == [[]]


def test_where_an_hour_counts_the_reminder_is_whole_days_before_it() -> None:
    file = written(replace(DEADLINE, last_moment=datetime.combine(LAST, time(12))))
    assert reminders(file)[0][-1] == timedelta(days=-2)


@pytest.mark.parametrize(
    "other",
    [
        replace(DEADLINE, last_day=None),
        replace(DEADLINE, last_day=date(2026, 11, 23)),
        replace(DEADLINE, available=False),
        replace(DEADLINE, who_acts=Actor.INSURER),
        replace(DEADLINE, confidence=Confidence.UNVERIFIED),
    ],
    ids=["unknown", "gone", "not open", "not theirs", "not checked"],
)
def test_only_days_to_come_that_are_known_and_ones_own_are_kept(other: Deadline) -> None:
    assert days_to_keep([other], on=ON) == ()


def test_a_day_to_be_safe_that_is_gone_or_is_the_last_one_is_left_out() -> None:
    assert len(events(written(DEADLINE, on=date(2026, 12, 8)))) == 1
    assert len(events(written(replace(DEADLINE, act_by=LAST)))) == 1


def test_an_entry_keeps_its_identity_when_its_day_changes() -> None:
    def ids(file: bytes) -> list[str]:
        return [str(each["UID"]) for each in Calendar.from_ical(file.decode()).walk("VEVENT")]

    moved = replace(DEADLINE, last_day=date(2027, 1, 5), act_by=date(2026, 12, 29))
    assert ids(written(DEADLINE)) == ids(written(moved))
    assert len(set(ids(written(DEADLINE)))) == 2
    assert str(CASE) not in "".join(ids(written(DEADLINE)))


def test_the_file_says_nothing_of_health_or_insurance() -> None:
    words = written(DEADLINE).decode().lower()
    for telling in ("health", "plan", "appeal", "review", "insur", "denial", "claim", "medic"):
        assert telling not in words


def test_lines_end_and_fold_as_calendars_expect() -> None:
    lines = written(DEADLINE).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line for line in lines)
    assert b"DTSTAMP:20261124T150000Z" in lines
