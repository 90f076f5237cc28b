"""Tells Django about the jobs app."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "denialhelp.jobs"
    verbose_name = "Work that outlasts a request"
