"""The frame of a letter: who writes to whom, who signs, what is enclosed."""

from denialhelp.domain.claim import Address
from denialhelp.domain.letter import Addressee, Piece
from denialhelp.domain.letter_blanks import blank, words, words_or_blank
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.letter_filling import fill_line
from denialhelp.domain.typed_text import cut, one_line

AddressLines = tuple[tuple[Piece, ...], ...]

FOOT = 60
"""Characters of a name or number at the foot of a page, where there is one line."""

AUTHORITY = "Authorization to act for the patient"

BY_NATURE = frozenset({"parent", "guardian", "parent or guardian", "mother", "father"})
"""Those who act for a child without a paper that the child could sign."""


def sender(case: LetterCase) -> AddressLines:
    patient, writer = case.facts.patient, case.facts.representative
    person = writer or patient
    who = "representative" if writer else "patient"
    return (
        words_or_blank(person.name, f"{who}.name"),
        *_address(person.address, f"{who}.address"),
        *_given(person.phone, person.email),
    )


def recipient(case: LetterCase) -> AddressLines:
    insurer, provider = case.facts.coverage.insurer, case.facts.claim.provider
    attention = words(fill_line(case.frame.attention, case))
    if case.frame.addressed_to is Addressee.PROVIDER:
        return (
            words_or_blank(provider.name, "claim.provider.name"),
            attention,
            *_address(provider.address, "claim.provider.address"),
        )
    fax = _given(f"Fax: {insurer.fax}") if one_line(insurer.fax) else ()
    # A fax needs no address; without either, the letter cannot go out.
    address = (
        _lines(insurer.address) if fax else _address(insurer.address, "coverage.insurer.address")
    )
    return (words_or_blank(insurer.name, "coverage.insurer.name"), attention, *address, *fax)


def signer(case: LetterCase) -> tuple[Piece, ...]:
    return sender(case)[0]


def signer_role(case: LetterCase) -> str:
    writer = case.facts.representative
    if writer is None:
        return "Patient"
    patient = one_line(case.facts.patient.name) or "the patient"
    relationship = one_line(writer.relationship)
    role = f"Representative of {patient}"
    return f"{role} ({relationship})" if relationship else role


def enclosures(case: LetterCase) -> tuple[str, ...]:
    records = tuple(case.record_name(kind) for kind in case.enclosed)
    return (*records, AUTHORITY) if needs_authority(case) else records


def needs_authority(case: LetterCase) -> bool:
    """Tell whether the patient must have signed that the writer may act for them."""
    writer = case.facts.representative
    return writer is not None and one_line(writer.relationship).lower() not in BY_NATURE


def copies_to(case: LetterCase) -> tuple[str, ...]:
    """Return who gets a copy: of an appeal the clinician or provider, and the patient."""
    facts = case.facts
    helper = one_line(facts.medical.clinician) or one_line(facts.claim.provider.name)
    copies = [helper] if case.frame.addressed_to is Addressee.INSURER and helper else []
    if facts.representative and one_line(facts.patient.name):
        copies.append(one_line(facts.patient.name))
    return tuple(copies)


def foot(case: LetterCase) -> str:
    """Return the patient's name and the number the letter is about, as far as they are known."""
    facts = case.facts
    claim, reference = one_line(facts.claim.number), one_line(facts.denial.reference_number)
    number = f"Claim {claim}" if claim else f"Reference {reference}" if reference else ""
    parts = (cut(one_line(facts.patient.name), FOOT), cut(number, FOOT))
    return " · ".join(part for part in parts if part)


def _address(address: Address, fact: str) -> AddressLines:
    """Return the address, or one blank for the whole."""
    return _lines(address) or (blank(fact),)


def _lines(address: Address) -> AddressLines:
    """Return the address a line each, empty ones left out."""
    place = f"{one_line(address.state)} {one_line(address.zip)}".strip()
    city = ", ".join(part for part in (one_line(address.city), place) if part)
    return _given(address.line1, address.line2, city)


def _given(*lines: str) -> AddressLines:
    return tuple(words(line) for line in lines if one_line(line))
