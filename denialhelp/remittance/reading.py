"""A file to its claims and faults: read_remittance is the one call."""

from collections.abc import Iterator
from enum import Enum
from itertools import chain
from typing import Protocol

from denialhelp.remittance.fhir_claims import read_fhir
from denialhelp.remittance.found import WHOLE_FILE, Fault, Found
from denialhelp.remittance.x12_claims import read_835

CHUNK = 1 << 14
MOST_FAULTS = 1000
"""Told of one file. A damaged one can hold millions."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_NOT_FOR_US = (
    (b"%PDF", "it is a PDF, not a remittance file"),
    (b"PK\x03\x04", "it is a ZIP file; unpack it first"),
    (b"\x1f\x8b", "it is packed with gzip; unpack it first"),
    (b"\xff\xfe", "its text is UTF-16; save it as UTF-8"),
    (b"\xfe\xff", "its text is UTF-16; save it as UTF-8"),
    (b"<", "it is a web page or XML, not X12 835 or FHIR in JSON"),
)


class Source(Protocol):
    """A file opened for reading bytes."""

    def read(self, size: int, /) -> bytes: ...


class RemittanceFormat(Enum):
    AUTO = "auto"
    X12_835 = "835"
    FHIR = "fhir"


def read_remittance(source: Source, file_format: RemittanceFormat = RemittanceFormat.AUTO) -> Found:
    """Return each claim of a file, and each fault, as it is read."""
    faults = 0
    for found in _read(source, file_format):
        if isinstance(found, Fault):
            faults += 1
            if faults > MOST_FAULTS:
                continue
        yield found
    if faults > MOST_FAULTS:
        yield Fault(WHOLE_FILE, f"it has {faults} faults; only the first {MOST_FAULTS} are told")


def _read(source: Source, file_format: RemittanceFormat) -> Found:
    chunks = _chunks(source)
    head = next(chunks, b"")
    start = head.removeprefix(_BYTE_ORDER_MARK).lstrip()
    if not start:
        start = head = next((chunk for chunk in chunks if chunk.strip()), b"").lstrip()
    if not start:
        yield Fault(WHOLE_FILE, "it is empty")
        return
    for mark, what in _NOT_FOR_US:
        if start.startswith(mark):
            yield Fault(WHOLE_FILE, what)
            return
    if file_format is RemittanceFormat.AUTO:
        is_json = start[:1] in b"{["
        file_format = RemittanceFormat.FHIR if is_json else RemittanceFormat.X12_835
    read = read_fhir if file_format is RemittanceFormat.FHIR else read_835
    yield from read(chain([head], chunks))


def _chunks(source: Source) -> Iterator[bytes]:
    while chunk := source.read(CHUNK):
        yield chunk
