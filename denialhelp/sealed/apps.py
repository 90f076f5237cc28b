"""Tells Django about the sealed app."""

from django.apps import AppConfig


class SealedConfig(AppConfig):
    name = "denialhelp.sealed"
    verbose_name = "Answers under lock and key"
