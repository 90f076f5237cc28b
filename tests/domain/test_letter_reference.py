"""The block that says what the letter is about, and the table of lines."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from denialhelp.domain.claim import Adjustment, AdjustmentGroup, Provider, ServiceLine
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import DecisionLevel, ServiceTiming
from denialhelp.domain.facts import CaseFacts, MedicalFacts
from tests.domain.letters import (
    CORRECTION,
    MARTA,
    letter,
    reference,
    with_coverage,
    with_lines,
    with_timing,
)

DENIED = ServiceLine(
    procedure="95810",
    modifiers=("26",),
    description="Sleep study",
    charge=Decimal(900),
    allowed=Decimal(0),
    paid=Decimal(0),
    denied=Decimal(900),
    adjustments=(Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal(900)),),
    remarks=("N115",),
)
PAID = ServiceLine(
    procedure="99213",
    charge=Decimal(150),
    allowed=Decimal(100),
    paid=Decimal(80),
    copay=Decimal(20),
    adjustments=(
        Adjustment(AdjustmentGroup.CONTRACTUAL, "45", Decimal(50)),
        Adjustment(AdjustmentGroup.PATIENT, "3", Decimal(20)),
    ),
)


def test_what_the_reader_looks_for_stands_in_a_block() -> None:
    facts = replace(
        MARTA,
        patient=replace(MARTA.patient, date_of_birth=date(1970, 5, 6)),
        coverage=replace(MARTA.coverage, plan_name="Pier Workers Plan", group_number="G-9"),
        denial=replace(MARTA.denial, reference_number="R-7", codes=("CO-50",)),
        medical=MedicalFacts(diagnosis="Sleep apnea", authorization_number="A-55"),
        claim=replace(MARTA.claim, provider=Provider("Harbor Sleep Clinic", npi="1234567893")),
    )
    assert reference(letter(facts)) == {
        "Patient": "Marta Lindqvist, born May 6, 1970",
        "Plan": "Pier Workers Plan",
        "Member ID": "ML 77-20, group G-9",
        "Claim number": "C-1001, reference R-7",
        "Approval number": "A-55",
        "Service": "Sleep study, September 2, 2026",
        "Provider": "Harbor Sleep Clinic, NPI 1234567893",
        "Diagnosis": "Sleep apnea",
        "Notice": "October 1, 2026, codes CO-50",
    }


def test_care_to_come_is_found_by_its_reference_number() -> None:
    rows = reference(letter(with_timing(ServiceTiming.PRE_SERVICE)))
    assert rows["Reference number"] == (
        "____________________ (Reference number on the notice), claim C-1001"
    )
    assert "Claim number" not in rows


def test_care_to_come_without_a_day_has_no_line_for_the_day() -> None:
    facts = with_timing(ServiceTiming.PRE_SERVICE)
    facts = replace(facts, claim=replace(facts.claim, service_date=None))
    assert reference(letter(facts))["Service"] == "Sleep study"


def test_care_over_several_days_names_the_first_and_the_last() -> None:
    claim = replace(MARTA.claim, service_date_to=date(2026, 9, 4))
    rows = reference(letter(replace(MARTA, claim=claim)))
    assert rows["Service"].endswith("September 2, 2026 to September 4, 2026")


def test_medicare_calls_the_number_by_its_own_name() -> None:
    facts = with_coverage(CoverageKind.MEDICARE_ORIGINAL)
    assert reference(letter(facts))["Medicare number"] == "ML 77-20"
    unknown = replace(facts, coverage=replace(facts.coverage, member_id=""))
    assert "Medicare number" in [fact.label for fact in letter(unknown).still_needed]


def test_the_plan_is_named_by_the_insurer_where_it_has_no_name() -> None:
    assert reference(letter())["Plan"] == "North Shore Benefits"


def test_a_provider_is_given_a_line_for_the_plan_where_nobody_named_it() -> None:
    assert "Plan" in reference(letter(CaseFacts(), CORRECTION))
    assert "Plan" not in reference(letter(CaseFacts()))


def test_a_case_of_which_nothing_is_known_has_a_line_for_each_thing() -> None:
    assert [fact.fact for fact in letter(CaseFacts()).still_needed] == [
        "patient.name",
        "patient.address",
        "coverage.insurer.name",
        "coverage.insurer.address",
        "coverage.member_id",
        "denial.reference_number",
        "claim.service",
        "claim.provider.name",
        "denial.notice_date",
        "denial.wording",
    ]


def test_every_line_to_fill_in_has_a_label_and_a_purpose() -> None:
    for fact in letter(CaseFacts()).still_needed:
        assert fact.label
        assert fact.purpose.endswith(".")


@pytest.mark.parametrize(
    ("level", "regarding"),
    [
        (DecisionLevel.INITIAL, "First-level internal appeal"),
        (DecisionLevel.UNKNOWN, "First-level internal appeal"),
        (DecisionLevel.FIRST_APPEAL_DENIED, "After a decision on an earlier appeal"),
        (DecisionLevel.FINAL_INTERNAL, "After a decision on an earlier appeal"),
    ],
)
def test_the_block_says_which_level_of_appeal_it_is(level: DecisionLevel, regarding: str) -> None:
    facts = replace(MARTA, denial=replace(MARTA.denial, level=level))
    assert letter(facts).regarding == regarding
    assert letter(facts, CORRECTION).regarding == "Claim to review"


def test_one_line_alone_stands_in_the_block_and_not_in_a_table() -> None:
    draft = letter(with_lines(DENIED))
    assert draft.claim_lines == ()
    rows = reference(draft)
    assert rows["Service"] == "Sleep study, code 95810-26, September 2, 2026"
    assert rows["Notice"] == "October 1, 2026, codes CO-50, N115"
    assert rows["Amounts"] == "$900.00 charged, $0.00 paid by the plan, $900.00 denied"


def test_codes_of_the_whole_claim_stand_beside_those_of_the_notice() -> None:
    facts = with_lines(PAID, DENIED)
    whole = Adjustment(AdjustmentGroup.OTHER, "18", Decimal(900))
    told = replace(facts.claim, adjustments=(whole,), remarks=("MA130",))
    rows = reference(letter(replace(facts, claim=told)))
    assert rows["Notice"] == "October 1, 2026, codes OA-18, MA130"


def test_of_several_lines_the_ones_in_question_stand_in_a_table() -> None:
    (row,) = letter(with_lines(PAID, DENIED)).claim_lines
    assert (row.service, row.date) == ("Sleep study (95810-26)", "September 2, 2026")
    assert (row.charge, row.paid, row.not_paid) == ("$900.00", "$0.00", "$900.00")
    assert row.reason == "CO-50, N115"


def test_where_no_line_stands_out_all_are_shown() -> None:
    rows = letter(with_lines(PAID, PAID)).claim_lines
    assert [row.service for row in rows] == ["99213", "99213"]


def test_a_line_without_name_and_code_is_called_by_its_place() -> None:
    bare = ServiceLine(charge=Decimal(50), allowed=Decimal(0), paid=Decimal(0))
    second = letter(with_lines(PAID, bare)).claim_lines[0]
    assert second.service == "Line 2"


def test_a_line_keeps_its_own_day() -> None:
    own = replace(DENIED, service_date=date(2026, 9, 3))
    assert letter(with_lines(PAID, own)).claim_lines[0].date == "September 3, 2026"


def test_lines_without_any_day_have_none() -> None:
    facts = with_lines(PAID, DENIED)
    facts = replace(facts, claim=replace(facts.claim, service_date=None))
    assert letter(facts).claim_lines[0].date == ""


def test_a_share_of_the_patient_and_a_balance_are_among_the_amounts() -> None:
    billed = replace(PAID, adjustments=(Adjustment(AdjustmentGroup.PATIENT, "45", Decimal(50)),))
    amounts = reference(letter(with_lines(billed)))["Amounts"]
    assert "$20.00 patient's share" in amounts
    assert "$50.00 in dispute" in amounts


def test_care_without_a_name_is_called_by_the_lines_of_the_claim() -> None:
    lines = [replace(DENIED, description=name) for name in ("Mask", "Tube", "Mask", "Filter")]
    facts = with_lines(*lines)
    facts = replace(facts, claim=replace(facts.claim, service=" "))
    assert reference(letter(facts))["Service"].startswith("Mask, Tube and Filter, ")
    more = with_lines(*lines, replace(DENIED, description="Pump"), facts=facts)
    assert reference(letter(more))["Service"].startswith("Mask, Tube, Filter and other services, ")


def test_sentences_point_to_what_is_missing_above() -> None:
    text = str(letter(CaseFacts()))
    assert "the care named above" in text
    assert "decision named above" in text


def test_a_long_number_may_break_so_that_it_does_not_leave_the_page() -> None:
    claim = replace(MARTA.claim, number="9" * 64)
    (row,) = (r for r in letter(replace(MARTA, claim=claim)).reference if r.label == "Claim number")
    assert not row.pieces[0].whole  # type: ignore[union-attr]
