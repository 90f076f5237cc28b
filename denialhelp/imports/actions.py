"""Every change that people make to remittance files, as verbs."""

from datetime import date, datetime, timedelta

from django.db import transaction

from denialhelp.accounts.models import User
from denialhelp.cases import actions as case_actions
from denialhelp.cases.models import AppealCase
from denialhelp.domain.assessment import assess
from denialhelp.domain.findings import ClaimStatus
from denialhelp.imports.case_facts import case_facts
from denialhelp.imports.models import FilePiece, ImportedClaim, RemittanceFile
from denialhelp.imports.queries import as_read, came_before
from denialhelp.imports.states import FileState
from denialhelp.imports.tasks import read_file
from denialhelp.rulebook.load import rules

SMALL, SOON = 5_000_000, 10
"""A file of so few bytes is read in seconds, so it goes before the larger ones that wait."""

ABANDONED_AFTER = timedelta(days=1)
"""An upload that takes longer was broken off."""


def begin_upload(*, name: str, by: User, now: datetime) -> RemittanceFile:
    """Make the file whose bytes are to come. Nobody sees it until they are all there."""
    return RemittanceFile.objects.create(name=name, uploaded_by=by, uploaded_at=now)


def add_piece(file: RemittanceFile, *, position: int, content: bytes) -> None:
    FilePiece.objects.create(file=file, position=position, content=content)


@transaction.atomic
def accept(file: RemittanceFile, *, size: int, fingerprint: str) -> None:
    """Let the file be read; where it came before, let its owner say so first."""
    file.size, file.fingerprint = size, fingerprint
    file.save(update_fields=["size", "fingerprint"])
    if came_before(file):
        file.state = FileState.UPLOADED_BEFORE.value
        file.save(update_fields=["state"])
    else:
        _queue(file)


@transaction.atomic
def read_all_the_same(file: RemittanceFile) -> None:
    """Read a file that came before; a second click is nothing new."""
    held = RemittanceFile.objects.select_for_update().get(pk=file.pk)
    if held.state == FileState.UPLOADED_BEFORE.value:
        _queue(held)


def delete(file: RemittanceFile) -> None:
    """Delete the file with all that was read in it. Cases made of its claims stay."""
    file.delete()


def clear_abandoned(*, now: datetime) -> None:
    """Delete what is left of uploads that were broken off."""
    arriving = RemittanceFile.objects.filter(state=FileState.ARRIVING.value)
    arriving.filter(uploaded_at__lt=now - ABANDONED_AFTER).delete()


@transaction.atomic
def make_case(claim: ImportedClaim, *, by: User, now: datetime, on: date) -> AppealCase:
    """Make a case of a claim, or return the one that was made of it."""
    held = ImportedClaim.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    if held.case is None:
        facts = case_facts(as_read(held), ClaimStatus(held.status))
        assessment = assess(facts, rules(), on=on)
        held.case = case_actions.open_found_case(facts=facts, assessment=assessment, by=by, now=now)
        held.save(update_fields=["case"])
    return held.case


def _queue(file: RemittanceFile) -> None:
    file.state = FileState.WAITING.value
    file.save(update_fields=["state"])
    priority = SOON if file.size <= SMALL else 0
    read_file.using(priority=priority).enqueue(file_id=str(file.pk))
