"""For one machine: `make run`, and every command that is not told otherwise."""

import contextlib
from importlib.util import find_spec

import environ
from django.core.management.utils import get_random_secret_key

from denialhelp.settings.places import DATA_DIR

# The keys that `manage.py make_keys` wrote. What is already in the environment wins.
environ.Env.read_env(DATA_DIR / "local.env")

from denialhelp.settings.base import *  # noqa: E402, F403
from denialhelp.settings.base import INSTALLED_APPS, env  # noqa: E402

# Commands that store nothing run without keys; a random one then harms nobody.
SECRET_KEY = env.str("SECRET_KEY", default="") or get_random_secret_key()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])

if env.bool("COLLECTED_STATIC", default=False):
    from denialhelp.settings.collected import *  # noqa: F403

if find_spec("django_linear_migrations"):  # comes with the tools for tests only
    INSTALLED_APPS = [*INSTALLED_APPS, "django_linear_migrations"]

with contextlib.suppress(OSError):  # a command that stores nothing may run on a read-only disk
    DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
