"""Cases that cannot be."""

import re
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError

from denialhelp.cases.models import StepAnswer
from denialhelp.cases.public_ids import LETTERS, make_public_id
from tests.factories import NOW, CaseFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "column",
    ["stage", "route", "claim_status", "reason", "next_step", "coverage_kind"],
)
def test_a_kind_nobody_knows_is_not_stored(column: str) -> None:
    with pytest.raises(IntegrityError, match=f"appealcase_{column}_known"):
        CaseFactory.create(**{column: "made up"})


def test_a_state_nobody_knows_is_not_stored() -> None:
    with pytest.raises(IntegrityError, match="case_state_known"):
        CaseFactory.create(state="ZZ")


@pytest.mark.parametrize("stage", ["shared", "in_review", "waiting_for_person"])
def test_no_case_is_with_advocates_without_being_shared(stage: str) -> None:
    with pytest.raises(IntegrityError, match="case_with_advocates_is_shared"):
        CaseFactory.create(stage=stage)


def test_no_case_has_an_advocate_without_being_shared() -> None:
    with pytest.raises(IntegrityError, match="case_assigned_is_shared"):
        CaseFactory.create(assignee=UserFactory.create())


@pytest.mark.parametrize("shared", [{"public_id": "H7QK-3M9X-2R01"}, {"claim": None}])
def test_no_two_cases_share_a_number_or_a_claim(shared: dict[str, Any]) -> None:
    first = CaseFactory.create(public_id="H7QK-3M9X-2R01")
    shared = {"claim": first.claim} if "claim" in shared else shared
    with pytest.raises(DatabaseError):
        CaseFactory.create(**shared)


def test_no_page_is_answered_in_two_rows() -> None:
    case = CaseFactory.create()
    StepAnswer.objects.create(case=case, step="state", saved_at=NOW)
    with pytest.raises(IntegrityError):
        StepAnswer.objects.create(case=case, step="state", saved_at=NOW)


def test_a_case_number_holds_no_letter_that_is_misread() -> None:
    assert not set("ILOU") & set(LETTERS)
    group = f"[{LETTERS}]{{4}}"
    for _ in range(100):
        assert re.fullmatch(f"{group}-{group}-{group}", make_public_id())
