"""The block that says what a letter is about, and the table of the claim's lines."""

from collections.abc import Iterable
from dataclasses import replace

from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.dates import long_date
from denialhelp.domain.deadlines import FIRST_DECISION, level_reached
from denialhelp.domain.findings import ClaimReading, LineReading, LineVerdict
from denialhelp.domain.letter import (
    Addressee,
    Blank,
    LetterLine,
    Piece,
    ReferenceRow,
    Words,
)
from denialhelp.domain.letter_blanks import (
    BLANKS,
    blank,
    number,
    number_or_blank,
    words_or_blank,
)
from denialhelp.domain.letter_care_conditions import care_was_received
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.letter_claim_slots import service_dates, service_name
from denialhelp.domain.letter_notice_slots import notice_date
from denialhelp.domain.money import ZERO, dollars
from denialhelp.domain.typed_text import one_line

SETTLED = frozenset({LineVerdict.ALLOWED, LineVerdict.NO_CHARGE, LineVerdict.WRITTEN_OFF})


def reference_rows(case: LetterCase) -> tuple[ReferenceRow, ...]:
    """Return what the reader needs to find the case, first what they look for first."""
    return tuple(
        ReferenceRow(label, pieces)
        for label, pieces in (*_person(case), *_claim(case), *_decision(case))
        if pieces
    )


def regarding(case: LetterCase) -> str:
    """Return what the block is headed with: which level of appeal, or what the letter is about."""
    if case.frame.addressed_to is Addressee.PROVIDER:
        return "Claim to review" if care_was_received(case) else "Request for approval to review"
    if level_reached(case.facts.denial) in FIRST_DECISION:
        return case.words.level
    return "After a decision on an earlier appeal"


def claim_lines(case: LetterCase) -> tuple[LetterLine, ...]:
    """Return the lines in question, or all where none stands out; one alone needs no table."""
    lines = case.facts.claim.lines
    found = case.assessment.claim
    if found is None or len(lines) < 2:
        return ()
    pairs = list(zip(lines, found.lines, strict=True))
    open_pairs = [pair for pair in pairs if pair[1].verdict not in SETTLED]
    return tuple(_line(case, line, reading) for line, reading in open_pairs or pairs)


def _person(case: LetterCase) -> Iterable[tuple[str, tuple[Piece, ...]]]:
    facts, coverage = case.facts, case.facts.coverage
    born = facts.patient.date_of_birth
    name = words_or_blank(facts.patient.name, "patient.name")
    yield "Patient", (*name, *_and(", born ", long_date(born) if born else ""))
    yield "Plan", _plan(case)
    member_id = number(coverage.member_id) if one_line(coverage.member_id) else _no_id(case)
    yield case.words.id_label, (*member_id, *_and(", group ", coverage.group_number))


def _no_id(case: LetterCase) -> tuple[Piece, ...]:
    """Return the blank under the name that this coverage has for the number."""
    return (Blank(replace(BLANKS["coverage.member_id"], label=case.words.id_label)),)


def _claim(case: LetterCase) -> Iterable[tuple[str, tuple[Piece, ...]]]:
    facts, claim = case.facts, case.facts.claim
    reference = facts.denial.reference_number
    if care_was_received(case):
        claim_number = number_or_blank(claim.number, "claim.number")
        yield "Claim number", (*claim_number, *_and(", reference ", reference))
    else:
        reference_number = number_or_blank(reference, "denial.reference_number")
        yield "Reference number", (*reference_number, *_and(", claim ", claim.number))
    yield "Approval number", _given(facts.medical.authorization_number)
    yield "Service", _service_and_day(case)
    provider = words_or_blank(claim.provider.name, "claim.provider.name")
    yield "Provider", (*provider, *_and(", NPI ", claim.provider.npi))
    yield "Diagnosis", _given(facts.medical.diagnosis)


