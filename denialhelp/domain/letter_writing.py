"""write(kind, facts, assessment, rules): which paragraphs belong in a letter, in what order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from denialhelp.domain import letter_frame as frame
from denialhelp.domain.facts import CaseFacts, MissingFact
from denialhelp.domain.findings import Assessment
from denialhelp.domain.letter import (
    Blank,
    Law,
    LetterDraft,
    LetterKind,
    LetterParagraph,
    LetterSection,
    Piece,
    SectionStyle,
)
from denialhelp.domain.letter_blanks import BLANKS
from denialhelp.domain.letter_care_conditions import care_is_urgent
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.letter_conditions import CONDITIONS
from denialhelp.domain.letter_filling import fill, fill_line, slots_in
from denialhelp.domain.letter_reference import claim_lines, reference_rows, regarding
from denialhelp.domain.letter_rules import LetterRule, ParagraphRule
from denialhelp.domain.rules import Rules


def write(kind: LetterKind, facts: CaseFacts, assessment: Assessment, rules: Rules) -> LetterDraft:
    """Return the letter of this kind for this case, with every unknown as a blank."""
    rule = rules.letters[kind]
    case = LetterCase(facts, assessment, rules, rule)
    urgent = care_is_urgent(case)
    draft = LetterDraft(
        kind=kind,
        title=fill_line(rule.urgent_title if urgent else rule.title, case),
        written_on=assessment.on,
        sender=frame.sender(case),
        recipient=frame.recipient(case),
        delivery=rule.delivery,
        urgent_banner=rule.urgent_banner if urgent else "",
        regarding=regarding(case),
        reference=reference_rows(case),
        claim_lines=claim_lines(case),
        salutation=fill_line(rule.salutation, case),
        sections=_sections(rule, case),
        closing=rule.closing,
        signer=frame.signer(case),
        signer_role=frame.signer_role(case),
        enclosures=frame.enclosures(case),
        copies_to=frame.copies_to(case),
        foot=frame.foot(case),
        still_needed=(),
        rulebook_version=rules.version,
        law_as_of=rules.law_as_of,
    )
    return replace(draft, still_needed=_still_needed(draft, case))


def _sections(rule: LetterRule, case: LetterCase) -> tuple[LetterSection, ...]:
    return tuple(
        LetterSection(key, heading, style, paragraphs)
        for key, heading, style in rule.sections
        if (paragraphs := tuple(_paragraphs(key, style, case)))
    )


def _paragraphs(section: str, style: SectionStyle, case: LetterCase) -> Iterator[LetterParagraph]:
    rows = [
        row
        for row in case.rules.paragraphs
        if case.frame.kind in row.letters and row.section == section
    ]
    if style is not SectionStyle.NUMBERED:
        yield from (_paragraph(row, case) for row in rows if _belongs(row, case, case.reasons))
        return
    # One numbered item a reason, so that every reason of the notice is answered by itself.
    for reason in case.reasons or (None,):
        about = replace(case, reason=reason)
        item = [row for row in rows if _belongs(row, about, (reason,) if reason else ())]
        for place, row in enumerate(item):
            yield replace(_paragraph(row, about), joins_previous=place > 0)


def _belongs(row: ParagraphRule, case: LetterCase, reasons: Iterable[object]) -> bool:
    return (
        all(case.facts.coverage.kind in citation.governs for citation in row.citations)
        and (not row.reasons or any(reason in row.reasons for reason in reasons))
        and all(CONDITIONS[name](case) for name in row.when)
    )


def _paragraph(row: ParagraphRule, case: LetterCase) -> LetterParagraph:
    pieces = fill(row.text, replace(case, citations=row.citations))
    return LetterParagraph(
        key=row.key,
        pieces=pieces,
        why=row.why,
        citations=tuple(piece.citation for piece in pieces if isinstance(piece, Law)),
        from_facts=slots_in(row.text),
        lead=fill_line(row.lead, case),
    )


def _still_needed(draft: LetterDraft, case: LetterCase) -> tuple[MissingFact, ...]:
    """Return every blank of the letter once, as they stand in it, and a paper it cannot lack."""
    blanks = [piece.missing for piece in _all_pieces(draft) if isinstance(piece, Blank)]
    papers = [BLANKS["representative.authorization"]] if frame.needs_authority(case) else []
    return tuple(dict.fromkeys([*blanks, *papers]))


def _all_pieces(draft: LetterDraft) -> Iterator[Piece]:
    for line in (*draft.sender, *draft.recipient):
        yield from line
    for row in draft.reference:
        yield from row.pieces
    for section in draft.sections:
        for paragraph in section.paragraphs:
            yield from paragraph.pieces
    yield from draft.signer
