"""Tells Django about the accounts app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "denialhelp.accounts"
    verbose_name = "Staff accounts"
