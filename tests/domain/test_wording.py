"""Which reasons a notice's words and codes speak for."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from denialhelp.domain.denial import DenialReason
from denialhelp.domain.rules import PhraseRule
from denialhelp.domain.wording import codes_in, read_wording
from denialhelp.rulebook.load import rules

NOTICES = Path(__file__).parent / "notices"
RULES = rules()

SENTENCES = [
    pytest.param(text, group["reason"], id=f"{group['reason'] or 'none'}: {text[:60]}")
    for group in tomllib.loads((NOTICES / "sentences.toml").read_text(encoding="utf-8"))["notice"]
    for text in group["texts"]
]


def reasons(text: str, *codes: str) -> list[str]:
    return [found.reason.value for found in read_wording(text, codes, RULES)]


def because(text: str, *codes: str) -> list[str]:
    return [words for found in read_wording(text, codes, RULES) for words in found.because]


@pytest.mark.parametrize(("text", "reason"), SENTENCES)
def test_the_first_reason_of_a_notice_is_the_one_a_reader_would_name(
    text: str, reason: str
) -> None:
    assert (reasons(text) or [""])[0] == reason


@pytest.mark.parametrize(
    ("letter", "reason", "codes"),
    [
        ("medical_necessity", "medical_necessity", "CO-50"),
        ("prior_approval", "prior_auth_missing", "197"),
    ],
)
def test_a_letter_that_tells_many_rights_names_one_reason(
    letter: str, reason: str, codes: str
) -> None:
    text = (NOTICES / f"{letter}.txt").read_text(encoding="utf-8")
    assert reasons(text) == [reason]
    assert codes_in(text) == (codes,)


def test_telling_phrases_are_given_as_they_stand() -> None:
    text = "The MRI was NOT\nmedically   necessary."
    assert because(text) == ["NOT\nmedically   necessary"]
    assert because(text)[0] in text


def test_case_and_punctuation_make_no_difference() -> None:
    assert reasons("Not Medically-Necessary!") == reasons("not medically necessary")


def test_a_gap_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert reasons("We did not get the bill. Information is below.") == []


def test_initials_do_not_end_a_sentence() -> None:
    assert because("The member I.D. number is missing.") == ["number is missing"]


def test_a_list_ends_a_sentence_at_each_item() -> None:
    assert reasons("We did not get\n- your bill\n- information on the visit") == []


def test_a_second_reason_comes_after_the_first() -> None:
    text = "The service is not medically necessary. The provider is not in your network."
    assert reasons(text) == ["medical_necessity", "out_of_network"]


def test_a_passing_word_is_no_second_reason() -> None:
    text = "Your request for prior authorization is denied as not medically necessary."
    assert reasons(text) == ["medical_necessity"]


def test_a_denial_is_another_reason_only_where_none_is_named() -> None:
    assert reasons("Your claim is denied.") == ["other"]
    assert reasons("Your claim is denied as a duplicate claim.") == ["duplicate"]


@pytest.mark.parametrize(
    "text",
    [
        "The drug is not experimental.",
        "The drug was never experimental.",
        "No referral is required.",
        "A referral is not needed.",
        "No prior approval is necessary.",
        "You do not need any prior authorization for it.",
    ],
)
def test_words_that_deny_a_reason_turn_it_round(text: str) -> None:
    assert reasons(text) == []


def test_not_covered_before_a_reason_does_not_turn_it_round() -> None:
    assert reasons("Not covered: experimental") == ["experimental"]


def test_a_reason_after_an_if_needs_more_than_one_word() -> None:
    assert reasons("Tell us if the records were not received.") == []


def test_an_amount_of_zero_is_no_reason() -> None:
    assert reasons("Deductible $0.00") == []
    assert reasons("Deductible $310.00") == ["cost_sharing"]


def test_a_bare_name_is_a_reason_only_in_a_text_of_a_few_words() -> None:
    assert reasons("Coinsurance") == ["cost_sharing"]
    assert reasons("See the columns for charge, price, payment, coinsurance and balance.") == []


def test_a_codes_reason_counts_where_there_are_no_words() -> None:
    assert reasons("", "CO-50") == ["medical_necessity"]
    assert because("", "co 050", "PR-50") == ["CO-50"]


def test_words_and_codes_that_agree_are_surer_than_either() -> None:
    (words,) = read_wording("The clinical records do not show it.", (), RULES)
    (code,) = read_wording("", ("CO-50",), RULES)
    (both,) = read_wording("The clinical records do not show it.", ("CO-50",), RULES)
    assert both.confidence > max(words.confidence, code.confidence)
    assert both.because == ("records do not show", "CO-50")


def test_codes_in_the_text_count_too() -> None:
    assert reasons("Line 2: CO-29.") == ["timely_filing"]


@pytest.mark.parametrize("code", ["CO-45", "N115", "CO-999", "OA-133"])
def test_codes_that_name_no_reason_are_passed_over(code: str) -> None:
    assert reasons("", code) == []


def test_a_denied_code_is_likelier_than_a_share_of_the_cost() -> None:
    assert reasons("", "PR-1", "CO-50") == ["medical_necessity"]
    assert reasons("", "PR-1") == ["cost_sharing"]
    assert reasons("", "OA-23") == ["coordination_of_benefits"]


@pytest.mark.parametrize(
    ("codes", "reason"),
    [
        ("CO-16 M62", "prior_auth_missing"),
        ("CO-16 N706", "missing_information"),
        ("CO-16 MA130", "missing_information"),
        ("CO-96 N115", "medical_necessity"),
        ("PR-96 N130", "not_covered_benefit"),
        ("CO-A1 N362", "quantity_limit"),
        ("OA-A1 N4", "coordination_of_benefits"),
        ("PR-96, N425; MA01", "not_covered_benefit"),
    ],
)
def test_a_remark_says_why_where_its_code_leaves_that_to_it(codes: str, reason: str) -> None:
    assert reasons("", *codes.split()) == [reason]
    assert reasons("", codes) == [reason]
    assert reasons(f"Your codes: {codes}.") == [reason]


@pytest.mark.parametrize("codes", ["CO-50 N130", "CO-50 N4 MA01"])
def test_a_remark_says_nothing_beside_a_code_that_speaks_for_itself(codes: str) -> None:
    assert reasons("", codes) == ["medical_necessity"]


@pytest.mark.parametrize("remark", ["N1", "MA01", "N210", "MA07", "M143", "N999", "M33"])
def test_an_alert_an_old_or_an_unknown_remark_overrules_no_code(remark: str) -> None:
    assert because("", "CO-96", remark) == ["CO-96"]
    assert reasons("", "CO-A1", remark) == ["other"]


def test_a_remark_that_says_the_same_is_named_but_makes_nothing_surer() -> None:
    (alone,) = read_wording("", ("CO-16",), RULES)
    (both,) = read_wording("", ("CO-16", "N706"), RULES)
    assert both.because == ("CO-16", "N706")
    assert both.confidence == alone.confidence


def test_two_remarks_may_name_two_reasons() -> None:
    assert reasons("", "CO-16", "N706", "M62") == ["missing_information", "prior_auth_missing"]


def test_confidence_lies_between_nothing_and_certain() -> None:
    text = "Not medically necessary. No medical necessity. Lack of medical necessity. Not needed."
    (found,) = read_wording(text, ("CO-50",), RULES)
    assert found.confidence == 0.99


def test_a_phrase_counts_once_however_often_it_stands() -> None:
    once = read_wording("It is a duplicate.", (), RULES)
    assert read_wording("It is a duplicate. It is a duplicate.", (), RULES) == once


def test_phrases_come_from_the_table() -> None:
    own = replace(RULES, phrases=(PhraseRule(DenialReason.OTHER, "green ... moon", 4),))
    (found,) = read_wording("A green and very round moon.", (), own)
    assert (found.reason, found.because) == (DenialReason.OTHER, ("green and very round moon",))
    assert read_wording("Not medically necessary.", (), own) == ()
    assert read_wording("green one two three four five six moon", (), own) == ()
    assert read_wording("moon, green", (), own) == ()
