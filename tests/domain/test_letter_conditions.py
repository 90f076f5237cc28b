"""The named questions of letters, where whole letters seldom show the answer."""

from dataclasses import replace

import pytest

from denialhelp.domain.denial import ServiceTiming, WhatHappened
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.letter_conditions import CONDITIONS
from tests.domain.letters import CORRECTION, MARTA, RULES, case, keys, letter, with_timing


def test_every_condition_is_asked_by_some_row() -> None:
    assert set(CONDITIONS) == {name for row in RULES.paragraphs for name in row.when}


@pytest.mark.parametrize("name", sorted(CONDITIONS))
def test_every_condition_answers_for_a_case_of_which_nothing_is_known(name: str) -> None:
    assert CONDITIONS[name](case(CaseFacts())) in {True, False}


@pytest.mark.parametrize(
    "timing", [None, *ServiceTiming], ids=lambda timing: timing.value if timing else "unknown"
)
@pytest.mark.parametrize("happened", list(WhatHappened), ids=lambda happened: happened.value)
def test_the_care_is_exactly_one_of_over_planned_going_on_or_unknown(
    timing: ServiceTiming | None, happened: WhatHappened
) -> None:
    facts = with_timing(timing)
    facts = replace(facts, denial=replace(facts.denial, what_happened=happened))
    about = case(facts)
    names = ("care_was_received", "care_is_planned", "care_is_going_on", "timing_is_not_known")
    assert sum(CONDITIONS[name](about) for name in names) == 1


def test_a_fault_that_was_told_is_asked_about_once() -> None:
    facts = replace(MARTA, medical=replace(MARTA.medical, what_looks_wrong="Wrong day."))
    assert keys(letter(facts, CORRECTION)).count("fault-told-other-reasons") == 1
