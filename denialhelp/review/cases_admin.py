"""The queue of shared cases, the most urgent first."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone

from denialhelp.cases import actions as case_actions
from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.cases.public_ids import as_printed
from denialhelp.review import case_filters, case_views
from denialhelp.review.columns import QueueColumns
from denialhelp.review.signed_in import signed_in


class Queue(ChangeList):
    def url_for_result(self, result: Model) -> str:
        number = str(result)
        return reverse("admin:cases_appealcase_change", args=[number])


class CaseAdmin(QueueColumns, admin.ModelAdmin):
    """Nothing here can be typed over: what is stored of a case follows from its answers."""

    change_list_template = "review/queue.html"
    list_display = [
        "days_left",
        "number",
        "what_was_denied",
        "best_route",
        "coverage",
        "in_dispute",
        "who_has_it",
        "touched",
    ]
    list_display_links = ["number"]
    list_filter = [
        case_filters.DeadlineFilter,
        case_filters.StatusFilter,
        case_filters.ReasonFilter,
        case_filters.RouteFilter,
        case_filters.CoverageFilter,
        case_filters.StateFilter,
        case_filters.StageFilter,
        case_filters.AssigneeFilter,
    ]
    search_fields = ["public_id"]
    actions = ["assign_to_me"]
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def get_queryset(self, request: HttpRequest) -> QuerySet[AppealCase]:
        # The list reads none of what is sealed.
        return case_queries.shared_cases().defer("facts")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[AppealCase], search_term: str
    ) -> tuple[QuerySet[AppealCase], bool]:
        """Find case numbers that begin as typed, with or without hyphens."""
        if not search_term.strip():
            return queryset, False
        beginning = as_printed(search_term)
        if not beginning:
            return queryset.none(), False
        return queryset.filter(public_id__startswith=beginning), False

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        heading = {"title": "Cases, most urgent first"}
        return super().changelist_view(request, {**heading, **(extra_context or {})})

    def response_action(
        self, request: HttpRequest, queryset: QuerySet[Any], *where: Any, **which: Any
    ) -> HttpResponse | None:
        """Tick nothing where a ticked key is none."""
        try:
            return super().response_action(request, queryset, *where, **which)
        except ValidationError:
            return redirect(request.get_full_path())

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return Queue

    def get_urls(self) -> list[URLPattern]:
        """Only these: no form to add, change or delete, and no history beside the events."""
        site = self.admin_site
        return [
            path("", site.admin_view(self.changelist_view), name="cases_appealcase_changelist"),
            *[
                path(route, site.admin_view(view), name=f"cases_appealcase_{name}")
                for route, view, name in case_views.PAGES
            ],
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.action(description="Assign to me", permissions=["view"])
    def assign_to_me(self, request: HttpRequest, cases: QuerySet[AppealCase]) -> None:
        me, now = signed_in(request), timezone.now()
        for case in cases:
            try:
                case_actions.assign(case, to=me, by=me, now=now)
            except case_actions.NotSharedError:
                self.message_user(
                    request,
                    f"Case {case.public_id} is no longer shared, so it was left out.",
                    messages.WARNING,
                )
