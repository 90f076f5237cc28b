"""Case numbers as people read them out on the phone: H7QK-3M9X-2RTB."""

import secrets

# Crockford's base 32: no I, L, O or U, so nothing in it is mistaken or spells a word.
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, GROUP_LENGTH = 3, 4
LENGTH = GROUPS * GROUP_LENGTH + GROUPS - 1

_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


def make_public_id() -> str:
    """Return a new case number: 60 random bits, too many to try, yet no secret by itself."""
    return _grouped("".join(secrets.choice(LETTERS) for _ in range(GROUPS * GROUP_LENGTH)))


def as_printed(typed: str) -> str:
    """Return a case number as the site prints it, however it was typed; "" if it is none."""
    characters = typed.upper().translate(_MISREAD)
    return _grouped(characters) if set(characters) <= set(LETTERS) else ""


def _grouped(characters: str) -> str:
    return "-".join(
        characters[start : start + GROUP_LENGTH]
        for start in range(0, len(characters), GROUP_LENGTH)
    )
