"""What the queue can be narrowed to. No filter asks the database for its choices."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from denialhelp.cases.models import AppealCase
from denialhelp.domain.casework import Stage
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.findings import ClaimStatus
from denialhelp.domain.rules import Route
from denialhelp.review.words import in_words
from denialhelp.rulebook.load import rules
from denialhelp.ui.states import STATES

Cases = QuerySet[AppealCase]
Choices = Iterable[tuple[str, str]]


class QueueFilter(admin.SimpleListFilter):
    """A value that nobody offered narrows nothing."""

    def value(self) -> str | None:
        typed = super().value()
        return typed if typed in {value for value, _ in self.lookup_choices} else None

    def queryset(self, request: HttpRequest, queryset: Cases) -> Cases:
        value = self.value()
        return queryset if value is None else queryset.filter(self.matching(value, request))

    def matching(self, value: str, request: HttpRequest) -> Q:
        return Q(**{str(self.parameter_name): value})


class StatusFilter(QueueFilter):
    title = "Claim status"
    parameter_name = "claim_status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [(status.value, in_words(status)) for status in ClaimStatus]


class ReasonFilter(QueueFilter):
    title = "Reason"
    parameter_name = "reason"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [(reason.value, rules().reasons[reason].name) for reason in DenialReason]


class RouteFilter(QueueFilter):
    title = "Route"
    parameter_name = "route"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [(route.value, rules().route_names[route].name) for route in Route]


class CoverageFilter(QueueFilter):
    title = "Coverage"
    parameter_name = "coverage_kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [(kind.value, in_words(kind)) for kind in CoverageKind]


class StateFilter(QueueFilter):
    title = "State"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return STATES.items()


class StageFilter(QueueFilter):
    title = "Stage"
    parameter_name = "stage"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [(stage.value, in_words(stage)) for stage in Stage]


class DeadlineFilter(QueueFilter):
    title = "Deadline"
    parameter_name = "deadline"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [
            ("7", "In the next 7 days"),
            ("14", "In the next 14 days"),
            ("30", "In the next 30 days"),
            ("passed", "Passed"),
            ("unknown", "Not known"),
        ]

    def matching(self, value: str, request: HttpRequest) -> Q:
        today = timezone.localdate()
        if value == "unknown":
            return Q(next_deadline__isnull=True)
        if value == "passed":
            return Q(next_deadline__lt=today)
        return Q(next_deadline__range=(today, today + timedelta(days=int(value))))


class AssigneeFilter(QueueFilter):
    title = "Assigned to"
    parameter_name = "assignee"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Choices:
        return [("mine", "Me"), ("nobody", "Nobody")]

    def matching(self, value: str, request: HttpRequest) -> Q:
        return Q(assignee=request.user) if value == "mine" else Q(assignee__isnull=True)
