from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.denial import WhatHappened
from denialhelp.interview.answers import Answers
from denialhelp.interview.journey import Section, Step, plan
from denialhelp.interview.kinds import EobHow, Urgency

START = Section("start", 1, "Start")
LATER = Section("later", 2, "Later", lambda answers: answers.urgency is Urgency.NO)

ASKED = Step("asked", START, "Asked?", ("urgency",))
CARE = Step("care", START, "Care?", ("what_happened",))
EOB = Step(
    "eob", LATER, "EOB?", ("eob_how",), lambda a: a.what_happened is WhatHappened.PARTLY_PAID
)
LINES = Step("lines", LATER, "Lines?", (), lambda a: a.eob_how is EobHow.ALL_LINES)
LAST = Step("last", START, "Last?", ("service",))
STEPS = (ASKED, CARE, EOB, LINES, LAST)


def told(*pages: str, **answers: Any) -> Answers:
    return replace(Answers(pages=frozenset(pages)), **answers)


def test_with_nothing_answered_only_pages_for_everybody_are_on_the_way() -> None:
    journey = plan(STEPS, Answers())
    assert journey.steps == (ASKED, CARE, LAST)
    assert journey.first_unanswered is ASKED


def test_an_answer_opens_the_pages_that_look_back_at_it() -> None:
    answers = told(
        "asked",
        "care",
        "eob",
        urgency=Urgency.NO,
        what_happened=WhatHappened.PARTLY_PAID,
        eob_how=EobHow.ALL_LINES,
    )
    journey = plan(STEPS, answers)
    assert journey.steps == STEPS
    assert journey.first_unanswered is LINES


def test_an_answer_on_a_path_since_left_does_not_count() -> None:
    answers = told(
        "asked",
        "care",
        "eob",
        urgency=Urgency.NO,
        what_happened=WhatHappened.REFUSED_BEFORE_CARE,
        eob_how=EobHow.ALL_LINES,
    )
    journey = plan(STEPS, answers)
    assert journey.steps == (ASKED, CARE, LAST)
    assert journey.answers.eob_how is None
    assert journey.answers.pages == {"asked", "care"}


def test_a_section_that_does_not_fit_takes_its_pages_along() -> None:
    answers = told("asked", "care", urgency=Urgency.HARM, what_happened=WhatHappened.PARTLY_PAID)
    assert plan(STEPS, answers).steps == (ASKED, CARE, LAST)


def test_a_page_left_empty_on_purpose_is_answered() -> None:
    assert plan(STEPS, told("asked")).first_unanswered is CARE


def test_a_journey_is_complete_when_every_page_on_the_way_is_answered() -> None:
    journey = plan(STEPS, told("asked", "care", "last"))
    assert journey.is_complete
    assert journey.may_visit("last")


def test_a_page_beyond_the_first_unanswered_one_may_not_be_visited() -> None:
    journey = plan(STEPS, told("asked"))
    assert [step.slug for step in STEPS if journey.may_visit(step.slug)] == ["asked", "care"]


def test_next_and_previous_follow_the_pages_on_the_way() -> None:
    journey = plan(STEPS, told("asked", "care"))
    assert journey.after(CARE) is LAST
    assert journey.before(LAST) is CARE
    assert journey.before(ASKED) is None
    assert journey.after(LAST) is None


def test_a_page_is_found_by_its_slug_only_while_on_the_way() -> None:
    journey = plan(STEPS, Answers())
    assert journey.step("care") is CARE
    assert journey.step("lines") is None


ANY_ANSWERS = st.builds(
    Answers,
    pages=st.frozensets(st.sampled_from([step.slug for step in STEPS])),
    urgency=st.none() | st.sampled_from(Urgency),
    what_happened=st.none() | st.sampled_from(WhatHappened),
    eob_how=st.none() | st.sampled_from(EobHow),
    service=st.none() | st.text(),
)


@given(ANY_ANSWERS)
def test_planning_again_from_the_answers_that_count_changes_nothing(answers: Answers) -> None:
    journey = plan(STEPS, answers)
    assert plan(STEPS, journey.answers) == journey


@given(ANY_ANSWERS)
def test_going_on_from_the_first_page_leads_through_every_page_and_back(answers: Answers) -> None:
    journey = plan(STEPS, answers)
    there = [journey.steps[0]]
    while following := journey.after(there[-1]):
        there.append(following)
    back = [journey.steps[-1]]
    while earlier := journey.before(back[-1]):
        back.append(earlier)
    assert tuple(there) == journey.steps == tuple(reversed(back))
