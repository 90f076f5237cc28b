"""How the site starts under settings other than those of the tests."""

import os
import subprocess
import sys
from base64 import b64encode
from pathlib import Path

import pytest

from tests.architecture.sources import PROJECT

SAFE = {
    "DJANGO_SETTINGS_MODULE": "denialhelp.settings.production",
    "SECRET_KEY": "a-long-secret-made-for-this-test-" + "y" * 40,
    "SEALED_KEYS": "k1:" + b64encode(b"k" * 32).decode(),
    "ALLOWED_HOSTS": "example.org",
}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=PROJECT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_starts_with_keys_and_a_name(tmp_path: Path) -> None:
    done = manage("check", "--deploy", "--fail-level", "WARNING", DATA_DIR=str(tmp_path), **SAFE)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"SECRET_KEY": ""}, "Set SECRET_KEY"),
        ({"SECRET_KEY": "short"}, "Set SECRET_KEY"),
        ({"SECRET_KEY": "only-for-tests-" + "x" * 50}, "Set SECRET_KEY"),
        ({"SECRET_KEY": "django-insecure-" + "x" * 50}, "Set SECRET_KEY"),
        ({"SECRET_KEY": "ab" * 40}, "Set SECRET_KEY"),
        ({"DEBUG": "true"}, "DEBUG must be off"),
        ({"SEALED_KEYS": ""}, "Set SEALED_KEYS"),
        ({"ALLOWED_HOSTS": ""}, "Set ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "example.org,*"}, "Set ALLOWED_HOSTS"),
    ],
)
def test_production_refuses_to_start_half_safe(change: dict[str, str], sentence: str) -> None:
    done = manage("check", **SAFE | change)
    assert done.returncode != 0
    assert f"ImproperlyConfigured: {sentence}" in done.stderr


def test_keys_are_made_once_and_for_nobody_else_to_read(tmp_path: Path) -> None:
    data = tmp_path / "data"
    kept = data / "local.env"

    first = manage("make_keys", DATA_DIR=str(data))
    written = kept.read_text()
    second = manage("make_keys", DATA_DIR=str(data))

    assert "New keys" in first.stdout
    assert "stay as they are" in second.stdout
    assert kept.read_text() == written
    assert kept.stat().st_mode & 0o777 == 0o600
    assert data.stat().st_mode & 0o777 == 0o700


def test_the_keys_that_were_made_are_used(tmp_path: Path) -> None:
    manage("make_keys", DATA_DIR=str(tmp_path))
    show = "from django.conf import settings as s; print(s.SECRET_KEY, s.SEALED_KEYS['k1'])"
    done = manage("shell", "--no-imports", "--command", show, DATA_DIR=str(tmp_path))
    secret, sealed = done.stdout.split()
    assert f"SECRET_KEY={secret}\nSEALED_KEYS=k1:{sealed}\n" == (tmp_path / "local.env").read_text()


def test_keys_shown_are_kept_nowhere(tmp_path: Path) -> None:
    done = manage("make_keys", "--show", DATA_DIR=str(tmp_path))
    assert done.stdout.startswith("SECRET_KEY=")
    assert "SEALED_KEYS=k1:" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_command_that_stores_nothing_needs_no_place_to_store(tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.touch()
    done = manage("check", DATA_DIR=str(blocked / "data"))
    assert done.returncode == 0, done.stderr
