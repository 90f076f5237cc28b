"""Prints docs/journey.md."""

from typing import Any

from django.core.management.base import BaseCommand

from denialhelp.interview.journey_drawing import as_markdown


class Command(BaseCommand):
    help = "Prints the questionnaire as docs/journey.md holds it."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(as_markdown(), ending="")
