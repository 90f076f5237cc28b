"""Slots for who writes, for whom and to whom.

A name that is missing is a line to fill in once, above; sentences then say "the provider".
"""

from collections.abc import Callable

from denialhelp.domain.letter import Piece, Words
from denialhelp.domain.letter_blanks import words, words_or_blank
from denialhelp.domain.letter_case import LetterCase

Slot = Callable[[LetterCase], tuple[Piece, ...]]


def spoken(by_the_patient: str, by_another: str) -> Slot:
    """Return a slot for a word that depends on who signs."""

    def slot(case: LetterCase) -> tuple[Piece, ...]:
        return (Words(by_another if case.facts.representative else by_the_patient),)

    return slot


def patient_name(case: LetterCase) -> tuple[Piece, ...]:
    return words_or_blank(case.facts.patient.name, "patient.name")


def writer_relationship(case: LetterCase) -> tuple[Piece, ...]:
    writer = case.facts.representative
    return words(
        writer.relationship if writer and writer.relationship.strip() else "representative"
    )


def provider(case: LetterCase) -> tuple[Piece, ...]:
    return words(case.facts.claim.provider.name.strip() or "the provider")


def clinician(case: LetterCase) -> tuple[Piece, ...]:
    return words(case.facts.medical.clinician)


def plan(case: LetterCase) -> tuple[Piece, ...]:
    """Return the plan's name, as its letters bear it or as the person calls it."""
    coverage = case.facts.coverage
    return words(coverage.insurer.name.strip() or coverage.plan_name.strip() or "the plan")


def appeal_word(field: str) -> Slot:
    """Return a slot for what this coverage's law calls the appeal."""

    def slot(case: LetterCase) -> tuple[Piece, ...]:
        return (Words(getattr(case.words, field)),)

    return slot


SLOTS: dict[str, Slot] = {
    "i": spoken("I", "the patient"),
    "I": spoken("I", "The patient"),
    "my": spoken("my", "the patient's"),
    "me": spoken("me", "the patient"),
    "patient_name": patient_name,
    "writer_relationship": writer_relationship,
    "provider": provider,
    "clinician": clinician,
    "plan": plan,
    "appeal": appeal_word("name"),
    "an_appeal_of": appeal_word("asks_for"),
    "appeal_title": appeal_word("title"),
    "urgent_appeal_title": appeal_word("urgent_title"),
    "appeal_attention": appeal_word("attention"),
    "terms": appeal_word("terms"),
}
