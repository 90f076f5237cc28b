"""Who writes to whom, who signs, what goes along."""

from dataclasses import replace

import pytest

from denialhelp.domain.claim import Address, Provider
from denialhelp.domain.facts import (
    Coverage,
    Insurer,
    MedicalFacts,
    Person,
    RecordKind,
    RecordStatus,
    Representative,
)
from denialhelp.domain.letter import Piece
from denialhelp.domain.letter_text import text_of
from tests.domain.letters import (
    APPEAL,
    CORRECTION,
    MARTA,
    blanks,
    letter,
    with_records,
)

IDA = Representative(
    "Ida Lindqvist",
    "her daughter",
    Address("9 Bay Road", "", "Duluth", "MN", "55803"),
    "218 555 0101",
)


def lines(of: tuple[tuple[Piece, ...], ...]) -> list[str]:
    return [text_of(line) for line in of]


def test_an_address_keeps_its_lines_and_leaves_empty_ones_out() -> None:
    assert lines(letter().sender) == ["Marta Lindqvist", "4 Fir Lane", "Duluth, MN 55802"]


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        (Address("1 A St", "Apt 2", "Reno", "NV", "89501"), ["1 A St", "Apt 2", "Reno, NV 89501"]),
        (Address(city="Reno"), ["Reno"]),
        (Address(state="NV", zip="89501"), ["NV 89501"]),
        (Address("1 A St", zip="89501"), ["1 A St", "89501"]),
        (Address(" ", "\t"), ["____________________ (Your address)"]),
    ],
)
def test_of_an_address_what_is_known_is_printed(address: Address, printed: list[str]) -> None:
    facts = replace(MARTA, patient=Person("Marta", address))
    assert lines(letter(facts).sender)[1:] == printed


def test_phone_and_mail_stand_under_the_address() -> None:
    facts = replace(
        MARTA, patient=replace(MARTA.patient, phone="218 555 0100", email="m@example.org")
    )
    assert lines(letter(facts).sender)[-2:] == ["218 555 0100", "m@example.org"]


def test_an_appeal_goes_to_the_appeals_office_on_the_notice() -> None:
    assert lines(letter().recipient) == [
        "North Shore Benefits",
        "Attention: Appeals",
        "PO Box 8",
        "Duluth, MN 55801",
    ]


def test_a_fax_number_may_stand_for_the_address() -> None:
    coverage = replace(MARTA.coverage, insurer=Insurer("North Shore", fax="218 555 0199"))
    draft = letter(replace(MARTA, coverage=coverage))
    assert lines(draft.recipient)[-1] == "Fax: 218 555 0199"
    assert blanks(draft.recipient[-1]) == []


def test_without_address_and_fax_there_is_a_line_for_the_address() -> None:
    draft = letter(replace(MARTA, coverage=Coverage()))
    assert [fact for line in draft.recipient for fact in blanks(line)] == [
        "coverage.insurer.name",
        "coverage.insurer.address",
    ]


def test_a_correction_goes_to_the_billing_office() -> None:
    assert lines(letter(kind=CORRECTION).recipient) == [
        "Harbor Sleep Clinic",
        "Attention: Billing and coding manager; Health information management",
        "1 Pier",
        "Duluth, MN 55802",
    ]


def test_the_patient_signs_as_the_patient() -> None:
    draft = letter()
    assert (text_of(draft.signer), draft.signer_role) == ("Marta Lindqvist", "Patient")


def test_a_representative_signs_and_says_for_whom() -> None:
    draft = letter(replace(MARTA, representative=IDA))
    assert lines(draft.sender)[0] == "Ida Lindqvist"
    assert text_of(draft.signer) == "Ida Lindqvist"
    assert draft.signer_role == "Representative of Marta Lindqvist (her daughter)"
    assert draft.enclosures == ("Authorization to act for the patient",)
    assert "Authorization signed by the patient" in [fact.label for fact in draft.still_needed]


def test_a_parent_of_a_child_encloses_no_paper_that_the_child_would_sign() -> None:
    draft = letter(replace(MARTA, representative=replace(IDA, relationship="parent")))
    assert draft.enclosures == ()
    assert "Authorization signed by the patient" not in [fact.label for fact in draft.still_needed]


def test_a_representative_of_whom_little_is_known_has_lines_to_fill_in() -> None:
    draft = letter(replace(MARTA, patient=Person(), representative=Representative()))
    assert draft.signer_role == "Representative of the patient"
    assert [fact.fact for fact in draft.still_needed[:2]] == [
        "representative.name",
        "representative.address",
    ]


def test_records_at_hand_are_enclosed_and_the_notice_comes_first() -> None:
    facts = with_records(RecordStatus.HAVE, RecordKind.EOB, RecordKind.DENIAL_NOTICE)
    assert letter(facts).enclosures == ("Denial notice", "Explanation of benefits")


def test_records_still_to_come_are_not_enclosed_but_announced() -> None:
    facts = with_records(RecordStatus.WILL_ASK, RecordKind.MEDICAL_RECORDS)
    draft = letter(facts)
    assert draft.enclosures == ()
    assert "will follow: Medical records." in text_of(draft.sections[-1].paragraphs[0].pieces)


def test_records_not_needed_are_not_named() -> None:
    facts = with_records(RecordStatus.NOT_NEEDED, RecordKind.MEDICAL_RECORDS)
    assert "Medical records" not in str(letter(facts))


def test_a_provider_is_not_sent_medical_records_it_has_itself() -> None:
    facts = with_records(RecordStatus.HAVE, RecordKind.MEDICAL_RECORDS, RecordKind.EOB)
    assert letter(facts, CORRECTION).enclosures == ("Explanation of benefits",)


def test_the_clinician_gets_a_copy_of_the_appeal_or_else_the_provider() -> None:
    assert letter().copies_to == ("Harbor Sleep Clinic",)
    facts = replace(MARTA, medical=MedicalFacts(clinician="Dr. Odile Brandt"))
    assert letter(facts).copies_to == ("Dr. Odile Brandt",)


def test_nobody_gets_a_copy_where_nobody_is_known() -> None:
    facts = replace(MARTA, claim=replace(MARTA.claim, provider=Provider()))
    assert letter(facts).copies_to == ()
    assert letter(facts, CORRECTION).copies_to == ()


@pytest.mark.parametrize("kind", [APPEAL, CORRECTION])
def test_a_patient_gets_a_copy_of_what_is_written_for_them(kind: object) -> None:
    draft = letter(replace(MARTA, representative=IDA), APPEAL if kind is APPEAL else CORRECTION)
    assert draft.copies_to[-1] == "Marta Lindqvist"


def test_the_foot_of_each_page_names_the_patient_and_the_claim() -> None:
    assert letter().foot == "Marta Lindqvist · Claim C-1001"
    claim = replace(MARTA.claim, number="")
    denial = replace(MARTA.denial, reference_number="R-7")
    assert letter(replace(MARTA, claim=claim, denial=denial)).foot.endswith("· Reference R-7")
    assert letter(replace(MARTA, claim=claim)).foot == "Marta Lindqvist"
