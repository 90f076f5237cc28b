"""`manage.py work`: does what waits in the queue, until it is told to stop."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.crypto import get_random_string

from denialhelp.jobs.stopping import forget_to_stop
from denialhelp.jobs.worker import Keeper, worker_named


class Command(BaseCommand):
    help = "Does what waits in the queue, such as reading remittance files. Stop it with SIGTERM."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--until-done", action="store_true", help="stop when nothing waits")

    def handle(self, *args: Any, until_done: bool, **options: Any) -> None:
        worker = worker_named(get_random_string(32), until_done=until_done)
        forget_to_stop()
        with Keeper(worker.worker_id), worker.heeding_signals():
            worker.run()
