"""From a case to the draft of one of its letters, in one call."""

from dataclasses import dataclass
from datetime import date

from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.domain.assessment import assess
from denialhelp.domain.letter import LetterDraft, LetterKind
from denialhelp.domain.letter_care_conditions import care_is_urgent
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.letter_writing import write
from denialhelp.letters.glyphs import characters_that_cannot_print
from denialhelp.letters.sending_words import time_to_send
from denialhelp.rulebook.load import rules


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter, and what its page says about it."""

    kind: LetterKind
    name: str
    letter: LetterDraft
    time_to_send: str
    cannot_print: tuple[str, ...]


def draft_of(case: AppealCase, kind: LetterKind, *, on: date) -> Draft | None:
    """Return the letter as the case's answers make it on that day, or None for a kind to come."""
    facts, rulebook = case_queries.facts_of(case), rules()
    if kind not in rulebook.letters:
        return None
    assessment = assess(facts, rulebook, on=on)
    letter = write(kind, facts, assessment, rulebook)
    about = LetterCase(facts, assessment, rulebook, rulebook.letters[kind])
    return Draft(
        kind=kind,
        name=rulebook.letters[kind].name,
        letter=letter,
        time_to_send=time_to_send(kind, about.appeal_deadline, on=on, urgent=care_is_urgent(about)),
        cannot_print=characters_that_cannot_print(letter),
    )
