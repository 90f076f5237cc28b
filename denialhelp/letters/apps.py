"""Tells Django about the letters app."""

from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "denialhelp.letters"
    verbose_name = "Letters"
