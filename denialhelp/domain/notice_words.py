"""The words of a notice in one plain shape, so that a phrase is found however it is written."""

import re
from dataclasses import dataclass

# An apostrophe is part of a word; a single letter with a full stop is one too ("I.D.").
_WORD = re.compile(r"[A-Za-z0-9$]+(?:['’][A-Za-z]+)?")

# What ends a sentence: a mark before a blank or the end, or an empty line. A line's end
# alone does not, because letters and pasted pages are cut into lines anywhere.
_STOP = re.compile(r"[.!?;](?=\s|$)|\n\s*\n|[•▪●]|\n\s*[-*]\s")
_INITIAL = re.compile(r"\b[A-Za-z]\.$")

_SMALL = frozenset(
    """
    a an the this that these those of for to by as it its i you we they he she your our their his
    her my is am was are were be been being has have had do does did so
    considered deemed determined viewed regarded
    """.split()  # noqa: SIM905 - one word a line would hide the list
)
"""Words that say nothing of a reason, so that "is not considered to be" reads "not"."""

# How insurers shorten words, and words that mean the same here. The right side is written
# as a notice would write it in full.
_SAME = {
    "auth": "authorization",
    "auths": "authorization",
    "authorised": "authorization",
    "authorized": "authorization",
    "authorizations": "authorization",
    "authorisation": "authorization",
    "authorize": "authorization",
    "unauthorized": "not authorization",
    "unauth": "not authorization",
    "preauth": "prior authorization",
    "preauthorization": "prior authorization",
    "preauthorized": "prior authorization",
    "preauthorisation": "prior authorization",
    "precert": "prior certification",
    "precertification": "prior certification",
    "precertified": "prior certification",
    "certified": "certification",
    "certify": "certification",
    "cert": "certification",
    "pre": "prior",
    "preapproval": "prior approval",
    "preapproved": "prior approval",
    "non": "not",
    "noncovered": "not covered",
    "nonformulary": "not formulary",
    "nonpreferred": "not preferred",
    "nonparticipating": "not participating",
    "nonpar": "not participating",
    "par": "participating",
    "noncontracted": "not contracted",
    "uncovered": "not covered",
    "cov": "covered",
    "cvd": "covered",
    "unproven": "not proven",
    "unnecessary": "not necessary",
    "med": "medical",
    "medically": "medical",
    "nec": "necessary",
    "necess": "necessary",
    "ded": "deductible",
    "deduct": "deductible",
    "coins": "coinsurance",
    "cob": "coordination of benefits",
    "exper": "experimental",
    "investig": "investigational",
    "investigative": "investigational",
    "dup": "duplicate",
    "dupl": "duplicate",
    "duplicates": "duplicate",
    "duplicated": "duplicate",
    "duplication": "duplicate",
    "disc": "discount",
    "agrmt": "agreement",
    "pref": "preferred",
    "dx": "diagnosis",
    "diag": "diagnosis",
    "proc": "procedure",
    "px": "procedure",
    "mod": "modifier",
    "svc": "service",
    "svcs": "service",
    "srv": "service",
    "srvc": "service",
    "prov": "provider",
    "pt": "patient",
    "mbr": "member",
    "ins": "insurance",
    "insur": "insurance",
    "info": "information",
    "documentation": "documents",
    "docs": "documents",
    "doc": "documents",
    "req": "required",
    "reqd": "required",
    "requires": "required",
    "require": "required",
    "max": "maximum",
    "maximums": "maximum",
    "chrg": "charge",
    "chrgs": "charge",
    "chg": "charge",
    "amt": "amount",
    "elig": "eligible",
    "inelig": "not eligible",
    "ineligible": "not eligible",
    "eligibility": "eligible",
    "oon": "out of network",
    "ntwk": "network",
    "qty": "quantity",
    "freq": "frequency",
    "exceeded": "exceeds",
    "exceed": "exceeds",
    "exceeding": "exceeds",
    "excd": "exceeds",
    "exceds": "exceeds",
    "excds": "exceeds",
    "recd": "received",
    "rcvd": "received",
    "recvd": "received",
    "dos": "date of service",
    "clm": "claim",
    "attchmt": "attachment",
    "documnt": "documents",
    "document": "documents",
    "pymt": "payment",
    "pmt": "payment",
    "cannot": "can not",
    "unable": "not able",
    "inpt": "inpatient",
    "outpt": "outpatient",
    "prev": "previously",
    "adj": "adjustment",
    "incl": "included",
    "includes": "included",
    "include": "included",
    "inclusive": "included",
    "lacks": "lack",
    "lacking": "lack",
    "denies": "denied",
    "deny": "denied",
    "denial": "denied",
}

_KEPT = ("ss", "us", "is")


Seen = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence in their plain shape, and where each stands in the text."""

    plain: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


def sentences_in(text: str) -> tuple[Sentence, ...]:
    """Return the words of each sentence, without the small ones."""
    sentences: list[Sentence] = []
    seen: Seen = {}
    start = 0
    for stop in _stops(text):
        sentence = _sentence(text, start, stop, seen)
        if sentence.plain:
            sentences.append(sentence)
        start = stop
    return tuple(sentences)


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a phrase in their plain shape."""
    return _sentence(text, 0, len(text), {}).plain


def _stops(text: str) -> list[int]:
    """Return where sentences end; the last is the end of the text."""
    ends = [match.end() for match in _STOP.finditer(text) if not _is_initial(text, match)]
    return [*ends, len(text)]


def _is_initial(text: str, stop: re.Match[str]) -> bool:
    return bool(_INITIAL.search(text, max(stop.end() - 3, 0), stop.end()))


def _sentence(text: str, start: int, end: int, seen: Seen) -> Sentence:
    """Return a sentence's words; `seen` holds those that the text had before."""
    plain: list[str] = []
    places: list[tuple[int, int]] = []
    for match in _WORD.finditer(text, start, end):
        written = match.group()
        words = seen.get(written)
        if words is None:
            words = seen[written] = _plain(written.lower())
        plain += words
        places += [match.span()] * len(words)
    return Sentence(tuple(plain), tuple(places))


def _plain(word: str) -> tuple[str, ...]:
    """Return one written word in its plain shape: none, one or several words."""
    word, _, ending = word.replace("’", "'").partition("'")
    if ending == "t":
        return ("can", "not") if word == "can" else ("not",)
    same = _SAME.get(word, word)
    return tuple(_stem(part) for part in same.split() if part not in _SMALL)


def _stem(word: str) -> str:
    """Return the word without its commonest endings, so that "limits" and "limited" agree."""
    for ending in ("ing", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) > 2 and not word.endswith(_KEPT):
            word = word.removesuffix(ending)
            break
    if len(word) <= 3:
        return word
    return word[:-1] + "i" if word.endswith("y") else word.removesuffix("e")
