"""`make run` serves the site with a worker beside it, and stops both."""

import os
import signal
import socket
import sqlite3
import subprocess
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

from tests.architecture.sources import PROJECT
from tests.jobs.processes import wait_until


def answers(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def workers(data: Path) -> list[str]:
    with closing(sqlite3.connect(data / "denialhelp.sqlite3")) as database:
        return [name for (name,) in database.execute("SELECT worker FROM jobs_workerbeat")]


def test_a_worker_starts_and_stops_with_the_server(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    serving = subprocess.Popen(
        ["scripts/serve"],
        cwd=PROJECT,
        env={**kept, "DATA_DIR": str(tmp_path), "PORT": str(port), "WEB_CONCURRENCY": "1"},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        wait_until(lambda: answers(port), seconds=120)
        wait_until(lambda: len(workers(tmp_path)) == 1)
        serving.send_signal(signal.SIGTERM)
        assert serving.wait(timeout=30) == 0
        assert not answers(port)
        assert workers(tmp_path) == []
    finally:
        if serving.poll() is None:
            os.killpg(serving.pid, signal.SIGKILL)
        serving.wait()
