"""`manage.py work`: does what waits in the queue, until it is told to stop."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, DEFAULT_TASK_QUEUE_NAME

from denialhelp.jobs.stopping import forget_to_stop
from denialhelp.jobs.worker import Keeper, StoppableWorker


class Command(BaseCommand):
    help = "Does what waits in the queue, such as reading remittance files. Stop it with SIGTERM."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--until-done", action="store_true", help="stop when nothing waits")

    def handle(self, *args: Any, until_done: bool, **options: Any) -> None:
        name = get_random_string(32)
        worker = StoppableWorker(
            queue_names=[DEFAULT_TASK_QUEUE_NAME],
            interval=1,
            batch=until_done,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=None,
            worker_id=name,
            excluded_queue_names=[],
        )
        forget_to_stop()
        with Keeper(name):
            worker.configure_signals()
            try:
                worker.run()
            finally:
                worker.reset_signals()
