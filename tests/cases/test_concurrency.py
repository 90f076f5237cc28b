"""Two tabs, two threads, one case."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction

from denialhelp.cases import actions as case_actions
from denialhelp.cases import queries as case_queries
from denialhelp.claims import actions as claim_actions
from denialhelp.claims import queries as claim_queries
from denialhelp.domain.claim import ServiceLine
from tests.cases.made_up import FACTS, assessment
from tests.factories import NOW

pytestmark = pytest.mark.django_db(transaction=True)

TIMES = 10


def at_once(*works: Callable[[int], None]) -> None:
    """Do each work TIMES over, all of them at the same time."""
    ready, faults = Barrier(len(works)), []

    def run(work: Callable[[int], None]) -> None:
        try:
            ready.wait(timeout=10)
            for turn in range(TIMES):
                work(turn)
        except Exception as fault:  # a fault in a thread is otherwise only printed
            faults.append(fault)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert faults == []


def test_answers_saved_at_once_on_many_pages_are_all_there() -> None:
    case = case_actions.start_case(now=NOW)

    def tab(name: str) -> Callable[[int], None]:
        def save(turn: int) -> None:
            own = case_queries.case_by_public_id(case.public_id)
            assert own is not None
            with transaction.atomic():
                case_actions.save_answers(
                    own, step=f"{name}-{turn}", answers={"turn": turn}, now=NOW
                )
                case_actions.record_findings(own, facts=FACTS, assessment=assessment(), now=NOW)

        return save

    at_once(tab("left"), tab("right"))
    assert len(case_queries.answers_of(case)) == 2 * TIMES


def test_one_page_saved_at_once_in_two_tabs_stays_one_answer() -> None:
    case = case_actions.start_case(now=NOW)

    def save(turn: int) -> None:
        case_actions.save_answers(case, step=f"step-{turn}", answers={"turn": turn}, now=NOW)

    at_once(save, save)
    answers = case_queries.answers_of(case)
    assert [answers[f"step-{turn}"] for turn in range(TIMES)] == [{"turn": n} for n in range(TIMES)]


def test_findings_are_made_from_all_answers_saved_before_them() -> None:
    """The last findings recorded have seen both tabs' answers: none is made from old ones."""
    case = case_actions.start_case(now=NOW)
    seen: list[int] = []

    def tab(name: str) -> Callable[[int], None]:
        def save(turn: int) -> None:
            with transaction.atomic():
                case_actions.save_answers(case, step=f"{name}-{turn}", answers={}, now=NOW)
                seen.append(len(case_queries.answers_of(case)))

        return save

    at_once(tab("left"), tab("right"))
    assert seen == list(range(1, 2 * TIMES + 1))


def test_lines_added_and_removed_at_once_stay_numbered_from_one() -> None:
    claim = claim_actions.create_claim()

    def add(turn: int) -> None:
        claim_actions.add_line(claim, line=ServiceLine(procedure=str(turn)))

    def add_and_remove(turn: int) -> None:
        claim_actions.remove_line(claim_actions.add_line(claim, line=ServiceLine()))

    at_once(add, add_and_remove)
    rows = list(claim_queries.rows_of(claim))
    assert [row.position for row in rows] == list(range(1, TIMES + 1))
    assert [row.procedure for row in rows] == [str(turn) for turn in range(TIMES)]
