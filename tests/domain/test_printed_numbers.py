"""Telephone, fax, claim and reference numbers, and the time to appeal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.printed_numbers import (
    calls_in,
    claim_numbers_in,
    reference_numbers_in,
    time_to_appeal_in,
)


def test_phones_are_told_from_faxes_and_each_is_given_once() -> None:
    text = "Call 1-800-555-0100 or (800) 555-0100. Fax: 800.555.0199. Fax number 800 555 0198"
    assert calls_in(text) == (("800-555-0100",), ("800-555-0199", "800-555-0198"))


@pytest.mark.parametrize("text", ["999-12-3456", "12345678901", "Claim 2026-100-4455-1"])
def test_other_numbers_are_no_phones(text: str) -> None:
    assert calls_in(text) == ((), ())


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Claim number: 2026-100-4455", "2026-100-4455"),
        ("Claim #: E12345678", "E12345678"),
        ("claim no. 00123456", "00123456"),
        ("ICN 2026123456789", "2026123456789"),
    ],
)
def test_a_claim_number_follows_its_name(text: str, number: str) -> None:
    assert claim_numbers_in(text) == (number,)


@pytest.mark.parametrize("text", ["Claim 12", "claims of 10/02/2026", "Claim date 10/02/2026"])
def test_short_numbers_and_dates_are_no_claim_numbers(text: str) -> None:
    assert claim_numbers_in(text) == ()


def test_a_reference_number_is_not_told_again_as_the_claims() -> None:
    text = "Reference: AB-99871. Claim no: CL-55512. Case number CL-55512"
    assert reference_numbers_in(text, ("CL-55512",)) == ("AB-99871",)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("You may appeal within 180 days of receiving this letter.", "180 days"),
        ("File your appeal within one hundred eighty (180) calendar days.", "180 calendar days"),
        ("You have sixty days to request a hearing.", "60 days"),
        ("Ask for an external review within 4 months.", "4 months"),
        ("An appeal may be made within 1 year.", "1 year"),
        ("We will decide your appeal within 30 days. You must appeal within 60 days.", "60 days"),
        ("An urgent appeal is answered in 72 hours.", ""),
        ("We keep records for 180 days.", ""),
        ("The plan must decide the appeal within 30 days.", ""),
        ("You may appeal at any time.", ""),
    ],
)
def test_only_the_persons_own_time_to_appeal_is_told(text: str, time: str) -> None:
    assert time_to_appeal_in(text) == time


@given(st.text(max_size=300))
def test_no_text_however_odd_is_too_much(text: str) -> None:
    assert all(len(number) == 12 for numbers in calls_in(text) for number in numbers)
    assert time_to_appeal_in(text) == "" or time_to_appeal_in(text)[0].isdigit()
