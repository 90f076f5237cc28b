"""What a row of the tables of deadlines must hold."""

from pathlib import Path

import pytest

from denialhelp.domain.periods import Period, PeriodUnit
from denialhelp.rulebook.load import load_rules
from tests.rulebook.conftest import Append

# It overlaps no other row, and stands last.
TABLE = "deadlines/work.toml"
ROW = """
[[deadline]]
key = "made-up"
step = "fair_hearing"
coverages = ["church"]
levels = ["external_review_denied"]
who_acts = "you"
period = { count = 10, unit = "business_days" }
starts_from = "receipt"
filed_when = "not_stated"
rolls_forward = false
citation = "26-cfr-54-9815-2719"
source = "made up"
confidence = "unverified"
effective_from = 2020-01-01
"""
FLOOR = """\
floor = { period = { count = 4, unit = "months_clamped" }, citation = "45-cfr-147-136-c-2-vi" }"""


def test_the_row_of_these_tests_is_sound(folder: Path) -> None:
    path = folder / TABLE
    path.write_text(path.read_text(encoding="utf-8") + ROW, encoding="utf-8")
    assert load_rules(folder).deadlines[-1].period == Period(10, PeriodUnit.BUSINESS_DAYS)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('citation = "26-cfr-54-9815-2719"\n', "", "citation: is missing"),
        ('source = "made up"\n', "", "source: is missing"),
        ("26-cfr-54-9815-2719", "26-cfr", "citation: '26-cfr' is not a key of citations.toml"),
        (
            '["church"]',
            '["church", "tricare", "chip"]',
            "citation: 26 CFR 54.9815-2719(b)(2)(i) does not govern chip, tricare",
        ),
        (
            "starts_from",
            FLOOR + "\nstarts_from",
            "citation: 45 CFR 147.136(c)(2)(vi) does not govern church",
        ),
        ('["church"]', '"church"', "coverages: 'church' is not a list"),
        ('["church"]', '["church", "church"]', "coverages: names the same thing twice"),
        ("2020-01-01", '"2020-01-01"', "effective_from: '2020-01-01' is not a date"),
        ("= false", '= "no"', "rolls_forward: 'no' is not true or false"),
        ('{ count = 10, unit = "business_days" }', "10", "period: a period is written { count"),
        (', unit = "business_days"', "", "period: a period is written { count"),
        ('unit = "business_days"', 'unit = "weeks"', "period: 'weeks' is not one of: days, "),
        ("count = 10", 'count = "10"', "period: '10' is not a whole number"),
        ("period =", "why = 'A plan sets it.'\nperiod =", "has either a period or a why"),
        ("period = { count = 10, unit = \"business_days\" }\n", "", "has either a period or a why"),
        ("starts_from", "is_open = false\nstarts_from", "is_open: a step that does not "),
        ('starts_from', 'closed_to = ["eligibility"]\nstarts_from', "why_closed: stands where a "),
        (
            'starts_from = "receipt"',
            'starts_from = "notice_date"\npresumed_receipt_days = 5',
            "presumed_receipt_days: its clock does not start from receipt",
        ),
        ("starts_from", 'counts = "later"\nstarts_from', "counts: stands with other_clock, and"),
        ("starts_from", "when = { urgent = 1 }\nstarts_from", "when: 1 is not true or false"),
        ("starts_from", "when = { weather = true }\nstarts_from", "when: is written { … } with: "),
        (
            "2020-01-01",
            "2020-01-01\neffective_until = 2019-12-31",
            "effective_until: is before effective_from",
        ),
    ],
)  # fmt: skip
def test_a_spoilt_row_is_refused(fault: Append, old: str, new: str, says: str) -> None:
    assert old in ROW
    message = fault(TABLE, ROW.replace(old, new))
    assert message.startswith("work.toml, row ")
    assert "(made-up)" in message
    assert says in message


def test_two_rows_that_would_both_answer_are_refused(fault: Append) -> None:
    other = ROW.replace("made-up", "other").replace("2020-01-01", "2024-01-01")
    assert fault(TABLE, ROW + other) == ("deadlines, other: is in force beside made-up")


def test_a_row_may_follow_one_that_has_ended(folder: Path) -> None:
    path = folder / TABLE
    ended = ROW + "effective_until = 2023-12-31\n"
    follows = ROW.replace("made-up", "other").replace("2020-01-01", "2024-01-01")
    path.write_text(path.read_text(encoding="utf-8") + ended + follows, encoding="utf-8")
    assert [row.key for row in load_rules(folder).deadlines[-2:]] == ["made-up", "other"]


def test_one_state_may_have_a_row_beside_that_of_all(folder: Path) -> None:
    path = folder / TABLE
    one = ROW.replace("made-up", "of-ohio").replace("levels", 'states = ["OH"]\nlevels')
    path.write_text(path.read_text(encoding="utf-8") + ROW + one, encoding="utf-8")
    assert load_rules(folder).deadlines[-1].states == ("OH",)


def test_two_rows_of_one_state_are_refused(fault: Append) -> None:
    one = ROW.replace("levels", 'states = ["OH"]\nlevels')
    other = one.replace("made-up", "other").replace('["OH"]', '["UT", "OH"]')
    assert fault(TABLE, one + other).endswith("other: is in force beside made-up")


def test_rows_of_other_cases_stand_beside_each_other(folder: Path) -> None:
    path = folder / TABLE
    urgent = ROW.replace("made-up", "urgent").replace("levels", "when = { urgent = true }\nlevels")
    path.write_text(path.read_text(encoding="utf-8") + ROW + urgent, encoding="utf-8")
    assert load_rules(folder).deadlines[-1].when.urgent is True
