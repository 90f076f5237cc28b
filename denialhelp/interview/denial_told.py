"""What the answers say about the decision: its dates, its level and its reasons."""

from denialhelp.domain.codes import reasons_typed, remarks_typed
from denialhelp.domain.denial import (
    AFTER_CARE,
    AppealAnswer,
    AppealedBy,
    DecisionLevel,
    Denial,
    EarlierAppeal,
    ServiceTiming,
    WhatHappened,
)
from denialhelp.interview.answers import Answers
from denialhelp.interview.kinds import Urgency, WhoAppealed

_URGENT = {Urgency.HARM: True, Urgency.CARE_NOW: True, Urgency.NO: False}
_APPEALED_BY = {
    WhoAppealed.PATIENT: AppealedBy.PATIENT,
    WhoAppealed.PROVIDER: AppealedBy.PROVIDER,
}


def denial_told(answers: Answers) -> Denial:
    return Denial(
        what_happened=answers.what_happened or WhatHappened.NOT_SURE,
        level=_level(answers),
        reference_number=answers.reference_number or "",
        already_appealed=_earlier_appeal(answers),
        notice_date=answers.notice_date,
        received_date=answers.received_date,
        deadline_on_notice=answers.deadline_on_notice,
        wording=answers.wording or "",
        codes=codes_told(answers),
        reasons=answers.reasons or (),
        service_timing=service_timing(answers),
        urgent=_URGENT.get(answers.urgency) if answers.urgency else None,
    )


def service_timing(answers: Answers) -> ServiceTiming | None:
    if answers.what_happened in AFTER_CARE:
        return ServiceTiming.POST_SERVICE
    if answers.urgency is Urgency.CARE_NOW:
        return ServiceTiming.CONCURRENT
    if answers.what_happened is WhatHappened.REFUSED_BEFORE_CARE:
        return ServiceTiming.PRE_SERVICE
    return None


def _level(answers: Answers) -> DecisionLevel:
    if answers.level:
        return answers.level
    if answers.appealed is WhoAppealed.NOBODY or answers.appeal_answer is AppealAnswer.NONE:
        return DecisionLevel.INITIAL
    return DecisionLevel.UNKNOWN


def _earlier_appeal(answers: Answers) -> EarlierAppeal | None:
    if answers.appealed not in _APPEALED_BY:
        return None
    return EarlierAppeal(
        by=_APPEALED_BY[answers.appealed],
        made_on=answers.appeal_made_on,
        answer=answers.appeal_answer or AppealAnswer.NONE,
    )


def codes_told(answers: Answers) -> tuple[str, ...]:
    """Return the codes as they are printed; in this field a bare number is one too."""
    typed = answers.codes or ""
    return tuple(str(code) for code in reasons_typed(typed)) + remarks_typed(typed)
