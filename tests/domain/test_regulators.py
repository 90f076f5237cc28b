"""Who oversees which coverage, in every state and in none."""

import re
from itertools import product

import pytest

from denialhelp.domain.citations import Confidence
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.regulator_rules import Office, OfficeRole, OutsideReview, TakesRequest
from denialhelp.domain.regulators import (
    Oversight,
    PartTold,
    national_lines,
    review_told,
    who_oversees,
)
from denialhelp.rulebook.load import rules

RULES = rules()
KNOWN = RULES.regulators
SELF_FUNDED = (
    CoverageKind.EMPLOYER_SELF_FUNDED,
    CoverageKind.EMPLOYER_GRANDFATHERED,
    CoverageKind.GOVERNMENT_SELF_FUNDED,
)
FEDERAL = (
    CoverageKind.MEDICARE_ORIGINAL,
    CoverageKind.MEDICARE_ADVANTAGE,
    CoverageKind.MEDICARE_PART_D,
    CoverageKind.TRICARE,
    CoverageKind.CHAMPVA,
    CoverageKind.VA,
    CoverageKind.FEHB_PSHB,
    CoverageKind.IHS,
)
OF_INSURERS = {OfficeRole.INSURANCE_DEPARTMENT, OfficeRole.COMPLAINTS, OfficeRole.OUTSIDE_REVIEW}
EVERYWHERE = [*product(CoverageKind, ["", *KNOWN.states])]


def asked(coverage: str, state: str = "") -> Oversight:
    return who_oversees(CoverageKind(coverage), state, RULES)


def keys(part: PartTold) -> list[str]:
    return [office.key for office in part.offices]


def every_office(told: Oversight) -> set[Office]:
    return {office for part in told.parts for office in part.offices}


@pytest.mark.parametrize("coverage", CoverageKind)
def test_every_kind_of_coverage_has_an_answer_in_every_state(coverage: CoverageKind) -> None:
    for state in ("", *KNOWN.states):
        told = who_oversees(coverage, state, RULES)
        assert all(part.text for part in told.parts)
        assert len(told.parts) in (4, 5)
        assert told.state is KNOWN.states.get(state)
        assert {office.state for office in every_office(told)} <= {"", state}


@pytest.mark.parametrize("coverage", [*SELF_FUNDED, *FEDERAL])
def test_nobody_outside_the_states_law_is_sent_to_an_insurance_department(
    coverage: CoverageKind,
) -> None:
    for state in KNOWN.states:
        told = who_oversees(coverage, state, RULES)
        helpers = {office.key for office in told.helps.offices}
        for office in every_office(told):
            assert not office.roles & OF_INSURERS or office.key in helpers, (state, office.key)
        asked_first = (*told.oversees.offices, *told.complaints.offices, *told.reviews.offices)
        assert not any(office.roles & OF_INSURERS for office in asked_first)


@pytest.mark.parametrize("state", KNOWN.states)
def test_an_insured_person_is_sent_to_their_own_state(state: str) -> None:
    for coverage in (CoverageKind.EMPLOYER_INSURED, CoverageKind.MARKETPLACE):
        told = who_oversees(coverage, state, RULES)
        near = [office for office in told.oversees.offices if office.state]
        assert bool(near) != told.oversees.none_found
        assert bool(near) == (state not in {"AS", "GU", "MP", "VI"})
        assert told.reviews.of_state


def test_somebody_who_is_not_sure_gets_both_and_how_to_find_out() -> None:
    told = asked("employer_unsure", "OH")
    assert keys(told.oversees) == ["ebsa", "oh-insurance"]
    assert keys(told.complaints)[0] == "ebsa"
    assert told.find_out is not None
    assert "self-funded or insured" in told.find_out.text
    assert told.parts[0] is told.find_out


def test_who_does_not_know_the_coverage_learns_how_to_find_out_and_is_sent_nowhere() -> None:
    told = asked("unknown", "OH")
    assert told.find_out is not None
    assert told.oversees.offices == ()
    assert not any(office.roles & OF_INSURERS for office in every_office(told))


