"""What is stored of an upload: RemittanceFile, its FilePieces, ImportedClaims and ImportFaults."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from denialhelp.cases.models import AppealCase
from denialhelp.cases.models.kinds import choices, only_known
from denialhelp.domain.findings import ClaimStatus
from denialhelp.imports.states import FileState
from denialhelp.sealed.fields import SealedBinaryField, SealedTextField


class RemittanceFile(models.Model):
    """A file that an advocate uploaded. Its bytes are pieces, there until it has been read.

    `fingerprint` is a hash with a key: it tells that a file came before, and nothing else.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    uploaded_at = models.DateTimeField()
    name = SealedTextField(help_text="Sealed, for people name files after patients.")
    size = models.PositiveBigIntegerField(default=0)
    fingerprint = models.CharField(max_length=64, blank=True)
    state = models.CharField(
        max_length=20, choices=choices(FileState), default=FileState.ARRIVING.value
    )
    bytes_read = models.PositiveBigIntegerField(default=0)
    claims_read = models.PositiveIntegerField(default=0)
    faults_found = models.PositiveIntegerField(default=0)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        default_permissions = ("view", "add", "delete")
        ordering = ["-uploaded_at", "id"]
        indexes = [models.Index(fields=["uploaded_by", "fingerprint"], name="file_came_before")]
        constraints = [only_known("state", FileState)]

    def __str__(self) -> str:
        return f"File {self.id}"


class FilePiece(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    file = models.ForeignKey(RemittanceFile, on_delete=models.CASCADE, related_name="pieces")
    position = models.PositiveIntegerField()
    content = SealedBinaryField()

    class Meta:
        default_permissions = ()
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["file", "position"], name="one_piece_a_position"),
        ]

    def __str__(self) -> str:
        return f"Piece {self.position}"


class ImportedClaim(models.Model):
    """One claim of a file: sealed as it was read, with what it is sorted by in the open.

    `position` counts the claims of the file from 1.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    file = models.ForeignKey(RemittanceFile, on_delete=models.CASCADE, related_name="claims")
    position = models.PositiveIntegerField()
    content = SealedBinaryField(help_text="A KeptClaim, packed.")
    status = models.CharField(max_length=20, choices=choices(ClaimStatus))
    lines = models.PositiveIntegerField()
    lines_denied = models.PositiveIntegerField()
    charge = models.DecimalField(max_digits=20, decimal_places=2)
    paid = models.DecimalField(max_digits=20, decimal_places=2)
    denied = models.DecimalField(max_digits=20, decimal_places=2)
    case = models.OneToOneField(
        AppealCase, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        default_permissions = ()
        ordering = ["position"]
        indexes = [models.Index(fields=["file", "status", "position"], name="claim_by_status")]
        constraints = [
            models.UniqueConstraint(fields=["file", "position"], name="one_claim_a_position"),
            models.CheckConstraint(condition=Q(position__gte=1), name="claims_count_from_one"),
            only_known("status", ClaimStatus),
        ]

    def __str__(self) -> str:
        return f"Claim {self.position}"


class ImportFault(models.Model):
    """What could not be read, and where. Sealed, for its words may quote the file."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    file = models.ForeignKey(RemittanceFile, on_delete=models.CASCADE, related_name="faults")
    position = models.PositiveIntegerField()
    place = SealedTextField()
    what = SealedTextField()

    class Meta:
        default_permissions = ()
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["file", "position"], name="one_fault_a_position"),
        ]

    def __str__(self) -> str:
        return f"Fault {self.position}"
