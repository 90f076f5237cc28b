"""Bytes to X12 segments, a block at a time, however long the file or its only line."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import NamedTuple

from denialhelp.remittance.found import Fault
from denialhelp.remittance.x12_marks import Marks, guess_marks, next_header

LONGEST_SEGMENT = 1_000_000

_LAST = ("SE", "GE", "IEA")
"""Segments that a whole file may end in without an end mark."""

_TAIL = 500
"""Bytes kept of a block in which no segment starts: the next one may start at its end."""


Wanted = Mapping[str, frozenset[str] | None]
"""Names of segments, each with the first elements of those that matter; EVERY: all of them."""

EVERY = None
_NONE = frozenset[str]()


class Segment(NamedTuple):
    """One segment. `number` counts from 1 in the file; `component` parts its elements."""

    number: int
    elements: list[str]
    component: str

    @property
    def place(self) -> str:
        return f"segment {self.number} ({self.elements[0]})"

    def element(self, position: int) -> str:
        """Return an element as X12 counts them, empty where the segment ends before it."""
        return self.elements[position].strip() if position < len(self.elements) else ""


# Half of the time that the class itself takes, and there are millions.
_new = tuple.__new__


def segments_in(chunks: Iterable[bytes], wanted: Wanted) -> Iterator[Iterator[Segment | Fault]]:
    """Return the segments that are wanted, in order: those of a block, then those of the next."""
    numbers = count(1)
    for marks, block in _blocks(chunks):
        yield _segments_of(block, marks, wanted, numbers)


def _segments_of(
    block: bytes, marks: Marks, wanted: Wanted, numbers: Iterator[int]
) -> Iterator[Segment | Fault]:
    number, element, component = 0, marks.element, marks.component
    pieces = [piece.strip() for piece in _text(block).split(marks.terminator)]
    for segment in filter(None, pieces):
        number = next(numbers)
        elements = segment.split(element)
        kinds = wanted.get(elements[0], _NONE)
        if len(segment) > LONGEST_SEGMENT:
            yield Fault(f"segment {number}", "it has no end and was left out")
        elif kinds is EVERY or (kinds and len(elements) > 1 and elements[1].strip() in kinds):
            yield _new(Segment, (number, elements, component))
    if _is_cut_off(pieces[-1]):
        yield Fault(f"segment {number}", "the file ends in it, so more may be missing")


def _is_cut_off(rest: str) -> bool:
    """Return whether what follows the last end mark is the beginning of a segment."""
    return 0 < len(rest) <= LONGEST_SEGMENT and not rest.startswith(_LAST)


def _blocks(chunks: Iterable[bytes]) -> Iterator[tuple[Marks, bytes]]:
    """Return whole segments, many at a time, with the marks of their interchange."""
    marks: Marks | None = None
    held = b""
    for chunk in chunks:
        held += chunk
        while (header := next_header(held)) and header.marks:
            if marks:
                yield marks, held[: header.start]
            marks, isa, held = header.marks, held[header.start : header.end], held[header.end :]
            yield marks, isa
        if marks is None and header is None:
            marks, held = _guessed(held)
        if marks:
            end = header.start if header else _end_of_segments(held, marks)
            yield marks, held[:end]
            held = held[end:]
    if marks:
        yield marks, held


def _guessed(held: bytes) -> tuple[Marks | None, bytes]:
    guess = guess_marks(held)
    if guess is None:
        return None, held[-_TAIL:]
    start, marks = guess
    return marks, held[start:]


def _end_of_segments(held: bytes, marks: Marks) -> int:
    """Return where the last whole segment ends; a segment that is too long ends anywhere."""
    end = held.rfind(marks.terminator.encode("latin-1")) + 1
    return end if len(held) - end <= LONGEST_SEGMENT else len(held)


def _text(block: bytes) -> str:
    try:
        return block.decode("utf-8")
    except UnicodeDecodeError:
        return block.decode("latin-1")