@pytest.mark.parametrize(
    ("coverage", "part", "office"),
    [
        ("employer_self_funded", "oversees", "ebsa"),
        ("medicare_advantage", "oversees", "medicare"),
        ("medicare_original", "helps", "ship"),
        ("medicare_part_d", "helps", "ny-medicare-counseling"),
        ("medicaid_managed_care", "oversees", "ny-medicaid"),
        ("chip", "helps", "ny-legal-aid"),
        ("fehb_pshb", "reviews", "opm"),
        ("tricare", "complaints", "tricare-contractor"),
        ("va", "complaints", "va-patient-advocate"),
        ("marketplace", "complaints", "marketplace"),
        ("marketplace", "reviews", "ny-external-appeals"),
        ("uninsured", "complaints", "no-surprises"),
        ("short_term", "complaints", "ny-insurance"),
    ],
)
def test_each_kind_is_led_to_its_own_office(coverage: str, part: str, office: str) -> None:
    assert office in keys(getattr(asked(coverage, "NY"), part))


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("AL", "Your notice says where to send the request."),
        (
            "CA",
            "Department of Managed Health Care (DMHC) or the California Department of Insurance",
        ),
        ("DC", "Send the request to the Office of Health Care Ombudsman and Bill of Rights."),
        ("KY", "Send the request to the insurance company, not to the insurance department."),
        ("MA", "Send the request to the Office of Patient Protection."),
        ("ME", "We have not found who takes the request."),
        ("NV", "Send the request to the Nevada Office for Consumer Health Assistance."),
        ("OR", "Your notice says where to send the request."),
        ("PR", "Send the request to the Office of the Commissioner of Insurance of Puerto Rico."),
        ("RI", "Send the request to the review agent that your notice names."),
        ("TN", "Send the request to the insurance company, not to the insurance department."),
        ("VA", "Bureau of Insurance."),
    ],
)
def test_the_request_goes_where_the_state_says(state: str, words: str) -> None:
    assert words in " ".join(review_told(KNOWN.states[state], KNOWN).of_state)


def test_a_request_that_goes_to_the_insurer_names_no_department() -> None:
    for state in KNOWN.states.values():
        if state.takes_request in {TakesRequest.INSURER, TakesRequest.REVIEW_AGENT}:
            told = review_told(state, KNOWN)
            roles = {role for office in told.offices for role in office.roles}
            assert OfficeRole.INSURANCE_DEPARTMENT not in roles


def test_in_nine_places_the_insurer_chooses_the_review() -> None:
    chooses = {
        state.state
        for state in KNOWN.states.values()
        if state.review is OutsideReview.INSURER_CHOOSES
    }
    assert chooses == {"AL", "FL", "GA", "TX", "WI", "GU", "VI", "AS", "MP"}


def test_in_florida_complaints_go_to_another_office_than_the_regulator() -> None:
    told = asked("employer_insured", "FL")
    assert "fl-insurance" in keys(told.oversees)
    assert "fl-financial-services" in keys(told.complaints)
    assert "fl-insurance" not in keys(told.complaints)


def test_without_a_state_the_answer_says_that_a_state_would_add_to_it() -> None:
    assert asked("marketplace").oversees.wants_state
    assert asked("marketplace").reviews.wants_state
    assert not asked("marketplace", "TX").oversees.wants_state
    assert not asked("employer_self_funded").oversees.wants_state


def test_a_place_without_an_office_says_that_none_was_found() -> None:
    assert asked("marketplace", "GU").oversees.none_found
    assert not asked("marketplace", "PR").oversees.none_found
    assert not asked("medicare_original", "TX").oversees.none_found


def test_an_answer_is_as_sure_as_its_least_sure_part() -> None:
    assert asked("marketplace", "TX").reviews.confidence is Confidence.SECONDARY
    assert asked("marketplace", "IL").reviews.confidence is Confidence.CONFIRMED
    assert asked("student", "IL").reviews.confidence is Confidence.UNVERIFIED
    assert review_told(KNOWN.states["ME"], KNOWN).confidence is Confidence.SECONDARY


@pytest.mark.parametrize(("coverage", "state"), EVERYWHERE[::7])
def test_no_office_is_named_twice_in_one_part(coverage: CoverageKind, state: str) -> None:
    for part in who_oversees(coverage, state, RULES).parts:
        assert len(part.offices) == len(set(part.offices))


def test_no_sentence_about_a_state_is_longer_than_25_words() -> None:
    told = [text for state in KNOWN.states.values() for text in review_told(state, KNOWN).of_state]
    sentences = [each for text in told for each in re.split(r"(?<=[.?:;])\s+", text)]
    assert [each for each in sentences if len(each.split()) > 25] == []


def test_the_lines_for_everybody_are_those_of_the_nation_that_somebody_checked() -> None:
    lines = {office.key for office in national_lines(RULES)}
    assert lines == {"ebsa", "no-surprises", "marketplace", "medicare", "ship", "cfpb"}


INSURED_ONLY = {
    "another_system_pays",
    "coverage_is_employer_insured",
    "coverage_is_marketplace",
    "coverage_is_sharing_ministry",
    "the_policy_alone_gives_rights",
}


def test_a_way_to_go_sends_only_those_under_state_law_to_an_insurance_department() -> None:
    sends = [
        row
        for row in RULES.routes
        if "insurance department" in " ".join((row.why, *row.next_steps))
    ]
    assert sends
    assert [row.key for row in sends if not INSURED_ONLY & set(row.when)] == []
