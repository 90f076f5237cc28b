"""What a sealed value looks like in the database: v1:<key id>:<nonce and ciphertext>."""

from dataclasses import dataclass

FORMAT = b"v1"
NONCE_BYTES = 12


class SealBrokenError(Exception):
    """A sealed value cannot be opened: damaged, from another row, or its key is gone."""


@dataclass(frozen=True, slots=True, repr=False)
class Sealed:
    """A value as it is stored. It prints nothing of what is inside."""

    stored: bytes

    def __repr__(self) -> str:
        return "<sealed>"


@dataclass(frozen=True, slots=True)
class Envelope:
    key_id: str
    nonce: bytes
    ciphertext: bytes


def head(key_id: str) -> bytes:
    """Return how everything sealed under this key begins."""
    return FORMAT + b":" + key_id.encode() + b":"


def pack(envelope: Envelope) -> bytes:
    return head(envelope.key_id) + envelope.nonce + envelope.ciphertext


def unpack(stored: bytes) -> Envelope:
    parts = stored.split(b":", 2)
    if len(parts) != 3 or parts[0] != FORMAT or len(parts[2]) <= NONCE_BYTES:
        raise SealBrokenError("A stored value is not in the sealed format v1.")
    _, key_id, rest = parts
    return Envelope(key_id.decode("ascii", "replace"), rest[:NONCE_BYTES], rest[NONCE_BYTES:])
