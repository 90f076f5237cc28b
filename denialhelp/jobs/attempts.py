"""attempt: runs the body of a task so that it may be tried again and stores nothing personal."""

import logging
from collections.abc import Callable
from datetime import timedelta

from django_tasks import TaskContext

from denialhelp.jobs.stopping import StopAskedError

MOST_ATTEMPTS = 4

_log = logging.getLogger(__name__)


class AttemptFailedError(Exception):
    """An attempt failed, and another will follow."""


class GaveUpError(Exception):
    """The last attempt failed."""


def attempt(context: TaskContext, *, work: Callable[[], None], give_up: Callable[[], None]) -> None:
    """Do the work; when it has failed too often, `give_up` puts that on record instead.

    The work must be such that doing it again does no harm. A task's row keeps the words of what
    it raises, in clear. So what leaves here names the kind of the fault, never its words.
    """
    number = context.attempt
    if number <= MOST_ATTEMPTS:
        try:
            work()
        except StopAskedError:
            raise
        except Exception as error:
            _log.exception("Attempt %d of %s failed.", number, context.task_result.task.name)
            kind = type(error).__qualname__
        else:
            return
    else:
        kind = "its worker was gone each time"
    if number < MOST_ATTEMPTS:
        raise AttemptFailedError(f"Attempt {number}: {kind}")
    give_up()
    raise GaveUpError(f"Attempt {number}: {kind}")


def pause_after(attempts: int) -> timedelta:
    """Return how long to wait before the next attempt: 30 seconds, then four times as long."""
    return timedelta(seconds=30 * 4 ** max(attempts - 1, 0))
