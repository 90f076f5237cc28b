"""Questions that routes ask about appeals: what was decided last, and who has appealed."""

from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.deadlines import FIRST_DECISION, level_reached
from denialhelp.domain.denial import AppealAnswer, AppealedBy, DecisionLevel, EarlierAppeal
from denialhelp.domain.plan_conditions import GROUP_PLANS, a_plan_decides
from denialhelp.domain.situation import Situation

APPEAL_REFUSED = frozenset({DecisionLevel.FIRST_APPEAL_DENIED, DecisionLevel.FINAL_INTERNAL})


def first_appeal_is_open(situation: Situation) -> bool:
    return _is_open_at(situation, FIRST_DECISION) and not _every_step_is_closed(situation)


def claim_must_be_sent_again(situation: Situation) -> bool:
    """Tell whether the notice closes the first appeal, because nothing was decided yet."""
    return _is_open_at(situation, FIRST_DECISION) and _every_step_is_closed(situation)


def outside_review_is_closed(situation: Situation) -> bool:
    """Tell whether the next step is a review that the reasons do not open."""
    return next_level_is_due(situation) and any(
        each.step is AppealStep.EXTERNAL_REVIEW and not each.available
        for each in situation.deadlines
    )


def next_level_is_due(situation: Situation) -> bool:
    """Tell whether the first appeal is spent and something comes after it."""
    return _is_open_at(situation, APPEAL_REFUSED)


def plan_has_a_second_level(situation: Situation) -> bool:
    levels = situation.facts.coverage.appeal_levels
    return _second_appeal_is_next(situation) and levels is not None and levels > 1


def plan_may_have_a_second_level(situation: Situation) -> bool:
    coverage = situation.facts.coverage
    unknown = coverage.appeal_levels is None and coverage.kind in GROUP_PLANS
    return _second_appeal_is_next(situation) and unknown


def outside_review_was_denied(situation: Situation) -> bool:
    return a_plan_decides(situation) and _level(situation) is DecisionLevel.EXTERNAL_REVIEW_DENIED


def appeal_was_granted(situation: Situation) -> bool:
    earlier = _earlier(situation)
    return (
        a_plan_decides(situation) and earlier is not None and earlier.answer is AppealAnswer.GRANTED
    )


def own_appeal_has_no_answer(situation: Situation) -> bool:
    earlier = _earlier(situation)
    waits = _waits_for_an_answer(earlier)
    return waits and earlier is not None and earlier.by is AppealedBy.PATIENT


def another_appeal_has_no_answer(situation: Situation) -> bool:
    """Tell whether the provider, or somebody not named, has appealed and waits."""
    earlier = _earlier(situation)
    return _waits_for_an_answer(earlier) and not own_appeal_has_no_answer(situation)


def _second_appeal_is_next(situation: Situation) -> bool:
    return next_level_is_due(situation) and _level(situation) is not DecisionLevel.FINAL_INTERNAL


def _is_open_at(situation: Situation, levels: frozenset[DecisionLevel]) -> bool:
    open_at = a_plan_decides(situation) and _level(situation) in levels
    return open_at and not appeal_was_granted(situation)


def _every_step_is_closed(situation: Situation) -> bool:
    return not any(each.available for each in situation.deadlines)


def _waits_for_an_answer(earlier: EarlierAppeal | None) -> bool:
    return earlier is not None and earlier.answer is AppealAnswer.NONE


def _earlier(situation: Situation) -> EarlierAppeal | None:
    return situation.facts.denial.already_appealed


def _level(situation: Situation) -> DecisionLevel:
    return level_reached(situation.facts.denial)
