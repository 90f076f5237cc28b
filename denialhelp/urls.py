"""Every address of the site, by the app that answers it."""

from django.contrib import admin
from django.urls import include, path

from denialhelp.health import healthz

urlpatterns = [
    path("", include("denialhelp.interview.urls")),
    path("", include("denialhelp.letters.urls")),
    path("", include("denialhelp.guides.urls")),
    path("admin/", admin.site.urls),
    path("healthz", healthz, name="healthz"),
]
