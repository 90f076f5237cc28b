"""A letter as plain text."""

from dataclasses import replace

from denialhelp.domain.denial import DenialReason, ServiceTiming
from denialhelp.domain.facts import MedicalFacts, RecordKind, RecordStatus
from denialhelp.domain.letter_text import as_text
from tests.domain.letters import (
    MARTA,
    letter,
    with_reasons,
    with_records,
    with_timing,
)


def test_the_parts_stand_in_the_order_of_a_letter() -> None:
    facts = with_records(RecordStatus.HAVE, RecordKind.EOB)
    text = as_text(letter(with_timing(ServiceTiming.PRE_SERVICE, urgent=True, facts=facts)))
    parts = [
        "Marta Lindqvist\n4 Fir Lane",
        "November 23, 2026",
        "Sent by certified mail",
        "North Shore Benefits",
        "URGENT",
        "EXPEDITED INTERNAL APPEAL",
        "Re: First-level",
        "To the reviewer:",
        "I ask for",
        "WHAT I ASK YOU TO DO",
        "Sincerely,",
        "Enclosures:\nExhibit 1: Explanation of benefits",
        "Copy to: Harbor Sleep Clinic",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_one_reason_has_no_number_and_two_have() -> None:
    assert "1. Medical" not in as_text(letter())
    text = as_text(letter(with_reasons(DenialReason.DUPLICATE, DenialReason.BUNDLING)))
    assert "\n1. Duplicate." in text
    assert "\n2. Services counted as one." in text
    assert "\n   If there were two services." in text


def test_a_line_to_fill_in_bears_its_label() -> None:
    assert "____________________ (Why the care is needed)" in as_text(letter())


def test_an_account_in_several_lines_keeps_them() -> None:
    facts = replace(MARTA, medical=MedicalFacts(why_needed="First.\r\n\r\nSecond"))
    assert "First.\nSecond." in as_text(letter(facts))


def test_a_letter_with_nothing_enclosed_lists_nothing() -> None:
    assert "Enclosures" not in as_text(letter())
