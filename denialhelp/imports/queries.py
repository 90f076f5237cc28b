"""Every question asked of stored remittance files."""

from django.db.models import Count, QuerySet

from denialhelp.accounts.models import User
from denialhelp.domain.findings import ClaimStatus
from denialhelp.imports.kept_claim import KeptClaim, unpacked
from denialhelp.imports.models import ImportedClaim, ImportFault, RemittanceFile
from denialhelp.imports.states import FileState

_DO_NOT_COUNT = (FileState.ARRIVING.value, FileState.FAILED.value)


def files_seen_by(user: User) -> QuerySet[RemittanceFile]:
    """Return a person's own uploads; who runs the site sees everybody's."""
    arrived = RemittanceFile.objects.exclude(state=FileState.ARRIVING.value)
    arrived = arrived.select_related("uploaded_by")
    return arrived if user.is_superuser else arrived.filter(uploaded_by=user)


def came_before(file: RemittanceFile) -> RemittanceFile | None:
    """Return this person's earlier upload of the same bytes, if there is one.

    One that could not be read does not count: its page says to upload it once more.
    """
    same = RemittanceFile.objects.filter(
        uploaded_by=file.uploaded_by_id, fingerprint=file.fingerprint
    )
    same = same.exclude(state__in=_DO_NOT_COUNT).exclude(pk=file.pk)
    return same.filter(uploaded_at__lte=file.uploaded_at).order_by("uploaded_at").first()


def claims_of(file: RemittanceFile, status: ClaimStatus | None = None) -> QuerySet[ImportedClaim]:
    claims = ImportedClaim.objects.filter(file=file).select_related("case")
    return claims if status is None else claims.filter(status=status.value)


def claim_of(file: RemittanceFile, position: int) -> ImportedClaim | None:
    return claims_of(file).filter(position=position).first()


def counts_by_status(file: RemittanceFile) -> dict[ClaimStatus, int]:
    """Return how many claims of a file have each status that is there."""
    counted = ImportedClaim.objects.filter(file=file).order_by().values_list("status")
    found = dict(counted.annotate(Count("pk")))
    return {status: found[status.value] for status in ClaimStatus if status.value in found}


def faults_of(file: RemittanceFile) -> QuerySet[ImportFault]:
    return ImportFault.objects.filter(file=file)


def as_read(claim: ImportedClaim) -> KeptClaim:
    """Return the claim as the file had it."""
    return unpacked(claim.content)
