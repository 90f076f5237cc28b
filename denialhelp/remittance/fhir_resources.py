"""JSON documents to the ExplanationOfBenefit resources of R4 in them."""

from collections.abc import Iterator

from denialhelp.remittance.fhir_documents import Document
from denialhelp.remittance.fhir_values import Resource, entries, entry, text
from denialhelp.remittance.found import Fault
from denialhelp.remittance.printed import shown

_WANTED = "ExplanationOfBenefit"

# Keys that R4 took away or renamed.
_STU3 = frozenset({"information", "totalCost", "totalBenefit", "unallocDeductable", "organization"})
_STU3_OF_AN_ITEM = frozenset({"service", "careTeamLinkId", "diagnosisLinkId", "informationLinkId"})


def explanations_in(document: Document) -> Iterator[Document | Fault]:
    """Return each ExplanationOfBenefit with its place; what is something else is a fault."""
    content = document.content
    kind = text(content, "resourceType") if isinstance(content, dict) else ""
    if not kind:
        yield Fault(document.place, "it is no FHIR resource: it has no resourceType")
    elif kind == "Bundle":
        yield from _of_bundle(document)
    elif kind == _WANTED:
        yield _of_r4(document)
    else:
        yield Fault(document.place, f"it is a {shown(kind)}, not an {_WANTED}")


def _of_bundle(bundle: Document) -> Iterator[Document | Fault]:
    kinds = dict[str, None]()
    beside = _by_address(bundle.content)
    for number, each in enumerate(entries(bundle.content, "entry"), start=1):
        resource = entry(each, "resource")
        kind = text(resource, "resourceType")
        kinds[kind] = None
        if kind == _WANTED:
            yield _of_r4(Document(f"{bundle.place}, entry {number}", resource, beside))
    if _WANTED not in kinds:
        held = ", ".join(filter(None, kinds)) or "nothing"
        yield Fault(bundle.place, f"this bundle holds {shown(held)}, but no {_WANTED}")


def _by_address(bundle: Resource) -> dict[str, Resource]:
    """Return the resources of a bundle by each address that another may call them by."""
    found = dict[str, Resource]()
    for each in entries(bundle, "entry"):
        resource = entry(each, "resource")
        kind = text(resource, "resourceType")
        if kind != _WANTED:
            address = f"{kind}/{text(resource, 'id')}"
            found |= {text(each, "fullUrl"): resource, address: resource}
    found.pop("", None)
    return found


def _of_r4(document: Document) -> Document | Fault:
    if _is_stu3(document.content):
        return Fault(document.place, f"this {_WANTED} is STU3; only R4 can be read")
    return document


def _is_stu3(explanation: Resource) -> bool:
    items = entries(explanation, "item")
    return bool(_STU3 & explanation.keys()) or any(_STU3_OF_AN_ITEM & item.keys() for item in items)
