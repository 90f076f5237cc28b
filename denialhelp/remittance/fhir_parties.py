"""Whom a FHIR ExplanationOfBenefit names: by itself, in what it contains, or in its bundle."""

from denialhelp.domain.claim import Provider
from denialhelp.remittance.fhir_documents import Document
from denialhelp.remittance.fhir_values import Resource, entries, entry, first_code, text
from denialhelp.remittance.found import Parties

# What systems write where they know no name.
_NO_NAMES = frozenset({"N/A", "NA", "NONE", "UNKNOWN"})


def provider_of(explanation: Document, *, in_network: bool | None) -> Provider:
    content = explanation.content
    reference = entry(content, "provider") or entry(content, "facility")
    return Provider(
        name=_name_of(explanation, reference),
        npi=_npi_of(explanation, reference),
        in_network=in_network,
    )


def parties_of(explanation: Document) -> Parties:
    content = explanation.content
    insurer, patient = entry(content, "insurer"), entry(content, "patient")
    payee = entry(entry(content, "payee"), "party")
    cover = _coverage_of(explanation)
    coverage = _found(explanation, cover)
    subscriber = _name_of(explanation, entry(coverage, "subscriber"))
    named = _name_of(explanation, patient)
    return Parties(
        payer=_name_of(explanation, insurer),
        payer_id=_number_of(explanation, insurer),
        payee=_name_of(explanation, payee),
        payee_npi=_npi_of(explanation, payee),
        patient=named,
        subscriber="" if subscriber == named else subscriber,
        member_id=_member_id(coverage),
        plan_name=_class_of(coverage, "plan") or text(cover, "display"),
        group_number=_class_of(coverage, "group"),
    )


def _coverage_of(explanation: Document) -> Resource:
    """Return the reference to the coverage that this explanation is about."""
    insurances = entries(explanation.content, "insurance")
    focal = [each for each in insurances if each.get("focal") is True]
    return next((entry(each, "coverage") for each in focal or insurances), {})


def _found(explanation: Document, reference: Resource) -> Resource:
    """Return the resource that is referred to, or nothing where the file does not hold it."""
    address = text(reference, "reference")
    if address.startswith("#"):
        contained = entries(explanation.content, "contained")
        return next((each for each in contained if text(each, "id") == address[1:]), {})
    return explanation.beside.get(address, {})


def _name_of(explanation: Document, reference: Resource) -> str:
    name = text(reference, "display") or _own_name(_found(explanation, reference))
    return "" if name.upper() in _NO_NAMES else name


def _own_name(resource: Resource) -> str:
    """Return the name of an organization, or of a person in the order it is spoken."""
    for name in entries(resource, "name"):
        given = name.get("given")
        spoken = [*(given if isinstance(given, list) else ()), name.get("family")]
        parts = (part.strip() for part in spoken if isinstance(part, str))
        return " ".join(filter(None, parts)) or text(name, "text")
    return text(resource, "name")


def _number_of(explanation: Document, reference: Resource) -> str:
    own = text(entry(reference, "identifier"), "value")
    held = entries(_found(explanation, reference), "identifier")
    return own or next((text(each, "value") for each in held), "")


def _npi_of(explanation: Document, reference: Resource) -> str:
    identifiers = [
        entry(reference, "identifier"),
        *entries(_found(explanation, reference), "identifier"),
    ]
    return next((text(each, "value") for each in identifiers if _is_npi(each)), "")


def _is_npi(identifier: Resource) -> bool:
    by_type = first_code(entry(identifier, "type")).lower() == "npi"
    return by_type or text(identifier, "system").endswith("us-npi")


def _member_id(coverage: Resource) -> str:
    """Return the member's number: never any identifier, which may be a social security number."""
    numbers = entries(coverage, "identifier")
    member = (text(each, "value") for each in numbers if first_code(entry(each, "type")) == "MB")
    return text(coverage, "subscriberId") or next(member, "")


def _class_of(coverage: Resource, kind: str) -> str:
    """Return the name or number of the plan or group of a coverage."""
    key = "name" if kind == "plan" else "value"
    classes = entries(coverage, "class")
    named = (text(each, key) for each in classes if first_code(entry(each, "type")) == kind)
    return next(named, "")
