"""Slots for the argument: the person's own account, and the records that show it."""

from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import (
    MissingFact,
    OtherCoverage,
    PlanOrder,
    RecordKind,
    RecordStatus,
    TreatmentTried,
)
from denialhelp.domain.letter import Blank, Piece, Words
from denialhelp.domain.letter_blanks import blank
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.letter_people_slots import Slot
from denialhelp.domain.typed_text import cut, listed, one_line, paragraph, sentence

LONGEST = 3000
"""Characters of a person's own account, about a page; a longer one is enclosed."""

FULL_ACCOUNT = MissingFact(
    "facts.full_account",
    "the rest is in this exhibit",
    "Your account is longer than a letter can hold. Print it whole and enclose it.",
)

PAYS = {
    PlanOrder.PRIMARY: "pays first",
    PlanOrder.SECONDARY: "pays second",
    PlanOrder.TERTIARY: "pays third",
}


def why_needed(case: LetterCase) -> tuple[Piece, ...]:
    return _account(case.facts.medical.why_needed, "facts.why_needed")


def what_looks_wrong(case: LetterCase) -> tuple[Piece, ...]:
    return _account(case.facts.medical.what_looks_wrong, "facts.what_looks_wrong")


def treatments_tried(case: LetterCase) -> tuple[Piece, ...]:
    tried = [text for one in case.facts.medical.treatments_tried if (text := _treatment(one))]
    return (Words(sentence("; ".join(tried))),) if tried else blank("facts.treatments_tried")


def other_plans(case: LetterCase) -> tuple[Piece, ...]:
    return (Words(listed(tuple(map(_other_plan, case.facts.other_coverage)))),)


def exhibits(case: LetterCase) -> tuple[Piece, ...]:
    """Return the enclosed records that bear on the reason at hand, by their exhibit numbers."""
    shown = [
        f"Exhibit {case.enclosed.index(kind) + 1} ({case.record_name(kind)})"
        for kind in records_that_show(case)
    ]
    return (Words(listed(tuple(shown))),)


def records_to_follow(case: LetterCase) -> tuple[Piece, ...]:
    coming = case.records(RecordStatus.WILL_ASK)
    return (Words("; ".join(case.record_name(kind) for kind in coming)),)


def records_that_show(case: LetterCase) -> tuple[RecordKind, ...]:
    """Return the enclosed records that the rulebook asks for under the reason at hand.

    The notice is what the letter answers, so it shows nothing.
    """
    asked_for = {
        rule.record for rule in case.rules.evidence if _bears_on(rule.reasons, case.reason)
    }
    return tuple(
        kind for kind in case.enclosed if kind in asked_for and kind is not RecordKind.DENIAL_NOTICE
    )


def _bears_on(reasons: frozenset[DenialReason], reason: DenialReason | None) -> bool:
    return reason is None or reason in reasons


def _account(typed: str, fact: str) -> tuple[Piece, ...]:
    text = paragraph(typed)
    if len(text) > LONGEST:
        return (Words(f"{cut(text, LONGEST)} "), Blank(FULL_ACCOUNT))
    return (Words(sentence(text)),) if text else blank(fact)


def _treatment(tried: TreatmentTried) -> str:
    name, outcome = one_line(tried.name), one_line(tried.outcome)
    when = " to ".join(day for day in (one_line(tried.started), one_line(tried.ended)) if day)
    told = ": ".join(part for part in (f"{name} ({when})" if when else name, outcome) if part)
    return told.rstrip(".")


def _other_plan(plan: OtherCoverage) -> str:
    name = one_line(plan.insurer.name) or "another plan"
    return f"{name}, which {PAYS[plan.order]}" if plan.order else name


SLOTS: dict[str, Slot] = {
    "why_needed": why_needed,
    "what_looks_wrong": what_looks_wrong,
    "treatments_tried": treatments_tried,
    "other_plans": other_plans,
    "exhibits": exhibits,
    "records_to_follow": records_to_follow,
}
