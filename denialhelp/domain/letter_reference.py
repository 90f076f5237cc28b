"""The block that says what a letter is about, and the table of the claim's lines."""

from collections.abc import Iterable

from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.dates import long_date
from denialhelp.domain.denial import DecisionLevel
from denialhelp.domain.findings import Amounts, LineReading, LineVerdict
from denialhelp.domain.letter import Addressee, LetterLine, Piece, ReferenceRow, Words
from denialhelp.domain.letter_blanks import number, number_or_blank, words, words_or_blank
from denialhelp.domain.letter_care_conditions import care_was_received
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.letter_claim_slots import (
    claim_number,
    reference_number,
    service,
    service_dates,
)
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


def claim_lines(case: LetterCase) -> tuple[LetterLine, ...]:
    """Return the lines in question; all of them where none stands out."""
    lines = case.facts.claim.lines
    found = case.assessment.claim
    readings = found.lines if found else ()
    pairs = list(zip(lines, readings, strict=False)) if len(lines) == len(readings) else []
    open_pairs = [pair for pair in pairs if pair[1].verdict not in SETTLED]
    return tuple(_line(line, reading) for line, reading in open_pairs or pairs)


def _person(case: LetterCase) -> Iterable[tuple[str, tuple[Piece, ...]]]:
    facts, coverage = case.facts, case.facts.coverage
    born = facts.patient.date_of_birth
    yield "Patient", words_or_blank(facts.patient.name, "patient.name")
    yield "Date of birth", number(long_date(born)) if born else ()
    yield "Plan", _plan(case)
    yield case.words.id_label, number_or_blank(coverage.member_id, "coverage.member_id")
    yield "Group number", _given(coverage.group_number)


def _claim(case: LetterCase) -> Iterable[tuple[str, tuple[Piece, ...]]]:
    facts, claim = case.facts, case.facts.claim
    received = care_was_received(case)
    yield "Claim number", claim_number(case) if received else _given(claim.number)
    yield (
        "Reference number",
        _given(facts.denial.reference_number) if received else reference_number(case),
    )
    yield "Approval number", _given(facts.medical.authorization_number)
    yield "Service", service(case)
    yield "Date of service", service_dates(case) if received or claim.service_date else ()
    yield "Provider", words_or_blank(claim.provider.name, "claim.provider.name")
    yield "Provider number (NPI)", _given(claim.provider.npi)
    yield "Diagnosis", _given(facts.medical.diagnosis)


def _decision(case: LetterCase) -> Iterable[tuple[str, tuple[Piece, ...]]]:
    found = case.assessment.claim
    yield "Date of notice", notice_date(case)
    yield "Codes on notice", _given(", ".join(case.facts.denial.codes))
    yield "Amounts", _amounts(found.amounts) if found else ()
    yield "In dispute", number(dollars(found.in_dispute)) if found and found.in_dispute else ()
    if case.frame.addressed_to is Addressee.INSURER:
        yield "Level", words(_level(case))


def _plan(case: LetterCase) -> tuple[Piece, ...]:
    coverage = case.facts.coverage
    return _given(one_line(coverage.plan_name) or one_line(coverage.insurer.name))


def _level(case: LetterCase) -> str:
    if case.facts.denial.level in {DecisionLevel.INITIAL, DecisionLevel.UNKNOWN}:
        return case.words.level
    return "After a decision on an earlier appeal"


def _amounts(amounts: Amounts) -> tuple[Piece, ...]:
    parts = (
        ("charged", amounts.charge),
        ("allowed", amounts.allowed),
        ("paid by the plan", amounts.paid),
        ("denied", amounts.denied),
        ("patient's share", amounts.cost_share),
    )
    shown = [(name, amount) for name, amount in parts if amount or name != "patient's share"]
    pieces: list[Piece] = []
    for place, (name, amount) in enumerate(shown):
        pieces += [Words(dollars(amount), whole=True), Words(f" {name}")]
        pieces.append(Words("; " if place < len(shown) - 1 else ""))
    return tuple(pieces[:-1])


def _line(line: ServiceLine, reading: LineReading) -> LetterLine:
    left = reading.amounts.denied + reading.amounts.balance_left + reading.amounts.unexplained
    return LetterLine(
        service=_service(line) or f"Line {reading.line}",
        date=long_date(line.service_date) if line.service_date else "",
        charge=dollars(reading.amounts.charge),
        paid=dollars(reading.amounts.paid),
        not_paid=dollars(max(left, ZERO)),
        reason=_codes(reading),
    )


def _service(line: ServiceLine) -> str:
    code = "-".join(one_line(part) for part in (line.procedure, *line.modifiers) if part.strip())
    name = one_line(line.description)
    return f"{name} ({code})" if name and code else name or code


def _codes(reading: LineReading) -> str:
    codes = [
        f"{adjustment.group}-{adjustment.reason}" if adjustment.group else adjustment.reason
        for adjustment in reading.adjustments
    ]
    return ", ".join(map(one_line, dict.fromkeys((*codes, *reading.remarks))))


def _given(text: str) -> tuple[Piece, ...]:
    return number(text) if one_line(text) else ()
