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
    DATABASES["default"]["NAME"] = ":memory:"  # never the one of a site that runs here
    # A file and not memory, so that the server of a browser test gets a connection of its own,
    # with the locks it will meet in earnest. Named after the process: two runs do not collide.
    DATABASES["default"]["TEST"] = {
        "NAME": str(Path(tempfile.gettempdir()) / f"denialhelp-test-{os.getpid()}.sqlite3"),
    }
