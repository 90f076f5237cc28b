"""Tells Django about the cases app."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "denialhelp.cases"
    verbose_name = "Cases"
