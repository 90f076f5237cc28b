"""From one notice the whole ladder."""

from dataclasses import replace
from datetime import date

import pytest

from denialhelp.domain.assessment import assess
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import AppealStep, RequestKind
from denialhelp.domain.denial import (
    AppealAnswer,
    AppealedBy,
    DecisionLevel,
    Denial,
    DenialReason,
    EarlierAppeal,
    ServiceTiming,
    WhatHappened,
)
from denialhelp.domain.facts import CaseFacts, Coverage
from denialhelp.domain.ladder import Rung, RungState, ladder_of
from denialhelp.domain.ladder_rules import RungRule
from denialhelp.domain.rules import Rules
from denialhelp.rulebook.load import rules

ON = date(2026, 11, 24)
DENIAL = Denial(
    level=DecisionLevel.INITIAL,
    notice_date=date(2026, 11, 2),
    received_date=date(2026, 11, 6),
    what_happened=WhatHappened.NOT_PAID_AFTER_CARE,
    reasons=(DenialReason.MEDICAL_NECESSITY,),
)


def _ladder(
    denial: Denial = DENIAL,
    kind: CoverageKind = CoverageKind.EMPLOYER_SELF_FUNDED,
    *,
    levels: int | None = None,
    known: Rules | None = None,
) -> tuple[Rung, ...]:
    known = known or rules()
    facts = CaseFacts(coverage=Coverage(kind=kind, appeal_levels=levels), denial=denial)
    return ladder_of(facts, assess(facts, known, on=ON), known)


def _states(ladder: tuple[Rung, ...]) -> list[tuple[AppealStep, RungState]]:
    return [(rung.rule.step, rung.state) for rung in ladder]


@pytest.mark.parametrize(
    "kind", [CoverageKind.EMPLOYER_SELF_FUNDED, CoverageKind.GOVERNMENT_SELF_FUNDED]
)
def test_a_first_notice_opens_the_first_step_and_shows_those_ahead(kind: CoverageKind) -> None:
    assert _states(_ladder(kind=kind)) == [
        (AppealStep.INTERNAL_APPEAL, RungState.NOW),
        (AppealStep.SECOND_LEVEL_APPEAL, RungState.AHEAD),
        (AppealStep.EXTERNAL_REVIEW, RungState.AHEAD),
    ]


def test_the_open_step_has_its_last_day_and_later_ones_say_what_they_count_from() -> None:
    first, _, outside = _ladder()
    assert first.deadline is not None
    assert first.deadline.last_day == date(2027, 5, 5)
    assert outside.deadline is not None
    assert outside.deadline.last_day is None
    assert outside.time_allowed == "4 months after the day you received the notice"


def test_a_plan_with_one_level_has_no_second_appeal() -> None:
    steps = [step for step, _ in _states(_ladder(levels=1))]
    assert steps == [AppealStep.INTERNAL_APPEAL, AppealStep.EXTERNAL_REVIEW]


def test_after_a_refused_appeal_the_first_step_lies_behind() -> None:
    ladder = _ladder(replace(DENIAL, level=DecisionLevel.FIRST_APPEAL_DENIED))
    assert [state for _, state in _states(ladder)] == [
        RungState.BEHIND, RungState.NOW, RungState.NOW,
    ]  # fmt: skip


def test_after_the_last_step_all_lie_behind() -> None:
    ladder = _ladder(replace(DENIAL, level=DecisionLevel.EXTERNAL_REVIEW_DENIED))
    assert {rung.state for rung in ladder} == {RungState.BEHIND}
    assert {rung.answer for rung in ladder} == {None}


def test_an_unknown_level_stands_at_the_first_step() -> None:
    assert _ladder(replace(DENIAL, level=DecisionLevel.UNKNOWN))[0].state is RungState.NOW


@pytest.mark.parametrize("level", [DecisionLevel.INITIAL, DecisionLevel.FINAL_INTERNAL])
def test_a_step_that_the_reason_shuts_says_why(level: DecisionLevel) -> None:
    denial = replace(DENIAL, level=level, reasons=(DenialReason.ELIGIBILITY,))
    outside = _ladder(denial)[-1]
    assert outside.state is RungState.SHUT
    assert outside.deadline is not None
    assert "rule of the plan" in outside.deadline.why
    assert outside.answer is None


def test_an_appeal_that_nobody_answered_is_waited_for_and_their_day_is_counted() -> None:
    sent = EarlierAppeal(AppealedBy.PATIENT, date(2026, 9, 1), AppealAnswer.NONE)
    first = _ladder(replace(DENIAL, already_appealed=sent), levels=1)[0]
    assert first.state is RungState.WAITING
    assert first.answer_from == date(2026, 9, 1)
    assert first.answer is not None
    # September has 29 days left, October 31: the 60th is October 31.
    assert first.answer.last_day == date(2026, 10, 31)
    assert first.answer_is_late(on=ON)
    assert not first.answer_is_late(on=date(2026, 10, 31))


