"""Tasks to try the worker on: what they did is in DONE."""

from django_tasks import TaskContext, task

from denialhelp.jobs.attempts import attempt
from denialhelp.jobs.stopping import ask_to_stop, stop_if_asked

DONE: list[str] = []
SECRET = "Rosa Alvarez, diabetes"


@task(takes_context=True)
def succeed(context: TaskContext, name: str) -> None:
    attempt(context, work=lambda: DONE.append(name), give_up=lambda: None)


@task(takes_context=True)
def fail(context: TaskContext, name: str) -> None:
    attempt(context, work=_break, give_up=lambda: DONE.append(f"gave up {name}"))


@task(takes_context=True)
def be_stopped(context: TaskContext, name: str) -> None:
    def work() -> None:
        if context.attempt == 1 and name not in DONE:
            DONE.append(name)
            ask_to_stop()
        stop_if_asked()
        DONE.append(f"{name} again")

    attempt(context, work=work, give_up=lambda: None)


@task(takes_context=True)
def be_killed_softly(context: TaskContext, name: str) -> None:
    def work() -> None:
        DONE.append(name)
        if len(DONE) == 1:
            raise SystemExit(1)

    attempt(context, work=work, give_up=lambda: None)


def _break() -> None:
    raise ValueError(SECRET)
