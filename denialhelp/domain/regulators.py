"""Who oversees a plan, who reviews its no from outside, where to complain, and who helps."""

from dataclasses import dataclass, replace
from datetime import date

from denialhelp.domain.citations import Citation, Confidence
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.regulator_rules import (
    Office,
    OfficeRole,
    OversightPart,
    OversightRule,
    RegulatorRules,
    StateRule,
    TakesRequest,
)
from denialhelp.domain.regulator_words import about_review
from denialhelp.domain.rules import Rules

_LEAST_SURE_FIRST = (Confidence.UNVERIFIED, Confidence.SECONDARY, Confidence.CONFIRMED)


@dataclass(frozen=True, slots=True)
class PartTold:
    """One part of the answer. `of_state` are sentences about the state's own rule.

    `wants_state`: a state would add to it, and none is known. `none_found`: the state is known, but
    no office of it that belongs here.
    """

    part: OversightPart
    text: str
    of_state: tuple[str, ...]
    offices: tuple[Office, ...]
    wants_state: bool
    none_found: bool
    confidence: Confidence
    citation: Citation | None


@dataclass(frozen=True, slots=True)
class Oversight:
    """The whole answer for one kind of coverage in one state, if it is known."""

    coverage: CoverageKind
    state: StateRule | None
    oversees: PartTold
    reviews: PartTold
    complaints: PartTold
    helps: PartTold
    find_out: PartTold | None

    @property
    def parts(self) -> tuple[PartTold, ...]:
        """Return the parts in the order a person needs them."""
        told = (self.oversees, self.reviews, self.complaints, self.helps)
        return (self.find_out, *told) if self.find_out else told

    @property
    def checked_on(self) -> date | None:
        """Return the day of the oldest entry among the offices."""
        days = (office.checked_on for part in self.parts for office in part.offices)
        return min(days, default=None)


def who_oversees(coverage: CoverageKind, state: str, rules: Rules) -> Oversight:
    """Return who oversees this coverage; `state` is two letters, or empty."""
    known = rules.regulators
    of_state = known.states.get(state)

    def told(part: OversightPart) -> PartTold:
        return _told(known.oversight[coverage, part], of_state, known)

    asks = (coverage, OversightPart.FIND_OUT) in known.oversight
    complaints, helps = told(OversightPart.COMPLAINTS), told(OversightPart.HELPS)
    named = complaints.offices
    return Oversight(
        coverage=coverage,
        state=of_state,
        oversees=told(OversightPart.OVERSEES),
        reviews=told(OversightPart.REVIEWS),
        complaints=complaints,
        # Who takes the complaint is not named again.
        helps=replace(helps, offices=tuple(each for each in helps.offices if each not in named)),
        find_out=told(OversightPart.FIND_OUT) if asks else None,
    )


def offices_of(state: StateRule, role: OfficeRole, known: RegulatorRules) -> tuple[Office, ...]:
    """Return the offices of a state that do this, in the order of the tables."""
    found = tuple(
        office
        for office in known.offices.values()
        if office.state == state.state and role in office.roles
    )
    if role is OfficeRole.COMPLAINTS and not found:
        return offices_of(state, OfficeRole.INSURANCE_DEPARTMENT, known)
    return found


def national_lines(rules: Rules) -> tuple[Office, ...]:
    """Return the offices of the nation that have a number somebody checked."""
    return tuple(
        office
        for office in rules.regulators.offices.values()
        if not office.state and office.phone and office.confidence is not Confidence.UNVERIFIED
    )


def review_told(state: StateRule, known: RegulatorRules) -> PartTold:
    """Return what is known of the outside review of insured plans in this state."""
    asked = _review_offices(state, known)
    named = tuple(office for office in asked if office.state)
    doubts = {state.confidence, state.request_confidence}
    if state.takes_request is TakesRequest.NOT_FOUND:
        doubts = {state.confidence}
    return PartTold(
        part=OversightPart.REVIEWS,
        text="",
        of_state=about_review(state, named),
        offices=asked,
        wants_state=False,
        none_found=False,
        confidence=_least(*doubts),
        citation=state.citation,
    )


def _told(rule: OversightRule, state: StateRule | None, known: RegulatorRules) -> PartTold:
    near = [each for role in rule.roles if state for each in offices_of(state, role, known)]
    far = [known.offices[key] for key in rule.offices]
    own = review_told(state, known) if state and rule.follows_state else None
    offices = (*far, *near) if rule.nation_first else (*near, *far)
    return PartTold(
        part=rule.part,
        text=rule.text,
        of_state=own.of_state if own else (),
        offices=tuple(dict.fromkeys((*offices, *(own.offices if own else ())))),
        wants_state=state is None and (bool(rule.roles) or rule.follows_state),
        none_found=state is not None and bool(rule.roles) and not near,
        confidence=_least(rule.confidence, own.confidence) if own else rule.confidence,
        citation=rule.citation,
    )


def _review_offices(state: StateRule, known: RegulatorRules) -> tuple[Office, ...]:
    offices = offices_of(state, OfficeRole.OUTSIDE_REVIEW, known)
    if state.takes_request is TakesRequest.DEPARTMENT:
        offices = (*offices_of(state, OfficeRole.INSURANCE_DEPARTMENT, known), *offices)
    return (*offices, *(known.offices[key] for key in state.offices))


def _least(*sure: Confidence) -> Confidence:
    return min(sure, key=_LEAST_SURE_FIRST.index)
