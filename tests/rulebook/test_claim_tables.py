"""Codes, reasons and phrases: whole, alive and in agreement."""

from denialhelp.domain.code_rules import CountsAs
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.notice_words import sentences_in
from denialhelp.domain.phrase_index import GAP, PhraseIndex, plain_parts
from denialhelp.rulebook.load import rules


def test_every_reason_has_a_row() -> None:
    assert set(rules().reasons) == set(DenialReason)


def test_every_reason_has_phrases() -> None:
    assert {rule.reason for rule in rules().phrases} == set(DenialReason)


def test_every_phrase_is_found_in_its_own_words() -> None:
    rows = rules().phrases
    lost = [
        rule.phrase
        for rule in rows
        for (sentence,) in [sentences_in(rule.phrase.replace(GAP, " "))]
        if not list(PhraseIndex([rule]).matches(sentence))
    ]
    assert lost == []


def test_no_two_phrases_of_a_reason_mean_the_same_words() -> None:
    seen: dict[tuple[DenialReason, tuple[tuple[str, ...], ...]], str] = {}
    for rule in rules().phrases:
        key = (rule.reason, plain_parts(rule.phrase))
        assert key not in seen, (rule.phrase, seen[key])
        seen[key] = rule.phrase


def test_weights_go_from_one_to_five() -> None:
    assert {rule.weight for rule in rules().phrases} == {1, 2, 3, 4, 5}


def test_cost_share_codes_speak_for_cost_sharing_and_no_others_do() -> None:
    for code in rules().carc.values():
        shares = code.counts_as is CountsAs.COST_SHARE
        assert shares is (code.reason is DenialReason.COST_SHARING), code.code


def test_discounts_are_never_a_reason() -> None:
    cuts = [code for code in rules().carc.values() if code.counts_as is CountsAs.DISCOUNT]
    assert {code.reason for code in cuts} == {DenialReason.OTHER}


def test_the_thirty_commonest_codes_are_known() -> None:
    commonest = "1 2 3 4 11 16 18 22 23 24 26 27 29 31 45 50 55 58 59 96 97 109 119 131 151 167 197"
    assert set(commonest.split()) | {"198", "204", "226", "227", "252"} <= set(rules().carc)
