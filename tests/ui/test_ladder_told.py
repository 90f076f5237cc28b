from dataclasses import replace
from datetime import date, datetime, time

import pytest
from django.template import engines

from denialhelp.domain.citations import Confidence
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.ladder import Rung, RungState
from denialhelp.ui.ladder_told import StepTold, ladder_told
from denialhelp.ui.need_words import NEEDS, in_words
from tests.ui.ladders import DENIAL, ON, REFUSED, ladder, sent


def told(rungs: tuple[Rung, ...], *, on: date = ON) -> tuple[StepTold, ...]:
    return ladder_told(rungs, on=on)


def test_each_step_says_where_the_person_stands() -> None:
    work = CoverageKind.EMPLOYER_SELF_FUNDED
    assert [step.state for step in told(ladder(kind=work))] == [
        "You are here", "If they say no", "After another no",
    ]  # fmt: skip
    assert [step.state for step in told(ladder(REFUSED, work))] == [
        "Behind you", "You are here", "Open to you too",
    ]  # fmt: skip


def test_the_last_day_comes_with_its_weekday_and_the_days_left() -> None:
    assert told(ladder())[0].yours == ("Your last day: Wednesday, May 5, 2027. 162 days left.",)


def test_an_hour_that_ends_the_day_is_told() -> None:
    first = ladder()[0]
    assert first.deadline is not None
    noon = replace(first.deadline, last_moment=datetime.combine(date(2027, 5, 5), time(12)))
    assert "May 5, 2027, by noon." in told((replace(first, deadline=noon),))[0].yours[0]


def test_hours_that_end_at_midnight_are_not_taken_for_the_end_of_the_day() -> None:
    first = ladder()[0]
    assert first.answer is not None
    midnight = datetime.combine(date(2027, 1, 23), time())
    hours = replace(first, answer=replace(first.answer, last_moment=midnight))
    assert "January 23, 2027, as the day begins." in told((hours,))[0].theirs[0]


def test_their_answer_is_projected_from_today_until_the_appeal_is_sent() -> None:
    assert told(ladder())[0].theirs == (
        "If they get it today, their answer is due by Saturday, January 23, 2027.",
        "How we counted: 60 days after November 24, 2026, the day they received it.",
    )


def test_an_answer_that_is_waited_for_counts_from_the_day_the_appeal_was_sent() -> None:
    step = told(ladder(sent(date(2026, 11, 10))))[0]
    assert step.state == "Waiting for their answer"
    assert "is due by Saturday, January 9, 2027" in step.theirs[0]
    assert step.yours == ()


def test_a_late_answer_says_so_and_what_to_do() -> None:
    step = told(ladder(sent(date(2026, 7, 1))))[0]
    assert (step.state, step.kind) == ("Their answer is late", "danger")
    assert "was due by" in step.theirs[0]
    assert "outside review" in " ".join(step.if_silent.split())


def test_a_last_day_gone_by_is_never_the_last_word() -> None:
    late = date(2027, 6, 1)
    first = told(ladder(on=late), on=late)[0]
    assert first.state == "Last day passed: act now"
    day, after = first.yours
    assert day.endswith("This day was 27 days ago.")
    assert "not always the end" in after


def test_a_step_that_is_shut_says_why() -> None:
    shut = replace(DENIAL, reasons=(DenialReason.COST_SHARING,))
    step = told(ladder(shut))[1]
    assert step.state == "Does not seem open"
    assert step.yours[0].startswith("An outside review is mostly for")
    assert step.if_silent == ""


def test_a_time_that_nobody_checked_is_not_told() -> None:
    first = ladder()[0]
    assert first.deadline is not None
    assert first.answer is not None
    unsure = replace(
        first,
        deadline=replace(first.deadline, confidence=Confidence.UNVERIFIED),
        answer=replace(first.answer, confidence=Confidence.UNVERIFIED),
    )
    step = told((unsure,))[0]
    assert "2027" not in " ".join((*step.yours, *step.theirs))
    assert "could not check" in step.yours[0]
    assert told((unsure,), on=date(2028, 1, 1))[0].state == "You are here"
    assert "could not check" in step.theirs[0]


def test_a_rule_read_at_second_hand_says_so() -> None:
    first = ladder()[0]
    assert first.deadline is not None
    second = replace(first, deadline=replace(first.deadline, confidence=Confidence.SECONDARY))
    assert "a text that quotes the law" in told((second,))[0].doubt
    assert told((first,))[0].doubt == ""


def test_an_answer_that_may_come_sooner_is_due_at_the_latest() -> None:
    first = replace(ladder()[0], answer_is_latest=True)
    assert "by Saturday, January 23, 2027 at the latest." in told((first,))[0].theirs[0]
    assert first.answer is not None
    undated = replace(first, answer=replace(first.answer, last_day=None))
    assert told((undated,))[0].theirs[0].startswith("Their time to answer: at most 60 days")


def test_a_time_that_turns_on_a_fact_names_the_fact() -> None:
    first = ladder()[0]
    assert first.answer is not None
    odd = replace(first.answer, last_day=None, needs=("service_timing",))
    assert told((replace(first, answer=odd, answer_time=""),))[0].theirs == (
        "Their time to answer turns on whether you have had the care.",
    )


def test_a_time_that_turns_on_what_has_no_words_says_why_instead() -> None:
    first = ladder()[0]
    assert first.answer is not None
    odd = replace(first.answer, last_day=None, needs=("unheard_of",), why="It depends.")
    assert told((replace(first, answer=odd, answer_time=""),))[0].theirs == ("It depends.",)


def test_a_later_step_says_what_its_time_counts_from() -> None:
    step = told(ladder(kind=CoverageKind.EMPLOYER_SELF_FUNDED))[2]
    assert step.yours == ("Your time: 4 months after the day you received the notice.",)
    assert step.theirs == ("Their time to answer: 45 days after the day they received it.",)


def test_a_step_without_a_time_says_why() -> None:
    step = told(ladder(kind=CoverageKind.EMPLOYER_SELF_FUNDED))[1]
    assert "your notice names it" in step.yours[0]


def test_a_step_that_comes_by_itself_says_so() -> None:
    first, after = ladder()[:2]
    by_itself = replace(after, rule=replace(after.rule, automatic=True), deadline=None)
    step = told((first, by_itself))[1]
    assert step.state == "Comes by itself after a no"
    assert step.yours == ()


def test_what_lies_behind_is_told_in_a_line() -> None:
    step = told(ladder(REFUSED))[0]
    assert (step.state, step.text, step.yours, step.theirs) == ("Behind you", "", (), ())


def test_only_far_steps_are_folded_away() -> None:
    rungs = ladder(kind=CoverageKind.EMPLOYER_SELF_FUNDED)
    assert [step.in_full for step in told(rungs)] == [True, True, False]
    html = engines["django"].from_string("{% load ui %}{% ladder_steps rungs on=on %}")
    page = html.render({"rungs": rungs, "on": ON})
    assert page.count("<details") == 1
    assert page.index("<details") > page.index("Ask for an outside review")


@pytest.mark.parametrize("state", RungState)
def test_every_state_can_be_told(state: RungState) -> None:
    first = ladder()[0]
    assert told((replace(first, state=state),))[0].state


def test_needs_are_told_in_words() -> None:
    assert in_words(("state", "notice_date")) == f"{NEEDS['state']}, and {NEEDS['notice_date']}"
    assert in_words(()) == ""
