"""`manage.py make_keys`: new secrets, into a file that only you can read or onto the screen."""

import os
import secrets
from argparse import ArgumentParser
from base64 import b64encode
from pathlib import Path

from django.core.management.base import BaseCommand

from denialhelp.settings.places import DATA_DIR
from denialhelp.settings.reading import KEY_BYTES


def new_secrets() -> str:
    sealed_key = b64encode(secrets.token_bytes(KEY_BYTES)).decode()
    return f"SECRET_KEY={secrets.token_urlsafe(48)}\nSEALED_KEYS=k1:{sealed_key}\n"


def write_once(path: Path) -> bool:
    """Write new secrets, unless there are some: what they encrypted could never be read again."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode=0o600)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(new_secrets())
    return True


class Command(BaseCommand):
    help = "Makes the secret keys of a new site, once, and keeps them in local.env."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--show", action="store_true", help="only show new keys, for a server's environment"
        )

    def handle(self, *, show: bool, **options: object) -> None:
        path = DATA_DIR / "local.env"
        if show:
            self.stdout.write(new_secrets(), ending="")
        elif write_once(path):
            self.stdout.write(f"New keys are in {path}. Keep a copy of them apart from the data.")
        else:
            self.stdout.write(f"The keys in {path} stay as they are.")
