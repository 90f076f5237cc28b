"""Tells Django about the claims app."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    name = "denialhelp.claims"
    verbose_name = "Claims"
