"""Marks what stands at the foot of each page as no part of the letter.

WeasyPrint tags the text of page margins but leaves it out of the structure tree, which PDF/UA
does not allow: text is either in the tree or an artifact.
"""

from collections.abc import Iterator
from typing import Any


def mark_as_artifacts(document: object, pdf: Any) -> None:  # noqa: ARG001  WeasyPrint hands both
    """Do so for all text that the structure tree does not lead to; before the PDF is written."""
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    in_the_tree = set(_references_below(pdf, root))
    owners_by_page = _pairs(_object(pdf, root["ParentTree"])["Nums"])
    for page in (item for item in pdf.objects if _is_a_page(item)):
        owners = owners_by_page[page["StructParents"]]
        stream = _object(pdf, page["Contents"]).stream
        for place, token in enumerate(stream):
            number = token.get("MCID") if isinstance(token, dict) else None
            if number is None or owners[number] in in_the_tree:
                continue
            # "/Span << /MCID 7 >> BDC" becomes "/Artifact << /Type /Pagination >> BDC".
            stream[place - 1] = "/Artifact"
            stream[place] = type(token)({"Type": "/Pagination"})
            owners[number] = "null"


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _is_a_page(item: object) -> bool:
    return isinstance(item, dict) and item.get("Type") == "/Page"


def _pairs(flat: list[Any]) -> dict[int, Any]:
    return dict(zip(flat[::2], flat[1::2], strict=True))


def _references_below(pdf: Any, element: Any) -> Iterator[bytes]:
    for kid in element.get("K", ()):
        if isinstance(kid, bytes):
            yield kid
            yield from _references_below(pdf, _object(pdf, kid))
