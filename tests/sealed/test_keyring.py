"""The keys, and what they open."""

from base64 import b64encode

import pytest
from django.core.exceptions import ImproperlyConfigured
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from denialhelp.sealed.envelope import SealBrokenError
from denialhelp.sealed.keyring import ring


def key(letter: bytes) -> str:
    return b64encode(letter * 32).decode()


@given(st.binary(), st.text())
def test_what_was_sealed_opens_in_its_own_place(clear: bytes, place: str) -> None:
    assert ring().open(ring().seal(clear, bound_to=place), bound_to=place) == clear


def test_what_was_sealed_does_not_open_in_another_place() -> None:
    stored = ring().seal(b"chest pain", bound_to="cases.stepanswer.answers:1")
    with pytest.raises(SealBrokenError, match="answers:2 does not open"):
        ring().open(stored, bound_to="cases.stepanswer.answers:2")


@pytest.mark.parametrize("at", [-1, 10, 20])
def test_a_changed_byte_is_noticed(at: int) -> None:
    stored = bytearray(ring().seal(b"chest pain", bound_to="here"))
    stored[at] ^= 1
    with pytest.raises(SealBrokenError):
        ring().open(bytes(stored), bound_to="here")


def test_the_same_words_are_never_sealed_alike() -> None:
    assert ring().seal(b"yes", bound_to="here") != ring().seal(b"yes", bound_to="here")


def test_the_first_key_seals_and_older_ones_still_open(settings: Settings) -> None:
    settings.SEALED_KEYS = {"k1": key(b"1")}
    old = ring().seal(b"chest pain", bound_to="here")
    settings.SEALED_KEYS = {"k2": key(b"2"), "k1": key(b"1")}
    assert ring().open(old, bound_to="here") == b"chest pain"
    assert ring().seal(b"chest pain", bound_to="here").startswith(b"v1:k2:")


def test_a_value_whose_key_is_gone_says_which_key(settings: Settings) -> None:
    settings.SEALED_KEYS = {"k1": key(b"1")}
    old = ring().seal(b"chest pain", bound_to="here")
    settings.SEALED_KEYS = {"k2": key(b"2")}
    with pytest.raises(SealBrokenError, match="no key 'k1'"):
        ring().open(old, bound_to="here")


def test_without_keys_the_first_use_says_what_to_set(settings: Settings) -> None:
    settings.SEALED_KEYS = {}
    with pytest.raises(ImproperlyConfigured, match="make_keys"):
        ring()


@pytest.mark.parametrize("text", ["", "not base64", b64encode(b"short").decode()])
def test_a_key_of_the_wrong_size_is_refused_without_being_shown(
    settings: Settings, text: str
) -> None:
    settings.SEALED_KEYS = {"k9": text}
    with pytest.raises(ImproperlyConfigured, match="'k9'") as error:
        ring()
    assert not text or text not in str(error.value)
