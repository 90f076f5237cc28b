"""The telling words of a notice marked, in an excerpt short enough to read on a phone."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_AROUND = 140
_LEFT_OUT = "…"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    telling: bool


def excerpt(text: str, phrases: Iterable[str]) -> tuple[Piece, ...]:
    """Return the text around the phrases found in it; nothing where none is."""
    marks = _joined(
        match.span()
        for phrase in phrases
        if phrase
        for match in re.finditer(re.escape(phrase), text, re.IGNORECASE)
    )
    windows = _joined(_window(text, mark) for mark in marks)
    return tuple(piece for window in windows for piece in _pieces(text, window, marks))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, those that touch joined into one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _window(text: str, mark: Span) -> Span:
    """Return the mark with whole words on both sides."""
    start, end = mark[0] - _AROUND, mark[1] + _AROUND
    first = text.rfind(" ", 0, start) + 1 if start > 0 else 0
    last = text.find(" ", end)
    return first, len(text) if last < 0 or end >= len(text) else last


def _pieces(text: str, window: Span, marks: list[Span]) -> Iterator[Piece]:
    here, last = window
    if here > 0:
        yield Piece(f"{_LEFT_OUT} ", telling=False)
    for start, end in marks:
        if window[0] <= start < last:
            yield Piece(text[here:start], telling=False)
            yield Piece(text[start:end], telling=True)
            here = end
    yield Piece(text[here:last] + ("" if last == len(text) else f" {_LEFT_OUT} "), telling=False)
