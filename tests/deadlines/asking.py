"""A `[[question]]` of the TOML files beside this one, asked of the shipped rules."""

from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_type_hints

from denialhelp.domain.deadline_question import DeadlineQuestion
from denialhelp.domain.findings import Deadline
from denialhelp.domain.unsure_coverage import answer
from denialhelp.rulebook.load import rules

PLAIN = (str, bool, int, date, datetime)
HOLDS_FOR_ALL = "any"


def asked(given: dict[str, Any]) -> Deadline:
    """Return the answer to a question that is written as contracts.md writes it."""
    return answer(_question(given), rules())


def told(deadline: Deadline) -> dict[str, object]:
    """Return the answer under the names that contracts.md gives it."""
    return {
        "step": deadline.step.value,
        "available": deadline.available,
        # Where hours count, the moment stands in place of the day.
        "last_day": None if deadline.last_moment else deadline.last_day,
        "last_moment": deadline.last_moment,
        "rule": deadline.rule,
        "citation": deadline.citation.title if deadline.citation else None,
        "confidence": deadline.confidence.value,
        "how_counted": deadline.how_counted,
        "act_by": deadline.act_by,
        "who_acts": deadline.who_acts.value,
        "needs": list(deadline.needs),
        "why": deadline.why,
        "note": deadline.note,
        "send_to": deadline.send_to.value,
        "fee": deadline.fee,
    }


def _question(given: dict[str, Any]) -> DeadlineQuestion:
    known = {name: _typed(name, raw) for name, raw in given.items()}
    return DeadlineQuestion(**known)


def _typed(name: str, raw: Any) -> Any:
    if (name, raw) == ("coverage", HOLDS_FOR_ALL):
        return None
    kind = _kinds()[name]
    if issubclass(kind, Enum):
        return kind(raw)
    if kind is Decimal:
        return Decimal(raw)
    # `type` and not isinstance: true is an int to Python, and a date-time is a date.
    assert kind in PLAIN
    assert type(raw) is kind, f"{name}: {raw!r} is not a {kind.__name__}"
    return raw


@cache
def _kinds() -> dict[str, type]:
    """Return the type of each key; what may be left out is a type or None."""
    hints = get_type_hints(DeadlineQuestion)
    return {field.name: _without_none(hints[field.name]) for field in fields(DeadlineQuestion)}


def _without_none(hint: Any) -> type:
    kinds = [part for part in get_args(hint) if part is not NoneType] or [hint]
    kind: type = kinds[0]
    return kind
