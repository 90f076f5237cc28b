"""A letter as plain text: for the golden copies, for e-mail, and to keep on record."""

from collections.abc import Iterable, Iterator

from denialhelp.domain.dates import long_date
from denialhelp.domain.letter import (
    Blank,
    LetterDraft,
    LetterParagraph,
    LetterSection,
    Piece,
    SectionStyle,
)

LINE_TO_FILL_IN = "____________________"


def as_text(draft: LetterDraft) -> str:
    """Return the whole letter; a blank prints as a line with its label."""
    blocks = (
        _lines(draft.sender),
        long_date(draft.written_on),
        f"{draft.delivery} {LINE_TO_FILL_IN}",
        _lines(draft.recipient),
        draft.urgent_banner,
        draft.title.upper(),
        _reference(draft),
        _claim_lines(draft),
        draft.salutation,
        *(block for section in draft.sections for block in _section(section)),
        draft.closing,
        f"{LINE_TO_FILL_IN}\n{text_of(draft.signer)}\n{draft.signer_role}",
        _listed("Enclosures:", exhibit_names(draft)),
        f"Copy to: {'; '.join(draft.copies_to)}" if draft.copies_to else "",
    )
    return "\n\n".join(block for block in blocks if block) + "\n"


def text_of(pieces: Iterable[Piece]) -> str:
    return "".join(_text(piece) for piece in pieces)


def items_of(section: LetterSection) -> tuple[tuple[int, ...], ...]:
    """Return the places of the paragraphs that make up each item of a section."""
    items: list[list[int]] = []
    for place, paragraph in enumerate(section.paragraphs):
        if paragraph.joins_previous and items:
            items[-1].append(place)
        else:
            items.append([place])
    return tuple(map(tuple, items))


def exhibit_names(draft: LetterDraft) -> tuple[str, ...]:
    return tuple(f"Exhibit {place}: {name}" for place, name in enumerate(draft.enclosures, 1))


def _section(section: LetterSection) -> Iterator[str]:
    if section.heading:
        yield section.heading.upper()
    items = items_of(section)
    blocks = [
        "\n".join(
            _marked(
                [_paragraph(section.paragraphs[place]) for place in places],
                _mark(section.style, count, len(items)),
            )
        )
        for count, places in enumerate(items, start=1)
    ]
    if section.style is SectionStyle.BULLETS:
        yield "\n".join(blocks)
    else:
        yield from blocks


def _mark(style: SectionStyle, count: int, of: int) -> str:
    if style is SectionStyle.BULLETS:
        return "- "
    return f"{count}. " if style is SectionStyle.NUMBERED and of > 1 else ""


def _marked(texts: list[str], mark: str) -> Iterator[str]:
    for place, text in enumerate(texts):
        yield (mark if place == 0 else " " * len(mark)) + text


def _paragraph(paragraph: LetterParagraph) -> str:
    return f"{paragraph.lead} {text_of(paragraph.pieces)}".strip()


def _text(piece: Piece) -> str:
    if isinstance(piece, Blank):
        return f"{LINE_TO_FILL_IN} ({piece.missing.label})"
    return piece.text


def _lines(lines: Iterable[tuple[Piece, ...]]) -> str:
    return "\n".join(text_of(line) for line in lines)


def _reference(draft: LetterDraft) -> str:
    rows = (f"{row.label}: {text_of(row.pieces)}" for row in draft.reference)
    return "\n".join((f"Re: {draft.regarding}", *rows))


def _claim_lines(draft: LetterDraft) -> str:
    return "\n".join(
        f"- {line.service}{f', {line.date}' if line.date else ''}: charged {line.charge}, "
        f"paid {line.paid}, not paid {line.not_paid}{f' ({line.reason})' if line.reason else ''}"
        for line in draft.claim_lines
    )


def _listed(heading: str, names: tuple[str, ...]) -> str:
    return "\n".join((heading, *names)) if names else ""
