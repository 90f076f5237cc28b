"""Target allowed amounts in the admin: where their pages are."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import URLPattern, path

from denialhelp.review import target_views


class TargetsAdmin(admin.ModelAdmin):
    """All pages are our own: a target is set and ended, never written over or deleted."""

    def get_urls(self) -> list[URLPattern]:
        return [
            path(route, self.admin_site.admin_view(view), name=f"claims_targetallowedamount_{name}")
            for route, view, name in target_views.PAGES
        ]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
