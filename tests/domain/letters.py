"""Letters for tests, written from the few facts that a test is about."""

from dataclasses import replace
from datetime import date

from denialhelp.domain.assessment import assess
from denialhelp.domain.claim import Address, Claim, Provider, ServiceLine
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import Denial, DenialReason, ServiceTiming
from denialhelp.domain.facts import (
    CaseFacts,
    Coverage,
    Insurer,
    Person,
    RecordHeld,
    RecordKind,
    RecordStatus,
)
from denialhelp.domain.letter import Blank, LetterDraft, LetterKind, Piece
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.letter_text import text_of
from denialhelp.domain.letter_writing import write
from denialhelp.rulebook.load import rules

RULES = rules()
TODAY = date(2026, 11, 23)
APPEAL = LetterKind.INTERNAL_APPEAL
CORRECTION = LetterKind.PROVIDER_CORRECTION

MARTA = CaseFacts(
    patient=Person(
        name="Marta Lindqvist", address=Address("4 Fir Lane", "", "Duluth", "MN", "55802")
    ),
    coverage=Coverage(
        kind=CoverageKind.EMPLOYER_SELF_FUNDED,
        member_id="ML 77-20",
        insurer=Insurer("North Shore Benefits", Address("PO Box 8", "", "Duluth", "MN", "55801")),
    ),
    denial=Denial(
        notice_date=date(2026, 10, 1),
        received_date=date(2026, 10, 5),
        wording="The service is not medically necessary.",
        reasons=(DenialReason.MEDICAL_NECESSITY,),
        service_timing=ServiceTiming.POST_SERVICE,
    ),
    claim=Claim(
        number="C-1001",
        service="Sleep study",
        service_date=date(2026, 9, 2),
        provider=Provider("Harbor Sleep Clinic", Address("1 Pier", "", "Duluth", "MN", "55802")),
    ),
)


def with_coverage(kind: CoverageKind, facts: CaseFacts = MARTA) -> CaseFacts:
    return replace(facts, coverage=replace(facts.coverage, kind=kind))


def with_reasons(*reasons: DenialReason, facts: CaseFacts = MARTA) -> CaseFacts:
    return replace(facts, denial=replace(facts.denial, reasons=reasons, wording="", codes=()))


def with_timing(
    timing: ServiceTiming | None, *, urgent: bool | None = None, facts: CaseFacts = MARTA
) -> CaseFacts:
    return replace(facts, denial=replace(facts.denial, service_timing=timing, urgent=urgent))


def with_lines(*lines: ServiceLine, facts: CaseFacts = MARTA) -> CaseFacts:
    return replace(facts, claim=replace(facts.claim, lines=lines))


def with_records(status: RecordStatus, *kinds: RecordKind, facts: CaseFacts = MARTA) -> CaseFacts:
    held = tuple(RecordHeld(kind, status) for kind in kinds)
    return replace(facts, records=facts.records + held)


def letter(facts: CaseFacts = MARTA, kind: LetterKind = APPEAL, *, on: date = TODAY) -> LetterDraft:
    return write(kind, facts, assess(facts, RULES, on=on), RULES)


def case(facts: CaseFacts = MARTA, kind: LetterKind = APPEAL, *, on: date = TODAY) -> LetterCase:
    return LetterCase(facts, assess(facts, RULES, on=on), RULES, RULES.letters[kind])


def keys(draft: LetterDraft) -> list[str]:
    return [paragraph.key for section in draft.sections for paragraph in section.paragraphs]


def body(draft: LetterDraft) -> str:
    """Return the words of the letter's own paragraphs, one a line."""
    return "\n".join(
        text_of(paragraph.pieces) for section in draft.sections for paragraph in section.paragraphs
    )


def blanks(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.missing.fact for piece in pieces if isinstance(piece, Blank)]


def reference(draft: LetterDraft) -> dict[str, str]:
    return {row.label: text_of(row.pieces) for row in draft.reference}
