"""Dates that a notice prints, each with its role where the words before it tell one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from denialhelp.domain.dates import MONTHS


class DateKind(Enum):
    NOTICE_DATE = "notice_date"
    SERVICE_DATE = "service_date"
    APPEAL_BY = "appeal_by"
    EFFECTIVE_DATE = "effective_date"
    RECEIVED_DATE = "received_date"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as it stands in the text; `text` is the line or clause that gives it its role."""

    kind: DateKind
    date: date
    text: str
    place: int


_NAMES = "|".join(f"{month[:3]}(?:{month[3:]}|t)?" for month in MONTHS)
_DATE = re.compile(
    rf"\b(?P<name>{_NAMES})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b"
    rf"|\b(?P<day2>\d{{1,2}})\s+(?P<name2>{_NAMES})\.?,?\s+(?P<year2>\d{{4}})\b"
    r"|\b(?P<iso>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})\b"
    r"|\b(?P<month3>\d{1,2})(?P<mark>[/-])(?P<day3>\d{1,2})(?P=mark)(?P<year3>\d{4}|\d{2})\b",
    re.IGNORECASE,
)
_BEFORE = 70
_RANGE = re.compile(r"\s*(?:-|–|to|through|thru)\s*", re.IGNORECASE)
_NOT_OURS = re.compile(r"date of birth|birth ?date|\bdob\b|\bborn\b", re.IGNORECASE)

# The words that give a date its role; those that stand nearest before it win.
_ROLES = {
    DateKind.APPEAL_BY: r"""no later than|not later than|on or before|deadline|last day|appeal by
        |postmarked by|received by|file by|submit by|before the close of""",
    DateKind.SERVICE_DATE: r"""dates? of services?|service dates?|\bdos\b|\bfrom date\b|\bthru\b
        |services? (?:provided|received|rendered|performed)(?: on| from)?
        |treated on|admitted on|admission date""",
    DateKind.NOTICE_DATE: r"""notice date|letter date|date mailed|mailing date|mailed on|date issued
        |date of (?:this )?(?:notice|letter|denial|determination|decision)
        |issue date|notice of denial|(?:^|\n)\s*date\s*:""",
    DateKind.EFFECTIVE_DATE: r"""effective(?: date)?|will end|ends? on|terminat\w+|reduced on
        |stops? on|coverage end""",
    DateKind.RECEIVED_DATE: r"""we received|received (?:your|the|on)|date received|receipt date
        |processed on""",
}
_ROLE = tuple(
    (kind, re.compile(re.sub(r"\n\s+", "", words), re.IGNORECASE)) for kind, words in _ROLES.items()
)
_ALONE = re.compile(r"(?:^|\n)[ \t]*$")
_LINE_ENDS = re.compile(r"[ \t]*(?:\n|$)")


def dates_in(text: str) -> tuple[PrintedDate, ...]:
    """Return the dates of a notice in their order; a day of birth is nobody's business here."""
    found = tuple(_dates(text))
    if any(each.kind is DateKind.NOTICE_DATE for each in found):
        return found
    return tuple(_with_letterhead(text, found))


def _dates(text: str) -> Iterator[PrintedDate]:
    last_end, kind = 0, DateKind.OTHER
    for match in _DATE.finditer(text):
        day = _day(match)
        if day is None:
            continue
        between = text[last_end : match.start()]
        before = between[-_BEFORE:]
        if not (last_end and _RANGE.fullmatch(between)):
            kind = _kind(before)
        last_end = match.end()
        if not _NOT_OURS.search(before[-30:]):
            line = _clause(before).rsplit("\n", 1)[-1]
            told = " ".join(f"{line}{match.group()}".split())
            yield PrintedDate(kind, day, told, match.start())


def _with_letterhead(text: str, found: tuple[PrintedDate, ...]) -> Iterator[PrintedDate]:
    """Take the first date that stands on a line of its own for the date of the letter."""
    first = next((each for each in found if _is_alone(text, each)), None)
    for each in found:
        if each is first:
            yield PrintedDate(DateKind.NOTICE_DATE, each.date, each.text, each.place)
        else:
            yield each


def _is_alone(text: str, printed: PrintedDate) -> bool:
    match = _DATE.match(text, printed.place)
    ends = bool(match) and bool(_LINE_ENDS.match(text, match.end() if match else 0))
    alone = bool(_ALONE.search(text[: printed.place])) and ends
    # A text that is nothing but a date says nothing of its role.
    return alone and printed.kind is DateKind.OTHER and printed.text != text.strip()


def _kind(before: str) -> DateKind:
    clause = _clause(before)
    told = [(found.start(), kind) for kind, words in _ROLE for found in words.finditer(clause)]
    return max(told, key=lambda each: each[0], default=(0, DateKind.OTHER))[1]


def _clause(before: str) -> str:
    """Return the words before a date, up to the sentence they belong to."""
    return re.split(r"[.;!?]\s|\n\s*\n", before)[-1]


def _day(match: re.Match[str]) -> date | None:
    part = match.groupdict()
    name = part["name"] or part["name2"]
    if name:
        month = [each[:3].lower() for each in MONTHS].index(name[:3].lower()) + 1
        year, day = part["year"] or part["year2"], part["day"] or part["day2"]
    elif part["iso"]:
        year, month, day = part["iso"], int(part["iso_month"]), part["iso_day"]
    else:
        # Notices of the US print the month first.
        year, month, day = part["year3"], int(part["month3"]), part["day3"]
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))
    except ValueError:
        return None
