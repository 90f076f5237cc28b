"""What is asked of stored cases."""

from datetime import date
from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from denialhelp.cases import actions as case_actions
from denialhelp.cases import queries as case_queries
from denialhelp.claims import actions as claim_actions
from denialhelp.domain.claim import ServiceLine
from tests.cases.made_up import FACTS, assessment
from tests.factories import NOW, CaseFactory

pytestmark = pytest.mark.django_db


def test_the_queue_is_by_deadline_then_money_then_no_deadline() -> None:
    soon, late = date(2026, 12, 1), date(2027, 1, 1)

    def case(deadline: date | None, amount: str | None) -> str:
        money = Decimal(amount) if amount else None
        return CaseFactory.create(
            shared=True, next_deadline=deadline, amount_in_dispute=money
        ).public_id

    none = case(None, "9000")
    second = case(soon, "50")
    fourth = case(late, "9000")
    third = case(soon, None)
    first = case(soon, "800")
    queue = [each.public_id for each in case_queries.shared_cases()]
    assert queue == [first, second, third, fourth, none]


@pytest.mark.parametrize("typed", ["{}", " {} ", "lower", "no hyphens"])
def test_a_case_is_found_however_its_number_is_typed(typed: str) -> None:
    case = CaseFactory.create(public_id="H7QK-3M9X-2R01")
    written = {
        "lower": "h7qk-3m9x-2rol",  # and with an o and an l for 0 and 1
        "no hyphens": "H7QK3M9X2R01",
    }.get(typed, typed.format(case.public_id))
    assert case_queries.case_by_public_id(written) == case


@pytest.mark.parametrize("typed", ["", "H7QK-3M9X-2RTC", "'; DROP TABLE", "H7QK\x00"])
def test_a_number_without_a_case_finds_nothing(typed: str) -> None:
    CaseFactory.create(public_id="H7QK-3M9X-2R01")
    assert case_queries.case_by_public_id(typed) is None


@pytest.mark.parametrize("count", [1, 40])
def test_the_facts_take_two_queries_however_many_lines_there_are(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    case = case_actions.start_case(now=NOW)
    case_actions.record_findings(case, facts=FACTS, assessment=assessment(), now=NOW)
    claim_actions.set_lines(case.claim, lines=(ServiceLine(),) * count)
    found = case_queries.case_by_public_id(case.public_id)
    assert found is not None
    with django_assert_num_queries(2):
        assert len(case_queries.facts_of(found).claim.lines) == count
