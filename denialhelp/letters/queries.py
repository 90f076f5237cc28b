"""Every question asked of stored letters."""

from uuid import UUID

from django.db.models import QuerySet

from denialhelp.cases.models import AppealCase
from denialhelp.letters.models import Letter


def letters_of(case: AppealCase) -> QuerySet[Letter]:
    """Return the letters kept for the case, the latest first."""
    return Letter.objects.filter(case=case)


def letter_of(case: AppealCase, letter_id: UUID) -> Letter | None:
    return letters_of(case).filter(pk=letter_id).first()
