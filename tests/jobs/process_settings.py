"""Settings of a worker in a process of its own: the database of the test that started it."""

import os

from denialhelp.settings.test import *  # noqa: F403
from denialhelp.settings.test import DATABASES

DATABASES["default"]["NAME"] = os.environ["TEST_DATABASE"]
