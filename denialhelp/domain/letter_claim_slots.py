"""Slots for the claim: the service, its dates, its numbers and amounts."""

from decimal import Decimal

from denialhelp.domain.dates import long_date
from denialhelp.domain.letter import Piece, Words
from denialhelp.domain.letter_blanks import blank, number, number_or_blank, words
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.letter_people_slots import Slot
from denialhelp.domain.money import dollars
from denialhelp.domain.typed_text import listed, one_line

MOST_NAMED = 3
"""Services named in a sentence where the claim itself has no name; the table has them all."""


def service(case: LetterCase) -> tuple[Piece, ...]:
    claim = case.facts.claim
    if one_line(claim.service):
        return words(claim.service)
    named = tuple(
        dict.fromkeys(name for line in claim.lines if (name := one_line(line.description)))
    )
    if not named:
        return blank("claim.service")
    more = ("other services",) if len(named) > MOST_NAMED else ()
    return words(listed(named[:MOST_NAMED] + more))


def service_dates(case: LetterCase) -> tuple[Piece, ...]:
    claim = case.facts.claim
    if claim.service_date is None:
        return blank("claim.service_date")
    first = Words(long_date(claim.service_date), whole=True)
    if claim.service_date_to is None or claim.service_date_to == claim.service_date:
        return (first,)
    return (first, Words(" to "), Words(long_date(claim.service_date_to), whole=True))


def claim_number(case: LetterCase) -> tuple[Piece, ...]:
    return number_or_blank(case.facts.claim.number, "claim.number")


def reference_number(case: LetterCase) -> tuple[Piece, ...]:
    return number_or_blank(case.facts.denial.reference_number, "denial.reference_number")


def authorization_number(case: LetterCase) -> tuple[Piece, ...]:
    return number_or_blank(case.facts.medical.authorization_number, "facts.authorization_number")


def charge(case: LetterCase) -> tuple[Piece, ...]:
    found = case.assessment.claim
    return _amount(found.amounts.charge if found else None)


def paid(case: LetterCase) -> tuple[Piece, ...]:
    found = case.assessment.claim
    return _amount(found.amounts.paid if found else None)


def bill_total(case: LetterCase) -> tuple[Piece, ...]:
    return _amount(case.facts.claim.bill_total)


def _amount(amount: Decimal | None) -> tuple[Piece, ...]:
    """Return the amount, or nothing: conditions ask first whether it is known."""
    return () if amount is None else number(dollars(amount))


SLOTS: dict[str, Slot] = {
    "service": service,
    "service_dates": service_dates,
    "claim_number": claim_number,
    "reference_number": reference_number,
    "authorization_number": authorization_number,
    "charge": charge,
    "paid": paid,
    "bill_total": bill_total,
}
