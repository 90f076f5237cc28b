"""The worker: what it does, what it tries again, and what it leaves in the database."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from denialhelp.jobs import recovery
from denialhelp.jobs.attempts import MOST_ATTEMPTS
from denialhelp.jobs.models import WorkerBeat
from denialhelp.jobs.stopping import forget_to_stop
from tests.jobs import errands
from tests.sealed.test_nothing_in_clear import whole_database

pytestmark = pytest.mark.django_db(transaction=True)

LONG_AGO = timedelta(hours=3)


@pytest.fixture(autouse=True)
def nothing_done_yet() -> Iterator[None]:
    errands.DONE.clear()
    yield
    forget_to_stop()


def work() -> None:
    call_command("work", until_done=True)


def let_time_pass() -> None:
    """Make what waits for later due now."""
    DBTaskResult.objects.filter(status=TaskResultStatus.READY).update(run_after=timezone.now())


def running_with(worker: str, *, since: datetime) -> DBTaskResult[..., None]:
    row = errands.succeed.enqueue(name="left behind")
    DBTaskResult.objects.filter(pk=row.id).update(
        status=TaskResultStatus.RUNNING, worker_ids=[worker], started_at=since
    )
    return DBTaskResult.objects.get(pk=row.id)


def test_what_waits_is_done_once() -> None:
    errands.succeed.enqueue(name="first")
    work()
    work()
    assert errands.DONE == ["first"]


def test_a_failed_attempt_waits_and_is_made_again() -> None:
    errands.fail.enqueue(name="bad")
    work()
    waiting = DBTaskResult.objects.get(status=TaskResultStatus.READY)
    assert waiting.run_after > timezone.now() + timedelta(seconds=25)
    assert len(waiting.worker_ids) == 1


def test_after_the_last_attempt_the_work_is_given_up_once() -> None:
    errands.fail.enqueue(name="bad")
    for _ in range(MOST_ATTEMPTS + 2):
        work()
        let_time_pass()
    assert errands.DONE == ["gave up bad"]
    assert not DBTaskResult.objects.exclude(status=TaskResultStatus.FAILED).exists()
    assert DBTaskResult.objects.count() == MOST_ATTEMPTS


def test_nothing_of_the_words_of_an_error_is_stored() -> None:
    errands.fail.enqueue(name="bad")
    work()
    stored = [text for _, text in whole_database()]
    assert any("ValueError" in text for text in stored)
    assert not any(errands.SECRET in text for text in stored)


def test_the_words_of_an_error_are_not_logged_either(capsys: pytest.CaptureFixture[str]) -> None:
    errands.fail.enqueue(name="bad")
    work()
    printed = capsys.readouterr()
    assert errands.SECRET not in printed.out + printed.err


def test_work_that_was_stopped_is_taken_up_again_at_once_and_does_not_count() -> None:
    errands.be_stopped.enqueue(name="long")
    work()
    assert errands.DONE == ["long"]
    waiting = DBTaskResult.objects.get(status=TaskResultStatus.READY)
    assert waiting.worker_ids == []
    work()
    assert errands.DONE == ["long", "long again"]


def test_work_broken_off_by_a_second_signal_is_taken_up_again() -> None:
    errands.be_killed_softly.enqueue(name="long")
    work()
    work()
    assert errands.DONE == ["long", "long"]


def test_a_task_whose_worker_is_gone_is_taken_up_again() -> None:
    running_with("gone", since=timezone.now())
    work()
    assert errands.DONE == ["left behind"]


def test_a_task_whose_worker_is_alive_is_left_alone() -> None:
    now = timezone.now()
    running_with("busy", since=now)
    recovery.beat("busy", now=now)
    work()
    assert errands.DONE == []


def test_a_worker_that_was_not_heard_of_for_long_is_gone() -> None:
    now = timezone.now()
    running_with("silent", since=now)
    recovery.beat("silent", now=now - recovery.SILENCE - timedelta(seconds=1))
    assert recovery.put_back(now=now) == 1


def test_a_task_that_hangs_is_taken_up_again_though_its_worker_is_alive() -> None:
    now = timezone.now()
    running_with("hanging", since=now - LONG_AGO)
    recovery.beat("hanging", now=now)
    assert recovery.put_back(now=now) == 1


def test_a_task_is_queued_again_once_even_if_its_slow_worker_fails_later() -> None:
    now = timezone.now()
    row = running_with("slow", since=now - LONG_AGO)
    assert recovery.put_back(now=now) == 1
    DBTaskResult.objects.filter(pk=row.pk).update(
        exception_class_path="denialhelp.jobs.attempts.AttemptFailedError"
    )
    assert recovery.put_back(now=now) == 0
    assert DBTaskResult.objects.filter(status=TaskResultStatus.READY).count() == 1


def test_a_task_that_kills_every_worker_is_given_up() -> None:
    result = errands.fail.enqueue(name="deadly")
    for _ in range(MOST_ATTEMPTS):
        row = DBTaskResult.objects.get(status=TaskResultStatus.READY)
        row.claim("doomed")
        recovery.put_back(now=timezone.now())
    assert errands.DONE == []
    work()
    assert errands.DONE == ["gave up deadly"]
    assert DBTaskResult.objects.filter(pk=result.id).exists()


def test_a_worker_leaves_no_sign_of_life_behind() -> None:
    work()
    assert not WorkerBeat.objects.exists()


def test_what_was_done_long_ago_is_cleared_away() -> None:
    errands.succeed.enqueue(name="old")
    work()
    later = timezone.now() + recovery.KEPT_FOR + timedelta(days=1)
    recovery.beat("forgotten", now=timezone.now())
    recovery.clear_away(now=later)
    assert not DBTaskResult.objects.exists()
    assert not WorkerBeat.objects.exists()
