"""A worker that is stopped or killed in the middle of a file: the next one reads it to the end."""

import signal

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from denialhelp.imports import queries
from denialhelp.imports.models import FilePiece, RemittanceFile
from denialhelp.jobs import recovery
from denialhelp.jobs.models import WorkerBeat
from tests.imports.uploads import as_stored, many_claims, upload
from tests.jobs.processes import wait_until, worker

pytestmark = pytest.mark.django_db(transaction=True)

CLAIMS = 6000


@pytest.fixture
def file() -> RemittanceFile:
    return upload(many_claims(CLAIMS))


def is_half_read(file: RemittanceFile) -> bool:
    return as_stored(file).claims_read > 0


def is_read(file: RemittanceFile) -> bool:
    return as_stored(file).state == "read"


def test_a_worker_killed_in_the_middle_loses_and_doubles_nothing(file: RemittanceFile) -> None:
    with worker() as first:
        wait_until(lambda: is_half_read(file))
        first.send_signal(signal.SIGKILL)
        first.wait()
    left = as_stored(file)
    assert left.state == "reading"
    assert 0 < left.claims_read < CLAIMS
    WorkerBeat.objects.update(at=timezone.now() - recovery.SILENCE)  # as if that long ago
    with worker():
        wait_until(lambda: is_read(file))
    positions = queries.claims_of(file).values_list("position", flat=True)
    assert list(positions) == list(range(1, CLAIMS + 1))
    assert not FilePiece.objects.exists()


def test_a_worker_told_to_stop_stops_soon_and_the_next_one_goes_on(file: RemittanceFile) -> None:
    with worker() as first:
        wait_until(lambda: is_half_read(file))
        first.send_signal(signal.SIGTERM)
        _, told = first.communicate(timeout=20)
        assert first.returncode == 0
    assert told == b""
    left = as_stored(file)
    assert 0 < left.claims_read < CLAIMS
    assert not WorkerBeat.objects.exists()
    assert DBTaskResult.objects.get(status="READY").worker_ids == []
    with worker():
        wait_until(lambda: is_read(file))
    assert queries.claims_of(file).count() == CLAIMS
