"""What must hold between the rows of a rulebook."""

from collections.abc import Iterator
from itertools import combinations

from denialhelp.domain.deadline_rules import DeadlineRule
from denialhelp.domain.letter_rules import ParagraphRule
from denialhelp.domain.rules import Rules
from denialhelp.rulebook.errors import RulebookError


def check_whole(rules: Rules) -> None:
    """Raise a RulebookError for the first fault."""
    for check in (_citations, _deadlines, _paragraphs):
        for place, fault in check(rules):
            raise RulebookError(place, fault)


def _citations(rules: Rules) -> Iterator[tuple[str, str]]:
    titles: dict[str, str] = {}
    for key, citation in rules.citations.items():
        if citation.title in titles:
            yield f"citations.toml, {key}", f"has the same title as {titles[citation.title]}"
        titles[citation.title] = key


def _deadlines(rules: Rules) -> Iterator[tuple[str, str]]:
    for one, other in combinations(rules.deadlines, 2):
        if _would_both_answer(one, other):
            yield f"deadlines, {other.key}", f"is in force beside {one.key}"


def _would_both_answer(one: DeadlineRule, other: DeadlineRule) -> bool:
    """Tell whether two rows give the same step of the same people two last days."""
    later, earlier = sorted((one, other), key=lambda row: row.effective_from, reverse=True)
    return (
        one.step is other.step
        and one.who_acts is other.who_acts
        and bool(one.coverages & other.coverages)
        and one.when == other.when
        and _share_a_state(one, other)
        and (earlier.effective_until is None or earlier.effective_until >= later.effective_from)
    )


def _share_a_state(one: DeadlineRule, other: DeadlineRule) -> bool:
    # A row of one state goes before one of all, so the two do not answer both.
    return one.states == other.states or bool(set(one.states) & set(other.states))


def _paragraphs(rules: Rules) -> Iterator[tuple[str, str]]:
    for paragraph in rules.paragraphs:
        for fault in _faults_of(paragraph, rules):
            yield f"paragraphs, {paragraph.key}", fault


def _faults_of(paragraph: ParagraphRule, rules: Rules) -> Iterator[str]:
    for kind in sorted(paragraph.letters, key=lambda kind: kind.value):
        letter = rules.letters.get(kind)
        if letter is None:
            yield f"letters: letters.toml has no row for {kind.value}"
        elif paragraph.section not in {key for key, _, _ in letter.sections}:
            yield f"section: {kind.value} has no section {paragraph.section!r}"
