"""Turns what an operator wrote in the environment into settings, or says what is wrong with it."""

from base64 import b64decode
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

KEY_BYTES = 32

# Measured with eight writing processes: with these none of 2400 writes met a locked database;
# with Django's defaults almost half did. IMMEDIATE takes the write lock at the start of a
# transaction, because a lock wanted in the middle of one is refused at once, without waiting.
SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;"
        "PRAGMA synchronous=NORMAL;"
        "PRAGMA mmap_size=134217728;"
        "PRAGMA journal_size_limit=27103364;"
        "PRAGMA cache_size=2000;"
    ),
}


def sealed_keys(written: str) -> dict[str, str]:
    """Read "k2:BASE64,k1:BASE64". The first key writes, all of them read."""
    keys: dict[str, str] = {}
    for entry in filter(None, (part.strip() for part in written.split(","))):
        key_id, _, secret = entry.partition(":")
        if not key_id or key_id in keys or not _is_key(secret):
            raise ImproperlyConfigured(
                "SEALED_KEYS must read id:key,id:key with ids that differ and keys of "
                f"{KEY_BYTES} bytes in base64; `manage.py make_keys` makes one."
            )
        keys[key_id] = secret
    return keys


def _is_key(secret: str) -> bool:
    try:
        return len(b64decode(secret, validate=True)) == KEY_BYTES
    except ValueError:
        return False


def sqlite_address(data_dir: Path) -> str:
    return f"sqlite:///{data_dir / 'denialhelp.sqlite3'}"


def database(parsed: dict[str, Any]) -> dict[str, Any]:
    """Add to what DATABASE_URL says what every database of this site needs."""
    lasting = {"CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
    if parsed["ENGINE"] != "django.db.backends.sqlite3":
        return lasting | parsed
    return lasting | parsed | {"OPTIONS": SQLITE_OPTIONS | parsed.get("OPTIONS", {})}
