"""Findings on a line that has to do with another: the same one twice, or part of it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from denialhelp.domain.claim_findings import Findings, code_of
from denialhelp.domain.code_rules import CarcMeaning
from denialhelp.domain.codes import plain_reason
from denialhelp.domain.dates import long_date
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.findings import Finding, FindingKind, LineVerdict, ReadAdjustment
from denialhelp.domain.money import ZERO, dollars, known
from denialhelp.domain.told_lines import ToldLine

Same = tuple[str, tuple[str, ...], Decimal, date, Decimal]

_NOTHING_PAID = frozenset(
    {
        LineVerdict.DENIED,
        LineVerdict.WRITTEN_OFF,
        LineVerdict.BALANCE_LEFT,
        LineVerdict.UNEXPLAINED,
    }
)


def lines_told_twice(lines: tuple[ToldLine, ...]) -> Findings:
    """Return each line that repeats one the plan paid or allowed, while it paid nothing on it."""
    allowed: dict[Same, ToldLine] = {}
    for told in lines:
        same = _same(told)
        if same and told.reading.amounts.allowed > 0:
            allowed.setdefault(same, told)
    return tuple(
        _twice(told, allowed[same], same)
        for told in lines
        if told.reading.verdict in _NOTHING_PAID and told.reading.amounts.allowed <= 0
        if (same := _same(told)) in allowed and same
    )


def bundled_lines(lines: tuple[ToldLine, ...], carc: Mapping[str, CarcMeaning]) -> Findings:
    """Return each line that the plan counts as part of another service."""
    bundled = [(told, _bundling(told, carc)) for told in lines]
    return tuple(_part_of(told, codes, lines) for told, codes in bundled if codes)


def _same(told: ToldLine) -> Same | None:
    """Return what two lines share when they are the same, None where too little is told."""
    line, charge = told.line, known(told.line.charge)
    procedure = line.procedure.strip().upper()
    if not procedure or told.day is None or charge is None or charge <= 0:
        return None
    modifiers = tuple(sorted(modifier.strip().upper() for modifier in line.modifiers))
    return procedure, modifiers, charge, told.day, known(line.units) or Decimal(1)


def _twice(told: ToldLine, first: ToldLine, same: Same) -> Finding:
    reading, (_, _, charge, day, _) = told.reading, same
    text = (
        f"{reading.label} is on this claim twice, for {long_date(day)} and at {dollars(charge)}. "
        f"The plan allowed line {first.reading.line} and paid nothing on line {reading.line}. "
        "If you had this care once, ask the billing office to take the second line off. "
        "If you had it twice, ask for a corrected claim that says so."
    )
    return Finding(FindingKind.DUPLICATE_LINE, text, reading.line, charge)


def _bundling(told: ToldLine, carc: Mapping[str, CarcMeaning]) -> tuple[ReadAdjustment, ...]:
    return tuple(
        each
        for each in told.reading.adjustments
        if each.amount > 0
        and (meaning := carc.get(plain_reason(each.reason)))
        and meaning.reason is DenialReason.BUNDLING
    )


def _part_of(
    told: ToldLine, codes: tuple[ReadAdjustment, ...], lines: tuple[ToldLine, ...]
) -> Finding:
    reading, amount = told.reading, sum((each.amount for each in codes), ZERO)
    named = ", ".join(dict.fromkeys(code_of(each) for each in codes))
    text = (
        f"{reading.label}: the plan counts {dollars(amount)} as part of another service ({named}). "
        f"{_likely(told, lines)}"
        "Ask the billing office whether it was a separate service. "
        "If it was, the office can send a corrected claim with its notes."
    )
    return Finding(FindingKind.BUNDLED_LINE, text, reading.line, amount)


def _likely(told: ToldLine, lines: tuple[ToldLine, ...]) -> str:
    """Name the line of that day with the most allowed, which is a guess and told as one."""
    others = [
        other.reading
        for other in lines
        if other is not told and told.day and other.day == told.day
        if other.reading.amounts.allowed > 0
    ]
    if not others:
        return ""
    most = max(others, key=lambda reading: reading.amounts.allowed)
    return (
        f"It likely means line {most.line}, {most.label}: "
        f"{dollars(most.amounts.allowed)} was allowed there on the same day. "
    )
