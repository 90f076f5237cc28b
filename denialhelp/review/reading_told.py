"""The reading of a claim, with what the advocates' target allowed amounts close of it."""

from dataclasses import dataclass

from denialhelp.claims import target_queries
from denialhelp.domain.claim import Claim
from denialhelp.domain.findings import ClaimReading, LineReading
from denialhelp.domain.targets import Closing, Payer
from denialhelp.domain.typed_text import listed
from denialhelp.review.words import in_words

_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class LineTold:
    """A line, and why a target closes it; "" where none does."""

    line: LineReading
    closed: str


@dataclass(frozen=True, slots=True)
class ReadingTold:
    """`closing` says what is closed, what stays open and what that makes of the claim."""

    claim: ClaimReading
    lines: tuple[LineTold, ...]
    closing: str


def reading_told(claim: Claim, reading: ClaimReading | None, payer: Payer) -> ReadingTold | None:
    """Return nothing where nothing is known of the claim. The patient sees no target."""
    if reading is None:
        return None
    closing = target_queries.closing_of(claim, reading, payer)
    why = {closed.line: closed.text for closed in closing.closed}
    return ReadingTold(
        claim=reading,
        lines=tuple(LineTold(line, why.get(line.line, "")) for line in reading.lines),
        closing=_in_words(closing),
    )


def _in_words(closing: Closing) -> str:
    if not closing.closed:
        return ""
    closed = _lines(tuple(each.line for each in closing.closed))
    still = _lines(closing.open_lines) if closing.open_lines else "nothing"
    status = in_words(closing.status).lower()
    return f"Targets close {closed}. Still open: {still}. The status would then be: {status}."


def _lines(numbers: tuple[int, ...]) -> str:
    if len(numbers) > _MOST_NAMED:
        return f"{len(numbers):,} lines"
    named = listed(tuple(map(str, numbers)))
    return f"line {named}" if len(numbers) == 1 else f"lines {named}"
