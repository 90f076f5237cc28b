"""How a sealed value is stored."""

import pytest

from denialhelp.sealed.envelope import Envelope, SealBrokenError, Sealed, pack, unpack


def test_what_is_packed_is_unpacked_even_with_colons_in_it() -> None:
    envelope = Envelope("k1", b"12:45:789:12", b":cipher:text:")
    assert pack(envelope) == b"v1:k1:12:45:789:12:cipher:text:"
    assert unpack(pack(envelope)) == envelope


@pytest.mark.parametrize("stored", [b"", b"clear text", b"v2:k1:" + b"x" * 40, b"v1:k1:short"])
def test_what_is_not_in_the_format_is_refused(stored: bytes) -> None:
    with pytest.raises(SealBrokenError, match="not in the sealed format"):
        unpack(stored)


def test_a_sealed_value_prints_nothing_of_itself() -> None:
    assert repr(Sealed(b"v1:k1:...")) == str(Sealed(b"v1:k1:...")) == "<sealed>"
