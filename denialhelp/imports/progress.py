"""What changes in a file while it is read, as verbs. People's own verbs are in actions.py."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from denialhelp.imports.found_rows import FoundRows
from denialhelp.imports.models import FilePiece, ImportedClaim, ImportFault, RemittanceFile
from denialhelp.imports.states import UNDER_WAY, FileState

_COUNTED = ["bytes_read", "claims_read", "faults_found"]
_UNDER_WAY = [state.value for state in UNDER_WAY]


class NotOursError(Exception):
    """The file was deleted, or another reader has got further with it."""


def take_up(file_id: UUID) -> RemittanceFile | None:
    """Return the file to be read, None where there is nothing to read any more."""
    waiting = RemittanceFile.objects.filter(pk=file_id, state__in=_UNDER_WAY)
    if not waiting.update(state=FileState.READING.value):
        return None
    return RemittanceFile.objects.filter(pk=file_id).first()


@transaction.atomic
def keep(file: RemittanceFile, *, rows: FoundRows, bytes_read: int) -> None:
    """Keep these rows and how far the reader got: both or neither."""
    _hold(file)
    ImportedClaim.objects.bulk_create(rows.claims)
    ImportFault.objects.bulk_create(rows.faults)
    file.bytes_read = bytes_read
    file.claims_read, file.faults_found = rows.claims_read, rows.faults_found
    file.save(update_fields=_COUNTED)
    rows.forget()


@transaction.atomic
def finish(file: RemittanceFile, *, now: datetime) -> None:
    """Say that all is read, and drop the bytes: nobody needs them any more."""
    _hold(file)
    _end(file, FileState.READ, now)


@transaction.atomic
def give_up(file_id: UUID, *, now: datetime) -> None:
    """Say that reading failed for good. What was read until then is kept."""
    file = RemittanceFile.objects.select_for_update().filter(pk=file_id).first()
    if file and FileState(file.state) in UNDER_WAY:
        _end(file, FileState.FAILED, now)


def _end(file: RemittanceFile, state: FileState, now: datetime) -> None:
    FilePiece.objects.filter(file=file).delete()
    file.state, file.finished_at = state.value, now
    file.save(update_fields=["state", "finished_at"])


def _hold(file: RemittanceFile) -> None:
    """Keep other readers out until the transaction ends, and see that none was faster."""
    counts = {name: getattr(file, name) for name in _COUNTED}
    ours = RemittanceFile.objects.select_for_update().filter(
        pk=file.pk, state=FileState.READING.value, **counts
    )
    if not ours.exists():
        raise NotOursError("The file is gone, or another reader has got further.")
