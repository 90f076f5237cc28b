"""Which reasons do these words and codes mean? Likeliest first; none where it is not clear."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from denialhelp.domain.boilerplate import is_conditional, tells_rights
from denialhelp.domain.code_rules import CarcMeaning, CountsAs, RarcMeaning
from denialhelp.domain.codes import codes_printed, reasons_typed, remarks_typed
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.findings import ReasonFound
from denialhelp.domain.notice_words import Sentence, sentences_in
from denialhelp.domain.phrase_index import Match, PhraseIndex, index_of
from denialhelp.domain.rules import PhraseRule, Rules

CERTAINTY = {2: 0.5, 3: 0.7, 4: 0.85, 5: 0.95}
"""How much a phrase of each weight says."""

CERTAINTY_OF_A_NAME = 0.5
SHORT_TEXT_WORDS = 6
"""In so short a text a bare name ("Deductible", weight 1) is the reason; elsewhere it is not."""

MOST_CERTAIN = 0.99

ENOUGH = 0.5
ENOUGH_FOR_A_SECOND = 0.6
ENOUGH_IN_A_LONG_TEXT = 0.9
LONG_TEXT_WORDS = 120
"""A long letter touches on much by the way: a second reason must be said outright."""

CODE_CERTAINTY = {CountsAs.DENIED: 0.75, CountsAs.COST_SHARE: 0.5, CountsAs.OTHER_PAYER: 0.5}
REMARK_CERTAINTY = 0.75
OVERRULED_CODE_CERTAINTY = 0.4
"""What a code still says that leaves the why to its remark, where the remark says another."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """One thing that speaks for a reason. `place` is where it stands; codes come last."""

    reason: DenialReason
    certainty: float
    words: str
    place: int


def read_wording(text: str, codes: tuple[str, ...], rules: Rules) -> tuple[ReasonFound, ...]:
    """Return the reasons that a notice's words and codes speak for."""
    return read_sentences(text, sentences_in(text), (*codes, *codes_in(text)), rules)


def read_sentences(
    text: str, sentences: tuple[Sentence, ...], codes: tuple[str, ...], rules: Rules
) -> tuple[ReasonFound, ...]:
    """Return the same for a text whose sentences and codes have been found."""
    words = sum(len(sentence.plain) for sentence in sentences)
    signs = [
        *_in_words(text, sentences, index_of(rules.phrases), short=words <= SHORT_TEXT_WORDS),
        *_in_codes(codes, rules),
    ]
    found = [_found(reason, signs) for reason in dict.fromkeys(sign.reason for sign in signs)]
    found.sort(key=lambda each: -each.confidence)
    second = ENOUGH_FOR_A_SECOND if words <= LONG_TEXT_WORDS else ENOUGH_IN_A_LONG_TEXT
    return tuple(_clear_ones(found, second))


def codes_in(text: str) -> tuple[str, ...]:
    """Return the codes printed in a notice ("CO-50", "N115"), each once."""
    return codes_printed(text)


def _clear_ones(found: list[ReasonFound], second: float) -> Iterator[ReasonFound]:
    """Give the reasons that are clear, those after the first from `second` on."""
    clear = [each for each in found if each.confidence >= ENOUGH]
    named = [each for each in clear if each.reason is not DenialReason.OTHER]
    if not named:
        yield from clear
        return
    # "Denied" is said beside every reason: it is one only where no other is named.
    yield named[0]
    yield from (each for each in named[1:] if each.confidence >= second)


def _found(reason: DenialReason, signs: list[_Sign]) -> ReasonFound:
    doubt = 1.0
    own = [sign for sign in signs if sign.reason is reason]
    for sign in own:
        doubt *= 1 - sign.certainty
    because = dict.fromkeys(sign.words for sign in sorted(own, key=lambda sign: sign.place))
    return ReasonFound(reason, min(round(1 - doubt, 2), MOST_CERTAIN), tuple(because))


def _in_words(
    text: str, sentences: tuple[Sentence, ...], index: PhraseIndex, *, short: bool
) -> Iterator[_Sign]:
    said: set[PhraseRule] = set()
    for sentence in sentences:
        if tells_rights(sentence):
            continue
        for match in _widest(index.matches(sentence)):
            rule = match.phrase.rule
            if rule in said or _is_zero(sentence, match.end):
                continue
            said.add(rule)
            start, end = sentence.places[match.first][0], sentence.places[match.end - 1][1]
            doubt = 0.5 if is_conditional(sentence, match.first) else 1.0
            name = CERTAINTY_OF_A_NAME if short else 0.0
            certainty = CERTAINTY.get(rule.weight, name) * doubt
            if certainty:
                yield _Sign(rule.reason, certainty, text[start:end], start)


def _widest(matches: Iterable[Match]) -> list[Match]:
    """Return the matches that do not lie within another that says as much or more."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda each: each.first - each.end):
        weight = match.phrase.rule.weight
        if not any(
            other.first <= match.first
            and match.end <= other.end
            and weight <= other.phrase.rule.weight
            for other in kept
        ):
            kept.append(match)
    return sorted(kept, key=lambda each: each.first)


def _is_zero(sentence: Sentence, end: int) -> bool:
    """Return whether an amount of zero follows ("Deductible $0.00")."""
    return end < len(sentence.plain) and sentence.plain[end].lstrip("$") in {"0", "00"}


def _in_codes(codes: tuple[str, ...], rules: Rules) -> Iterator[_Sign]:
    """Give a sign for each code that names a reason; the group says nothing of why."""
    known = _known_reasons(codes, rules)
    open_ones = {each.reason for each in known.values() if each.remark_tells}
    remarks = _telling_remarks(codes, rules) if open_ones else ()
    overruled = bool(remarks) and open_ones.isdisjoint(each.reason for each in remarks)
    for number, (code, meaning) in enumerate(known.items(), start=1):
        certainty = CODE_CERTAINTY[meaning.counts_as]
        if overruled and meaning.remark_tells:
            certainty = OVERRULED_CODE_CERTAINTY
        yield _Sign(meaning.reason, certainty, code, number << 32)
    for number, remark in enumerate(remarks, start=len(known) + 1):
        # A remark that says the same as its code makes the reason plainer, not surer.
        certainty = 0.0 if remark.reason in open_ones else REMARK_CERTAINTY
        yield _Sign(remark.reason, certainty, remark.code, number << 32)


def _known_reasons(codes: Iterable[str], rules: Rules) -> dict[str, CarcMeaning]:
    """Return those codes that name a reason, as they are printed, each once."""
    found: dict[str, tuple[str, CarcMeaning]] = {}
    for code in (typed for text in codes for typed in reasons_typed(text)):
        meaning = rules.carc.get(code.reason)
        if meaning and meaning.counts_as in CODE_CERTAINTY:
            found.setdefault(code.reason, (str(code), meaning))
    return dict(found.values())


def _telling_remarks(codes: Iterable[str], rules: Rules) -> tuple[RarcMeaning, ...]:
    """Return the remarks that say why, each once; an alert only tells something."""
    typed = dict.fromkeys(remark for text in codes for remark in remarks_typed(text))
    found = (rules.rarc.get(remark) for remark in typed)
    return tuple(
        each
        for each in found
        if each and not each.is_alert and each.reason is not DenialReason.OTHER
    )
