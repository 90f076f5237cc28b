"""Amounts and days as files print them, to Decimal and date."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

TOO_MUCH = Decimal(10) ** 12

_AMOUNT = re.compile(r"[+-]?(?:\d{1,12}(?:\.\d{0,18})?|\.\d{1,18})", re.ASCII)
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})", re.ASCII)

_LONGEST_SHOWN = 40


class NotReadableError(ValueError):
    """What is printed is not what it should be; the message says so in words."""


@lru_cache(maxsize=4096)
def amount(printed: str) -> Decimal:
    """Return the dollars, or raise a NotReadableError. Letters and a trillion are none."""
    text = printed.strip()
    if not _AMOUNT.fullmatch(text):
        raise NotReadableError(f"{shown(printed)} is not an amount")
    return Decimal(text)


@lru_cache(maxsize=4096)
def day(printed: str) -> date | None:
    """Return the day in "20260910" or "2026-09-10T08:00", None for one that is none."""
    found = _DAY.match(printed.strip())
    if not found:
        return None
    year, month, day_of_month = (int(part) for part in found.groups())
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def shown(printed: object) -> str:
    """Return what is printed in quotes, on one line and not too long."""
    text = str(printed)
    return repr(text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…")
