"""A whole notice, read from its words."""

import pytest

from denialhelp.domain.denial import DenialReason
from denialhelp.domain.notice_reading import read_notice
from denialhelp.rulebook.load import rules

LETTER = """LAKE HEALTH PLAN
October 2, 2026

Claim number: 2026-100-4455
Dear Rosa Roe,
The MRI is denied because it is not medically necessary. Codes CO-50, N115, CO-999.
You may appeal within 180 days of receiving this letter. Call 1-800-555-0100.
"""


def test_a_letter_gives_reason_codes_dates_and_numbers() -> None:
    reading = read_notice(LETTER, rules())
    assert [each.found.reason for each in reading.reasons] == [DenialReason.MEDICAL_NECESSITY]
    assert [each.code for each in reading.codes] == ["CO-50", "N115", "CO-999"]
    assert reading.time_to_appeal == "180 days"
    assert reading.phones == ("800-555-0100",)
    assert reading.claim_numbers == ("2026-100-4455",)
    assert [each.date.isoformat() for each in reading.dates] == ["2026-10-02"]


def test_a_code_without_words_of_ours_has_no_meaning() -> None:
    meanings = {each.code: each.meaning for each in read_notice(LETTER, rules()).codes}
    assert meanings["CO-50"].startswith("The plan says")
    assert meanings["N115"]
    assert meanings["CO-999"] == ""


@pytest.mark.parametrize(
    ("text", "reason", "detail"),
    [
        ("DRUG NOT ON FORMULARY", DenialReason.NOT_COVERED_BENEFIT, "formulary"),
        ("Benefit maximum has been reached.", DenialReason.QUANTITY_LIMIT, "benefit_maximum"),
        ("Denied: your coverage was rescinded.", DenialReason.ELIGIBILITY, "rescission"),
        ("Not an emergency.", DenialReason.MEDICAL_NECESSITY, "emergency_not_emergency"),
        ("Not medically necessary.", DenialReason.MEDICAL_NECESSITY, None),
        (
            "Not medically necessary. You may appeal if your inpatient level of care was denied.",
            DenialReason.MEDICAL_NECESSITY,
            None,
        ),
    ],
)
def test_the_finer_kind_of_a_reason_is_told_where_the_words_tell_it(
    text: str, reason: DenialReason, detail: str | None
) -> None:
    first = read_notice(text, rules()).reasons[0]
    assert (first.found.reason, first.detail) == (reason, detail)


def test_a_text_that_says_nothing_gives_nothing() -> None:
    reading = read_notice("Thank you for being a member.", rules())
    assert (reading.reasons, reading.codes, reading.dates) == ((), (), ())


def test_every_detail_stands_under_a_reason_and_no_phrase_under_two() -> None:
    phrases = [phrase for row in rules().details for phrase in row.phrases]
    assert len(phrases) == len(set(phrases))
    assert all(row.reasons for row in rules().details)
