"""What holds for every test."""

import os

import pytest

# Playwright keeps an event loop in the main thread from the first browser test to the end of the
# run, and Django then takes every later query, in any test, for one made inside async code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

_DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that use a database, so that they can be run again on another one."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & _DATABASE_FIXTURES:
            item.add_marker(pytest.mark.database)
