"""Remittance files in the admin: who may see them, and where their pages are."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path

from denialhelp.imports import queries as import_queries
from denialhelp.imports.models import RemittanceFile
from denialhelp.review import import_views
from denialhelp.review.import_upload import upload
from denialhelp.review.parts import never_a_page_in_a_part
from denialhelp.review.signed_in import signed_in


class ImportsAdmin(admin.ModelAdmin):
    """All pages are our own: what a file holds is sealed, so no list of Django's could show it."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[RemittanceFile]:
        return import_queries.files_seen_by(signed_in(request))

    def get_urls(self) -> list[URLPattern]:
        pages = (("add/", upload, "add"), *import_views.PAGES)
        # Around the site's own check, whose answer to the signed out is a page too.
        return [
            path(
                route,
                never_a_page_in_a_part(self.admin_site.admin_view(view)),
                name=f"imports_remittancefile_{name}",
            )
            for route, view, name in pages
        ]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
