from typing import Any

import pytest

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import AppealAnswer, DenialReason, WhatHappened
from denialhelp.interview import conditions
from denialhelp.interview.answers import Answers
from denialhelp.interview.journey import Condition
from denialhelp.interview.kinds import EobHow, InsuredThrough, Urgency, WhoAppealed, WhoIsAsking
from denialhelp.ui.yes_no_unsure import YesNoUnsure

HOLDS: list[tuple[Condition, dict[str, Any]]] = [
    (conditions.waiting_could_harm, {"urgency": Urgency.HARM}),
    (conditions.waiting_could_harm, {"urgency": Urgency.CARE_NOW}),
    (conditions.somebody_helps_the_patient, {"asking": WhoIsAsking.SPOUSE}),
    (conditions.the_notice_prints_a_last_day, {"deadline_printed": YesNoUnsure.YES}),
    (conditions.somebody_has_appealed, {"appealed": WhoAppealed.PROVIDER}),
    (conditions.an_appeal_was_turned_down, {"appeal_answer": AppealAnswer.PARTLY}),
    (conditions.is_insured_through_work, {"insured_through": InsuredThrough.WORK}),
    (conditions.is_insured_through_medicare, {"insured_through": InsuredThrough.MEDICARE}),
    (conditions.is_insured_through_medicaid, {"insured_through": InsuredThrough.MEDICAID}),
    (conditions.is_insured_through_the_military, {"insured_through": InsuredThrough.MILITARY}),
    (conditions.has_another_kind_of_coverage, {"insured_through": InsuredThrough.OTHER}),
    (conditions.other_law_decides, {"other_kind": CoverageKind.AUTO}),
    (conditions.our_rules_fit, {"other_kind": CoverageKind.STUDENT}),
    (conditions.our_rules_fit, {}),
    (conditions.has_a_second_plan, {"other_plan": YesNoUnsure.YES}),
    (conditions.a_second_plan_may_have_an_eob, {"other_plan": YesNoUnsure.YES}),
    (conditions.care_was_given, {"what_happened": WhatHappened.PARTLY_PAID}),
    (conditions.care_was_given, {}),
    (conditions.will_tell_eob_lines, {"eob_how": EobHow.TOTALS}),
    (conditions.has_no_eob, {"eob_how": EobHow.NO_EOB}),
    (conditions.reason_is_medical, {"reasons": (DenialReason.EXPERIMENTAL,)}),
    (conditions.reason_is_medical, {"reasons_on_lines": (DenialReason.STEP_THERAPY,)}),
    (conditions.approval_was_missing, {"reasons": (DenialReason.PRIOR_AUTH_MISSING,)}),
    (conditions.was_out_of_network, {"reasons": (DenialReason.OUT_OF_NETWORK,)}),
    (conditions.only_a_share_is_asked, {"reasons": (DenialReason.COST_SHARING,)}),
    (conditions.an_emergency_would_matter, {"reasons": (DenialReason.OUT_OF_NETWORK,)}),
    (conditions.an_emergency_would_matter, {"reasons": (DenialReason.PRIOR_AUTH_MISSING,)}),
    (conditions.paperwork_may_be_wrong, {"reasons": (DenialReason.DUPLICATE,)}),
    (
        conditions.paperwork_may_be_wrong,
        {"what_happened": WhatHappened.BILL_LARGER_THAN_EOB},
    ),
    (conditions.a_letter_to_the_provider_may_help, {"eob_how": EobHow.ALL_LINES}),
    (
        conditions.a_letter_to_the_provider_may_help,
        {"reasons": (DenialReason.COORDINATION_OF_BENEFITS,)},
    ),
]

DOES_NOT_HOLD: list[tuple[Condition, dict[str, Any]]] = [
    (conditions.waiting_could_harm, {"urgency": Urgency.NOT_SURE}),
    (conditions.somebody_helps_the_patient, {"asking": WhoIsAsking.PATIENT}),
    (conditions.somebody_helps_the_patient, {}),
    (conditions.somebody_has_appealed, {"appealed": WhoAppealed.NOT_SURE}),
    (conditions.an_appeal_was_turned_down, {"appeal_answer": AppealAnswer.NONE}),
    (conditions.other_law_decides, {"other_kind": CoverageKind.IHS}),
    (conditions.our_rules_fit, {"other_kind": CoverageKind.WORKERS_COMPENSATION}),
    (conditions.has_a_second_plan, {"other_plan": YesNoUnsure.UNSURE}),
    (conditions.a_second_plan_may_have_an_eob, {"what_happened": WhatHappened.PARTLY_PAID}),
    (
        conditions.a_second_plan_may_have_an_eob,
        {"other_plan": YesNoUnsure.YES, "what_happened": WhatHappened.REFUSED_BEFORE_CARE},
    ),
    (conditions.care_was_given, {"what_happened": WhatHappened.REFUSED_BEFORE_CARE}),
    (conditions.will_tell_eob_lines, {"eob_how": EobHow.NO_EOB}),
    (conditions.will_tell_eob_lines, {}),
    (conditions.reason_is_medical, {"reasons": (DenialReason.DUPLICATE,)}),
    (conditions.reason_is_medical, {"reasons": ()}),
    (
        conditions.reason_is_medical,
        {"reasons": (DenialReason.DUPLICATE,), "reasons_on_lines": (DenialReason.EXPERIMENTAL,)},
    ),
    (
        conditions.only_a_share_is_asked,
        {"reasons": (DenialReason.COST_SHARING, DenialReason.DUPLICATE)},
    ),
    (conditions.paperwork_may_be_wrong, {"what_happened": WhatHappened.PARTLY_PAID}),
    (conditions.a_letter_to_the_provider_may_help, {"eob_how": EobHow.NO_EOB}),
]


@pytest.mark.parametrize(("condition", "answers"), HOLDS)
def test_a_condition_holds_for_these_answers(condition: Condition, answers: dict[str, Any]) -> None:
    assert condition(Answers(**answers))


@pytest.mark.parametrize(("condition", "answers"), DOES_NOT_HOLD)
def test_a_condition_does_not_hold_for_these_answers(
    condition: Condition, answers: dict[str, Any]
) -> None:
    assert not condition(Answers(**answers))
