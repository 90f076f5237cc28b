"""What must hold between rows and tables."""

from dataclasses import replace

import pytest

from denialhelp.domain.rules import Rules
from denialhelp.rulebook.errors import RulebookError
from denialhelp.rulebook.load import rules
from denialhelp.rulebook.whole import check_whole


def _fault(spoilt: Rules) -> str:
    with pytest.raises(RulebookError) as caught:
        check_whole(spoilt)
    return str(caught.value)


def test_a_second_citation_with_the_same_title_is_refused() -> None:
    champva = rules().citations["38-cfr-17-276"]
    again = {**rules().citations, "again": replace(champva, key="again")}
    says = "citations.toml, again: has the same title as 38-cfr-17-276"
    assert _fault(replace(rules(), citations=again)) == says


def test_a_paragraph_of_a_section_that_its_letter_lacks_is_refused() -> None:
    lost = replace(rules().paragraphs[0], section="moon")
    (letter, *_) = sorted(lost.letters, key=lambda kind: kind.value)
    says = f"paragraphs, {lost.key}: section: {letter.value} has no section 'moon'"
    assert _fault(replace(rules(), paragraphs=(lost,))) == says


def test_a_paragraph_of_a_letter_that_is_not_there_is_refused() -> None:
    lost = rules().paragraphs[0]
    (letter, *_) = sorted(lost.letters, key=lambda kind: kind.value)
    says = f"paragraphs, {lost.key}: letters: letters.toml has no row for {letter.value}"
    assert _fault(replace(rules(), paragraphs=(lost,), letters={})) == says
