"""What is on record about a case, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from denialhelp.cases.models import CaseEvent
from denialhelp.domain.casework import EventKind, Stage
from denialhelp.domain.letter import LetterKind
from denialhelp.review.words import in_words, letter_name


@dataclass(frozen=True, slots=True)
class EventTold:
    number: int
    at: datetime
    who: str
    what: str


def events_told(events: Iterable[CaseEvent]) -> tuple[EventTold, ...]:
    return tuple(
        EventTold(
            number=event.number,
            at=event.at,
            who=event.by.get_username() if event.by else "The person",
            what=_what(event),
        )
        for event in events
    )


def _what(event: CaseEvent) -> str:
    """Say what happened; the note of a letter's event is its kind, of an assignment the name."""
    kind, note = EventKind(event.kind), event.note
    if kind is EventKind.OPENED:
        return f"Downloaded a letter: {_letter(note)}" if note else "Opened this page"
    if kind is EventKind.LETTER_KEPT:
        return f"Kept a letter: {_letter(note)}"
    if kind is EventKind.ASSIGNED:
        return f"Assigned to {note}" if note else "Given back to all advocates"
    if kind is EventKind.MOVED:
        return f"Moved to: {in_words(Stage(event.stage)).lower()}"
    return _SIMPLE[kind]


_SIMPLE = {
    EventKind.STARTED: "Started the case",
    EventKind.FOUND_IN_FILE: "Made the case from a claim in a remittance file",
    EventKind.SHARED: "Shared the case with advocates",
    EventKind.SHARING_STOPPED: "Stopped sharing",
}


def _letter(kind: str) -> str:
    return letter_name(LetterKind(kind))
