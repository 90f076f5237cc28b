"""Whom an 835 names: the parties of a transaction, and the people of a claim."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from denialhelp.domain.claim import Provider
from denialhelp.remittance.found import Parties
from denialhelp.remittance.x12_segments import Segment

PAYER, PAYEE = "PR", "PE"
PATIENT, SUBSCRIBER, CORRECTED, RENDERING = "QC", "IL", "74", "82"
KEPT = frozenset({PATIENT, SUBSCRIBER, CORRECTED, RENDERING})

# Numbers that a plan gives its members. "34" is left out: it is a social security number.
_OF_MEMBERS = ("MI", "HN", "MR", "II", "C")
_NPI = "XX"
_KEPT_NUMBERS = frozenset({_NPI, *_OF_MEMBERS})


# An NM1 as it stands in the file, by its kind; and where its parts stand in it.
Names = Mapping[str, Sequence[str]]
_IN_FULL = (4, 5, 3, 7)
_NUMBER_KIND, _NUMBER = 8, 9


def of_transaction(parties: Parties, segment: Segment) -> Parties:
    """Return the parties with the payer or payee of an N1; the first that is named counts."""
    kind, name = segment.element(1), segment.element(2)
    if kind == PAYER and not parties.payer:
        return replace(parties, payer=name, payer_id=segment.element(4))
    if kind == PAYEE and not parties.payee:
        npi = segment.element(4) if segment.element(3) == _NPI else ""
        return replace(parties, payee=name, payee_npi=npi)
    return parties


def without_other_numbers(elements: list[str]) -> list[str]:
    """Return an NM1 without its number, unless it is one that may be kept."""
    known = len(elements) > _NUMBER and elements[_NUMBER_KIND].strip() in _KEPT_NUMBERS
    return elements if known else elements[:_NUMBER_KIND]


def provider_of(names: Names, parties: Parties) -> Provider:
    """Return who gave the care; the one who was paid where nobody else is named."""
    rendering = names.get(RENDERING, ())
    name = _in_full(rendering)
    if name:
        return _provider(name, _number(rendering, _NPI))
    return _provider(parties.payee, parties.payee_npi)


def of_claim(names: Names, parties: Parties, plan_name: str, group_number: str) -> Parties:
    """Return the parties of one claim. A correction is that of the member."""
    patient, subscriber = names.get(PATIENT, ()), names.get(SUBSCRIBER, ())
    if CORRECTED in names:
        if subscriber:
            subscriber = _corrected(subscriber, names[CORRECTED])
        else:
            patient = _corrected(patient, names[CORRECTED])
    named, holder = _in_full(patient), _in_full(subscriber)
    return Parties(
        payer=parties.payer,
        payer_id=parties.payer_id,
        payee=parties.payee,
        payee_npi=parties.payee_npi,
        patient=named,
        subscriber=holder if holder != named else "",
        member_id=_number(subscriber, *_OF_MEMBERS) or _number(patient, *_OF_MEMBERS),
        plan_name=plan_name,
        group_number=group_number,
    )


# Few of them gave the care of a whole file.
@lru_cache(maxsize=1024)
def _provider(name: str, npi: str) -> Provider:
    return Provider(name=name, npi=npi)


def _in_full(elements: Sequence[str]) -> str:
    """Return the first, middle and last name and the suffix; an organization has only a last."""
    size = len(elements)
    parts = [elements[at].strip() for at in _IN_FULL if at < size]
    return " ".join(part for part in parts if part)


def _number(elements: Sequence[str], *kinds: str) -> str:
    if len(elements) > _NUMBER and elements[_NUMBER_KIND].strip() in kinds:
        return elements[_NUMBER].strip()
    return ""


def _corrected(elements: Sequence[str], by: Sequence[str]) -> list[str]:
    """Return a name with what its correction says anew; what that leaves empty stays."""
    return [new.strip() or old for old, new in zip_longest(elements, by, fillvalue="")]
