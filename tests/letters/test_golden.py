"""Whole letters, to be read. After a change on purpose, write them anew and read the diff:

python -m tests.letters.test_golden
"""

from itertools import product
from pathlib import Path

import pytest

from denialhelp.domain.letter import LetterKind
from denialhelp.domain.letter_text import as_text
from denialhelp.rulebook.load import rules
from tests.letters.people import letter_of, names

GOLDEN = Path(__file__).parent / "golden"
LETTERS = list(product(names(), rules().letters))


def golden(name: str, kind: LetterKind) -> Path:
    return GOLDEN / f"{name}-{kind.value}.txt"


@pytest.mark.parametrize(
    ("name", "kind"), LETTERS, ids=[f"{name}-{kind.value}" for name, kind in LETTERS]
)
def test_a_letter_reads_as_it_was_approved(name: str, kind: LetterKind) -> None:
    assert as_text(letter_of(name, kind)) == golden(name, kind).read_text(encoding="utf-8")


def test_no_approved_letter_is_left_over() -> None:
    assert {golden(*letter) for letter in LETTERS} == set(GOLDEN.glob("*.txt"))


if __name__ == "__main__":
    for name, kind in LETTERS:
        golden(name, kind).write_text(as_text(letter_of(name, kind)), encoding="utf-8")
