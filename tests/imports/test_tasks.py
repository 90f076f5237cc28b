"""The task that reads a file: tried again when it breaks, and given up at last."""

from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from denialhelp.imports import reading
from denialhelp.jobs.attempts import MOST_ATTEMPTS
from tests.imports.uploads import as_stored, many_claims, upload

pytestmark = pytest.mark.django_db(transaction=True)


def work() -> None:
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())
    call_command("work", until_done=True)


def break_down(*_: Any) -> Any:
    raise MemoryError


def test_a_worker_reads_an_uploaded_file() -> None:
    file = upload(many_claims(2))
    work()
    assert (as_stored(file).state, as_stored(file).claims_read) == ("read", 2)


def test_a_file_that_breaks_its_reader_once_is_read_the_next_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = upload(many_claims(2))
    monkeypatch.setattr(reading, "read_remittance", break_down)
    work()
    assert as_stored(file).state == "reading"
    monkeypatch.undo()
    work()
    assert (as_stored(file).state, as_stored(file).claims_read) == ("read", 2)


def test_a_file_that_breaks_every_reader_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    file = upload(many_claims(2))
    monkeypatch.setattr(reading, "read_remittance", break_down)
    for _ in range(MOST_ATTEMPTS):
        work()
    assert as_stored(file).state == "failed"


def test_a_file_deleted_before_its_turn_is_passed_over() -> None:
    file = upload(many_claims(2))
    file.delete()
    work()
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"
