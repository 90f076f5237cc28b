from datetime import date

import pytest
import time_machine
from icalendar import Calendar

from tests.web.filling_in import PERSONAS
from tests.web.walking import Visitor, visitor, walk

ROSA = PERSONAS["rosa-mri"]
FILE = "last-days.ics"


def test_the_result_leads_to_the_persons_own_days_as_a_file(alice: Visitor) -> None:
    walk(alice, ROSA)
    alice.send("check")
    address = alice.address("result").replace("result/", FILE)
    assert f'href="{address}"' in alice.get("result").text
    answer = alice.client.get(address)
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="last-days.ics"'
    days = [each.decoded("DTSTART") for each in Calendar.from_ical(answer.text).walk("VEVENT")]
    assert days == [date(2027, 4, 2), date(2027, 4, 4)]


def test_nobody_else_gets_the_file(alice: Visitor, charlie: Visitor, passer_by: Visitor) -> None:
    walk(alice, ROSA)
    alice.send("share", {"share": "yes"})
    address = alice.address("result").replace("result/", FILE)
    assert alice.client.get(address).status_code == 200
    for stranger in (charlie, passer_by):
        assert stranger.client.get(address).status_code == 404


def test_where_no_day_is_known_there_is_no_file(alice: Visitor) -> None:
    walk(alice, PERSONAS["nora-not-sure"])
    alice.send("check")
    assert FILE not in alice.get("result").text
    address = alice.address("result").replace("result/", FILE)
    assert alice.client.get(address).status_code == 404


@pytest.mark.django_db
def test_a_day_gone_by_is_in_no_calendar() -> None:
    with time_machine.travel("2027-06-01"):
        alice = visitor()
        walk(alice, ROSA)
        page = alice.get("result")
    assert "not always the end" in page.text
    assert FILE not in page.text
