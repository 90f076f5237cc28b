"""The shipped tables, as people read them and as lawyers would check them."""

import re
from collections.abc import Iterator
from enum import Enum

import pytest

from denialhelp.domain.citations import Citation
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import FIRST_APPEALS
from denialhelp.rulebook.load import rules

FORBIDDEN = re.compile(r"!|\b(please|invalid|illegal|oops|guarantee)", re.IGNORECASE)


def _texts_for_people() -> Iterator[tuple[str, str]]:
    """Give each text that a page shows, with its row; test_routes_table has those of routes."""
    known = rules()
    for code in known.carc.values():
        yield f"carc {code.code}", f"{code.meaning} {code.evidence}"
    for row in known.deadlines:
        yield f"deadline {row.key}", f"{row.note} {row.why} {row.if_late}"
    for reason in known.reasons.values():
        yield f"reason {reason.reason.value}", " ".join((reason.meaning, *reason.check_first))
    for paragraph in known.paragraphs:
        yield f"paragraph {paragraph.key}", paragraph.why
    for method in known.coordination.values():
        yield f"method {method.method.value}", f"{method.name}. {method.how} {method.limit}"
    for order in known.payment_order:
        yield f"order {order.key}", f"{order.question} {order.answer}"


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in re.split(r"(?<=[.?:;])\s+", text) if sentence]


def _cited(value: object) -> Iterator[Citation]:
    """Give every citation in a row, wherever it stands."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _cited(item)
    elif hasattr(value, "__slots__") and not isinstance(value, Enum):
        for name in value.__slots__:
            yield from _cited(getattr(value, name))


@pytest.mark.parametrize(("place", "text"), [*_texts_for_people()])
def test_no_sentence_for_people_has_more_than_25_words(place: str, text: str) -> None:
    assert [sentence for sentence in _sentences(text) if len(sentence.split()) > 25] == []


@pytest.mark.parametrize(("place", "text"), [*_texts_for_people()])
def test_no_text_for_people_shouts_scolds_or_promises(place: str, text: str) -> None:
    assert FORBIDDEN.findall(text) == []


def test_every_citation_is_used() -> None:
    known = rules()
    methods = tuple(known.coordination.values())
    law = (known.deadlines, known.amounts, known.ladder, known.routes, known.paragraphs)
    offices = (*known.regulators.states.values(), *known.regulators.oversight.values())
    rows = (*law, methods, known.payment_order, offices)
    used = {citation.key for citation in _cited(rows)}
    assert sorted(known.citations.keys() - used) == []


@pytest.mark.parametrize("citation", [*rules().citations.values()], ids=lambda cited: cited.key)
def test_a_citation_leads_to_an_official_text(citation: Citation) -> None:
    official = r"https://([\w-]+\.)+(gov|[a-z]{2}\.us)/"
    # The commissioners of the states publish their own models.
    others = ("https://tricare.mil/", "https://content.naic.org/")
    assert re.match(official, citation.url) or citation.url.startswith(others)
    assert citation.governs


def test_the_first_decision_of_most_coverages_has_a_time_of_its_own() -> None:
    first = [row for row in rules().deadlines if row.period and row.step in FIRST_APPEALS]
    timed = {kind for row in first for kind in row.coverages}
    # A state, a contract or nobody sets these.
    untimed = {
        CoverageKind.MEDICAID_FFS,
        CoverageKind.SHORT_TERM,
        CoverageKind.SHARING_MINISTRY,
        CoverageKind.LIMITED_BENEFIT,
        CoverageKind.UNINSURED,
        CoverageKind.WORKERS_COMPENSATION,
        CoverageKind.AUTO,
        CoverageKind.UNKNOWN,
    }
    assert set(CoverageKind) - timed == untimed
