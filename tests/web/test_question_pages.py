from datetime import date
from html import unescape
from itertools import pairwise

import pytest
from django.urls import reverse

from denialhelp.cases import queries as case_queries
from denialhelp.interview.personas import Persona
from denialhelp.interview.steps import step_by_slug
from tests.web.filling_in import PERSONAS, typed_on
from tests.web.walking import Visitor, walk

ROSA = PERSONAS["rosa-mri"]


@pytest.mark.parametrize("persona", PERSONAS.values(), ids=PERSONAS)
def test_everybody_comes_to_the_check_page_on_the_way_expected(
    alice: Visitor, persona: Persona
) -> None:
    assert walk(alice, persona) == persona.expected["steps"]
    assert alice.get("check").status_code == 200


def test_every_page_has_one_heading_and_a_title_with_its_section(alice: Visitor) -> None:
    for slug in walk(alice, ROSA):
        page = alice.get(slug).text
        step = step_by_slug(slug)
        heading = page.split("<h1", 1)[1].split("</h1>")[0]
        assert page.count("<h1") == 1, slug
        assert step.title in unescape(heading)
        assert f"<title>{step.title} – {step.section.title} – denialhelp</title>" in unescape(page)


def test_every_continue_is_kept_before_the_next_page(alice: Visitor) -> None:
    alice.send("urgency", {"urgency": "no"})
    assert case_queries.answers_of(alice.case) == {"urgency": {"urgency": "no"}}


def test_findings_are_brought_up_to_date_with_every_answer(alice: Visitor) -> None:
    walk(alice, ROSA, until="state")
    alice.send("state", {"state": "TX"})
    case = alice.stored
    assert (case.state, case.coverage_kind) == ("TX", "employer_unsure")
    assert case.next_deadline == date(2027, 4, 4)
    assert case_queries.facts_of(case).denial.notice_date == date(2026, 10, 2)


def test_an_error_keeps_what_was_typed_and_says_what_to_do(alice: Visitor) -> None:
    walk(alice, ROSA, until="notice-dates")
    typed = {"notice_date_month": "Febtober", "notice_date_day": "31", "notice_date_year": "2026"}
    answer = alice.send("notice-dates", typed)
    page = unescape(answer.text)
    assert answer.status_code == 422
    assert "<title>Error: " in page
    assert page.index("There is a problem") < page.index("<h1")
    assert 'href="#id_notice_date_month"' in page
    assert 'value="Febtober"' in page
    assert case_queries.answers_of(alice.case).keys() == {
        "urgency", "what-happened", "who-is-asking",
    }  # fmt: skip


def test_a_page_not_on_the_way_leads_to_the_first_one_not_answered(alice: Visitor) -> None:
    walk(alice, ROSA, until="coverage")
    assert alice.place(alice.get("coverage-medicare")) == "coverage/"
    assert alice.place(alice.get("records")) == "coverage/"
    assert alice.place(alice.get("check")) == "coverage/"
    assert alice.place(alice.get("result")) == "coverage/"


def test_an_answer_to_a_page_not_on_the_way_is_not_taken(alice: Visitor) -> None:
    assert alice.place(alice.send("state", {"state": "TX"})) == "urgency/"
    assert case_queries.answers_of(alice.case) == {}


def test_with_every_page_answered_a_page_not_on_the_way_leads_to_the_check_page(
    alice: Visitor,
) -> None:
    walk(alice, ROSA)
    assert alice.place(alice.get("coverage-medicare")) == "check/"


def test_there_is_no_page_for_a_question_nobody_asks(alice: Visitor) -> None:
    assert alice.get("shoe-size").status_code == 404


def test_back_leads_through_the_pages_of_this_way_with_the_answers_in_place(
    alice: Visitor,
) -> None:
    met = walk(alice, ROSA)
    for earlier, page in pairwise(met):
        assert f'class="dh-back" href="{alice.address(earlier)}"' in alice.get(page).text
    again = unescape(alice.get("why-needed").text)
    assert "My knee locks when I climb stairs" in again


def test_back_from_the_first_page_leads_to_the_start(alice: Visitor) -> None:
    assert f'class="dh-back" href="{reverse("interview:start")}"' in alice.get("urgency").text


