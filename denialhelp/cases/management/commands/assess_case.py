"""Reads a case file and writes the assessment, without a database."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from denialhelp.cases.case_file.assessment_json import as_json
from denialhelp.cases.management.inputs import case_in, day_in
from denialhelp.domain.assessment import assess
from denialhelp.rulebook.load import rules


class Command(BaseCommand):
    help = "Reads a case file (JSON) and writes what became of the claim and what to do next."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="CASE.json", help="a case file, or - for the input")
        parser.add_argument("--on", metavar="YYYY-MM-DD", help="the day it is asked; else today")

    def handle(self, *args: Any, **options: Any) -> None:
        typed = options["on"]
        on = timezone.localdate() if typed is None else day_in(typed, option="--on")
        assessment = assess(case_in(options["file"]), rules(), on=on)
        self.stdout.write(json.dumps(as_json(assessment), indent=2, ensure_ascii=False))
