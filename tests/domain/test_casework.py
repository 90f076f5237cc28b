"""The stages of a case."""

import pytest

from denialhelp.domain.casework import MOVES, WITH_ADVOCATES, Stage, may_move


def test_every_stage_has_its_moves() -> None:
    assert set(MOVES) == set(Stage)


def test_no_stage_is_a_dead_end() -> None:
    assert all(MOVES.values())


def test_every_stage_can_be_reached_from_the_first() -> None:
    reached, new = {Stage.ANSWERING}, {Stage.ANSWERING}
    while new:
        new = {there for here in new for there in MOVES[here]} - reached
        reached |= new
    assert reached == set(Stage)


def test_no_stage_leads_to_itself() -> None:
    assert not any(may_move(stage, stage) for stage in Stage)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage in WITH_ADVOCATES])
def test_a_person_can_take_a_case_back_from_advocates_at_any_time(stage: Stage) -> None:
    assert may_move(stage, Stage.RESULT_SHOWN)


def test_a_case_is_reviewed_only_after_it_was_shared() -> None:
    assert not may_move(Stage.ANSWERING, Stage.IN_REVIEW)
    assert not may_move(Stage.RESULT_SHOWN, Stage.IN_REVIEW)
    assert may_move(Stage.SHARED, Stage.IN_REVIEW)