def test_an_urgent_case_sees_the_fast_way_before_anything_else(alice: Visitor) -> None:
    answer = alice.send("urgency", {"urgency": "care_now"})
    assert alice.place(answer) == "act-now/"
    assert "expedited appeal" in alice.get("act-now").text
    assert alice.place(alice.send("act-now")) == "what-happened/"


def test_a_change_from_the_check_page_leads_back_to_it(alice: Visitor) -> None:
    walk(alice, ROSA)
    assert f'href="{alice.address("state?then=check")}"' in alice.get("check").text
    assert alice.place(alice.send("state?then=check", {"state": "OK"})) == "check/"
    assert "Oklahoma" in alice.get("check").text


def test_a_change_that_opens_questions_leads_through_them_first(alice: Visitor) -> None:
    walk(alice, ROSA)
    changed = alice.send("coverage?then=check", {"insured_through": "medicare"})
    assert alice.place(changed) == "coverage-medicare/?then=check"
    told = alice.send("coverage-medicare?then=check", {"medicare_part": "medicare_original"})
    assert alice.place(told) == "check/"


def test_the_way_back_to_the_check_page_cannot_be_bent_elsewhere(alice: Visitor) -> None:
    walk(alice, ROSA)
    answer = alice.send("state?then=//evil.example/", {"state": "OK"})
    assert alice.place(answer) == "other-plan/"


def test_an_answer_on_a_path_since_left_is_kept_but_does_not_count(alice: Visitor) -> None:
    walk(alice, ROSA)
    alice.send("notice-reasons?then=check", {"likely": [], "others": ["duplicate"]})
    assert case_queries.facts_of(alice.stored).medical.why_needed == ""
    alice.send("notice-reasons?then=check", {"likely": ["medical_necessity"]})
    assert "My knee locks" in case_queries.facts_of(alice.stored).medical.why_needed


def test_the_words_change_for_somebody_who_helps(alice: Visitor) -> None:
    walk(alice, PERSONAS["aisha-speech-therapy"])
    assert "How is the patient insured?" in alice.get("coverage").text
    assert "The patient’s name and address" in alice.get("patient").text


def test_what_we_read_in_the_notice_is_marked(alice: Visitor) -> None:
    walk(alice, ROSA, until="notice-reasons")
    page = unescape(alice.get("notice-reasons").text)
    assert "<mark>not medically necessary</mark>" in page
    assert 'value="medical_necessity" id="id_likely_0" checked' in page


def test_words_from_a_notice_are_never_taken_for_html(alice: Visitor) -> None:
    walk(alice, ROSA, until="notice-words")
    wording = "<script>alert(1)</script> It is not medically necessary & <b>final</b>."
    alice.send("notice-words", {"wording": wording})
    for page in ("notice-words", "notice-reasons"):
        assert "<script>alert" not in alice.get(page).text
    walk_on = typed_on(step_by_slug("notice-reasons"), ROSA)
    assert alice.place(alice.send("notice-reasons", walk_on)) == "earlier-appeal/"


def test_two_tabs_on_two_questions_do_not_overwrite_each_other(alice: Visitor) -> None:
    walk(alice, ROSA)
    alice.send("state", {"state": "OK"})
    alice.send("insurer", {"member_id": "NEW 1"})
    coverage = case_queries.facts_of(alice.stored).coverage
    assert (coverage.state, coverage.member_id) == ("OK", "NEW 1")


@pytest.mark.parametrize("junk", ["", "%00", "a" * 20_000, "\ud83d\ude00" * 50])
def test_nothing_typed_brings_a_page_down(alice: Visitor, junk: str) -> None:
    junk = junk.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    for slug in walk(alice, ROSA):
        names = [*typed_on(step_by_slug(slug), ROSA), "likely", "urgency", "unknown"]
        answer = alice.send(slug, dict.fromkeys(names, junk))
        assert answer.status_code in (302, 422), slug


def test_help_with_the_order_of_two_plans_stands_where_it_is_asked(alice: Visitor) -> None:
    walk(alice, PERSONAS["tom-two-plans"], until="other-plan-details")
    page = unescape(alice.get("other-plan-details").text)
    assert "How to find out which plan pays first" in page
    assert "Do you have Medicare because of kidney failure?" in page
