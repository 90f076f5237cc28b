import io
import logging
import subprocess
import sys

import pytest

from denialhelp.impersonal_logs import ImpersonalFormatter
from tests.architecture.sources import PROJECT

MARKER = "my-diagnosis"


@pytest.fixture
def written() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def logger(written: io.StringIO) -> logging.Logger:
    logger = logging.Logger("a-test")  # noqa: LOG001 (known to nobody else, so heard by nobody else)
    handler = logging.StreamHandler(written)
    handler.setFormatter(ImpersonalFormatter())
    logger.addHandler(handler)
    return logger


def test_an_error_is_logged_with_its_place_and_without_its_words(
    logger: logging.Logger, written: io.StringIO
) -> None:
    try:
        int(MARKER)
    except ValueError:
        logger.exception("Could not count")
    assert "ERROR a-test: Could not count" in written.getvalue()
    assert "test_impersonal_logs.py" in written.getvalue()
    assert written.getvalue().endswith("builtins.ValueError\n")
    assert MARKER not in written.getvalue()


def test_the_error_behind_an_error_is_logged_without_its_words_too(
    logger: logging.Logger, written: io.StringIO
) -> None:
    try:
        try:
            int(MARKER)
        except ValueError as error:
            raise LookupError(MARKER) from error
    except LookupError:
        logger.exception("Could not look up")
    text = written.getvalue()
    assert text.index("builtins.ValueError") < text.index("builtins.LookupError")
    assert MARKER not in text


def test_an_error_that_was_put_aside_is_left_out(
    logger: logging.Logger, written: io.StringIO
) -> None:
    try:
        try:
            int(MARKER)
        except ValueError:
            raise LookupError from None
    except LookupError:
        logger.exception("Could not look up")
    assert "ValueError" not in written.getvalue()


def test_a_line_without_an_error_is_logged_as_it_is(
    logger: logging.Logger, written: io.StringIO
) -> None:
    logger.error("Nothing to trace", exc_info=(None, None, None))
    assert "Nothing to trace" in written.getvalue()


SERVER_THAT_MEETS_AN_ERROR = """
import runpy
from gunicorn.config import Config
from gunicorn.glogging import Logger
config = Config()
config.set("logconfig_dict", runpy.run_path("gunicorn.conf.py")["logconfig_dict"])
log = Logger(config)
log.warning("A warning")
try:
    int("my-diagnosis")
except ValueError:
    log.exception("Error handling request")
"""


def test_what_the_server_logs_of_its_own_is_without_words_too() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SERVER_THAT_MEETS_AN_ERROR],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.count("A warning") == 1
    assert "ERROR gunicorn.error: Error handling request" in done.stderr
    assert done.stderr.endswith("builtins.ValueError\n")
    assert MARKER not in done.stdout + done.stderr
