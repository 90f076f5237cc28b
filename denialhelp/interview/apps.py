"""Tells Django about the interview app."""

from django.apps import AppConfig


class InterviewConfig(AppConfig):
    name = "denialhelp.interview"
    verbose_name = "Questionnaire"
