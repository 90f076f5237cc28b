"""Tells Django about the sealed app."""

from django.apps import AppConfig
from django.core import checks

from denialhelp.sealed.checks import keys_can_be_read, stored_values_have_their_keys


class SealedConfig(AppConfig):
    name = "denialhelp.sealed"
    verbose_name = "Answers under lock and key"

    def ready(self) -> None:
        checks.register(keys_can_be_read, checks.Tags.security)
        checks.register(stored_values_have_their_keys, checks.Tags.database)
