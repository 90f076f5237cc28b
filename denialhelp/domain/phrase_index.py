"""The rulebook's phrases, laid out so that a whole letter is searched in one walk."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from denialhelp.domain.notice_words import Sentence, plain_words
from denialhelp.domain.rules import PhraseRule

GAP = "..."
GAP_WORDS = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase in plain words; a gap stands between two of its `parts`."""

    rule: PhraseRule
    parts: tuple[tuple[str, ...], ...]

    @property
    def negates(self) -> bool:
        return self.parts[0][0] in NEGATIONS


NEGATIONS = frozenset({"not", "no", "never", "neither", "nor"})

_WAIVED = frozenset(plain_words(word) for word in ("required", "needed", "necessary"))

_PASSED_OVER = frozenset({"prior", "any"}) | {word for (word,) in _WAIVED}
"""Words that may stand between a "no" and what it denies."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found in a sentence, from its first to before its last word."""

    phrase: Phrase
    first: int
    end: int


def plain_parts(phrase: str) -> tuple[tuple[str, ...], ...]:
    """Return the plain words of a phrase between its gaps."""
    return tuple(plain_words(part) for part in phrase.split(GAP))


class PhraseIndex:
    """Phrases by the words they begin with: two of them where there are two before a gap."""

    def __init__(self, rules: Sequence[PhraseRule]) -> None:
        self._by_start: dict[tuple[str, ...], list[Phrase]] = {}
        for rule in rules:
            parts = plain_parts(rule.phrase)
            self._by_start.setdefault(parts[0][:2], []).append(Phrase(rule, parts))

    def matches(self, sentence: Sentence) -> Iterator[Match]:
        plain = sentence.plain
        for first in range(len(plain)):
            for phrase in self._starting(plain, first):
                end = _end_of(phrase, plain, first)
                if end is not None and not _is_turned_round(phrase, plain, first, end):
                    yield Match(phrase, first, end)

    def _starting(self, plain: tuple[str, ...], first: int) -> Iterator[Phrase]:
        yield from self._by_start.get(plain[first : first + 1], ())
        if first + 1 < len(plain):
            yield from self._by_start.get(plain[first : first + 2], ())


class _ByIdentity:
    """A table that is the same only as itself: comparing its thousand rows would cost more."""

    def __init__(self, rules: tuple[PhraseRule, ...]) -> None:
        self.rules = rules

    def __hash__(self) -> int:
        return id(self.rules)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and self.rules is other.rules


def index_of(rules: tuple[PhraseRule, ...]) -> PhraseIndex:
    """Return the index of a table, made once for each."""
    return _index_of(_ByIdentity(rules))


@lru_cache(maxsize=4)
def _index_of(table: _ByIdentity) -> PhraseIndex:
    return PhraseIndex(table.rules)


def _end_of(phrase: Phrase, plain: tuple[str, ...], first: int) -> int | None:
    end = first
    for number, part in enumerate(phrase.parts):
        start = _find(part, plain, end, GAP_WORDS if number else 0)
        if start is None:
            return None
        end = start + len(part)
    return end


def _find(part: tuple[str, ...], plain: tuple[str, ...], start: int, gap: int) -> int | None:
    for at in range(start, min(start + gap, len(plain) - len(part)) + 1):
        if plain[at : at + len(part)] == part:
            return at
    return None


def _is_turned_round(phrase: Phrase, plain: tuple[str, ...], first: int, end: int) -> bool:
    """Return whether words beside the phrase make it say the opposite.

    "Is not experimental", "no prior authorization is required", "a referral is not needed".
    """
    if phrase.negates:
        return plain[end : end + 1] in _WAIVED
    if plain[end : end + 1] == ("not",) and plain[end + 1 : end + 2] in _WAIVED:
        return True
    before = first - 1
    while before > 0 and plain[before] in _PASSED_OVER:
        before -= 1
    return before >= 0 and plain[before] in NEGATIONS
