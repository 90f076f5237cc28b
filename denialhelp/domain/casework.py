"""Stages of a case, the moves allowed between them, and what is put on record."""

from collections.abc import Mapping
from enum import Enum


class Stage(Enum):
    """How far a case has come."""

    ANSWERING = "answering"
    RESULT_SHOWN = "result_shown"
    SHARED = "shared"
    IN_REVIEW = "in_review"
    WAITING_FOR_PERSON = "waiting_for_person"
    LETTER_READY = "letter_ready"
    SENT = "sent"
    ANSWERED = "answered"
    CLOSED = "closed"


WITH_ADVOCATES = frozenset({Stage.SHARED, Stage.IN_REVIEW, Stage.WAITING_FOR_PERSON})
"""Stages that exist only while the person shares the case."""

MOVES: Mapping[Stage, frozenset[Stage]] = {
    Stage.ANSWERING: frozenset({Stage.RESULT_SHOWN, Stage.SHARED, Stage.CLOSED}),
    Stage.RESULT_SHOWN: frozenset({Stage.SHARED, Stage.LETTER_READY, Stage.CLOSED}),
    Stage.SHARED: frozenset({Stage.IN_REVIEW, Stage.RESULT_SHOWN, Stage.CLOSED}),
    Stage.IN_REVIEW: frozenset(
        {Stage.WAITING_FOR_PERSON, Stage.LETTER_READY, Stage.RESULT_SHOWN, Stage.CLOSED}
    ),
    Stage.WAITING_FOR_PERSON: frozenset({Stage.IN_REVIEW, Stage.RESULT_SHOWN, Stage.CLOSED}),
    Stage.LETTER_READY: frozenset(
        {Stage.SENT, Stage.IN_REVIEW, Stage.RESULT_SHOWN, Stage.SHARED, Stage.CLOSED}
    ),
    Stage.SENT: frozenset({Stage.ANSWERED, Stage.CLOSED}),
    # An answer may be a "no" with a next level, so the work may begin again.
    Stage.ANSWERED: frozenset({Stage.RESULT_SHOWN, Stage.SHARED, Stage.CLOSED}),
    Stage.CLOSED: frozenset({Stage.RESULT_SHOWN, Stage.SHARED}),
}


def may_move(here: Stage, there: Stage) -> bool:
    return there in MOVES[here]


class EventKind(Enum):
    """What is put on record about a case, for advocates and for the person."""

    STARTED = "started"
    FOUND_IN_FILE = "found_in_file"
    SHARED = "shared"
    SHARING_STOPPED = "sharing_stopped"
    ASSIGNED = "assigned"
    MOVED = "moved"
    OPENED = "opened"
    LETTER_KEPT = "letter_kept"
