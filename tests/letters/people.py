"""The people of these tests, as case files, and their letters."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from denialhelp.cases.case_file import read_case_file
from denialhelp.domain.assessment import assess
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.letter import LetterDraft, LetterKind
from denialhelp.domain.letter_writing import write
from denialhelp.rulebook.load import rules

PEOPLE = Path(__file__).parent / "people"
ON = date(2026, 11, 23)


def names() -> list[str]:
    return sorted(path.stem for path in PEOPLE.glob("*.json"))


@cache
def case_file(name: str) -> Any:
    return json.loads((PEOPLE / f"{name}.json").read_text(encoding="utf-8"))


def person(name: str) -> CaseFacts:
    return read_case_file(case_file(name))


def letter(facts: CaseFacts, kind: LetterKind = LetterKind.INTERNAL_APPEAL) -> LetterDraft:
    return write(kind, facts, assess(facts, rules(), on=ON), rules())


def letter_of(name: str, kind: LetterKind = LetterKind.INTERNAL_APPEAL) -> LetterDraft:
    return letter(person(name), kind)
