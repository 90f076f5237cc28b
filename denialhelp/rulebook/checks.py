"""What must hold of a row beyond its types: each check returns the fault, or nothing."""

from collections.abc import Container, Iterable

from denialhelp.domain import letter_conditions, route_conditions
from denialhelp.domain.deadline_rules import Clock, ClockStart, DeadlineRule
from denialhelp.domain.ladder_rules import RungRule
from denialhelp.domain.letter_filling import SLOT, slots_in
from denialhelp.domain.letter_rules import LetterRule, ParagraphRule
from denialhelp.domain.letter_slots import SLOTS
from denialhelp.domain.rules import RouteRule


def no_check(_row: object) -> str:
    return ""


def deadline(row: DeadlineRule) -> str:
    for cited in (row.citation, *((row.floor.citation,) if row.floor else ())):
        if ungoverned := sorted(kind.value for kind in row.coverages - cited.governs):
            return f"citation: {cited.title} does not govern {', '.join(ungoverned)}"
    if row.effective_until and row.effective_until < row.effective_from:
        return "effective_until: is before effective_from"
    if not row.source:
        return "source: is missing"
    return _clocks(row) or _closings(row)


def _clocks(row: DeadlineRule) -> str:
    if (row.period is None) == (row.why == ""):
        return "has either a period or a why"
    if row.period is not None and not row.is_open:
        return "is_open: a step that does not exist has no period"
    if (row.other_clock is None) != (row.counts is None):
        return "counts: stands with other_clock, and only there"
    if any(map(_presumes_nothing_received, row.clocks)):
        return "presumed_receipt_days: its clock does not start from receipt"
    return ""


def _presumes_nothing_received(clock: Clock) -> bool:
    return clock.presumed_receipt_days is not None and clock.starts_from is not ClockStart.RECEIPT


def _closings(row: DeadlineRule) -> str:
    if bool(row.closed_to or row.closed_to_codes or row.closed_to_basis) != bool(row.why_closed):
        return "why_closed: stands where a step is closed to something, and only there"
    return ""


def rung(row: RungRule) -> str:
    if row.citation is None:
        return ""
    ungoverned = sorted(kind.value for kind in row.coverages - row.citation.governs)
    return f"citation: does not govern {', '.join(ungoverned)}" if ungoverned else ""


def route(row: RouteRule) -> str:
    return _unknown("when", row.when, route_conditions.CONDITIONS)


def letter(row: LetterRule) -> str:
    frame = f"{row.title} {row.urgent_title} {row.attention} {row.salutation}"
    return _slots(frame)


def paragraph(row: ParagraphRule) -> str:
    if row.citations and not frozenset.intersection(*(cited.governs for cited in row.citations)):
        return "citations: no coverage is governed by all of them"
    condition = _unknown("when", row.when, letter_conditions.CONDITIONS)
    return condition or _slots(f"{row.lead} {row.text}")


def _slots(text: str) -> str:
    if set("{}") & set(SLOT.sub("", text)):
        return "slot: a brace stands alone"
    return _unknown("slot", slots_in(text), SLOTS)


def _unknown(what: str, names: Iterable[str], known: Container[str]) -> str:
    return next((f"{what}: nobody wrote {name!r}" for name in names if name not in known), "")
