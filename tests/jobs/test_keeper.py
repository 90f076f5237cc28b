"""Beside the worker, the keeper goes on saying that it is alive, whatever becomes of a look."""

import signal
from threading import Event
from typing import Any

import pytest
from django.db import OperationalError
from django.utils import timezone

from denialhelp.jobs import recovery
from denialhelp.jobs.models import WorkerBeat
from denialhelp.jobs.worker import Keeper, worker_named

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_keeper_says_again_and_again_that_its_worker_is_alive() -> None:
    with Keeper("busy", every=0.05):
        WorkerBeat.objects.filter(worker="busy").delete()
        assert seen(lambda: WorkerBeat.objects.filter(worker="busy").exists())


@pytest.mark.parametrize("before", [signal.SIG_IGN, signal.default_int_handler])
def test_a_worker_in_the_background_leaves_the_terminals_signal_to_who_started_it(
    before: Any,
) -> None:
    own = signal.signal(signal.SIGINT, before)
    try:
        one = worker_named("background")
        with one.heeding_signals():
            heeds = signal.getsignal(signal.SIGINT) == one.shutdown
        assert heeds is (before is not signal.SIG_IGN)
        assert signal.getsignal(signal.SIGINT) == before
    finally:
        signal.signal(signal.SIGINT, own)


def test_a_look_that_fails_does_not_end_the_keeper(monkeypatch: pytest.MonkeyPatch) -> None:
    beat, failed = recovery.beat, Event()

    def fail_once(worker: str, **when: Any) -> None:
        if not failed.is_set():
            failed.set()
            raise OperationalError("database is locked")
        beat(worker, **when)

    with Keeper("busy", every=0.05):
        monkeypatch.setattr(recovery, "beat", fail_once)
        assert failed.wait(timeout=10)
        WorkerBeat.objects.filter(worker="busy").delete()
        assert seen(lambda: WorkerBeat.objects.filter(worker="busy").exists())


def seen(what: Any) -> bool:
    """Look for ten seconds at most."""
    start = timezone.now()
    while (timezone.now() - start).total_seconds() < 10:
        if what():
            return True
        Event().wait(0.05)
    return False
