"""Rules: the rows of the rulebook, typed, as the rest of the domain asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from denialhelp.domain.citations import Citation
from denialhelp.domain.claim import AdjustmentGroup
from denialhelp.domain.code_rules import (
    CarcMeaning,
    CountsAs,
    FixRule,
    GroupMeaning,
    RarcMeaning,
    UsualFix,
    WhoOwes,
)
from denialhelp.domain.coordination_rules import MethodRule, OrderRule
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.deadline_rules import AmountRule, DeadlineRule
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import CoordinationMethod, RecordKind
from denialhelp.domain.ladder_rules import RungRule
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.letter_rules import AppealWords, LetterRule, ParagraphRule
from denialhelp.domain.regulator_rules import RegulatorRules


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """Words of a notice that speak for a reason. `weight` is 1 (weak) to 5 (decisive)."""

    reason: DenialReason
    phrase: str
    weight: int


@dataclass(frozen=True, slots=True)
class DetailRule:
    """A finer kind that may stand under some reasons, and the phrases that tell it."""

    detail: str
    reasons: frozenset[DenialReason]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReasonRule:
    """A reason in plain words: what it usually means and what to look at first."""

    reason: DenialReason
    name: str
    meaning: str
    check_first: tuple[str, ...]


class Route(Enum):
    COST_SHARING = "cost_sharing"
    PROVIDER_CORRECTION = "provider_correction"
    SEND_INFORMATION = "send_information"
    COORDINATION_OF_BENEFITS = "coordination_of_benefits"
    INSURER_REVIEW = "insurer_review"
    INTERNAL_APPEAL = "internal_appeal"
    EXPEDITED_APPEAL = "expedited_appeal"
    EXTERNAL_REVIEW = "external_review"
    SURPRISE_BILL = "surprise_bill"
    EXCEPTION_REQUEST = "exception_request"
    COMPLAINT = "complaint"
    OTHER_HELP = "other_help"


@dataclass(frozen=True, slots=True)
class RouteRule:
    """A row of the decision table: with all of `when` true, this route is open.

    Rows are read in order; the first open one is primary, and later open rows of other
    routes run beside it where `may_run_beside`.
    """

    key: str
    route: Route
    when: tuple[str, ...]
    may_run_beside: bool
    why: str
    would_change_if: tuple[str, ...]
    next_steps: tuple[str, ...]
    citation: Citation | None
    letters: tuple[LetterKind, ...]


@dataclass(frozen=True, slots=True)
class RouteName:
    """A route as the pages name it: a heading ("Ask the provider to correct the claim")."""

    route: Route
    name: str
    summary: str


@dataclass(frozen=True, slots=True)
class EvidenceRule:
    """A record that one reason needs, why, and where to get it."""

    reasons: frozenset[DenialReason]
    record: RecordKind
    why: str
    where: str


@dataclass(frozen=True, slots=True)
class RecordName:
    """A record as pages name it, and as a letter lists it ("Medical records")."""

    kind: RecordKind
    name: str
    on_paper: str


@dataclass(frozen=True, slots=True)
class CoverageRule:
    """A kind of coverage in plain words."""

    kind: CoverageKind
    name: str


@dataclass(frozen=True, slots=True)
class StepName:
    """A step of the law as pages name it ("a redetermination, the first appeal in Medicare")."""

    step: AppealStep
    name: str


@dataclass(frozen=True, slots=True)
class Rules:
    """The whole rulebook. `version` names its content; `law_as_of` is when it was checked."""

    version: str
    law_as_of: date
    citations: Mapping[str, Citation]
    carc: Mapping[str, CarcMeaning]
    rarc: Mapping[str, RarcMeaning]
    groups: Mapping[AdjustmentGroup, GroupMeaning]
    fixes: Mapping[UsualFix, FixRule]
    who_owes: Mapping[tuple[AdjustmentGroup, CountsAs], WhoOwes]
    deadlines: tuple[DeadlineRule, ...]
    amounts: tuple[AmountRule, ...]
    steps: Mapping[AppealStep, StepName]
    ladder: tuple[RungRule, ...]
    phrases: tuple[PhraseRule, ...]
    details: tuple[DetailRule, ...]
    reasons: Mapping[DenialReason, ReasonRule]
    routes: tuple[RouteRule, ...]
    route_names: Mapping[Route, RouteName]
    evidence: tuple[EvidenceRule, ...]
    record_names: Mapping[RecordKind, RecordName]
    coverages: Mapping[CoverageKind, CoverageRule]
    letters: Mapping[LetterKind, LetterRule]
    appeal_words: Mapping[CoverageKind, AppealWords]
    paragraphs: tuple[ParagraphRule, ...]
    coordination: Mapping[CoordinationMethod, MethodRule]
    payment_order: tuple[OrderRule, ...]
    regulators: RegulatorRules
