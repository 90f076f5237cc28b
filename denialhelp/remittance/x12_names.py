"""Whom an 835 names: the parties of a transaction, and the people of a claim."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from denialhelp.domain.claim import Provider
from denialhelp.remittance.found import Parties
from denialhelp.remittance.x12_segments import Segment

PATIENT, SUBSCRIBER, CORRECTED, RENDERING = "QC", "IL", "74", "82"
KEPT = frozenset({PATIENT, SUBSCRIBER, CORRECTED, RENDERING})

# Numbers that a plan gives its members. "34" is left out: it is a social security number.
_MEMBER_NUMBERS = frozenset({"MI", "HN", "MR", "II", "C"})
_NPI = "XX"


class Named(NamedTuple):
    """The name and number of an NM1. That of an organization is all in `last`."""

    last: str
    first: str
    middle: str
    suffix: str
    number_kind: str
    number: str

    @property
    def in_full(self) -> str:
        return " ".join(filter(None, (self.first, self.middle, self.last, self.suffix)))

    @property
    def member_id(self) -> str:
        return self.number if self.number_kind in _MEMBER_NUMBERS else ""

    @property
    def npi(self) -> str:
        return self.number if self.number_kind == _NPI else ""

    def corrected_by(self, other: "Named") -> "Named":
        """Return the name with what a correction says anew; what it leaves empty stays."""
        return Named(*(new or old for old, new in zip(self, other, strict=True)))


_NOBODY = Named("", "", "", "", "", "")

Names = Mapping[str, Named]


def named_in(segment: Segment) -> Named:
    element = segment.element
    return Named(element(3), element(4), element(5), element(7), element(8), element(9))


def of_transaction(parties: Parties, segment: Segment) -> Parties:
    """Return the parties with the payer or payee of an N1; the first that is named counts."""
    kind, name = segment.element(1), segment.element(2)
    if kind == "PR" and not parties.payer:
        return replace(parties, payer=name, payer_id=segment.element(4))
    if kind == "PE" and not parties.payee:
        npi = segment.element(4) if segment.element(3) == _NPI else ""
        return replace(parties, payee=name, payee_npi=npi)
    return parties


def provider_of(names: Names, parties: Parties) -> Provider:
    """Return who gave the care; the one who was paid where nobody else is named."""
    rendering = names.get(RENDERING, _NOBODY)
    if rendering.in_full:
        return Provider(name=rendering.in_full, npi=rendering.npi)
    return Provider(name=parties.payee, npi=parties.payee_npi)


def of_claim(names: Names, parties: Parties, *, plan_name: str, group_number: str) -> Parties:
    """Return the parties of one claim. A correction is that of the member."""
    patient, subscriber = names.get(PATIENT, _NOBODY), names.get(SUBSCRIBER)
    correction = names.get(CORRECTED, _NOBODY)
    if subscriber is None:
        patient = patient.corrected_by(correction)
    else:
        subscriber = subscriber.corrected_by(correction)
    member = subscriber or patient
    return Parties(
        payer=parties.payer,
        payer_id=parties.payer_id,
        payee=parties.payee,
        payee_npi=parties.payee_npi,
        patient=patient.in_full,
        subscriber="" if member.in_full == patient.in_full else member.in_full,
        member_id=member.member_id or patient.member_id,
        plan_name=plan_name,
        group_number=group_number,
    )
