from dataclasses import replace
from html import unescape

import pytest

from denialhelp.cases import actions as case_actions
from denialhelp.cases import queries as case_queries
from denialhelp.domain.casework import Stage
from denialhelp.domain.letter import LetterKind
from denialhelp.interview.personas import Persona
from tests.factories import NOW
from tests.web.filling_in import PERSONAS
from tests.web.walking import Visitor, walk

ROSA = PERSONAS["rosa-mri"]


def result(who: Visitor, persona: Persona) -> str:
    walk(who, persona)
    assert who.place(who.send("check")) == "result/"
    return unescape(who.get("result").text)


def in_order(page: str, *parts: str) -> bool:
    places = [page.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


@pytest.mark.parametrize("persona", PERSONAS.values(), ids=PERSONAS)
def test_everybody_gets_a_result_with_one_best_step(alice: Visitor, persona: Persona) -> None:
    page = result(alice, persona)
    assert page.count("Your best next step") == 1
    for letter in persona.expected["letters"]:
        assert alice.address(f"letters/{letter}") in page


def test_the_result_stands_in_the_order_a_person_needs_it(alice: Visitor) -> None:
    assert in_order(
        result(alice, ROSA),
        "Your last day to appeal",
        "What you may be billed now",
        "What not to pay yet",
        "What not to ignore",
        "Your best next step",
        "Appeal letter to your plan",
        "What would change this?",
        "At the same time",
        "What to enclose",
        "How to send it, and prove it",
        "What happens next",
        "If that fails",
        "Your EOB, line by line",
        "Share with an advocate",
    )


def test_the_last_day_is_told_with_how_it_was_counted_and_its_source(alice: Visitor) -> None:
    page = result(alice, ROSA)
    assert in_order(
        page,
        "Sunday",
        "April 4, 2027",
        "180 days after October 6, 2026, the day you received it",
        "If your notice gives an earlier day, use that one.",
        "29 CFR 2560.503-1(h)(3)(i)",
    )


def test_each_letter_stands_once_with_the_step_it_belongs_to(alice: Visitor) -> None:
    persona = PERSONAS["mei-colonoscopy-code"]
    page = result(alice, persona)
    links = [alice.address(f"letters/{letter}") for letter in persona.expected["letters"]]
    assert len(links) > 1
    assert [page.count(f'href="{link}"') for link in links] == [1] * len(links)
    assert in_order(page, "Your best next step", links[0], "At the same time", links[1])


def test_each_line_has_its_verdict_its_bar_and_its_codes(alice: Visitor) -> None:
    page = result(alice, PERSONAS["mei-colonoscopy-code"])
    assert in_order(
        page,
        "Your EOB, line by line",
        "Colonoscopy (45378)",
        ">Denied<",
        "May still change.",
        "Not covered $1,850.00",
        "What CO-11 means",
        "Office visit before it (99213)",
        ">Allowed<",
        "Final on this EOB.",
        "Your plan paid $95.00",
        "What CO-45 and PR-3 mean",
    )


def test_each_code_of_a_line_leads_to_what_it_means(alice: Visitor) -> None:
    walk(alice, ROSA)
    alice.send("check")
    alice.send("lines/1", {"charge": "1200", "denied": "1200", "codes": "CO-16 N706"})
    page = alice.get("result").text
    for code in ("CO-16", "N706"):
        assert f'href="/codes/?q={code}"' in page
        assert alice.client.get("/codes/", {"q": code}, follow=True).status_code == 200


def test_a_last_day_nobody_knows_is_said_to_be_unknown(alice: Visitor) -> None:
    page = result(alice, PERSONAS["nora-not-sure"])
    assert "We do not know this day yet" in page
    assert "days left" not in page


def test_what_is_missing_leads_to_the_page_that_asks_for_it(alice: Visitor) -> None:
    page = result(alice, PERSONAS["nora-not-sure"])
    assert f'href="{alice.address("notice-dates?then=check")}"' in page


def test_a_case_of_other_law_gets_no_letter_and_a_place_to_turn_to(alice: Visitor) -> None:
    page = result(alice, PERSONAS["luis-work-injury"])
    assert "workers’ compensation board" in page.replace("'", "’")
    assert "/letters/" not in page


def after_a_no(page: str) -> str:
    """Return the part of the page for those whose appeal fails, without what is folded away."""
    part = page[page.index("If that fails") : page.index("Your EOB, line by line")]
    return part[: part.index("<details")]


def test_a_self_funded_plan_leads_to_the_department_of_labor_and_not_to_the_state(
    alice: Visitor,
) -> None:
    told = after_a_no(result(alice, PERSONAS["hannah-bill-above-eob"]))
    assert "Employee Benefits Security Administration" in told
    assert "Division of Insurance" not in told


def test_somebody_unsure_of_the_plan_gets_both_offices(alice: Visitor) -> None:
    told = after_a_no(result(alice, ROSA))
    assert in_order(told, "Employee Benefits Security", "Texas Department of Insurance")


@pytest.mark.parametrize(
    ("person", "words"),
    [
        ("mei-colonoscopy-code", "Oregon Division of Financial Regulation"),
        ("aisha-speech-therapy", "Michigan Medicaid"),
        ("darnell-chair", "GeorgiaCares"),
        ("nora-not-sure", "No Surprises Help Desk"),
    ],
)
def test_each_coverage_leads_to_its_own_office(alice: Visitor, person: str, words: str) -> None:
    page = result(alice, PERSONAS[person])
    assert words in page[page.index("If that fails") :]


def test_an_urgent_case_is_told_to_call_first(alice: Visitor) -> None:
    page = result(alice, PERSONAS["earl-rehab-stay"])
    assert in_order(page, "Waiting could do harm", "Your best next step", "Your last day to appeal")


def test_care_that_is_ending_has_its_fast_appeal_before_the_ordinary_one(alice: Visitor) -> None:
    page = result(alice, PERSONAS["earl-rehab-stay"])
    assert in_order(
        page,
        "Your time to call for a fast appeal of care that is ending",
        "This day was",
        "Call the number on that notice today.",
        "Your last day to appeal",
        "January 19, 2027",
    )


def test_a_step_that_comes_by_itself_is_told_and_no_last_day_is_missed(alice: Visitor) -> None:
    earl = PERSONAS["earl-rehab-stay"]
    lost = {
        "earlier-appeal": {"appealed": "patient"},
        "earlier-appeal-answer": {"appeal_answer": "denied"},
        "decision-level": {"level": "final_internal"},
    }
    page = result(alice, replace(earl, stored=dict(earl.stored) | lost))
    assert "The next step comes by itself" in page
    assert "must send your case on by itself" in page
    assert "We do not know this day" not in page


def test_the_check_page_tells_every_answer_and_what_was_left_open(alice: Visitor) -> None:
    walk(alice, ROSA)
    page = unescape(alice.get("check").text)
    for words in (
        "Through a job", "October 2, 2026", "Not medically necessary", "Texas",
        "MRI of the left knee (73721): The plan paid nothing of $1,200.00.",
        "Physical therapy (June 2026 – August 2026): The knee still locks.",
        "Round Rock, 78664", "Dallas, TX 75201", "Not provided",
    ):  # fmt: skip
        assert words in page


def test_each_change_link_says_what_it_changes(alice: Visitor) -> None:
    walk(alice, ROSA)
    page = alice.get("check").text
    links = [part.split("</a>")[0] for part in page.split(">Change<")[1:]]
    assert len(links) > 25
    assert len(set(links)) == len(links)


def test_seeing_the_result_is_put_on_record_once(alice: Visitor) -> None:
    result(alice, ROSA)
    assert alice.stored.stage == Stage.RESULT_SHOWN.value
    case_actions.share(alice.stored, now=NOW)
    alice.send("check")
    assert alice.stored.stage == Stage.SHARED.value


def test_a_case_is_shared_and_taken_back_by_its_person(alice: Visitor) -> None:
    result(alice, ROSA)
    assert alice.place(alice.send("share", {"share": "yes"})) == "result/#share"
    assert list(case_queries.shared_cases()) == [alice.case]
    assert "You share this case" in alice.get("result").text
    alice.send("share", {"stop": "yes"})
    assert list(case_queries.shared_cases()) == []
    assert "Share with an advocate" in alice.get("result").text


def test_the_letter_is_one_step_from_the_result(alice: Visitor) -> None:
    result(alice, ROSA)
    letter = alice.get(f"letters/{LetterKind.INTERNAL_APPEAL.value}")
    assert letter.status_code == 200
    assert "Rosa Delgado" in letter.text


def test_two_plans_are_told_with_the_order_in_which_they_pay(alice: Visitor) -> None:
    assert in_order(
        result(alice, PERSONAS["tom-two-plans"]),
        "Your best next step",
        "Your other plan",
        "Second plan: Keystone Mutual",
        "We cannot say yet what it pays.",
        "The plans may not have on file which of them pays first.",
        "Which plan pays first?",
        "NAIC Model Regulation 120",
        "What happens next",
    )


def test_nothing_is_said_of_other_plans_where_there_is_none(alice: Visitor) -> None:
    assert "Your other plan" not in result(alice, ROSA)


def test_the_amounts_of_a_second_plan_are_drawn_and_told(alice: Visitor) -> None:
    walk(alice, PERSONAS["tom-two-plans"])
    alice.send("other-plan-eob", {"other_plan_allowed": "5,000", "other_plan_paid": ""})
    alice.send("check")
    page = unescape(alice.get("result").text)
    assert in_order(
        page, "From the bill to you, plan by plan", "By our estimate, it pays $5,000.00."
    )
