from base64 import b64encode
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from denialhelp.settings.reading import database, sealed_keys, sqlite_address

OLD = b64encode(b"o" * 32).decode()
NEW = b64encode(b"n" * 32).decode()


def test_the_first_key_written_is_the_first_key_read() -> None:
    assert list(sealed_keys(f"k2:{NEW}, k1:{OLD}").items()) == [("k2", NEW), ("k1", OLD)]


def test_no_keys_are_no_keys() -> None:
    assert sealed_keys("") == {}


@pytest.mark.parametrize(
    "written",
    [
        "no colon",
        f":{NEW}",
        "k1:",
        "k1:not base64",
        "k1:é",
        f"k1:{b64encode(b'short').decode()}",
        f"k1:{NEW},k1:{OLD}",
    ],
)
def test_a_key_that_cannot_be_used_is_refused_with_the_way_to_write_it(written: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="id:key"):
        sealed_keys(written)


def test_sqlite_writes_wait_their_turn() -> None:
    found = database({"ENGINE": "django.db.backends.sqlite3", "NAME": "x", "OPTIONS": {"a": 1}})
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]
    assert found["OPTIONS"]["a"] == 1


def test_another_database_gets_no_options_of_sqlite() -> None:
    found = database({"ENGINE": "django.db.backends.postgresql", "NAME": "x"})
    assert "OPTIONS" not in found
    assert found["CONN_HEALTH_CHECKS"] is True


def test_an_operator_decides_how_long_a_connection_lives() -> None:
    found = database({"ENGINE": "django.db.backends.postgresql", "CONN_MAX_AGE": 5})
    assert found["CONN_MAX_AGE"] == 5


def test_the_database_lies_among_the_data() -> None:
    assert sqlite_address(Path("/srv/data")) == "sqlite:////srv/data/denialhelp.sqlite3"
