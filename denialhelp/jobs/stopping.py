"""Whether this worker has been asked to stop, for work that takes long enough to be asked."""

from threading import Event

_asked = Event()


class StopAskedError(Exception):
    """The work was left half done because its worker stops; another one takes it up again."""


def ask_to_stop() -> None:
    _asked.set()


def forget_to_stop() -> None:
    _asked.clear()


def stop_if_asked() -> None:
    if _asked.is_set():
        raise StopAskedError("The worker was asked to stop.")
