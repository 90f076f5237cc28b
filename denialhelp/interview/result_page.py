"""What the result page shows, in the order it is shown: the assessment with its words and links."""

from dataclasses import dataclass

from django.urls import reverse

from denialhelp.domain.citations import Confidence
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.facts import MissingFact, RecordStatus
from denialhelp.domain.findings import Assessment, Deadline, RecordNeed, RouteAdvice
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.rules import Actor, AppealStep, CoverageRule, ReasonRule, Route
from denialhelp.interview import addresses
from denialhelp.interview.asked_on import page_that_asks
from denialhelp.interview.so_far import SoFar

_LAST_DAY = {
    AppealStep.EXTERNAL_REVIEW: "Your last day to ask for an outside review",
    AppealStep.FAIR_HEARING: "Your last day to ask for a fair hearing",
    AppealStep.BENEFIT_REVIEW: "Your last day to ask for a review",
}


@dataclass(frozen=True, slots=True)
class LastDay:
    title: str
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class LetterLink:
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One record to enclose, and how far the person is with it."""

    need: RecordNeed
    have: bool


@dataclass(frozen=True, slots=True)
class StillNeeded:
    """A fact nobody has told yet, and the page that asks for it, if it is on the way."""

    fact: MissingFact
    href: str


@dataclass(frozen=True, slots=True)
class ResultPage:
    assessment: Assessment
    is_urgent: bool
    last_days: tuple[LastDay, ...]
    best: RouteAdvice
    beside: tuple[RouteAdvice, ...]
    reasons: tuple[ReasonRule, ...]
    letters: tuple[LetterLink, ...]
    papers: tuple[Paper, ...]
    still_needed: tuple[StillNeeded, ...]
    coverage: CoverageRule | None


def result_page(known: SoFar) -> ResultPage:
    found = known.assess()
    return ResultPage(
        assessment=found,
        is_urgent=any(route.route is Route.EXPEDITED_APPEAL for route in found.routes),
        last_days=tuple(_last_day(each) for each in found.deadlines if each.who_acts is Actor.YOU),
        best=found.primary_route,
        beside=tuple(route for route in found.routes if not route.primary),
        reasons=tuple(known.rules.reasons[reason] for reason in found.reasons),
        letters=tuple(_letter(known, kind) for kind in found.letters),
        papers=_papers(known, found),
        still_needed=tuple(_still_needed(known, fact) for fact in found.still_needed),
        coverage=_coverage(known),
    )


def _last_day(deadline: Deadline) -> LastDay:
    return LastDay(_LAST_DAY.get(deadline.step, "Your last day to appeal"), deadline)


def _letter(known: SoFar, kind: LetterKind) -> LetterLink:
    href = reverse("letters:letter", args=[known.case.public_id, kind])
    return LetterLink(known.rules.letters[kind].name, href)


def _papers(known: SoFar, found: Assessment) -> tuple[Paper, ...]:
    """Return the records this case needs, without those the person says do not fit."""
    marked = {held.kind: held.status for held in known.facts.records}
    return tuple(
        Paper(need, have=marked.get(need.kind) is RecordStatus.HAVE)
        for need in found.records_needed
        if marked.get(need.kind) is not RecordStatus.NOT_NEEDED
    )


def _still_needed(known: SoFar, missing: MissingFact) -> StillNeeded:
    step = known.journey.step(page_that_asks(missing.fact))
    then = addresses.CHECK
    return StillNeeded(missing, addresses.page(known.case, step, then=then) if step else "")


def _coverage(known: SoFar) -> CoverageRule | None:
    """Return who oversees this coverage, where that was checked."""
    if known.facts.coverage.kind is CoverageKind.UNINSURED:
        # No coverage, so no office that oversees it.
        return None
    rule = known.rules.coverages.get(known.facts.coverage.kind)
    return rule if rule and rule.confidence is not Confidence.UNVERIFIED else None
