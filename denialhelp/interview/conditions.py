"""Named questions about answers. Each says of the answers given so far: does a page belong?"""

from denialhelp.domain.coverage import OUT_OF_SCOPE
from denialhelp.domain.denial import AppealAnswer, DenialReason, WhatHappened
from denialhelp.interview.answers import Answers
from denialhelp.interview.kinds import EobHow, InsuredThrough, Urgency, WhoAppealed, WhoIsAsking
from denialhelp.ui.yes_no_unsure import YesNoUnsure

MEDICAL_REASONS = frozenset(
    {
        DenialReason.MEDICAL_NECESSITY,
        DenialReason.EXPERIMENTAL,
        DenialReason.STEP_THERAPY,
        DenialReason.QUANTITY_LIMIT,
        DenialReason.SITE_OF_CARE,
    }
)
PAPERWORK_REASONS = frozenset(
    {
        DenialReason.CODING_ERROR,
        DenialReason.DUPLICATE,
        DenialReason.MISSING_INFORMATION,
        DenialReason.BUNDLING,
        DenialReason.TIMELY_FILING,
    }
)


def always(_: Answers) -> bool:
    return True


def waiting_could_harm(answers: Answers) -> bool:
    return answers.urgency in {Urgency.HARM, Urgency.CARE_NOW}


def somebody_helps_the_patient(answers: Answers) -> bool:
    return answers.asking not in {None, WhoIsAsking.PATIENT}


def the_notice_prints_a_last_day(answers: Answers) -> bool:
    return answers.deadline_printed is YesNoUnsure.YES


def somebody_has_appealed(answers: Answers) -> bool:
    return answers.appealed in {WhoAppealed.PATIENT, WhoAppealed.PROVIDER}


def an_appeal_was_turned_down(answers: Answers) -> bool:
    return answers.appeal_answer in {AppealAnswer.DENIED, AppealAnswer.PARTLY}


def is_insured_through_work(answers: Answers) -> bool:
    return answers.insured_through is InsuredThrough.WORK


def is_insured_through_medicare(answers: Answers) -> bool:
    return answers.insured_through is InsuredThrough.MEDICARE


def is_insured_through_medicaid(answers: Answers) -> bool:
    return answers.insured_through is InsuredThrough.MEDICAID


def is_insured_through_the_military(answers: Answers) -> bool:
    return answers.insured_through is InsuredThrough.MILITARY


def has_another_kind_of_coverage(answers: Answers) -> bool:
    return answers.insured_through is InsuredThrough.OTHER


def other_law_decides(answers: Answers) -> bool:
    return answers.other_kind in OUT_OF_SCOPE


def our_rules_fit(answers: Answers) -> bool:
    return not other_law_decides(answers)


def has_a_second_plan(answers: Answers) -> bool:
    return answers.other_plan is YesNoUnsure.YES


def care_was_given(answers: Answers) -> bool:
    return answers.what_happened is not WhatHappened.REFUSED_BEFORE_CARE


def a_second_plan_may_have_an_eob(answers: Answers) -> bool:
    return has_a_second_plan(answers) and care_was_given(answers)


def will_tell_eob_lines(answers: Answers) -> bool:
    return answers.eob_how not in {None, EobHow.NO_EOB}


def has_no_eob(answers: Answers) -> bool:
    return answers.eob_how is EobHow.NO_EOB


def reason_is_medical(answers: Answers) -> bool:
    return bool(MEDICAL_REASONS & reasons_known(answers))


def approval_was_missing(answers: Answers) -> bool:
    return DenialReason.PRIOR_AUTH_MISSING in reasons_known(answers)


def was_out_of_network(answers: Answers) -> bool:
    return DenialReason.OUT_OF_NETWORK in reasons_known(answers)


def only_a_share_is_asked(answers: Answers) -> bool:
    return reasons_known(answers) == {DenialReason.COST_SHARING}


def an_emergency_would_matter(answers: Answers) -> bool:
    return approval_was_missing(answers) or was_out_of_network(answers)


def bill_is_larger_than_the_eob(answers: Answers) -> bool:
    return answers.what_happened is WhatHappened.BILL_LARGER_THAN_EOB


def paperwork_may_be_wrong(answers: Answers) -> bool:
    return bool(PAPERWORK_REASONS & reasons_known(answers)) or bill_is_larger_than_the_eob(answers)


def a_letter_to_the_provider_may_help(answers: Answers) -> bool:
    """Tell whether the billing office may have to correct something: the EOB may show it."""
    return (
        paperwork_may_be_wrong(answers)
        or will_tell_eob_lines(answers)
        or DenialReason.COORDINATION_OF_BENEFITS in reasons_known(answers)
    )


def reasons_known(answers: Answers) -> frozenset[DenialReason]:
    """Return the reasons the person confirmed, or else those that the lines' codes speak for."""
    return frozenset(answers.reasons or answers.reasons_on_lines or ())
