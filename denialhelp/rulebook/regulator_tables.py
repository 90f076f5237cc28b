"""The tables on who oversees coverage: how they are read, and what must hold of them."""

import re
from collections.abc import Iterable, Iterator
from itertools import product

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.regulator_rules import (
    Office,
    OversightPart,
    OversightRule,
    RegulatorRules,
    StateRule,
)
from denialhelp.domain.regulators import offices_of
from denialhelp.rulebook.errors import RulebookError
from denialhelp.rulebook.reader import Reader
from denialhelp.rulebook.rows import Kind

_PHONE = re.compile(r"\d{3}-\d{3}-\d{4}")


def _office(row: Office) -> str:
    if row.phone and not _PHONE.fullmatch(row.phone):
        return f"phone: {row.phone!r} is not written 800-555-0100"
    for address in (row.site, row.complaint_url, row.review_url):
        if address and not address.startswith("https://"):
            return f"{address!r} does not begin with https://"
    if bool(row.state) != bool(row.roles):
        return "roles: an office of a state has them, and one of the nation has none"
    if not (row.phone or row.site or row.review_url or row.helps):
        return "says neither a phone nor an address nor where to find them"
    return ""


def _oversight(row: OversightRule) -> str:
    if row.citation and (ungoverned := row.coverages - row.citation.governs):
        names = ", ".join(sorted(kind.value for kind in ungoverned))
        return f"citation: {row.citation.title} does not govern {names}"
    return ""


_ADDRESSES = frozenset({"state", "helps", "phone", "site", "complaint_url", "review_url"})
OFFICES = Kind("office", Office, check=_office, may_lack=_ADDRESSES)
STATES = Kind("regulator", StateRule, may_lack=frozenset({"note"}))
OVERSIGHT = Kind("oversight", OversightRule, check=_oversight)


def read_regulators(read: Reader) -> RegulatorRules:
    loaded = RegulatorRules(
        offices=read.by_key(OFFICES, "offices/*", lambda row: row.key),
        states=read.by_key(STATES, "regulators", lambda row: row.state),
        oversight=read.by_member(
            OVERSIGHT,
            "oversight",
            product(CoverageKind, set(OversightPart) - {OversightPart.FIND_OUT}),
            lambda row: product(row.coverages, (row.part,)),
        ),
    )
    for place, fault in (*_strangers(loaded), *_nobody_takes(loaded)):
        raise RulebookError(place, fault)
    return loaded


def _strangers(loaded: RegulatorRules) -> Iterator[tuple[str, str]]:
    """Give each row that names an office or a state of which there is no row."""
    for office in loaded.offices.values():
        if office.state and office.state not in loaded.states:
            yield f"offices, {office.key}", f"state: regulators.toml has no row for {office.state}"
    for state in loaded.states.values():
        yield from _unknown(f"regulators.toml, {state.state}", state.offices, loaded)
    for (coverage, part), row in loaded.oversight.items():
        yield from _unknown(f"oversight.toml, {coverage.value} {part.value}", row.offices, loaded)


def _unknown(place: str, keys: Iterable[str], loaded: RegulatorRules) -> Iterator[tuple[str, str]]:
    for key in keys:
        if key not in loaded.offices or loaded.offices[key].state:
            yield place, f"offices: {key!r} is no office of the nation"


def _nobody_takes(loaded: RegulatorRules) -> Iterator[tuple[str, str]]:
    """Give each state whose request goes to an office that has no row."""
    for state in loaded.states.values():
        role = state.takes_request.role
        if role and not offices_of(state, role, loaded):
            yield f"regulators.toml, {state.state}", f"takes_request: no office is {role.value}"
