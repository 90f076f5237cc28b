"""CaseEvent: what happened to a case, when and by whom. Written once, never changed."""

from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import models

from denialhelp.cases.models.appeal_case import AppealCase
from denialhelp.cases.models.kinds import choices, only_known
from denialhelp.domain.casework import EventKind, Stage
from denialhelp.sealed.fields import SealedTextField


class CaseEvent(models.Model):
    """`by` is empty where the person themselves did it.

    `number` counts the events of a case from 1, so that none can go missing unseen. `stage` is
    where the case stood afterwards.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    case = models.ForeignKey(AppealCase, on_delete=models.CASCADE, related_name="events")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=choices(EventKind))
    stage = models.CharField(max_length=20, choices=choices(Stage))
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    note = SealedTextField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_event_a_number"),
            only_known("kind", EventKind),
            only_known("stage", Stage),
        ]

    def __str__(self) -> str:
        return self.kind

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("What is on record about a case is never changed.")
        super().save(*args, **kwargs)
