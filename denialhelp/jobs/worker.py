"""The worker: the library's own, with signs of life, and tasks left behind taken up again."""

import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from types import FrameType, TracebackType
from typing import Any

from django.db import Error, connection
from django.utils import timezone
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, DEFAULT_TASK_QUEUE_NAME
from django_tasks_db.management.commands.db_worker import Worker

from denialhelp.jobs import recovery
from denialhelp.jobs.stopping import ask_to_stop

BEAT_EVERY = 5.0
"""Seconds."""

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)

_log = logging.getLogger(__name__)


class StoppableWorker(Worker):
    """Tells the task at hand to stop, instead of waiting until a long one is done."""

    @contextmanager
    def heeding_signals(self) -> Iterator[None]:
        before = {each: signal.getsignal(each) for each in _SIGNALS}
        self.configure_signals()
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)

    def configure_signals(self) -> None:
        interrupt = signal.getsignal(signal.SIGINT)
        super().configure_signals()
        if interrupt is signal.SIG_IGN:
            # A script started us in the background. It will say so when we are to stop; the
            # terminal tells all of us at once, and a second signal would break off the task.
            signal.signal(signal.SIGINT, interrupt)

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        ask_to_stop()
        super().shutdown(signum, frame)


def worker_named(name: str, *, until_done: bool = False) -> StoppableWorker:
    return StoppableWorker(
        queue_names=[DEFAULT_TASK_QUEUE_NAME],
        interval=1,
        batch=until_done,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        startup_delay=False,
        max_tasks=None,
        worker_id=name,
        excluded_queue_names=[],
    )


class Keeper:
    """Beside a worker: says that it is alive, and puts back what other workers left behind."""

    def __init__(self, worker: str, *, every: float = BEAT_EVERY) -> None:
        self._worker = worker
        self._every = every
        self._over = Event()
        self._thread = Thread(target=self._keep, name="keeper", daemon=True)

    def __enter__(self) -> "Keeper":
        recovery.clear_away(now=timezone.now())
        self._look()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: Any, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()
        recovery.leave(self._worker)
        # A task that was stopped need not wait for the next worker's first look.
        recovery.put_back(now=timezone.now())

    def _keep(self) -> None:
        while not self._over.wait(self._every):
            try:
                self._look()
            except Error:  # the next look may find the database well again
                _log.exception("The keeper could not look after the tasks.")
                connection.close()
        connection.close()

    def _look(self) -> None:
        now = timezone.now()
        recovery.beat(self._worker, now=now)
        recovery.put_back(now=now)
