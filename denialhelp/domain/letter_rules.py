"""What the rulebook says of letters: their frames, their paragraphs, and words that change."""

from dataclasses import dataclass

from denialhelp.domain.citations import Citation
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import RecordKind
from denialhelp.domain.letter import Addressee, LetterKind, SectionStyle


@dataclass(frozen=True, slots=True)
class ParagraphRule:
    """A paragraph that a letter may hold, in the order of the table.

    It belongs where every name in `when` holds, the case's reason is in `reasons` (empty:
    any) and every citation governs the case's coverage. `text` has {slots}. `lead` are the
    words it opens with, set apart.
    """

    key: str
    letters: frozenset[LetterKind]
    section: str
    reasons: frozenset[DenialReason]
    when: tuple[str, ...]
    lead: str
    text: str
    why: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class LetterRule:
    """The frame of one kind of letter: title, to whom, sections in order, closing words.

    `title`, `urgent_title`, `attention` and `salutation` have {slots}. A section is its key, its
    heading (may be empty) and how it is set. `encloses` are the records that go along.
    """

    kind: LetterKind
    name: str
    title: str
    urgent_title: str
    urgent_banner: str
    addressed_to: Addressee
    attention: str
    delivery: str
    salutation: str
    sections: tuple[tuple[str, str, SectionStyle], ...]
    closing: str
    encloses: frozenset[RecordKind]


@dataclass(frozen=True, slots=True)
class AppealWords:
    """What the law of some coverages calls the first appeal, and other words that change.

    `asks_for` goes before "your decision" ("a redetermination of"). `terms` is what the decision
    is measured by ("the terms of the plan").
    """

    coverages: frozenset[CoverageKind]
    name: str
    asks_for: str
    title: str
    urgent_title: str
    level: str
    attention: str
    terms: str
    id_label: str
