"""StepAnswer: what a person answered on one page of the questionnaire."""

from uuid import uuid4

from django.db import models

from denialhelp.cases.models.appeal_case import AppealCase
from denialhelp.sealed.fields import SealedJSONField


class StepAnswer(models.Model):
    """One row a page, so that two tabs on two questions cannot overwrite each other."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    case = models.ForeignKey(AppealCase, on_delete=models.CASCADE, related_name="step_answers")
    step = models.CharField(max_length=40)
    answers = SealedJSONField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "step"], name="one_answer_a_step"),
        ]

    def __str__(self) -> str:
        return self.step
