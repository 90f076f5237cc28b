"""Tells Django about the imports app."""

from django.apps import AppConfig


class ImportsConfig(AppConfig):
    name = "denialhelp.imports"
    verbose_name = "Remittance files"
