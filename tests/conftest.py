"""What holds for every test."""

import os
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

# Playwright keeps an event loop in the main thread from the first browser test to the end of the
# run, and Django then takes every later query, in any test, for one made inside async code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

# A busy machine is no fault: how long an example takes is never what a test is about.
settings.register_profile(
    "unhurried", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("unhurried")

_EMPTIES_THE_DATABASE = {"transactional_db", "live_server"}


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None]:
    """Mark the tests that use a database, so that they can be run again on another one.

    Those that empty it come last, after the shuffle: what migrations put in goes with the rest.
    """
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        marked = item.get_closest_marker("django_db")
        if marked or fixtures & {"db", *_EMPTIES_THE_DATABASE}:
            item.add_marker(pytest.mark.database)
    yield
    items.sort(key=_empties_the_database)


def _empties_the_database(item: pytest.Item) -> bool:
    marked = item.get_closest_marker("django_db")
    fixtures = set(getattr(item, "fixturenames", ()))
    return bool(
        fixtures & _EMPTIES_THE_DATABASE or (marked and marked.kwargs.get("transaction", False))
    )
