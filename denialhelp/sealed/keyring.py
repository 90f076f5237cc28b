"""The keys that seal people's answers, taken from settings.SEALED_KEYS when first needed."""

import os
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from denialhelp.sealed.envelope import NONCE_BYTES, Envelope, SealBrokenError, pack, unpack

KEY_BYTES = 32


@dataclass(frozen=True, slots=True, repr=False)
class KeyRing:
    """The first key seals; all of them open."""

    first: str
    ciphers: Mapping[str, AESGCM]

    def seal(self, clear: bytes, *, bound_to: str) -> bytes:
        """Return `clear` sealed, so that it opens only where `bound_to` is the same again."""
        nonce = os.urandom(NONCE_BYTES)
        ciphertext = self.ciphers[self.first].encrypt(nonce, clear, bound_to.encode())
        return pack(Envelope(self.first, nonce, ciphertext))

    def open(self, stored: bytes, *, bound_to: str) -> bytes:
        envelope = unpack(stored)
        cipher = self.ciphers.get(envelope.key_id)
        if cipher is None:
            raise SealBrokenError(f"SEALED_KEYS has no key {envelope.key_id!r}.")
        try:
            return cipher.decrypt(envelope.nonce, envelope.ciphertext, bound_to.encode())
        except InvalidTag:
            # Says where, never what: this may end in a log.
            raise SealBrokenError(f"The sealed value of {bound_to} does not open.") from None


def ring() -> KeyRing:
    return _ring_of(tuple(settings.SEALED_KEYS.items()))


@lru_cache(maxsize=8)
def _ring_of(keys: tuple[tuple[str, str], ...]) -> KeyRing:
    if not keys:
        raise ImproperlyConfigured(
            "SEALED_KEYS is empty, so answers cannot be stored safely. "
            "Run `manage.py make_keys`, or set SEALED_KEYS."
        )
    return KeyRing(keys[0][0], {key_id: AESGCM(_key(key_id, text)) for key_id, text in keys})


def _key(key_id: str, text: str) -> bytes:
    try:
        key = b64decode(text, validate=True)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise ImproperlyConfigured(f"Key {key_id!r} of SEALED_KEYS is not {KEY_BYTES} bytes.")
    return key
