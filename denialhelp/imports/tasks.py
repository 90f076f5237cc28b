"""The task that reads an uploaded file."""

from uuid import UUID

from django.utils import timezone
from django_tasks import TaskContext, task

from denialhelp.imports import progress, reading
from denialhelp.jobs.attempts import attempt


@task(takes_context=True)
def read_file(context: TaskContext, file_id: str) -> None:
    file = UUID(file_id)
    attempt(
        context,
        work=lambda: reading.read_file(file, clock=timezone.now),
        give_up=lambda: progress.give_up(file, now=timezone.now()),
    )
