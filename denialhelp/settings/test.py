"""For tests: keys that everybody knows, and a database that is thrown away."""

import os
import tempfile
from base64 import b64encode
from pathlib import Path

from denialhelp.settings.base import *  # noqa: F403
from denialhelp.settings.base import DATABASES, INSTALLED_APPS

SECRET_KEY = "only-for-tests-" + "x" * 50
SEALED_KEYS = {
    "new": b64encode(b"n" * 32).decode(),
    "old": b64encode(b"o" * 32).decode(),
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
INSTALLED_APPS = [*INSTALLED_APPS, "django_linear_migrations"]

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Never the database of a site that runs here. A file and not memory, even before the tests'
    # own is made: the server of a browser test would share one connection among its threads.
    # Named after the process, so that two runs do not collide.
    _file = str(Path(tempfile.gettempdir()) / f"denialhelp-test-{os.getpid()}.sqlite3")
    DATABASES["default"]["NAME"] = _file
    DATABASES["default"]["TEST"] = {"NAME": _file}
