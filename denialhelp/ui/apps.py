"""Tells Django about the ui app."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "denialhelp.ui"
    verbose_name = "Look and feel"
