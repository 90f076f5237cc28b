import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.filling_in import PERSONAS
from tests.web.walking import Visitor, walk

MOST = 9
LINE = {
    "description": "Visit",
    "charge": "100",
    "paid": "80",
    "copay": "20",
    "codes": "PR-3, CO-45",
}


@pytest.fixture
def finished(alice: Visitor) -> Visitor:
    walk(alice, PERSONAS["rosa-mri"])
    return alice


def queries(who: Visitor, page: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert who.get(page).status_code == 200
    return len(seen)


def test_every_page_takes_fewer_than_ten_queries(finished: Visitor) -> None:
    pages = [*PERSONAS["rosa-mri"].expected["steps"], "check", "result", "card", "lines/1"]
    for page in pages:
        assert queries(finished, page) <= MOST, page


def test_more_lines_take_no_more_queries(finished: Visitor) -> None:
    pages = ("eob-lines", "check", "result", "lines/add", "records")
    few = {page: queries(finished, page) for page in pages}
    for _ in range(10):
        finished.send("lines/add", LINE)
    assert {page: queries(finished, page) for page in pages} == few
