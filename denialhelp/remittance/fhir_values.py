"""Values of a FHIR resource, whatever it really holds: texts, entries, codes, amounts."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from denialhelp.remittance.printed import TOO_MUCH, NotReadableError, amount, shown

Resource = Mapping[str, Any]

_NOTHING: Resource = {}


class Coding(NamedTuple):
    """A code and the system it is from."""

    system: str
    code: str


def text(of: Resource, key: str) -> str:
    value = of.get(key)
    return value.strip() if isinstance(value, str) else ""


def entry(of: Resource, key: str) -> Resource:
    value = of.get(key)
    return value if isinstance(value, dict) else _NOTHING


def entries(of: Resource, key: str) -> list[Resource]:
    value = of.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def codings(concept: Resource) -> Iterator[Coding]:
    """Return the codings of a concept, in order; CMS writes some codes as addresses."""
    for coding in entries(concept, "coding"):
        code = text(coding, "code").rpartition("/")[2]
        if code:
            yield Coding(text(coding, "system"), code)


def first_code(concept: Resource) -> str:
    return next((coding.code for coding in codings(concept)), "")


def value_of(money: Resource) -> Decimal | None:
    """Return the value of a Money, None where there is none; or raise a NotReadableError."""
    value = money.get("value")
    if isinstance(value, str):
        return amount(value)
    if value is None:
        return None
    if not isinstance(value, Decimal) or not abs(value) < TOO_MUCH:
        raise NotReadableError(f"{shown(value)} is not an amount")
    return value
