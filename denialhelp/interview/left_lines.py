"""EOB lines put aside: kept as JSON while their page is not on the person's way."""

from collections.abc import Iterable, Mapping
from typing import Any

from denialhelp.domain.claim import ServiceLine
from denialhelp.interview.answer_store import NotUnderstoodError, from_json, to_json

LEFT_LINES = "left-lines"
"""What they are stored under, beside the answers of the pages."""

TypedLine = tuple[ServiceLine, str]
"""A line with its codes as they were typed."""


def put_aside(lines: Iterable[TypedLine]) -> dict[str, Any]:
    return {"lines": [{"line": to_json(line), "codes": codes} for line, codes in lines]}


def taken_back(stored: Mapping[str, Any]) -> tuple[TypedLine, ...]:
    """Return the lines as they were; one no longer understood is left out."""
    return tuple(_lines(stored.get("lines", ())))


def _lines(kept: Iterable[Mapping[str, Any]]) -> Iterable[TypedLine]:
    for each in kept:
        try:
            yield from_json(ServiceLine, each["line"]), each["codes"]
        except NotUnderstoodError:
            continue
