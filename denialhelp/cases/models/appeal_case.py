"""AppealCase: one person's case, with the columns that advocates filter and sort by."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from denialhelp.cases.models.kinds import choices, only_known
from denialhelp.cases.public_ids import LENGTH, make_public_id
from denialhelp.claims.models import Claim
from denialhelp.domain.casework import WITH_ADVOCATES, Stage
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.findings import ClaimStatus
from denialhelp.domain.rules import Route
from denialhelp.sealed.fields import SealedJSONField
from denialhelp.ui.states import STATES

# In the order of Stage, so that a migration never sees another one.
_WITH_ADVOCATES = [stage.value for stage in Stage if stage in WITH_ADVOCATES]


class AppealCase(models.Model):
    """What the person told is sealed in `facts`; the open columns are findings made from it.

    Findings are empty until the answers allow them. `claim_status` stays empty where nothing
    is known of the lines.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    public_id = models.CharField(
        "case number", max_length=LENGTH, unique=True, default=make_public_id, editable=False
    )
    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, related_name="case")
    facts = SealedJSONField(help_text="The case file without the claim's lines.")

    stage = models.CharField(max_length=20, choices=choices(Stage), default=Stage.ANSWERING.value)
    shared_at = models.DateTimeField(null=True, blank=True)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="assigned_cases",
    )

    route = models.CharField(max_length=30, choices=choices(Route), blank=True)
    claim_status = models.CharField(max_length=20, choices=choices(ClaimStatus), blank=True)
    reason = models.CharField(max_length=30, choices=choices(DenialReason), blank=True)
    next_deadline = models.DateField(null=True, blank=True)
    next_step = models.CharField(max_length=40, choices=choices(AppealStep), blank=True)
    amount_in_dispute = models.DecimalField(max_digits=20, decimal_places=2, null=True, blank=True)
    coverage_kind = models.CharField(
        max_length=30, choices=choices(CoverageKind), default=CoverageKind.UNKNOWN.value
    )
    state = models.CharField(max_length=2, blank=True)

    created_at = models.DateTimeField()
    touched_at = models.DateTimeField()

    class Meta:
        verbose_name = "case"
        ordering = [
            models.F("next_deadline").asc(nulls_last=True),
            models.F("amount_in_dispute").desc(nulls_last=True),
        ]
        indexes = [
            models.Index(
                fields=["next_deadline"], condition=Q(shared_at__isnull=False), name="case_queue"
            ),
            models.Index(fields=["claim_status", "reason"], name="case_status_reason"),
            models.Index(fields=["coverage_kind", "state"], name="case_coverage_state"),
            models.Index(fields=["stage"], name="case_stage"),
            models.Index(fields=["touched_at"], name="case_touched"),
        ]
        constraints = [
            only_known("stage", Stage),
            only_known("route", Route, or_none=True),
            only_known("claim_status", ClaimStatus, or_none=True),
            only_known("reason", DenialReason, or_none=True),
            only_known("next_step", AppealStep, or_none=True),
            only_known("coverage_kind", CoverageKind),
            models.CheckConstraint(condition=Q(state__in=["", *STATES]), name="case_state_known"),
            models.CheckConstraint(
                condition=~Q(stage__in=_WITH_ADVOCATES) | Q(shared_at__isnull=False),
                name="case_with_advocates_is_shared",
            ),
            models.CheckConstraint(
                condition=Q(assignee__isnull=True) | Q(shared_at__isnull=False),
                name="case_assigned_is_shared",
            ),
        ]

    def __str__(self) -> str:
        return self.public_id
