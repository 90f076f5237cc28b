"""Prints docs/case-stages.md."""

from typing import Any

from django.core.management.base import BaseCommand

from denialhelp.cases.stage_drawing import as_markdown


class Command(BaseCommand):
    help = "Prints the stages of a case as docs/case-stages.md holds them."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(as_markdown(), ending="")
