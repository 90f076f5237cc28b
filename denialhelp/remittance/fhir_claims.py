"""FHIR R4 ExplanationOfBenefit to claims; other resources and versions are refused by name."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from denialhelp.domain.claim import Adjustment, AdjustmentGroup, Claim, ServiceLine
from denialhelp.remittance.fhir_adjudication import ZERO, Adjudicated, adjudicated
from denialhelp.remittance.fhir_documents import Document, documents_in
from denialhelp.remittance.fhir_parties import parties_of, provider_of
from denialhelp.remittance.fhir_resources import explanations_in
from denialhelp.remittance.fhir_values import (
    Resource,
    entries,
    entry,
    first_code,
    text,
    value_of,
)
from denialhelp.remittance.found import Fault, Found, RemittanceClaim
from denialhelp.remittance.printed import NotReadableError, day
from denialhelp.remittance.service_dates import service_dates

_PREDETERMINATION, _REVERSAL = "25", "22"
"""What FHIR says with other words, as CLP02 of a remittance file."""

_NOT_DECIDED = "133"
"""The reason code of a claim that waits for its decision."""

_ASKED_BEFORE = frozenset({"predetermination", "preauthorization"})
_WITHDRAWN = frozenset({"cancelled", "entered-in-error"})


def read_fhir(chunks: Iterable[bytes]) -> Found:
    """Return the claims and faults of a resource, a bundle or NDJSON."""
    number = 0
    for document in documents_in(chunks):
        if isinstance(document, Fault):
            yield document
            continue
        for found in explanations_in(document):
            if isinstance(found, Fault):
                yield found
                continue
            number += 1
            faults = list[Fault]()
            claim = _claim(found, faults)
            yield from faults
            yield RemittanceClaim(
                place=found.place,
                transaction=1,
                number=number,
                id=_id(found.content),
                claim=claim,
                names=partial(parties_of, found),
                paid_on=_paid_on(found.content),
            )


def _id(explanation: Resource) -> str:
    return text(explanation, "id") or _number(explanation)


def _number(explanation: Resource) -> str:
    """Return the claim number of the plan ("uc"), else the first identifier."""
    identifiers = entries(explanation, "identifier")
    own = [each for each in identifiers if first_code(entry(each, "type")) == "uc"]
    return next((text(each, "value") for each in own or identifiers), "")


def _claim(explanation: Document, faults: list[Fault]) -> Claim:
    content, place = explanation.content, explanation.place
    of_claim = adjudicated(entries(content, "adjudication"), place, faults)
    totals = adjudicated(entries(content, "total"), f"{place}, total", faults)
    lines = tuple(_lines(explanation, faults)) or (_line(content, totals),)
    if text(content, "outcome") == "queued":
        lines = tuple(_pending(line) for line in lines)
    paid = totals.paid
    if paid is None and all(line.paid is None for line in lines):
        paid = _amount_or_none(entry(entry(content, "payment"), "amount"))
    period = entry(content, "billablePeriod")
    first, last = service_dates(day(text(period, "start")), day(text(period, "end")), lines)
    return Claim(
        number=_number(content),
        service_date=first,
        service_date_to=last,
        provider=provider_of(explanation, in_network=of_claim.in_network),
        lines=lines,
        payer_status=_payer_status(content),
        charge=totals.amounts.get("charge"),
        paid=paid,
        remarks=tuple(dict.fromkeys((*of_claim.remarks, *totals.remarks))),
    )


def _paid_on(explanation: Resource) -> date | None:
    return day(text(entry(explanation, "payment"), "date")) or day(text(explanation, "created"))


def _lines(explanation: Document, faults: list[Fault]) -> Iterator[ServiceLine]:
    for number, item in enumerate(entries(explanation.content, "item"), start=1):
        place = f"{explanation.place}, item {number}"
        yield _line(item, adjudicated(entries(item, "adjudication"), place, faults))


def _line(item: Resource, found: Adjudicated) -> ServiceLine:
    concept, amounts = entry(item, "productOrService"), found.amounts
    served = text(item, "servicedDate") or text(entry(item, "servicedPeriod"), "start")
    return ServiceLine(
        procedure=first_code(concept) or first_code(entry(item, "revenue")),
        modifiers=tuple(filter(None, map(first_code, entries(item, "modifier")))),
        description=text(concept, "text"),
        service_date=day(served),
        units=_amount_or_none(entry(item, "quantity")),
        place=first_code(entry(item, "locationCodeableConcept")),
        in_network=found.in_network,
        charge=amounts.get("charge"),
        allowed=amounts.get("allowed"),
        paid=found.paid,
        deductible=amounts.get("deductible"),
        copay=amounts.get("copay"),
        coinsurance=amounts.get("coinsurance"),
        denied=amounts.get("denied"),
        adjustments=found.adjustments(),
        remarks=tuple(found.remarks),
    )


def _pending(line: ServiceLine) -> ServiceLine:
    """Return a line of a claim that is not decided: what is not paid yet may still be."""
    waits = (line.charge or ZERO) - (line.paid or ZERO)
    if line.adjustments or waits <= 0:
        return line
    return replace(line, adjustments=(Adjustment(AdjustmentGroup.OTHER, _NOT_DECIDED, waits),))


def _amount_or_none(money: Resource) -> Decimal | None:
    try:
        return value_of(money)
    except NotReadableError:
        return None


def _payer_status(explanation: Resource) -> str:
    if text(explanation, "status") in _WITHDRAWN:
        return _REVERSAL
    return _PREDETERMINATION if text(explanation, "use") in _ASKED_BEFORE else ""
