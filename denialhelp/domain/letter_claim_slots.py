"""Slots for the claim: the service, its dates, its numbers and amounts.

What is missing is a line to fill in once, in the block of references; sentences point to it.
"""

from decimal import Decimal

from denialhelp.domain.dates import long_date
from denialhelp.domain.letter import Piece, Words
from denialhelp.domain.letter_blanks import number, number_or_blank, words
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.letter_people_slots import Slot
from denialhelp.domain.money import dollars
from denialhelp.domain.refusal_conditions import care_is_over
from denialhelp.domain.typed_text import listed, one_line

MOST_NAMED = 3
"""Services named in a sentence where the claim itself has no name; the table has them all."""


def service_name(case: LetterCase) -> str:
    """Return what the care is called, by the person or by the lines of the claim; else ""."""
    claim = case.facts.claim
    if one_line(claim.service):
        return claim.service
    named = tuple(
        dict.fromkeys(name for line in claim.lines if (name := one_line(line.description)))
    )
    more = ("other services",) if len(named) > MOST_NAMED else ()
    return listed(named[:MOST_NAMED] + more)


def claim(case: LetterCase) -> tuple[Piece, ...]:
    """Return what the provider sent to the plan: after the care a claim, before it a request."""
    return (Words("claim" if care_is_over(case.situation) else "request"),)


def service(case: LetterCase) -> tuple[Piece, ...]:
    return words(service_name(case) or "the care named above")


def days_of_service(case: LetterCase, *, start: str, middle: str) -> tuple[Piece, ...]:
    """Return the day, or the first and last joined by `middle`; nothing for an unknown day."""
    claim = case.facts.claim
    if claim.service_date is None:
        return ()
    first = Words(long_date(claim.service_date), whole=True)
    if claim.service_date_to is None or claim.service_date_to == claim.service_date:
        return (first,)
    last = Words(long_date(claim.service_date_to), whole=True)
    return (*((Words(start),) if start else ()), first, Words(middle), last)


def service_dates(case: LetterCase) -> tuple[Piece, ...]:
    return days_of_service(case, start="", middle=" to ")


def on_service_dates(case: LetterCase) -> tuple[Piece, ...]:
    """Return "on March 5, 2026" or "between March 5, 2026 and March 7, 2026"."""
    days = days_of_service(case, start="between ", middle=" and ")
    if not days:
        return (Words("on the date above"),)
    return days if len(days) > 1 else (Words("on "), *days)


def claim_number(case: LetterCase) -> tuple[Piece, ...]:
    given = case.facts.claim.number
    return (
        (Words("claim number "), *number(given))
        if one_line(given)
        else (Words("the claim number above"),)
    )


def reference_number(case: LetterCase) -> tuple[Piece, ...]:
    given = case.facts.denial.reference_number
    return (
        (Words("reference number "), *number(given))
        if one_line(given)
        else (Words("the reference number above"),)
    )


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
    "claim": claim,
    "service": service,
    "service_dates": service_dates,
    "on_service_dates": on_service_dates,
    "claim_number": claim_number,
    "reference_number": reference_number,
    "authorization_number": authorization_number,
    "charge": charge,
    "paid": paid,
    "bill_total": bill_total,
}
