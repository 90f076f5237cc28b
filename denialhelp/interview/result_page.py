"""What the result page shows, in the order it is shown: the assessment with its words and links."""

from dataclasses import dataclass

from django.urls import reverse

from denialhelp.domain.coordination_rules import OrderRule
from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.deadline_rules import Actor
from denialhelp.domain.facts import MissingFact, RecordStatus
from denialhelp.domain.findings import (
    Assessment,
    Deadline,
    Finding,
    FindingKind,
    RecordNeed,
    RouteAdvice,
)
from denialhelp.domain.ladder import Rung, ladder_of
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.regulators import Oversight, who_oversees
from denialhelp.domain.rules import ReasonRule, Route
from denialhelp.interview import addresses
from denialhelp.interview.asked_on import page_that_asks
from denialhelp.interview.calendar_file import days_to_keep
from denialhelp.interview.so_far import SoFar
from denialhelp.interview.what_would_change import Change, changes_of

_LAST_DAY = {
    AppealStep.QIO_FAST_APPEAL: "Your time to call for a fast appeal of care that is ending",
    AppealStep.CONTINUE_BENEFITS: "Your last day to keep the care while you appeal",
    AppealStep.ALJ_HEARING: "Your last day to ask for a hearing",
    AppealStep.EXTERNAL_REVIEW: "Your last day to ask for an outside review",
    AppealStep.JUDICIAL_REVIEW: "Your last day to go to court",
    AppealStep.FAIR_HEARING: "Your last day to ask for a fair hearing",
    AppealStep.BENEFIT_REVIEW: "Your last day to ask for a review",
}

# The lines themselves say these.
_SAID_BY_LINES = {FindingKind.LINE_DENIED, FindingKind.LINE_PARTLY_DENIED}


@dataclass(frozen=True, slots=True)
class LastDay:
    """`offices` are those of the state that take the request, by name."""

    title: str
    deadline: Deadline
    changes: tuple[Change, ...]
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LetterLink:
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Way:
    """One way to go, with its letters that no way before it has."""

    advice: RouteAdvice
    letters: tuple[LetterLink, ...]


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
    by_itself: tuple[Deadline, ...]
    best: Way
    beside: tuple[Way, ...]
    reasons: tuple[ReasonRule, ...]
    noticed: tuple[Finding, ...]
    letters: tuple[LetterKind, ...]
    papers_held: tuple[RecordNeed, ...]
    papers_to_ask: tuple[RecordNeed, ...]
    still_needed: tuple[StillNeeded, ...]
    oversight: Oversight
    orders: tuple[OrderRule, ...]
    ladder: tuple[Rung, ...]
    calendar: str


def result_page(known: SoFar) -> ResultPage:
    found = known.assess()
    best, *beside = _ways(known, found)
    held, to_ask = _papers(known, found)
    return ResultPage(
        assessment=found,
        is_urgent=any(route.route is Route.EXPEDITED_APPEAL for route in found.routes),
        last_days=tuple(
            _last_day(each, known) for each in found.deadlines if each.who_acts is Actor.YOU
        ),
        by_itself=tuple(each for each in found.deadlines if each.who_acts is not Actor.YOU),
        best=best,
        beside=tuple(beside),
        reasons=tuple(known.rules.reasons[reason] for reason in found.reasons),
        noticed=_noticed(found),
        letters=found.letters,
        papers_held=held,
        papers_to_ask=to_ask,
        still_needed=tuple(_still_needed(known, fact) for fact in found.still_needed),
        oversight=_oversight(known),
        orders=_orders(known, found),
        ladder=ladder_of(known.facts, found, known.rules),
        calendar=_calendar(known, found),
    )


def _calendar(known: SoFar, found: Assessment) -> str:
    """Return where the calendar file is, empty where it would hold no day."""
    keep = days_to_keep(found.deadlines, on=known.on)
    return reverse("interview:last-days", args=[known.case.public_id]) if keep else ""


def _last_day(deadline: Deadline, known: SoFar) -> LastDay:
    return LastDay(
        title=_LAST_DAY.get(deadline.step, "Your last day to appeal"),
        deadline=deadline,
        changes=changes_of(deadline, known),
        offices=_offices(known) if deadline.step is AppealStep.EXTERNAL_REVIEW else (),
    )


def _offices(known: SoFar) -> tuple[str, ...]:
    told = _oversight(known)
    role = told.state.takes_request.role if told.state else None
    return tuple(office.name for office in told.reviews.offices if role in office.roles)


def _ways(known: SoFar, found: Assessment) -> list[Way]:
    """Return the best way first."""
    ways: list[Way] = []
    linked: set[LetterKind] = set()
    for route in sorted(found.routes, key=lambda route: not route.primary):
        letters = tuple(_letter(known, kind) for kind in route.letters if kind not in linked)
        ways.append(Way(route, letters))
        linked.update(route.letters)
    return ways


def _noticed(found: Assessment) -> tuple[Finding, ...]:
    findings = found.claim.findings if found.claim else ()
    return tuple(finding for finding in findings if finding.kind not in _SAID_BY_LINES)


def _letter(known: SoFar, kind: LetterKind) -> LetterLink:
    href = reverse("letters:letter", args=[known.case.public_id, kind])
    return LetterLink(known.rules.letters[kind].name, href)


def _papers(
    known: SoFar, found: Assessment
) -> tuple[tuple[RecordNeed, ...], tuple[RecordNeed, ...]]:
    """Return the records at hand and those to ask for, without those that do not fit."""
    marked = {held.kind: held.status for held in known.facts.records}
    status = [(need, marked.get(need.kind)) for need in found.records_needed]
    held = tuple(need for need, mark in status if mark is RecordStatus.HAVE)
    open_marks = (RecordStatus.WILL_ASK, None)
    return held, tuple(need for need, mark in status if mark in open_marks)


def _still_needed(known: SoFar, missing: MissingFact) -> StillNeeded:
    step = known.journey.step(page_that_asks(missing.fact))
    then = addresses.CHECK
    return StillNeeded(missing, addresses.page(known.case, step, then=then) if step else "")


def _oversight(known: SoFar) -> Oversight:
    coverage = known.facts.coverage
    return who_oversees(coverage.kind, coverage.state, known.rules)


def _orders(known: SoFar, found: Assessment) -> tuple[OrderRule, ...]:
    """Return what tells which plan pays first, where there is another or the plans are at odds."""
    at_odds = any(route.route is Route.COORDINATION_OF_BENEFITS for route in found.routes)
    return known.rules.payment_order if at_odds or found.other_plans else ()
