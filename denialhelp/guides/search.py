"""What a person may type in search of a code: codes as printed on the EOB, or plain words."""

import re
from dataclasses import dataclass

from denialhelp.domain.code_rules import CarcMeaning, RarcMeaning
from denialhelp.domain.codes import reasons_typed, remarks_typed
from denialhelp.domain.rules import Rules
from denialhelp.domain.wording import read_wording
from denialhelp.guides.catalogue import (
    REMARK_CODE,
    CodeTold,
    Listed,
    codes_told,
    groups_told,
    listed,
)

MOST_CODES = 20
MOST_BY_WORDS = 40
SHORTEST_WORD = 3
_SAID_OFTEN = frozenset({"the", "and", "for", "code", "codes", "what", "does", "mean", "plan"})


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found. `unknown` are codes that we do not have; `by_words` is for plain words.

    `together` says which code leaves the why to which remark.
    """

    codes: tuple[CodeTold, ...]
    unknown: tuple[str, ...]
    by_words: Listed
    together: str = ""


def look_up(typed: str, rules: Rules) -> Found:
    known = codes_told(typed, rules)[:MOST_CODES] or groups_told(typed, rules)
    unknown = _unknown(typed, rules)
    by_words = () if known or unknown else _by_words(typed, rules)
    return Found(known, unknown, by_words, _together(known))


def _unknown(typed: str, rules: Rules) -> tuple[str, ...]:
    reasons = [str(code) for code in reasons_typed(typed) if code.reason not in rules.carc]
    remarks = [code for code in remarks_typed(typed) if code not in rules.rarc]
    return (*reasons, *remarks)[:MOST_CODES]


def _by_words(typed: str, rules: Rules) -> Listed:
    """Return the codes in use whose meaning has every word that was typed.

    Where none has, the words may be a plan's own ("timely filing"): then those for that reason.
    """
    every: tuple[CarcMeaning | RarcMeaning, ...] = (*rules.carc.values(), *rules.rarc.values())
    in_use = [each for each in every if each.active]
    words = {word for word in re.findall(r"\w+", typed.lower()) if len(word) >= SHORTEST_WORD}
    words -= _SAID_OFTEN
    if not words:
        return ()
    found = listed(each for each in in_use if _has_all(words, each.meaning))
    if not found:
        meant = [each.reason for each in read_wording(typed, (), rules)[:1]]
        found = listed(each for each in in_use if each.reason in meant)
    return found[:MOST_BY_WORDS]


def _has_all(words: set[str], meaning: str) -> bool:
    low = meaning.lower()
    return all(word in low for word in words)


def _together(known: tuple[CodeTold, ...]) -> str:
    open_ones = [told.code for told in known if told.wants_remark]
    remarks = [told.code for told in known if told.kind == REMARK_CODE]
    if not open_ones or not remarks:
        return ""
    return f"{_in_a_row(open_ones)} leaves the why to a remark. Here that is {_in_a_row(remarks)}."


def _in_a_row(codes: list[str]) -> str:
    return " and ".join((", ".join(codes[:-1]), codes[-1])) if len(codes) > 1 else codes[0]
