"""What is the last day to act?"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.citations import Citation, Confidence
from denialhelp.domain.claim import Claim, ServiceLine
from denialhelp.domain.coverage import ALL_COVERAGES, CoverageKind
from denialhelp.domain.deadline_answers import answer_by
from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.deadline_rules import Actor, ClockStart, DeadlineRule, FiledWhen, When
from denialhelp.domain.deadlines import find_deadlines, level_reached, question_of
from denialhelp.domain.denial import (
    AppealAnswer,
    AppealedBy,
    DecisionLevel,
    Denial,
    DenialReason,
    EarlierAppeal,
    ServiceTiming,
)
from denialhelp.domain.facts import CaseFacts, Coverage
from denialhelp.domain.findings import Deadline
from denialhelp.domain.periods import Period, PeriodUnit
from denialhelp.domain.printed_days import AS_PRINTED
from denialhelp.rulebook.load import rules

KINDS = st.sampled_from(CoverageKind)
LEVELS = st.sampled_from(DecisionLevel)
MAYBE_DAY = st.none() | st.dates()
RULE = DeadlineRule(
    key="made-up",
    step=AppealStep.INTERNAL_APPEAL,
    coverages=ALL_COVERAGES,
    levels=frozenset(DecisionLevel),
    who_acts=Actor.YOU,
    period=Period(30, PeriodUnit.DAYS),
    starts_from=ClockStart.RECEIPT,
    presumed_receipt_days=None,
    filed_when=FiledWhen.NOT_STATED,
    rolls_forward=False,
    citation=Citation("made-up", "1 CFR 1.1", "https://example.org/", date.min, ALL_COVERAGES),
    confidence=Confidence.CONFIRMED,
    effective_from=date(2020, 1, 1),
    effective_until=None,
    note="",
    why="",
    if_late="",
)
PRESUMES = replace(RULE, presumed_receipt_days=5)


def _case(denial: Denial, kind: CoverageKind = CoverageKind.EMPLOYER_SELF_FUNDED) -> CaseFacts:
    return CaseFacts(coverage=Coverage(kind=kind), denial=denial)


def _dated(notice: date | None, received: date | None = None) -> Denial:
    return Denial(level=DecisionLevel.INITIAL, notice_date=notice, received_date=received)


def _only(denial: Denial, *rows: DeadlineRule) -> tuple[Deadline, ...]:
    return find_deadlines(_case(denial), replace(rules(), deadlines=rows))


def deadline_for(rule: DeadlineRule, denial: Denial) -> Deadline:
    return answer_by(rule, question_of(_case(denial), rule.step), rules())


@pytest.mark.parametrize("kind", CoverageKind)
@pytest.mark.parametrize("level", DecisionLevel)
def test_every_coverage_has_an_answer_at_every_level(
    kind: CoverageKind, level: DecisionLevel
) -> None:
    for deadline in find_deadlines(_case(Denial(level=level), kind), rules()):
        # What somebody else must do by itself needs nothing from the person.
        assert deadline.needs or not deadline.available or deadline.who_acts is not Actor.YOU
        assert deadline.why


def test_an_answer_without_a_rule_says_why_and_is_not_shown_as_fact() -> None:
    (deadline,) = _only(_dated(date(2026, 3, 2)))
    assert deadline.why.startswith("We do not know the last day")
    assert deadline.confidence is Confidence.UNVERIFIED
    assert deadline.citation is None


@pytest.mark.parametrize("kind", [CoverageKind.AUTO, CoverageKind.WORKERS_COMPENSATION])
def test_another_kind_of_insurance_has_no_plan_to_appeal_to(kind: CoverageKind) -> None:
    (deadline,) = find_deadlines(_case(Denial(), kind), rules())
    assert not deadline.available
    assert deadline.why == "No health plan made this decision, so there is no plan to appeal to."


def test_a_narrow_case_does_not_hold_while_nobody_tells_of_it() -> None:
    timing = frozenset({ServiceTiming.CONCURRENT})
    narrow = replace(RULE, key="narrow", when=When(service_timing=timing, only_if_told=True))
    denial = _dated(date(2026, 6, 1))
    assert _only(denial, narrow, RULE)[0].rule == "made-up"
    told = replace(denial, service_timing=ServiceTiming.CONCURRENT)
    assert _only(told, narrow, RULE)[0].rule == "narrow"


def test_a_rule_not_yet_in_force_is_left_out() -> None:
    later = replace(RULE, effective_from=date(2026, 6, 2))
    assert _only(_dated(date(2026, 6, 1)), later)[0].rule == "not-known"
    assert _only(_dated(date(2026, 6, 2)), later)[0].rule == "made-up"


def test_a_rule_no_longer_in_force_is_left_out() -> None:
    ended = replace(RULE, effective_until=date(2026, 6, 1))
    assert _only(_dated(date(2026, 6, 1)), ended)[0].rule == "made-up"
    assert _only(_dated(date(2026, 6, 2)), ended)[0].rule == "not-known"


def test_without_a_notice_date_the_rule_of_the_day_it_came_holds() -> None:
    ended = replace(RULE, effective_until=date(2026, 6, 1))
    assert _only(_dated(None, date(2026, 6, 2)), ended)[0].rule == "not-known"


def test_without_any_date_the_rule_in_force_now_holds() -> None:
    ended = replace(RULE, effective_until=date(2025, 6, 1))
    assert _only(_dated(None), ended, replace(RULE, key="new"))[0].rule == "new"


def test_the_earliest_day_comes_first_and_unknown_ones_last() -> None:
    second, outside = AppealStep.SECOND_LEVEL_APPEAL, AppealStep.EXTERNAL_REVIEW
    rows = (
        replace(RULE, key="unknown", step=second, period=None, why="A plan sets it."),
        replace(RULE, key="later", step=outside, period=Period(60, PeriodUnit.DAYS)),
        RULE,
    )
    found = _only(_dated(date(2026, 3, 2)), *rows)
    assert [deadline.rule for deadline in found] == ["made-up", "later", "unknown"]


def test_both_the_second_appeal_and_the_outside_review_are_told_where_either_may_be_next() -> None:
    denial = Denial(level=DecisionLevel.FIRST_APPEAL_DENIED, received_date=date(2026, 8, 25))
    found = find_deadlines(_case(denial), rules())
    assert [deadline.step for deadline in found] == [
        AppealStep.EXTERNAL_REVIEW,
        AppealStep.SECOND_LEVEL_APPEAL,
    ]


@pytest.mark.parametrize(
    ("earlier", "reached"),
    [
        (None, DecisionLevel.INITIAL),
        (EarlierAppeal(AppealedBy.PATIENT), DecisionLevel.INITIAL),
        (
            EarlierAppeal(AppealedBy.PATIENT, None, AppealAnswer.PARTLY),
            DecisionLevel.FIRST_APPEAL_DENIED,
        ),
        (EarlierAppeal(AppealedBy.PROVIDER, None, AppealAnswer.DENIED), DecisionLevel.INITIAL),
        (EarlierAppeal(AppealedBy.PATIENT, None, AppealAnswer.GRANTED), DecisionLevel.INITIAL),
    ],
)
def test_only_the_patients_own_refused_appeal_is_a_further_decision(
    earlier: EarlierAppeal | None, reached: DecisionLevel
) -> None:
    denial = Denial(level=DecisionLevel.INITIAL, already_appealed=earlier)
    assert level_reached(denial) is reached


def test_a_level_named_by_the_person_stands_whatever_was_appealed() -> None:
    earlier = EarlierAppeal(AppealedBy.PATIENT, None, AppealAnswer.DENIED)
    denial = Denial(level=DecisionLevel.FINAL_INTERNAL, already_appealed=earlier)
    assert level_reached(denial) is DecisionLevel.FINAL_INTERNAL


def test_a_presumed_day_of_arrival_needs_the_notice_date_and_says_so() -> None:
    deadline = deadline_for(PRESUMES, _dated(None, date(2026, 3, 9)))
    assert deadline.last_day == date(2026, 4, 8)
    assert deadline.note.startswith("Look for the notice's date.")


def test_with_no_date_at_all_a_presumption_has_nothing_to_go_by() -> None:
    deadline = deadline_for(PRESUMES, _dated(None))
    assert deadline.last_day is None
    assert deadline.needs == ("notice_date", "received_date")


def test_an_unknown_day_of_arrival_is_told_beside_the_date() -> None:
    deadline = deadline_for(RULE, _dated(date(2026, 3, 2)))
    assert deadline.note == "We count from the notice's date, as nobody knows the day it arrived."


@pytest.mark.parametrize(
    ("filed", "words"),
    [
        (FiledWhen.RECEIVED, "It counts on the day it arrives. Send it at least a week before."),
        (FiledWhen.POSTMARKED, "The day of the postmark counts."),
        (FiledWhen.NOT_STATED, ""),
    ],
)
def test_what_counts_as_filed_is_told(filed: FiledWhen, words: str) -> None:
    received = _dated(date(2026, 3, 2), date(2026, 3, 4))
    assert deadline_for(replace(RULE, filed_when=filed), received).note == words


def test_with_an_unknown_level_the_person_is_warned_of_a_shorter_time() -> None:
    denial = replace(_dated(date(2026, 3, 2), date(2026, 3, 4)), level=DecisionLevel.UNKNOWN)
    assert _only(denial, RULE)[0].note.startswith("This holds for a first appeal.")


def test_an_unverified_rule_answers_and_stays_unverified() -> None:
    unsure = replace(RULE, confidence=Confidence.UNVERIFIED)
    deadline = deadline_for(unsure, _dated(date(2026, 3, 2), date(2026, 3, 4)))
    assert deadline.last_day == date(2026, 4, 3)
    assert deadline.confidence is Confidence.UNVERIFIED


def test_a_figure_nobody_checked_is_not_told_while_dates_are_missing() -> None:
    unsure = replace(RULE, confidence=Confidence.UNVERIFIED)
    assert deadline_for(unsure, _dated(None)).why == (
        "Tell us the date on the notice, or the day it came."
    )


def test_a_missing_date_is_asked_for_with_what_it_is_for() -> None:
    deadline = deadline_for(RULE, _dated(None))
    assert deadline.needs == ("notice_date", "received_date")
    assert deadline.why.startswith("We count 30 days after the day you received the notice.")


def test_a_last_day_that_has_passed_is_not_the_last_word() -> None:
    deadline = deadline_for(RULE, _dated(date(2026, 3, 2)))
    assert not deadline.has_passed(on=date(2026, 4, 1))
    assert deadline.has_passed(on=date(2026, 4, 2))
    assert "Ask for a late appeal" in deadline.if_late


def test_medicare_names_good_cause_for_being_late() -> None:
    case = _case(_dated(date(2026, 3, 2)), CoverageKind.MEDICARE_ORIGINAL)
    assert "good cause" in find_deadlines(case, rules())[0].if_late


def test_a_later_printed_day_is_shown_beside_ours() -> None:
    denial = replace(_dated(date(2026, 3, 2)), deadline_on_notice=date(2026, 4, 30))
    (deadline,) = _only(denial, RULE)
    assert (deadline.last_day, deadline.as_printed) == (date(2026, 4, 1), date(2026, 4, 30))
    assert deadline.note.startswith("Your notice prints April 30, 2026.")


def test_the_same_printed_day_confirms_ours() -> None:
    denial = replace(_dated(date(2026, 3, 2)), deadline_on_notice=date(2026, 4, 1))
    (deadline,) = _only(denial, RULE)
    assert deadline.rule == "made-up"
    assert deadline.note.startswith("Your notice prints the same day.")


def test_an_earlier_printed_day_wins_and_ours_is_told() -> None:
    denial = replace(_dated(date(2026, 3, 2)), deadline_on_notice=date(2026, 3, 20))
    (deadline,) = _only(denial, RULE)
    assert (deadline.last_day, deadline.rule) == (date(2026, 3, 20), AS_PRINTED)
    assert deadline.citation is None
    assert deadline.note.startswith("By our count the last day would be April 1, 2026.")


def test_our_own_count_is_not_told_where_it_was_not_checked() -> None:
    unsure = replace(RULE, confidence=Confidence.UNVERIFIED)
    denial = replace(_dated(date(2026, 3, 2)), deadline_on_notice=date(2026, 3, 20))
    assert "By our count" not in _only(denial, unsure)[0].note


@pytest.mark.parametrize("kind", CoverageKind)
@pytest.mark.parametrize("level", DecisionLevel)
def test_no_sentence_about_a_deadline_has_more_than_25_words(
    kind: CoverageKind, level: DecisionLevel
) -> None:
    denial = Denial(level=level, received_date=date(2026, 8, 25))
    for known in (denial, replace(denial, deadline_on_notice=date(2026, 9, 1))):
        for deadline in find_deadlines(_case(known, kind), rules()):
            told = f"{deadline.note} {deadline.why} {deadline.if_late}"
            assert all(len(sentence.split()) <= 25 for sentence in told.split(". "))


def test_a_printed_day_answers_what_no_rule_can() -> None:
    denial = Denial(deadline_on_notice=date(2026, 3, 20))
    (deadline,) = find_deadlines(_case(denial, CoverageKind.SHARING_MINISTRY), rules())
    assert (deadline.last_day, deadline.needs, deadline.why) == (date(2026, 3, 20), (), "")


@given(KINDS, LEVELS, MAYBE_DAY, MAYBE_DAY, MAYBE_DAY)
def test_no_dates_however_odd_end_in_a_fault(
    kind: CoverageKind,
    level: DecisionLevel,
    notice: date | None,
    received: date | None,
    printed: date | None,
) -> None:
    denial = Denial(
        level=level, notice_date=notice, received_date=received, deadline_on_notice=printed
    )
    for deadline in find_deadlines(_case(denial, kind), rules()):
        assert (deadline.last_day is None) == (deadline.act_by is None)
        if printed and deadline.who_acts is Actor.YOU:
            assert (deadline.last_day or date.max) <= printed


@given(KINDS, LEVELS, st.lists(st.dates(date(2026, 1, 1), date(2030, 1, 1)), min_size=2))
def test_a_later_notice_never_gives_an_earlier_last_day(
    kind: CoverageKind, level: DecisionLevel, days: list[date]
) -> None:
    found = [
        find_deadlines(_case(Denial(level=level, notice_date=day), kind), rules())[0].last_day
        for day in sorted(days)
    ]
    assert found == sorted(found, key=lambda day: day or date.max)


@given(KINDS, st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.integers(0, 40))
def test_an_unknown_day_of_arrival_never_gives_a_later_last_day(
    kind: CoverageKind, notice: date, days: int
) -> None:
    known = _dated(notice, date.fromordinal(notice.toordinal() + days))
    for rule in rules().deadlines:
        if kind in rule.coverages and rule.presumed_receipt_days is None:
            with_day, without = deadline_for(rule, known), deadline_for(rule, _dated(notice))
            assert (without.last_day or date.min) <= (with_day.last_day or date.min)


@pytest.mark.parametrize("level", [DecisionLevel.FIRST_APPEAL_DENIED, DecisionLevel.FINAL_INTERNAL])
@pytest.mark.parametrize(
    "kind",
    [CoverageKind.EMPLOYER_SELF_FUNDED, CoverageKind.EMPLOYER_INSURED, CoverageKind.MARKETPLACE],
)
def test_a_rule_of_the_plan_alone_gives_no_last_day_for_an_outside_review(
    kind: CoverageKind, level: DecisionLevel
) -> None:
    case = _case(replace(_dated(date(2026, 8, 3)), level=level), kind)
    for reasons, is_open in (
        ((DenialReason.NOT_COVERED_BENEFIT,), False),
        ((DenialReason.NOT_COVERED_BENEFIT, DenialReason.COST_SHARING), False),
        ((DenialReason.NOT_COVERED_BENEFIT, DenialReason.MEDICAL_NECESSITY), True),
        ((DenialReason.OUT_OF_NETWORK,), True),
        ((), True),
    ):
        found = find_deadlines(case, rules(), reasons=reasons)
        (review,) = (each for each in found if each.step is AppealStep.EXTERNAL_REVIEW)
        assert review.available is is_open
        assert is_open or (review.last_day is None and "rule of the plan" in review.why)


def test_a_day_printed_on_the_notice_opens_a_step_that_reasons_close() -> None:
    denial = Denial(level=DecisionLevel.FINAL_INTERNAL, deadline_on_notice=date(2026, 12, 1))
    (review,) = find_deadlines(_case(denial), rules(), reasons=(DenialReason.ELIGIBILITY,))
    assert (review.available, review.last_day) == (True, date(2026, 12, 1))


def test_a_claim_that_original_medicare_sent_back_has_no_last_day_to_appeal() -> None:
    lines = (ServiceLine(remarks=("ma130",)),)
    denial = _dated(date(2026, 8, 3))
    for told in (
        replace(_case(denial, CoverageKind.MEDICARE_ORIGINAL), claim=Claim(lines=lines)),
        replace(_case(denial, CoverageKind.MEDICARE_ORIGINAL), claim=Claim(remarks=("MA130",))),
        _case(replace(denial, codes=("N211",)), CoverageKind.MEDICARE_ORIGINAL),
    ):
        (deadline,) = find_deadlines(told, rules())
        assert (deadline.available, deadline.last_day) == (False, None)
    (other,) = find_deadlines(
        _case(replace(denial, codes=("MA130",)), CoverageKind.MEDICARE_ADVANTAGE), rules()
    )
    assert other.last_day
