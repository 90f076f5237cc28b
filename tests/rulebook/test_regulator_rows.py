"""What the tables on oversight must hold."""

import re
from pathlib import Path

import pytest

from denialhelp.domain.citations import Confidence
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.deadline_rules import SendTo
from denialhelp.domain.regulator_rules import OfficeRole, TakesRequest
from denialhelp.domain.regulators import offices_of
from denialhelp.rulebook.errors import RulebookError
from denialhelp.rulebook.load import load_rules, rules
from denialhelp.ui.states import STATES
from tests.rulebook.conftest import Append
from tests.rulebook.test_tables import FORBIDDEN

KNOWN = rules().regulators
TERRITORIES = {"AS", "GU", "MP", "PR", "VI"}
OFFICE = """
[[office]]
key = "made-up"
name = "Office of Made-Up Affairs"
state = "TX"
roles = ["legal_aid"]
phone = "800-555-0100"
site = "https://example.org/"
confidence = "secondary"
checked_on = 2026-11-23
"""


def test_every_state_on_the_questionnaire_has_a_row_of_the_same_name() -> None:
    assert {key: row.name for key, row in KNOWN.states.items()} == dict(STATES)


@pytest.mark.parametrize("state", sorted(STATES.keys() - TERRITORIES))
@pytest.mark.parametrize(
    "role",
    [
        OfficeRole.COMPLAINTS,
        OfficeRole.MEDICAID_AGENCY,
        OfficeRole.LEGAL_AID,
        OfficeRole.MEDICARE_COUNSELING,
    ],
)
def test_every_state_has_an_office_with_a_phone_for_each_need(state: str, role: OfficeRole) -> None:
    found = offices_of(KNOWN.states[state], role, KNOWN)
    assert any(office.phone for office in found), f"{state} {role.value}"


@pytest.mark.parametrize("state", sorted(STATES.keys() - TERRITORIES))
def test_every_insurance_department_has_a_site_and_takes_complaints(state: str) -> None:
    found = offices_of(KNOWN.states[state], OfficeRole.COMPLAINTS, KNOWN)
    assert any(office.site and office.complaint_url for office in found)


def test_a_number_that_two_lists_give_differently_is_not_shown_as_checked() -> None:
    doubted = {
        office.state
        for office in KNOWN.offices.values()
        if office.confidence is Confidence.UNVERIFIED and office.state
    }
    assert {"AK", "MA", "WY"} <= doubted
    assert not {"AL", "CT", "NY"} & doubted


def texts() -> list[str]:
    of_parts = [row.text for row in KNOWN.oversight.values()]
    of_offices = [office.helps for office in KNOWN.offices.values()]
    return [*of_parts, *of_offices, *(state.note for state in KNOWN.states.values())]


def test_what_is_told_of_oversight_is_short_and_kind() -> None:
    said = [each for text in texts() for each in re.split(r"(?<=[.?:;])\s+", text)]
    assert [sentence for sentence in said if len(sentence.split()) > 25] == []
    assert [sentence for sentence in said if FORBIDDEN.search(sentence)] == []


SENT_TO = {
    TakesRequest.DEPARTMENT: SendTo.STATE,
    TakesRequest.OTHER_OFFICE: SendTo.STATE,
    TakesRequest.INSURER: SendTo.DECIDER,
    TakesRequest.REVIEW_AGENT: SendTo.REVIEW_AGENT,
    TakesRequest.SEE_NOTICE: SendTo.SEE_NOTICE,
    TakesRequest.NOT_FOUND: SendTo.SEE_NOTICE,
}


def test_who_takes_a_request_is_the_same_as_in_the_rows_on_last_days() -> None:
    rows = [
        (row, KNOWN.states[state])
        for row in rules().deadlines
        for state in row.states
        if row.step is AppealStep.EXTERNAL_REVIEW
        and row.coverages & {CoverageKind.EMPLOYER_INSURED, CoverageKind.MARKETPLACE}
        # A no that is not about medical need goes its own way in some states.
        and not row.when.denial_basis
    ]
    assert len(rows) > 40
    for row, state in rows:
        assert row.send_to is SENT_TO[state.takes_request], row.key


def test_every_office_was_checked_before_the_law_was() -> None:
    assert all(office.checked_on <= rules().law_as_of for office in KNOWN.offices.values())
    assert all(state.checked_on <= rules().law_as_of for state in KNOWN.states.values())


def test_the_office_of_these_tests_is_sound(folder: Path) -> None:
    path = folder / "offices" / "national.toml"
    path.write_text(path.read_text(encoding="utf-8") + OFFICE, encoding="utf-8")
    assert load_rules(folder).regulators.offices["made-up"].phone == "800-555-0100"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("800-555-0100", "(800) 555-0100", "phone: '(800) 555-0100' is not written 800-555-0100"),
        ("https:", "http:", "'http://example.org/' does not begin with https://"),
        ('state = "TX"\n', "", "roles: an office of a state has them"),
        ('roles = ["legal_aid"]\n', "", "roles: an office of a state has them"),
        ('"legal_aid"', '"lawyers"', "roles: 'lawyers' is not one of: insurance_department, "),
        ('"TX"', '"XX"', "offices, made-up: state: regulators.toml has no row for XX"),
        (
            'phone = "800-555-0100"\nsite = "https://example.org/"\n',
            "",
            "says neither a phone nor an address nor where to find them",
        ),
    ],
)
def test_a_spoilt_office_is_refused(fault: Append, old: str, new: str, says: str) -> None:
    assert says in fault("offices/national.toml", OFFICE.replace(old, new))


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (
            "oversight.toml",
            'offices = ["ebsa"]',
            'offices = ["ebsaa"]',
            "offices: 'ebsaa' is no office of the nation",
        ),
        (
            "oversight.toml",
            'offices = ["ebsa"]',
            'offices = ["tx-insurance"]',
            "offices: 'tx-insurance' is no office of the nation",
        ),
        (
            "regulators.toml",
            'offices = ["hhs-external-review"]',
            'offices = ["moon"]',
            "regulators.toml, AL: offices: 'moon' is no office of the nation",
        ),
        (
            "regulators.toml",
            'takes_request = "see_notice"',
            'takes_request = "other_office"',
            "regulators.toml, AL: takes_request: no office is outside_review",
        ),
        (
            "oversight.toml",
            'citation = "45-cfr-147-136-d-2-i"',
            'citation = "42-cfr-405-962"',
            "citation: 42 CFR 405.962 does not govern employer_self_funded",
        ),
        (
            "oversight.toml",
            '[[oversight]]\ncoverages = ["unknown"]\npart = "oversees"',
            '[[oversight]]\ncoverages = ["unknown"]\npart = "find_out"',
            "has the same key as ",
        ),
    ],
)
def test_rows_that_do_not_fit_together_are_refused(
    folder: Path, name: str, old: str, new: str, says: str
) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        load_rules(folder)
    assert says in str(caught.value)


def test_a_coverage_that_nobody_oversees_is_refused(folder: Path) -> None:
    path = folder / "oversight.toml"
    text = path.read_text(encoding="utf-8")
    cut = text.index('[[oversight]]\ncoverages = ["workers_compensation", "auto"]\npart = "helps"')
    end = text.index("[[oversight]]", cut + 1)
    path.write_text(text[:cut] + text[end:], encoding="utf-8")
    with pytest.raises(RulebookError, match=r"has no row for .*(auto|workers_compensation) helps"):
        load_rules(folder)
