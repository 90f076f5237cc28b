"""Sealed columns, tried on the rows of a case."""

import pytest
from django.core import serializers
from django.core.exceptions import FieldError
from django.db import connection, models

from denialhelp.cases import actions as case_actions
from denialhelp.cases.models import AppealCase, CaseEvent, StepAnswer
from denialhelp.claims.models import ClaimLine
from denialhelp.domain.casework import EventKind
from denialhelp.sealed.envelope import SealBrokenError
from denialhelp.sealed.fields import SealedBinaryField, SealedTextField
from tests.factories import NOW, CaseFactory, ClaimFactory, ClaimLineFactory

pytestmark = pytest.mark.django_db

WORDS = "Knee pain since May: “can’t climb stairs” – ≥ 3 weeks"


def answer(words: str = WORDS) -> StepAnswer:
    return StepAnswer.objects.create(
        case=CaseFactory.create(), step="why-needed", answers={"why": words}, saved_at=NOW
    )


def stored_bytes(row: models.Model, column: str) -> bytes:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT "{column}" FROM "{row._meta.db_table}"')
        return bytes(cursor.fetchone()[0])


def test_a_value_comes_back_as_it_was_given() -> None:
    row = answer()
    assert row.answers == {"why": WORDS}
    assert StepAnswer.objects.get(pk=row.pk).answers == {"why": WORDS}


def test_a_value_is_stored_in_the_sealed_format_and_not_in_clear() -> None:
    stored = stored_bytes(answer("MARKER"), "answers")
    assert stored.startswith(b"v1:new:")
    assert b"MARKER" not in stored


def test_a_value_is_opened_only_when_it_is_read() -> None:
    answer()
    row = StepAnswer.objects.get()
    assert "<sealed>" in str(row.__dict__)
    opened = row.answers
    assert opened == row.__dict__["answers"] == {"why": WORDS}


def test_a_value_nobody_opened_is_stored_again_as_it_was() -> None:
    row = answer()
    before = stored_bytes(row, "answers")
    StepAnswer.objects.get().save()
    assert stored_bytes(row, "answers") == before


def test_a_changed_value_is_sealed_anew() -> None:
    row = StepAnswer.objects.get(pk=answer().pk)
    row.answers["why"] = "hip pain"
    row.save()
    assert StepAnswer.objects.get().answers == {"why": "hip pain"}


def test_a_deferred_value_is_fetched_and_opened() -> None:
    answer()
    row = StepAnswer.objects.only("step").get()
    assert "answers" not in row.__dict__
    assert row.answers == {"why": WORDS}


def test_a_row_refreshed_from_the_database_opens() -> None:
    row = answer()
    other = StepAnswer.objects.get()
    other.answers = {"why": "other tab"}
    other.save()
    row.refresh_from_db()
    assert row.answers == {"why": "other tab"}


def test_rows_stored_in_bulk_are_sealed_too() -> None:
    claim = ClaimFactory.create()
    lines = [ClaimLine(claim=claim, position=n, description=f"line {n}") for n in (1, 2)]
    ClaimLine.objects.bulk_create(lines)
    assert [row.description for row in ClaimLine.objects.all()] == ["line 1", "line 2"]


def test_a_value_copied_to_another_row_does_not_open() -> None:
    first, second = answer("first"), answer("second")
    copied = StepAnswer.objects.values_list("answers", flat=True).get(pk=first.pk)
    StepAnswer.objects.filter(pk=second.pk).update(answers=copied)
    with pytest.raises(SealBrokenError, match=str(second.pk)):
        _ = StepAnswer.objects.get(pk=second.pk).answers


def test_a_value_copied_to_another_column_does_not_open() -> None:
    line = ClaimLineFactory.create(description="MRI of the knee")
    copied = ClaimLine.objects.values_list("description", flat=True).get()
    ClaimLine.objects.update(place=copied)
    line.refresh_from_db(fields=["position"])
    with pytest.raises(SealBrokenError):
        _ = ClaimLine.objects.get().place


def test_values_never_gives_clear_text() -> None:
    answer("MARKER")
    assert "MARKER" not in repr(list(StepAnswer.objects.values()))
    assert "MARKER" not in repr(list(StepAnswer.objects.values_list("answers")))


def test_a_fixture_holds_no_clear_text() -> None:
    answer("MARKER")
    assert "MARKER" not in serializers.serialize("json", StepAnswer.objects.all())


@pytest.mark.parametrize("lookup", ["answers", "answers__contains", "answers__why"])
def test_a_query_that_looks_inside_is_refused(lookup: str) -> None:
    with pytest.raises(FieldError, match="sealed"):
        StepAnswer.objects.filter(**{lookup: "x"}).exists()


def test_an_update_past_the_row_is_refused() -> None:
    answer()
    with pytest.raises(FieldError, match="save the row"):
        StepAnswer.objects.update(answers={"why": "x"})


def test_an_update_of_many_rows_at_once_is_refused() -> None:
    answer()
    row = StepAnswer.objects.get()
    row.answers = {"why": "x"}
    with pytest.raises(FieldError, match="save the row"):
        StepAnswer.objects.bulk_update([row], ["answers"])


def test_an_empty_value_is_sealed_as_well() -> None:
    case = CaseFactory.create()
    case_actions.record_event(case, kind=EventKind.OPENED, by=None, now=NOW)
    assert stored_bytes(CaseEvent.objects.get(), "note").startswith(b"v1:new:")
    assert CaseEvent.objects.get().note == ""
    assert AppealCase.objects.get().facts == {}


def test_a_model_without_a_key_of_its_own_fails_the_check() -> None:
    class Diary(models.Model):  # noqa: DJ008 - nobody ever reads it
        words = SealedTextField()

        class Meta:
            app_label = "cases"

    try:
        assert [error.id for error in Diary._meta.get_field("words").check()] == ["sealed.E001"]
    finally:
        del Diary._meta.apps.all_models["cases"]["diary"]
    assert StepAnswer._meta.get_field("answers").check() == []


def test_bytes_are_sealed_as_they_are() -> None:
    row = CaseFactory.create()
    field = SealedBinaryField(name="pdf")
    field.model = AppealCase
    sealed = field.sealed(b"%PDF-1.7 \x00\xff", row)
    assert b"PDF" not in sealed.stored
    assert field.opened(sealed, row) == b"%PDF-1.7 \x00\xff"
