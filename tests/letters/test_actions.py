"""Keeping a letter."""

import hashlib
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection

from denialhelp.cases.models import AppealCase, CaseEvent
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.letter_text import as_text
from denialhelp.letters import actions, queries
from denialhelp.letters.models import Letter
from denialhelp.rulebook.load import rules
from tests.factories import NOW, CaseFactory
from tests.letters.people import letter_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def case() -> AppealCase:
    return CaseFactory.create()


def kept_by(case: AppealCase, name: str = "maria", later: int = 0) -> Letter:
    return actions.keep_letter(case, draft=letter_of(name), now=NOW + timedelta(hours=later))


def test_a_letter_is_kept_with_its_words_its_law_and_a_hash(case: AppealCase) -> None:
    kept_by(case)
    kept = Letter.objects.get()
    assert kept.text == as_text(letter_of("maria"))
    assert kept.pdf.startswith(b"%PDF-")
    assert kept.sha256 == hashlib.sha256(kept.pdf).hexdigest()
    assert (kept.rulebook_version, kept.law_as_of) == (rules().version, rules().law_as_of)
    assert (kept.case, kept.kind, kept.created_at) == (case, "internal_appeal", NOW)
    assert str(kept) == "internal_appeal"


def test_the_same_letter_is_kept_once(case: AppealCase) -> None:
    assert kept_by(case) == kept_by(case, later=1)
    assert Letter.objects.count() == 1


def test_another_letter_is_kept_beside_it_and_comes_first(case: AppealCase) -> None:
    kept_by(case)
    kept_by(case, "rosa", later=1)
    assert [letter.created_at for letter in queries.letters_of(case)] == [
        NOW + timedelta(hours=1),
        NOW,
    ]


def test_two_people_may_keep_the_same_letter(case: AppealCase) -> None:
    kept_by(case)
    kept_by(CaseFactory.create())
    assert Letter.objects.count() == 2
    assert len(queries.letters_of(case)) == 1


def test_keeping_a_letter_is_on_record_once(case: AppealCase) -> None:
    kept_by(case)
    kept_by(case, later=1)
    (event,) = CaseEvent.objects.filter(case=case)
    assert (event.kind, event.note, event.by) == ("letter_kept", "internal_appeal", None)


def test_a_letter_that_was_kept_cannot_be_changed(case: AppealCase) -> None:
    kept = kept_by(case)
    kept.text = "Something else"
    with pytest.raises(TypeError, match="never changed"):
        kept.save()


def test_one_letter_cannot_be_stored_twice(case: AppealCase) -> None:
    kept = kept_by(case)
    with pytest.raises(IntegrityError):
        Letter.objects.create(
            case=case,
            kind=kept.kind,
            sha256=kept.sha256,
            rulebook_version="x",
            law_as_of=kept.law_as_of,
            created_at=NOW,
        )


@pytest.mark.parametrize(("column", "value"), [("kind", "love_letter"), ("sha256", "short")])
def test_rows_that_make_no_sense_are_refused(case: AppealCase, column: str, value: str) -> None:
    row = {
        "kind": LetterKind.INTERNAL_APPEAL.value,
        "sha256": "0" * 64,
        "rulebook_version": "x",
        "law_as_of": rules().law_as_of,
        "created_at": NOW,
        column: value,
    }
    with pytest.raises(IntegrityError):
        Letter.objects.create(case=case, **row)


def test_no_word_of_a_kept_letter_lies_in_the_open(case: AppealCase) -> None:
    kept_by(case)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM letters_letter")
        (row,) = cursor.fetchall()
    stored = b" ".join(
        bytes(v) if isinstance(v, memoryview | bytes) else str(v).encode() for v in row
    )
    for clear in (b"Maria", b"Okafor", b"MRI", b"%PDF"):
        assert clear not in stored


def test_a_letter_of_another_case_is_not_found(case: AppealCase) -> None:
    kept = kept_by(case)
    assert queries.letter_of(case, kept.pk) == kept
    assert queries.letter_of(CaseFactory.create(), kept.pk) is None
