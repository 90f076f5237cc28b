"""Rows on who oversees coverage: offices, the outside review of each state, what to tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from denialhelp.domain.citations import Citation, Confidence
from denialhelp.domain.coverage import CoverageKind


class OfficeRole(Enum):
    """What an office of a state does for people."""

    INSURANCE_DEPARTMENT = "insurance_department"
    COMPLAINTS = "complaints"
    OUTSIDE_REVIEW = "outside_review"
    MEDICAID_AGENCY = "medicaid_agency"
    MEDICAID_OMBUDSMAN = "medicaid_ombudsman"
    CONSUMER_ASSISTANCE = "consumer_assistance"
    LEGAL_AID = "legal_aid"
    MEDICARE_COUNSELING = "medicare_counseling"


@dataclass(frozen=True, slots=True)
class Office:
    """Somebody to call or write to. `state` is empty for an office of the nation.

    `helps` says what for. `confidence` is that of the phone and the addresses.
    """

    key: str
    name: str
    state: str
    roles: frozenset[OfficeRole]
    helps: str
    phone: str
    site: str
    complaint_url: str
    review_url: str
    confidence: Confidence
    checked_on: date


class OutsideReview(Enum):
    """Which review from outside holds for coverage that an insurance company pays for."""

    STATE = "state"
    INSURER_CHOOSES = "insurer_chooses"


class TakesRequest(Enum):
    """Who must get the request for it; OTHER_OFFICE is one that takes outside reviews alone."""

    DEPARTMENT = "department"
    INSURER = "insurer"
    REVIEW_AGENT = "review_agent"
    OTHER_OFFICE = "other_office"
    SEE_NOTICE = "see_notice"
    NOT_FOUND = "not_found"

    @property
    def role(self) -> OfficeRole | None:
        """Return what the office does that takes it, if it is an office of the state."""
        return {
            TakesRequest.DEPARTMENT: OfficeRole.INSURANCE_DEPARTMENT,
            TakesRequest.OTHER_OFFICE: OfficeRole.OUTSIDE_REVIEW,
        }.get(self)


@dataclass(frozen=True, slots=True)
class StateRule:
    """The outside review of one state, district or territory.

    `confidence` is that of the review, `request_confidence` that of who takes the request.
    `offices` are offices of the nation that belong to it. `needs_the`: a sentence calls the place
    "the" District of Columbia.
    """

    state: str
    name: str
    review: OutsideReview
    confidence: Confidence
    takes_request: TakesRequest
    request_confidence: Confidence
    citation: Citation
    offices: tuple[str, ...]
    note: str
    checked_on: date
    needs_the: bool = False

    @property
    def called(self) -> str:
        return f"the {self.name}" if self.needs_the else self.name


class OversightPart(Enum):
    OVERSEES = "oversees"
    REVIEWS = "reviews"
    COMPLAINTS = "complaints"
    HELPS = "helps"
    FIND_OUT = "find_out"


@dataclass(frozen=True, slots=True)
class OversightRule:
    """What to tell of one part of the oversight of some kinds of coverage.

    `offices` are those of the nation, `roles` those of the person's own state, which are shown
    first unless `nation_first`. `follows_state`: the row of the state says more.
    """

    coverages: frozenset[CoverageKind]
    part: OversightPart
    text: str
    offices: tuple[str, ...]
    roles: tuple[OfficeRole, ...]
    confidence: Confidence
    citation: Citation | None
    follows_state: bool = False
    nation_first: bool = False


@dataclass(frozen=True, slots=True)
class RegulatorRules:
    """All of it. `states` are by their two letters."""

    offices: Mapping[str, Office]
    states: Mapping[str, StateRule]
    oversight: Mapping[tuple[CoverageKind, OversightPart], OversightRule]
