"""Codes as EOBs print and people type them: "CO-50", "pr 2", "N115"."""

import re
from dataclasses import dataclass

from denialhelp.domain.claim import AdjustmentGroup

_GROUP = "|".join(group.value for group in AdjustmentGroup)
_REASON = r"[ABDPWY]?\d{1,3}"

# In a field for codes a bare number is a code, but not one that is part of an amount.
_TYPED = re.compile(
    rf"(?<![A-Z0-9$])(?<!\d[.,])(?:({_GROUP})[\s:/.-]*)?0*({_REASON})(?![A-Z0-9]|[.,]\d)"
)
_REMARK = re.compile(r"(?<![A-Z0-9])(MA|M|N)[ -]?0*(\d{1,4})(?![A-Z0-9]|\.\d)")

# In a letter a number is a code only with its group or after words that say so.
_IN_TEXT = re.compile(
    rf"\b({_GROUP})(?:\s?[-:/]\s?|\s)?0*({_REASON})\b(?![.,]\d)"
    rf"|\b((?i:{_GROUP}))-0*((?i:{_REASON}))\b(?!\.\d)"
    rf"|(?i:\b(?:reason|adjustment|denial|carc)\s+codes?\s*[:#]?\s*)0*({_REASON})\b(?!\.\d)"
    r"|\b(MA|M|N)(\d{1,4})\b(?!\.\d)"
)

# What PDFs and word processors put in the place of a hyphen.
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")


@dataclass(frozen=True, slots=True)
class ReasonCode:
    """A CARC with its group, None where the EOB does not print one."""

    group: AdjustmentGroup | None
    reason: str

    def __str__(self) -> str:
        return f"{self.group.value}-{self.reason}" if self.group else self.reason


def plain_reason(reason: str) -> str:
    """Return a CARC without blanks and leading zeros ("0050" is "50")."""
    return reason.strip().upper().lstrip("0")


def reasons_typed(codes: str) -> tuple[ReasonCode, ...]:
    """Return the CARC in a field for codes, each once, in order."""
    without_remarks = _REMARK.sub(" ", _plain(codes))
    found = (
        ReasonCode(AdjustmentGroup(group) if group else None, reason)
        for group, reason in _TYPED.findall(without_remarks)
    )
    return tuple(dict.fromkeys(code for code in found if code.reason.strip("0")))


def remarks_typed(codes: str) -> tuple[str, ...]:
    """Return the RARC in a field for codes, each once, in order ("MA1" is "MA01")."""
    found = _REMARK.findall(_plain(codes))
    return tuple(
        dict.fromkeys(kind + number.zfill(2 if kind == "MA" else 1) for kind, number in found)
    )


def codes_printed(text: str) -> tuple[str, ...]:
    """Return the CARC and RARC in a letter, each once, in order."""
    found = (_printed(match) for match in _IN_TEXT.finditer(text.translate(_DASHES)))
    return tuple(dict.fromkeys(found))


def _plain(typed: str) -> str:
    return typed.upper().translate(_DASHES)


def _printed(match: re.Match[str]) -> str:
    group, reason, small_group, small_reason, alone, remark, number = match.groups()
    if remark:
        return f"{remark}{number}"
    if alone:
        return plain_reason(alone)
    return f"{(group or small_group).upper()}-{(reason or small_reason).upper()}"
