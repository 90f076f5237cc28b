"""LetterDraft, LetterParagraph: a letter as data, before it is HTML, PDF or text."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from denialhelp.domain.citations import Citation
from denialhelp.domain.facts import MissingFact


class LetterKind(Enum):
    INTERNAL_APPEAL = "internal_appeal"
    EXPEDITED_APPEAL = "expedited_appeal"
    SECOND_LEVEL_APPEAL = "second_level_appeal"
    EXTERNAL_REVIEW_REQUEST = "external_review_request"
    CLAIM_FILE_REQUEST = "claim_file_request"
    PROVIDER_CORRECTION = "provider_correction"
    INSURER_REVIEW_REQUEST = "insurer_review_request"
    COORDINATION_OF_BENEFITS = "coordination_of_benefits"
    SECONDARY_CLAIM = "secondary_claim"
    MEDICAL_NECESSITY_REQUEST = "medical_necessity_request"
    RECORDS_REQUEST = "records_request"
    REPRESENTATIVE_AUTHORIZATION = "representative_authorization"
    LATE_FILING = "late_filing"
    SURPRISE_BILL = "surprise_bill"
    HOLD_ACCOUNT = "hold_account"
    COMPLAINT = "complaint"
    EXCEPTION_REQUEST = "exception_request"
    NETWORK_GAP = "network_gap"
    PARITY_DISCLOSURE = "parity_disclosure"
    OVERDUE_DECISION = "overdue_decision"
    FINANCIAL_ASSISTANCE = "financial_assistance"


class Addressee(Enum):
    """To whom a letter goes."""

    INSURER = "insurer"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Words:
    """Text as it stands in the letter. `whole`: a date, amount or number, never broken in two."""

    text: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Law:
    """A citation, as it stands in the letter. `shown` leaves out what the one before it said."""

    citation: Citation
    shown: str = ""

    @property
    def text(self) -> str:
        return self.shown or self.citation.title


@dataclass(frozen=True, slots=True)
class Blank:
    """A fact nobody has given yet: it prints as a line to fill in, with its label."""

    missing: MissingFact


Piece = Words | Law | Blank


@dataclass(frozen=True, slots=True)
class LetterParagraph:
    """One paragraph, with the reason it is there and the law and facts behind it.

    `key` is its row in the rulebook; `from_facts` are the slots it was filled from. `lead` are
    the words it opens with, set apart ("Evidence."). `joins_previous`: it belongs to the same
    numbered item as the paragraph before it.
    """

    key: str
    pieces: tuple[Piece, ...]
    why: str
    citations: tuple[Citation, ...] = ()
    from_facts: tuple[str, ...] = ()
    lead: str = ""
    joins_previous: bool = False


class SectionStyle(Enum):
    """How a section's paragraphs are set."""

    PROSE = "prose"
    NUMBERED = "numbered"
    BULLETS = "bullets"


@dataclass(frozen=True, slots=True)
class LetterSection:
    key: str
    heading: str
    style: SectionStyle
    paragraphs: tuple[LetterParagraph, ...]


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """One row of the block that says what the letter is about ("Claim number", ...)."""

    label: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One EOB line as the letter's table shows it; money already as "$1,200.00"."""

    service: str
    date: str
    charge: str
    paid: str
    not_paid: str
    reason: str


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A whole letter. `sender`, `recipient` and `copies_to` are address lines, one a line.

    `regarding` heads the block of references. `foot` stands at the bottom of every page, so
    that a lost page finds its way back.
    """

    kind: LetterKind
    title: str
    written_on: date
    sender: tuple[tuple[Piece, ...], ...]
    recipient: tuple[tuple[Piece, ...], ...]
    delivery: str
    urgent_banner: str
    regarding: str
    reference: tuple[ReferenceRow, ...]
    claim_lines: tuple[LetterLine, ...]
    salutation: str
    sections: tuple[LetterSection, ...]
    closing: str
    signer: tuple[Piece, ...]
    signer_role: str
    enclosures: tuple[str, ...]
    copies_to: tuple[str, ...]
    foot: str
    still_needed: tuple[MissingFact, ...]
    rulebook_version: str
    law_as_of: date
