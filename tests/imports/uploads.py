"""Files uploaded and read the way the site does it."""

from datetime import datetime

from denialhelp.accounts.models import User
from denialhelp.imports import actions as import_actions
from denialhelp.imports import reading
from denialhelp.imports.models import RemittanceFile
from tests.factories import NOW, UserFactory
from tests.remittance.files import x12

DAMAGED = "SVC*HC:99213*ten*0**1~"


def claim_segments(number: int) -> str:
    """Return a claim of Rosa's with one line that was denied."""
    return (
        f"CLP*A{number}*4*150*0**MB*P{number}*11*1~NM1*QC*1*ALVAREZ*ROSA****MI*M123~"
        "DTM*232*20260910~SVC*HC:73721*150*0**1~CAS*CO*50*150~"
    )


def many_claims(count: int) -> str:
    return x12(*(claim_segments(number) for number in range(1, count + 1)))


def upload(
    content: str | bytes,
    *,
    by: User | None = None,
    name: str = "march.835",
    at: datetime = NOW,
    piece: int = 100_000,
) -> RemittanceFile:
    """Return the file as it stands after its upload, before anybody reads it."""
    stored = content.encode() if isinstance(content, str) else content
    file = import_actions.begin_upload(name=name, by=by or UserFactory.create(), now=at)
    for position, start in enumerate(range(0, len(stored), piece)):
        part = stored[start : start + piece]
        import_actions.add_piece(file, position=position, content=part)
    import_actions.accept(file, size=len(stored), fingerprint=str(hash(stored)))
    return as_stored(file)


def read(file: RemittanceFile) -> RemittanceFile:
    reading.read_file(file.pk, clock=lambda: NOW)
    return as_stored(file)


def uploaded_and_read(content: str | bytes, *, by: User | None = None) -> RemittanceFile:
    return read(upload(content, by=by))


def as_stored(file: RemittanceFile) -> RemittanceFile:
    return RemittanceFile.objects.get(pk=file.pk)
