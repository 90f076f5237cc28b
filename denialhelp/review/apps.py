"""Tells Django about the review app."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    name = "denialhelp.review"
    verbose_name = "Review by advocates"
