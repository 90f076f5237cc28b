"""Telephone, fax, claim and reference numbers, and the time to appeal, as a notice prints them."""

import re
from collections.abc import Iterator

_PHONE = re.compile(
    r"(?<![\d-])(?:\+?1[\s.-]?)?\(?([2-9]\d{2})\)?[\s.-]?(\d{3})[\s.-](\d{4})(?!\d|-\d)"
)
_FAX_BEFORE = re.compile(r"\b(?:fax|facsimile)\b[^\d\n]{0,25}$", re.IGNORECASE)
_FAX_NEAR = 40

# A number has a digit in it, and may be cut into groups.
_NUMBER = r"([A-Z0-9][A-Z0-9/-]*\d[A-Z0-9/-]*)"
_NO = r"\s*(?:number|num|no\.?|nbr|id|#)?\s*[:#]*\s*"
_CLAIM = re.compile(rf"\b(?:claim|clm|icn|dcn){_NO}{_NUMBER}", re.IGNORECASE)
_REFERENCE = re.compile(
    rf"\b(?:reference|ref|case|appeal|tracking|authorization|auth|request){_NO}{_NUMBER}",
    re.IGNORECASE,
)
_SHORTEST = 5
_A_DATE = re.compile(r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4}")

_WORDS = {
    "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90, "one hundred twenty": 120,
    "one hundred eighty": 180, "two": 2, "three": 3, "four": 4, "six": 6, "ten": 10, "one": 1,
}  # fmt: skip
_WRITTEN = "|".join(sorted(_WORDS, key=len, reverse=True))
_PERIOD = re.compile(
    rf"\b((?:{_WRITTEN})\s*\(\d{{1,3}}\)|\d{{1,3}}|{_WRITTEN})[\s-]+"
    r"(?:(calendar|business|working)\s+)?(day|month|year|hour)s?\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n\s*\n|\n\s*[-*•]\s")
_ASKS = re.compile(
    r"\b(?:appeals?|appealed|reconsideration|redetermination|hearing|grievance|dispute"
    r"|(?:external|independent|outside) review|request (?:a|an) review)\b",
    re.IGNORECASE,
)
# The time is theirs: for a decision, an answer, a copy.
_THEIRS = re.compile(
    r"\bwe (?:will|must|have|shall)\b|\bdecision (?:will|within)|\bplan (?:must|will|has)\b"
    r"|\bwill (?:decide|respond|answer|notify|make)\b|\breview(?:er)? (?:will|must|has)\b",
    re.IGNORECASE,
)


def calls_in(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the telephone and the fax numbers as 800-555-0100, each once."""
    phones: dict[str, None] = {}
    faxes: dict[str, None] = {}
    for match in _PHONE.finditer(text):
        before = text[max(match.start() - _FAX_NEAR, 0) : match.start()]
        numbers = faxes if _FAX_BEFORE.search(before) else phones
        numbers["-".join(match.groups())] = None
    return tuple(phones), tuple(faxes)


def claim_numbers_in(text: str) -> tuple[str, ...]:
    return tuple(_numbers(_CLAIM, text))


def reference_numbers_in(text: str, claims: tuple[str, ...]) -> tuple[str, ...]:
    """Return the numbers of cases, calls and approvals that are not those of `claims`."""
    return tuple(number for number in _numbers(_REFERENCE, text) if number not in claims)


def time_to_appeal_in(text: str) -> str:
    """Return the time that a notice gives for an appeal ("180 days"), empty where none is clear."""
    for sentence in _SENTENCE.split(text):
        if not _ASKS.search(sentence) or _THEIRS.search(sentence):
            continue
        found = _PERIOD.search(sentence)
        if found and found.group(3).lower() != "hour":
            return _period(found)
    return ""


def _period(found: re.Match[str]) -> str:
    written, kind, unit = found.groups()
    digits = re.search(r"\d+", written)
    count = int(digits.group()) if digits else _WORDS[written.lower()]
    of_kind = f"{kind.lower()} " if kind else ""
    return f"{count} {of_kind}{unit.lower()}{'' if count == 1 else 's'}"


def _numbers(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    found = (match.group(1).strip("-/") for match in pattern.finditer(text))
    for number in dict.fromkeys(found):
        if len(number) >= _SHORTEST and not _A_DATE.fullmatch(number):
            yield number
