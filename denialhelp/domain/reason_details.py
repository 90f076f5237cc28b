"""The finer kind of a reason, where the words of a notice tell one."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from denialhelp.domain.boilerplate import tells_rights
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.notice_words import Sentence
from denialhelp.domain.phrase_index import PhraseIndex
from denialhelp.domain.rules import DetailRule, PhraseRule


def details_in(
    sentences: Iterable[Sentence], details: tuple[DetailRule, ...]
) -> dict[DenialReason, str]:
    """Return the finer kind that may stand under each reason: the first that is named."""
    found: dict[DenialReason, str] = {}
    for detail in _named(sentences, details):
        for reason in detail.reasons:
            found.setdefault(reason, detail.detail)
    return found


def _named(sentences: Iterable[Sentence], details: tuple[DetailRule, ...]) -> Iterator[DetailRule]:
    index, owners = _index(details)
    for sentence in sentences:
        if not tells_rights(sentence):
            for match in index.matches(sentence):
                yield owners[match.phrase.rule.phrase]


@lru_cache(maxsize=4)
def _index(details: tuple[DetailRule, ...]) -> tuple[PhraseIndex, dict[str, DetailRule]]:
    owners = {phrase: detail for detail in details for phrase in detail.phrases}
    # The index is that of reasons; which one these stand under is told by their owner.
    rows = [PhraseRule(DenialReason.OTHER, phrase, 5) for phrase in owners]
    return PhraseIndex(rows), owners
