"""Domain kinds as choices of a column, and the constraint that keeps other values out."""

from enum import Enum

from django.db import models
from django.db.models import Q


def choices(kinds: type[Enum]) -> list[tuple[str, str]]:
    return [(kind.value, kind.value.replace("_", " ").capitalize()) for kind in kinds]


def only_known(column: str, kinds: type[Enum], *, or_none: bool = False) -> models.CheckConstraint:
    values = [kind.value for kind in kinds] + ([""] if or_none else [])
    return models.CheckConstraint(
        condition=Q(**{f"{column}__in": values}), name=f"%(class)s_{column}_known"
    )
