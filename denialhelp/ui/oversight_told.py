"""Who oversees a plan, as pages tell it: headings, offices with their links, how sure we are."""

from collections.abc import Iterable
from dataclasses import dataclass

from denialhelp.domain.citations import Citation, Confidence
from denialhelp.domain.regulator_rules import Office, OversightPart, StateRule
from denialhelp.domain.regulators import PartTold
from denialhelp.ui.deadline_words import how_sure

_HEADINGS = {
    OversightPart.FIND_OUT: "First, find out which kind it is",
    OversightPart.OVERSEES: "Who oversees it",
    OversightPart.REVIEWS: "Who reviews a no from outside",
    OversightPart.COMPLAINTS: "Where to complain",
    OversightPart.HELPS: "Who helps you, free of charge",
}
_NOT_CHECKED = "We could not check this. Ask the office that sent your notice."


@dataclass(frozen=True, slots=True)
class Link:
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class OfficeShown:
    """An office to call or write to. `tel` is its phone as a telephone dials it."""

    name: str
    helps: str
    phone: str
    tel: str
    phone_is_checked: bool
    link: Link | None


@dataclass(frozen=True, slots=True)
class PartShown:
    heading: str
    text: str
    of_state: tuple[str, ...]
    offices: tuple[OfficeShown, ...]
    ask_for_state: bool
    none_found_in: str
    is_checked: bool
    doubt: str
    citation: Citation | None


def part_shown(told: PartTold, state: StateRule | None) -> PartShown:
    return PartShown(
        heading=_HEADINGS[told.part],
        text=told.text,
        of_state=told.of_state,
        offices=offices_shown(told.offices, told.part),
        ask_for_state=told.wants_state,
        none_found_in=state.called if state and told.none_found else "",
        is_checked=told.confidence is not Confidence.UNVERIFIED,
        doubt=_doubt(told),
        citation=told.citation,
    )


def _doubt(told: PartTold) -> str:
    if told.confidence is Confidence.UNVERIFIED:
        return _NOT_CHECKED
    # Where no law is cited, the page says of all its entries where they come from.
    return how_sure(told.confidence) if told.citation else ""


def offices_shown(offices: Iterable[Office], part: OversightPart) -> tuple[OfficeShown, ...]:
    return tuple(_office(office, part) for office in offices)


def _office(office: Office, part: OversightPart) -> OfficeShown:
    return OfficeShown(
        name=office.name,
        helps=office.helps,
        phone=f"1-{office.phone}" if office.phone else "",
        tel=f"+1{office.phone.replace('-', '')}",
        phone_is_checked=office.confidence is not Confidence.UNVERIFIED,
        link=_link(office, part),
    )


def _link(office: Office, part: OversightPart) -> Link | None:
    """Return the address that fits best to what the person is here for."""
    if part is OversightPart.COMPLAINTS and office.complaint_url:
        return Link(office.complaint_url, "How to complain")
    if part is OversightPart.REVIEWS and office.review_url:
        return Link(office.review_url, "About the outside review")
    return Link(office.site, "Website") if office.site else None