@pytest.mark.parametrize(
    "earlier",
    [
        EarlierAppeal(AppealedBy.PROVIDER, date(2026, 9, 1), AppealAnswer.NONE),
        EarlierAppeal(AppealedBy.PATIENT, None, AppealAnswer.NONE),
        EarlierAppeal(AppealedBy.PATIENT, date(2026, 9, 1), AppealAnswer.GRANTED),
    ],
)
def test_only_the_persons_own_dated_appeal_is_waited_for(earlier: EarlierAppeal) -> None:
    first = _ladder(replace(DENIAL, already_appealed=earlier))[0]
    assert first.state is RungState.NOW
    assert not first.answer_is_late(on=date(2027, 11, 24))


def test_before_it_is_sent_their_answer_is_counted_as_if_they_got_it_today() -> None:
    first = _ladder(levels=1)[0]
    assert first.answer_from == ON
    assert first.answer is not None
    assert first.answer.last_day == date(2027, 1, 23)
    assert first.answer_time == "60 days after the day they received it"


def test_where_nobody_told_of_a_second_appeal_their_latest_day_is_told() -> None:
    first = _ladder()[0]
    assert first.answer_is_latest
    assert first.answer is not None
    assert first.answer.last_day == date(2027, 1, 23)
    assert not _ladder(levels=2)[0].answer_is_latest


def test_a_second_appeal_is_one_of_two_levels() -> None:
    assert _ladder()[1].answer_time == "30 days after the day they received it"


def test_medicare_advantage_sends_the_case_on_by_itself() -> None:
    ladder = _ladder(kind=CoverageKind.MEDICARE_ADVANTAGE)
    assert [rung.rule.automatic for rung in ladder] == [False, True, False, False, False]
    assert ladder[1].deadline is None


def test_a_time_that_nobody_checked_is_not_told() -> None:
    church = _ladder(kind=CoverageKind.CHURCH)[0]
    assert church.deadline is not None
    assert church.time_allowed == ""


def test_the_time_to_answer_turns_on_whether_care_is_over() -> None:
    over = replace(DENIAL, service_timing=ServiceTiming.POST_SERVICE)
    ahead = replace(DENIAL, what_happened=WhatHappened.REFUSED_BEFORE_CARE)
    days = [_ladder(denial, levels=1)[0].answer for denial in (over, ahead)]
    assert [answer and answer.last_day for answer in days] == [
        date(2027, 1, 23),
        date(2026, 12, 24),
    ]
    unknown = _ladder(replace(DENIAL, what_happened=WhatHappened.NOT_SURE), levels=1)[0].answer
    assert unknown is not None
    assert (unknown.last_day, unknown.needs) == (None, ("service_timing",))


def _rung(**changes: object) -> RungRule:
    return replace(rules().ladder[0], **changes)  # type: ignore[arg-type]


def test_a_step_that_only_ongoing_care_has_is_told_to_nobody_else() -> None:
    known = replace(rules(), ladder=(_rung(only_while_care_goes_on=True),))
    assert _ladder(known=known) == ()
    going_on = replace(DENIAL, service_timing=ServiceTiming.CONCURRENT)
    assert len(_ladder(going_on, known=known)) == 1


def test_a_step_that_runs_by_itself_has_no_last_day() -> None:
    after = frozenset({DecisionLevel.FIRST_APPEAL_DENIED})
    automatic = _rung(key="a", step=AppealStep.IRE_RECONSIDERATION, levels=after, automatic=True)
    known = replace(rules(), ladder=(_rung(), automatic))
    for level in (DecisionLevel.INITIAL, DecisionLevel.FIRST_APPEAL_DENIED):
        assert _ladder(replace(DENIAL, level=level), known=known)[1].deadline is None


def test_a_step_beside_those_of_the_case_is_asked_for_by_itself() -> None:
    beside = _rung(key="b", step=AppealStep.SUPPLY_INFORMATION)
    rung = _ladder(known=replace(rules(), ladder=(beside,)))[0]
    assert rung.deadline is not None
    assert rung.deadline.step is AppealStep.SUPPLY_INFORMATION


def test_what_an_appeal_asks_for_is_told_where_the_law_turns_on_it() -> None:
    rule = _rung(asks_for=RequestKind.SERVICE)
    assert rule.request_kind(ServiceTiming.POST_SERVICE) is RequestKind.PAYMENT
    assert rule.request_kind(ServiceTiming.PRE_SERVICE) is RequestKind.SERVICE
    assert rule.request_kind(None) is None
    assert _rung().request_kind(ServiceTiming.POST_SERVICE) is None


@pytest.mark.parametrize("kind", CoverageKind)
@pytest.mark.parametrize("level", DecisionLevel)
def test_every_sentence_of_a_ladder_has_at_most_25_words(
    kind: CoverageKind, level: DecisionLevel
) -> None:
    for rung in _ladder(replace(DENIAL, level=level), kind):
        for sentence in f"{rung.rule.text} {rung.rule.if_silent}".split(". "):
            assert len(sentence.split()) <= 25
