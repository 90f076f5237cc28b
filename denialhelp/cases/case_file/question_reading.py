"""A question for a last day, from the JSON values of compute_deadlines to the domain's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from denialhelp.cases.case_file import values
from denialhelp.cases.case_file.entry import Entry, read_entry
from denialhelp.cases.case_file.faults import refusal, shown
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import (
    AppealStep,
    CountedFrom,
    DeadlineQuestion,
    DenialBasis,
    MedicareLevel,
    NoticeKind,
    RequestKind,
)
from denialhelp.domain.denial import ServiceTiming

T = TypeVar("T")

ANY = "any"  # a rule that holds for every kind of coverage
COVERAGES = {kind.value: kind for kind in CoverageKind} | {ANY: None}
STEPS = {step.value: step for step in AppealStep}


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question, and the name that its answer is to bear."""

    id: str | int | None
    question: DeadlineQuestion


def read_question(data: object) -> AskedQuestion:
    """Return the question in these values, or raise CaseFileError."""
    return read_entry(data, "", _asked)


def _asked(entry: Entry) -> AskedQuestion:
    name = entry.one("id", _name)
    coverage, step = entry.text("coverage"), entry.text("step")
    question = partial(
        DeadlineQuestion,
        notice_date=entry.day("notice_date"),
        received_date=_day(entry, "received_date", "received_at"),
        received_at=entry.moment("received_at"),
        care_ends_at=entry.moment("care_ends_at"),
        receipt_proven=bool(entry.flag("receipt_proven")),
        urgent=bool(entry.flag("urgent")),
        extended=bool(entry.flag("extended")),
        no_answer=bool(entry.flag("no_answer")),
        service_timing=entry.one_of("service_timing", ServiceTiming),
        appeal_levels=entry.count("appeal_levels", among=(1, 2)),
        level=entry.one_of("level", MedicareLevel) or MedicareLevel.REDETERMINATION,
        request_kind=entry.one_of("request_kind", RequestKind),
        denial_basis=entry.one_of("denial_basis", DenialBasis),
        notice_kind=entry.one_of("notice_kind", NoticeKind),
        counted_from=entry.one_of("counted_from", CountedFrom),
        state=entry.state("state"),
        effective_date=entry.day("effective_date"),
        care_ends_on=_day(entry, "care_ends_on", "care_ends_at"),
        denial_received_date=entry.day("denial_received_date"),
        requested_date=entry.day("requested_date"),
        service_date=entry.day("service_date"),
        filed_on=entry.day("filed_on"),
        amount_in_controversy=entry.money("amount_in_controversy"),
        good_faith_estimate=entry.money("good_faith_estimate"),
        billed=entry.money("billed"),
    )
    # A mistyped "coverage" is told as the key it is, before the one that is missing.
    entry.refuse_what_nobody_asked_for()
    return AskedQuestion(
        name,
        question(
            coverage=_known("coverage", coverage, COVERAGES), step=_known("step", step, STEPS)
        ),
    )


def _name(value: object, place: str) -> str | int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return values.text(value, place)


def _day(entry: Entry, key: str, moment_key: str) -> date | None:
    """Return the day told under `key`, or the day of the moment; both must be the same one."""
    day, moment = entry.day(key), entry.moment(moment_key)
    if moment is None:
        return day
    if day and day != moment.date():
        raise refusal(entry.place_of(moment_key), f"must be on the {key}, {day.isoformat()}")
    return moment.date()


def _known(key: str, word: str, among: Mapping[str, T]) -> T:
    if word not in among:
        fault = f"{shown(word)} is not known" if word else "is missing"
        raise refusal(key, fault, known=among)
    return among[word]
