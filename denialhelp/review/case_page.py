"""What an advocate sees of one case: the same findings the person sees, and where they are from."""

from dataclasses import dataclass
from datetime import date

from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.domain.assessment import assess
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import CaseFacts, RecordStatus
from denialhelp.domain.findings import Assessment, Deadline
from denialhelp.domain.ladder import Rung, ladder_of
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.targets import Payer
from denialhelp.letters import queries as letter_queries
from denialhelp.letters.models import Letter
from denialhelp.review.events_told import EventTold, events_told
from denialhelp.review.facts_told import facts_told
from denialhelp.review.reading_told import ReadingTold, reading_told
from denialhelp.review.told import Group
from denialhelp.review.words import in_words, letter_name
from denialhelp.rulebook.load import rules

LATEST_EVENTS = 50


@dataclass(frozen=True, slots=True)
class DeadlineTold:
    title: str
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class ReasonTold:
    """A reason, and how the case comes to have it."""

    name: str
    meaning: str
    source: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordTold:
    name: str
    why: str
    status: str


@dataclass(frozen=True, slots=True)
class LetterTold:
    name: str
    letter: Letter


@dataclass(frozen=True, slots=True)
class CasePage:
    case: AppealCase
    on: date
    assessment: Assessment
    reading: ReadingTold | None
    deadlines: tuple[DeadlineTold, ...]
    reasons: tuple[ReasonTold, ...]
    records: tuple[RecordTold, ...]
    told: tuple[Group, ...]
    letters: tuple[LetterTold, ...]
    events: tuple[EventTold, ...]
    earlier_events: int
    ladder: tuple[Rung, ...]


def case_page(case: AppealCase, *, on: date) -> CasePage:
    facts = case_queries.facts_of(case)
    assessment = assess(facts, rules(), on=on)
    events = case_queries.events_of(case).order_by("-number")[:LATEST_EVENTS]
    told = events_told(events)
    return CasePage(
        case=case,
        on=on,
        assessment=assessment,
        reading=reading_told(facts.claim, assessment.claim, Payer(facts.coverage.insurer.name)),
        deadlines=tuple(
            DeadlineTold(f"Last day: {in_words(deadline.step).lower()}", deadline)
            for deadline in assessment.deadlines
        ),
        reasons=tuple(_reason(reason, facts, assessment) for reason in assessment.reasons),
        records=tuple(_records(facts, assessment)),
        told=facts_told(facts),
        letters=tuple(
            LetterTold(letter_name(LetterKind(letter.kind)), letter)
            for letter in letter_queries.letters_of(case).defer("pdf", "text")
        ),
        events=told,
        # Events count from 1, so the oldest one shown tells how many came before it.
        earlier_events=told[-1].number - 1 if told else 0,
        ladder=ladder_of(facts, assessment, rules()),
    )


def _reason(reason: DenialReason, facts: CaseFacts, assessment: Assessment) -> ReasonTold:
    rule = rules().reasons[reason]
    read = next((found for found in assessment.reasons_read if found.reason is reason), None)
    if reason in facts.denial.reasons:
        source = "The person confirmed it."
    elif read:
        source = "Read in the notice and its codes. The person has not confirmed it."
    else:
        source = "It follows from the amounts of the EOB."
    return ReasonTold(rule.name, rule.meaning, source, read.because if read else ())


_HELD = {
    RecordStatus.HAVE: "Has it",
    RecordStatus.WILL_ASK: "Will ask for it",
    RecordStatus.NOT_NEEDED: "Says it is not needed",
}


def _records(facts: CaseFacts, assessment: Assessment) -> list[RecordTold]:
    """Return what this case needs, then what the person has beyond that."""
    held = {record.kind: _HELD[record.status] for record in facts.records}
    needed = [
        RecordTold(need.name, need.why, held.pop(need.kind, "Not told"))
        for need in assessment.records_needed
    ]
    names = rules().record_names
    return needed + [RecordTold(names[kind].name, "", status) for kind, status in held.items()]