def _decision(case: LetterCase) -> Iterable[tuple[str, tuple[Piece, ...]]]:
    day = notice_date(case) or blank("denial.notice_date")
    yield "Notice", (*day, *_and(", codes ", ", ".join(_all_codes(case))))
    found = case.assessment.claim
    yield "Amounts", _amounts(found) if found else ()


def _all_codes(case: LetterCase) -> tuple[str, ...]:
    """Return the codes of the notice and the whole claim, and of a line that is the only one.

    A single line has no table of its own.
    """
    codes = tuple(map(one_line, case.facts.denial.codes))
    found = case.assessment.claim
    if found:
        codes += _codes(found)
    if found and len(found.lines) == 1:
        codes += _codes(found.lines[0])
    return tuple(dict.fromkeys(codes))


def _service_and_day(case: LetterCase) -> tuple[Piece, ...]:
    claim = case.facts.claim
    code = _procedure(claim.lines[0]) if len(claim.lines) == 1 else ""
    named = (*words_or_blank(service_name(case), "claim.service"), *_and(", code ", code))
    if claim.service_date is None and not care_was_received(case):
        return named
    return (*named, Words(", "), *(service_dates(case) or blank("claim.service_date")))


def _plan(case: LetterCase) -> tuple[Piece, ...]:
    coverage = case.facts.coverage
    known = _given(one_line(coverage.plan_name) or one_line(coverage.insurer.name))
    # A letter to the plan has the line for its name in the address already.
    to_the_plan = case.frame.addressed_to is Addressee.INSURER
    return known or (() if to_the_plan else blank("coverage.insurer.name"))


def _amounts(found: ClaimReading) -> tuple[Piece, ...]:
    """Return what was charged and paid, and then what is not nothing."""
    amounts = found.amounts
    disputed = found.in_dispute if found.in_dispute != amounts.denied else ZERO
    parts = (
        (amounts.charge, "charged", True),
        (amounts.paid, "paid by the plan", True),
        (amounts.cost_share, "patient's share", False),
        (amounts.denied, "denied", False),
        (disputed, "in dispute", False),
    )
    shown = [(amount, name) for amount, name, always in parts if amount or always]
    pieces: list[Piece] = []
    for place, (amount, name) in enumerate(shown):
        end = ", " if place < len(shown) - 1 else ""
        pieces += [Words(dollars(amount), whole=True), Words(f" {name}{end}")]
    return tuple(pieces)


def _line(case: LetterCase, line: ServiceLine, reading: LineReading) -> LetterLine:
    day = line.service_date or case.facts.claim.service_date
    left = reading.amounts.denied + reading.amounts.balance_left + reading.amounts.unexplained
    return LetterLine(
        service=_service(line) or f"Line {reading.line}",
        date=long_date(day) if day else "",
        charge=dollars(reading.amounts.charge),
        paid=dollars(reading.amounts.paid),
        not_paid=dollars(max(left, ZERO)),
        reason=", ".join(_codes(reading)),
    )


def _service(line: ServiceLine) -> str:
    code, name = _procedure(line), one_line(line.description)
    return f"{name} ({code})" if name and code else name or code


def _procedure(line: ServiceLine) -> str:
    return "-".join(code for part in (line.procedure, *line.modifiers) if (code := one_line(part)))


def _codes(reading: ClaimReading | LineReading) -> tuple[str, ...]:
    codes = (
        f"{adjustment.group}-{adjustment.reason}" if adjustment.group else adjustment.reason
        for adjustment in reading.adjustments
    )
    return tuple(dict.fromkeys(map(one_line, (*codes, *reading.remarks))))


def _and(joined_by: str, text: str) -> tuple[Piece, ...]:
    """Return a further fact of the same row, if it is known."""
    return (Words(joined_by), *number(text)) if one_line(text) else ()


def _given(text: str) -> tuple[Piece, ...]:
    return number(text) if one_line(text) else ()
