"""Where the desk's pages are."""

from django.urls import reverse

from denialhelp.cases.models import AppealCase
from denialhelp.letters.models import Letter

QUEUE = "/admin/cases/appealcase/"


def page_of(case: AppealCase) -> str:
    return reverse("admin:cases_appealcase_change", args=[case.public_id])


def letter_in_admin(letter: Letter) -> str:
    return reverse("admin:cases_appealcase_letter", args=[letter.case.public_id, letter.pk])


def assign_to_me(case: AppealCase) -> str:
    return reverse("admin:cases_appealcase_assign_to_me", args=[case.public_id])


def give_back(case: AppealCase) -> str:
    return reverse("admin:cases_appealcase_give_back", args=[case.public_id])
