"""Bytes to JSON documents: one document, or NDJSON with one on each line."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from itertools import chain
from typing import Any, NoReturn

from denialhelp.remittance.found import WHOLE_FILE, Fault

LONGEST_DOCUMENT = 32_000_000
"""Bytes. A document of JSON is read whole, so this bounds the memory; NDJSON has no bound."""

_TOO_LONG = f"is longer than {LONGEST_DOCUMENT // 1_000_000} MB; as NDJSON it can be read"

_LINES_THAT_TELL = 2

Line = tuple[int, bytes | None]
Lines = Iterator[Line]


@dataclass(frozen=True, slots=True)
class Document:
    """One document, with the other resources of its bundle by their addresses."""

    place: str
    content: Any
    beside: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def documents_in(chunks: Iterable[bytes]) -> Iterator[Document | Fault]:
    """Return the documents of a file, one at a time; one that cannot be read is a fault."""
    lines = _lines(chunks)
    head = _head(lines)
    alone = [_of_line(line) for line in head if not _is_blank(line)]
    if not any(isinstance(each, Document) for each in alone):
        yield _of_all(chain(head, lines))
        return
    yield from alone
    yield from (_of_line(line) for line in lines if not _is_blank(line))


def _head(lines: Lines) -> list[Line]:
    """Return the lines up to the second that holds something: they tell NDJSON from JSON."""
    head, told = list[Line](), 0
    for line in lines:
        head.append(line)
        told += not _is_blank(line)
        if told == _LINES_THAT_TELL:
            break
    return head


def _is_blank(line: Line) -> bool:
    return line[1] is not None and not line[1].strip()


def _lines(chunks: Iterable[bytes]) -> Lines:
    """Return each line with its number, None for one that is too long."""
    number, parts, size = 1, list[bytes](), 0
    for chunk in chunks:
        for position, piece in enumerate(chunk.split(b"\n")):
            if position:
                yield number, b"".join(parts) if size <= LONGEST_DOCUMENT else None
                number, parts, size = number + 1, [], 0
            size += len(piece)
            parts = [*parts, piece] if size <= LONGEST_DOCUMENT else []
    yield number, b"".join(parts) if size <= LONGEST_DOCUMENT else None


def _of_line(line: Line) -> Document | Fault:
    number, content = line
    place = f"line {number}"
    if content is None:
        return Fault(place, _TOO_LONG)
    return _parsed(content, place)


def _of_all(lines: Lines) -> Document | Fault:
    parts, size = list[bytes](), 0
    for _, line in lines:
        size += LONGEST_DOCUMENT + 1 if line is None else len(line)
        if size > LONGEST_DOCUMENT:
            return Fault(WHOLE_FILE, _TOO_LONG)
        parts.append(line or b"")
    return _parsed(b"\n".join(parts), WHOLE_FILE)


def _parsed(content: bytes, place: str) -> Document | Fault:
    try:
        text = content.decode("utf-8-sig")
        parsed = json.loads(text, parse_float=Decimal, parse_int=Decimal, parse_constant=_refuse)
    except UnicodeDecodeError as error:
        return Fault(place, f"byte {error.start + 1} is not UTF-8")
    except json.JSONDecodeError as error:
        at = f"character {error.colno}" if place != WHOLE_FILE else _spot(error)
        return Fault(place, f"{at}: it is not JSON ({error.msg})")
    except InvalidOperation:
        return Fault(place, "it holds a number that is too long to read")
    except (RecursionError, ValueError) as error:
        return Fault(place, f"it is not JSON that can be read ({error})")
    return Document(place, parsed)


def _spot(error: json.JSONDecodeError) -> str:
    return f"line {error.lineno}, character {error.colno}"


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a number")
