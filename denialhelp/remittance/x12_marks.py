"""The marks that part an X12 file: read from its ISA, or guessed where there is none."""

import re
from dataclasses import dataclass

_ISA = re.compile(rb"ISA([^A-Za-z0-9\s])..\1", re.DOTALL)
_ISA_ELEMENTS = 16
_LONGEST_ISA = 400

_FIRST = re.compile(rb"(?<![A-Za-z0-9])(?:GS|ST|BPR|TRN|CLP)([^A-Za-z0-9\s])")
_SEGMENT = rb"([^A-Za-z0-9 ])\s*(?:GS|ST|BPR|TRN|DTM|N1|LX|CLP|CAS|NM1|SVC|SE)"
_SERVICE = rb"SVC%s[A-Z0-9]{2}([^A-Za-z0-9\s])"


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands between elements, between their parts, and after a segment."""

    element: str
    component: str
    terminator: str


@dataclass(frozen=True, slots=True)
class Header:
    """Where an ISA starts and ends, and the marks it sets; None where it is not all there yet."""

    start: int
    end: int
    marks: Marks | None


def next_header(content: bytes) -> Header | None:
    """Return the first ISA in `content`."""
    for found in _ISA.finditer(content):
        mark, before = found.group(1), content[found.start() - 1 : found.start()]
        if before != mark and not before.isalnum():
            return _header(content, found.start(), mark)
    return None


def guess_marks(content: bytes) -> tuple[int, Marks] | None:
    """Return where the segments start and their marks, in a file without an ISA."""
    first = _FIRST.search(content)
    if not first:
        return None
    element = re.escape(first.group(1))
    terminator = re.search(_SEGMENT + element, content[first.end() :])
    component = re.search(_SERVICE % element, content)
    parts = component.group(1) if component else b":"
    return first.start(), Marks(
        element=_text(first.group(1)),
        component=_text(parts if parts != first.group(1) else b":"),
        terminator=_text(terminator.group(1)) if terminator else "~",
    )


def _header(content: bytes, start: int, mark: bytes) -> Header | None:
    at = start
    for _ in range(_ISA_ELEMENTS):
        at = content.find(mark, at + 1, start + _LONGEST_ISA)
        if at < 0:
            short = len(content) < start + _LONGEST_ISA
            return Header(start, start, None) if short else None
    # Where ISA16 is empty, its place is taken by the terminator.
    component, terminator = content[at + 1 : at + 2], content[at + 2 : at + 3]
    if not terminator:
        return Header(start, start, None)
    end = at + 3
    if terminator.isalnum() or component.isspace():
        component, terminator, end = b":", component, at + 2
    return Header(start, end, Marks(_text(mark), _text(component), _text(terminator)))


def _text(mark: bytes) -> str:
    return mark.decode("latin-1")
