"""Letter: a copy of a letter as it was downloaded. Written once, never changed."""

from typing import Any
from uuid import uuid4

from django.db import models

from denialhelp.cases.models import AppealCase
from denialhelp.cases.models.kinds import choices, only_known
from denialhelp.domain.letter import LetterKind
from denialhelp.sealed.fields import SealedBinaryField, SealedTextField


class Letter(models.Model):
    """`sha256` is that of the PDF: the same letter, made twice, is one row.

    `rulebook_version` and `law_as_of` say by which law it was written.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    case = models.ForeignKey(AppealCase, on_delete=models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=30, choices=choices(LetterKind))
    text = SealedTextField()
    pdf = SealedBinaryField()
    sha256 = models.CharField(max_length=64)
    rulebook_version = models.CharField(max_length=40)
    law_as_of = models.DateField()
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "kind", "sha256"], name="same_letter_kept_once"
            ),
            only_known("kind", LetterKind),
            models.CheckConstraint(
                condition=models.Q(sha256__regex="^[0-9a-f]{64}$"), name="letter_sha256_is_one"
            ),
        ]

    def __str__(self) -> str:
        return self.kind

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("A letter that was kept is never changed.")
        super().save(*args, **kwargs)
