"""Tasks that somebody must take up again, and the signs of life of those who work on them."""

from datetime import datetime, timedelta
from uuid import uuid5

from django.db import transaction
from django.db.models import Q, QuerySet
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from denialhelp.jobs.attempts import AttemptFailedError, pause_after
from denialhelp.jobs.models import WorkerBeat
from denialhelp.jobs.stopping import StopAskedError

Row = DBTaskResult[..., None]

SILENCE = timedelta(seconds=30)
"""A worker that has not been heard of for so long is gone."""

LONGEST_RUN = timedelta(hours=2)
"""A task that runs longer hangs, even if its worker says that it is alive."""

KEPT_FOR = timedelta(days=14)
"""How long the rows of finished tasks are kept."""


class QueuedAgainError(Exception):
    """Stands on the row of a task that another row has taken up."""


def _path(kind: type[BaseException]) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


_FAILED = _path(AttemptFailedError)
# A second signal ends the worker at once, whatever it is doing.
_STOPPED = frozenset(map(_path, (StopAskedError, SystemExit, KeyboardInterrupt)))
_QUEUED_AGAIN = _path(QueuedAgainError)


def beat(worker: str, *, now: datetime) -> None:
    """Put on record that this worker is alive."""
    WorkerBeat.objects.update_or_create(worker=worker, defaults={"at": now})


def leave(worker: str) -> None:
    WorkerBeat.objects.filter(worker=worker).delete()


def workers_alive(*, now: datetime) -> set[str]:
    heard_of = WorkerBeat.objects.filter(at__gte=now - SILENCE)
    return set(heard_of.values_list("worker", flat=True))


def put_back(*, now: datetime) -> int:
    """Queue again each task that failed, was stopped or has lost its worker; say how many.

    The new row's key is made from the old one's. So it is queued once, whoever asks and however
    often, and a worker that was only slow writes its end into the old row, not the new one.
    """
    if not _left_behind(_unfinished(), now):  # the usual case, without the database's lock
        return 0
    with transaction.atomic():
        locked = _unfinished().select_for_update(skip_locked=True)
        return sum(_queue_again(row, now) for row in _left_behind(locked, now))


def clear_away(*, now: datetime) -> None:
    """Delete what nobody needs any more of tasks long finished and workers long gone."""
    DBTaskResult.objects.finished().filter(finished_at__lt=now - KEPT_FOR).delete()
    WorkerBeat.objects.filter(at__lt=now - KEPT_FOR).delete()


def _unfinished() -> QuerySet[Row]:
    to_try_again = Q(status=TaskResultStatus.FAILED, exception_class_path__in=(_FAILED, *_STOPPED))
    return DBTaskResult.objects.filter(to_try_again | Q(status=TaskResultStatus.RUNNING))


def _left_behind(rows: QuerySet[Row], now: datetime) -> list[Row]:
    alive = workers_alive(now=now)
    return [row for row in rows if not _is_worked_on(row, alive, now)]


def _is_worked_on(row: Row, alive: set[str], now: datetime) -> bool:
    if row.status != TaskResultStatus.RUNNING or row.worker_ids[-1] not in alive:
        return False
    return row.started_at is not None and row.started_at > now - LONGEST_RUN


def _queue_again(row: Row, now: datetime) -> bool:
    """Queue the task of this row anew; its attempts count on, but for one that was stopped."""
    stopped = row.exception_class_path in _STOPPED
    tried = row.worker_ids[:-1] if stopped else row.worker_ids
    at_once = stopped or row.status == TaskResultStatus.RUNNING
    _, is_new = DBTaskResult.objects.get_or_create(
        pk=uuid5(row.pk, "again"),
        defaults={
            "task_path": row.task_path,
            "args_kwargs": row.args_kwargs,
            "priority": row.priority,
            "queue_name": row.queue_name,
            "backend_name": row.backend_name,
            "worker_ids": tried,
            "run_after": now if at_once else now + pause_after(len(tried)),
        },
    )
    row.status = TaskResultStatus.FAILED
    row.finished_at = row.finished_at or now
    row.exception_class_path = _QUEUED_AGAIN
    row.save(update_fields=["status", "finished_at", "exception_class_path"])
    return is_new
