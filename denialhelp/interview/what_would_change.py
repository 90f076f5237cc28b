"""What would move a last day: facts nobody has told yet, and the page that asks for each."""

from collections.abc import Iterator
from dataclasses import dataclass

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.findings import Deadline
from denialhelp.interview import addresses
from denialhelp.interview.so_far import SoFar
from denialhelp.ui.need_words import NEEDS

_KIND_OF_WORK_PLAN = "the kind of plan your job gives you"
_PAGES = {
    "coverage": "coverage",
    "deadline_on_notice": "notice-deadline",
    "notice_date": "notice-dates",
    "received_date": "notice-dates",
    "service_date": "claim",
    "service_timing": "what-happened",
    "state": "state",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A fact in words. `href` is where to tell it, empty where no page on the way asks."""

    words: str
    href: str


def changes_of(deadline: Deadline, known: SoFar) -> tuple[Change, ...]:
    """Return the facts that could move this day, each once."""
    return tuple(dict.fromkeys(_changes(deadline, known)))


def _changes(deadline: Deadline, known: SoFar) -> Iterator[Change]:
    for key in deadline.needs:
        if key in NEEDS:
            yield Change(NEEDS[key], _page(known, _PAGES.get(key, "")))
    if not deadline.available:
        return
    denial = known.facts.denial
    if denial.received_date is None and denial.notice_date:
        yield Change(NEEDS["received_date"], _page(known, "notice-dates"))
    if known.facts.coverage.kind is CoverageKind.EMPLOYER_UNSURE:
        yield Change(_KIND_OF_WORK_PLAN, _page(known, "coverage-work"))


def _page(known: SoFar, slug: str) -> str:
    step = known.journey.step(slug)
    return addresses.page(known.case, step, then=addresses.CHECK) if step else ""
