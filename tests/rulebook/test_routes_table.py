"""The tables of routes and evidence, as a lawyer would check them."""

import re
from collections.abc import Iterator

import pytest

from denialhelp.domain.denial import DenialReason
from denialhelp.domain.evidence import ANY_REASON
from denialhelp.domain.facts import RecordKind
from denialhelp.domain.route_conditions import CONDITIONS
from denialhelp.domain.rules import RouteRule
from denialhelp.rulebook.load import rules

RULES = rules()
SENTENCE_END = re.compile(r"(?<=[.?:])\s+")
LONGEST_SENTENCE = 25
NOT_OUR_TONE = re.compile(
    r"!|\b(invalid|illegal|oops|please|guarantee\w*|will win|certain\w* win)\b", re.IGNORECASE
)
A_YEARS_OR_DAYS_FIGURE = re.compile(r"\b\d+ (day|month|hour)s?\b")


def texts() -> Iterator[tuple[str, str]]:
    for row in RULES.routes:
        for text in (row.why, *row.would_change_if, *row.next_steps):
            yield row.key, text
    for name in RULES.route_names.values():
        yield name.route.value, name.summary
    for need in RULES.evidence:
        yield need.record.value, need.why
        yield need.record.value, need.where


def test_the_last_row_is_open_to_every_case() -> None:
    assert RULES.routes[-1].when == ()


def test_only_the_last_row_asks_nothing() -> None:
    assert all(row.when for row in RULES.routes[:-1])


def test_every_question_of_the_table_is_a_function() -> None:
    assert {name for row in RULES.routes for name in row.when} <= set(CONDITIONS)


def test_no_question_is_kept_that_no_row_asks() -> None:
    asked = {name for row in RULES.routes for name in row.when}
    made_for_each = ("reason_is_", "coverage_is_")
    assert {name for name in CONDITIONS if not name.startswith(made_for_each)} <= asked


@pytest.mark.parametrize("row", RULES.routes, ids=lambda row: row.key)
def test_a_route_offers_only_letters_that_can_be_written(row: RouteRule) -> None:
    assert set(row.letters) <= set(RULES.letters)


@pytest.mark.parametrize("row", RULES.routes, ids=lambda row: row.key)
def test_a_row_says_why_what_would_change_it_and_what_to_do(row: RouteRule) -> None:
    assert row.why
    assert row.would_change_if
    assert row.next_steps


@pytest.mark.parametrize("row", RULES.routes, ids=lambda row: row.key)
def test_a_reason_to_go_this_way_that_names_a_period_cites_its_law(row: RouteRule) -> None:
    assert row.citation or not A_YEARS_OR_DAYS_FIGURE.search(row.why)


def test_every_sentence_can_be_read_at_once() -> None:
    long = [
        (where, sentence)
        for where, text in texts()
        for sentence in SENTENCE_END.split(text)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]
    assert not long


def test_the_tables_keep_our_tone() -> None:
    assert not [(where, text) for where, text in texts() if NOT_OUR_TONE.search(text)]


def test_every_text_ends_as_a_sentence() -> None:
    assert not [(where, text) for where, text in texts() if not text.endswith((".", "?", '"'))]


def test_every_reason_has_records_of_its_own() -> None:
    named = {
        reason for row in RULES.evidence if row.reasons != ANY_REASON for reason in row.reasons
    }
    assert named == set(DenialReason)


def test_any_case_encloses_the_notice_first() -> None:
    assert RULES.evidence[0].record is RecordKind.DENIAL_NOTICE
    assert RULES.evidence[0].reasons == ANY_REASON


def test_a_reason_names_a_record_once() -> None:
    pairs = [(reason, row.record) for row in RULES.evidence for reason in row.reasons]
    assert len(pairs) == len(set(pairs))
