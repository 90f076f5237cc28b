"""Tells Django about the guides app."""

from django.apps import AppConfig


class GuidesConfig(AppConfig):
    name = "denialhelp.guides"
    verbose_name = "Guides"
