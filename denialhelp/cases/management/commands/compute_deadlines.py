"""Reads questions for a last day, one a line, and answers each, without a database."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from denialhelp.cases.case_file import CaseFileError, read_json, read_question
from denialhelp.cases.case_file.deadline_json import deadline_as_json
from denialhelp.cases.management.inputs import BAD_INPUT
from denialhelp.claims.management.inputs import opened
from denialhelp.domain.unsure_coverage import answer
from denialhelp.rulebook.load import rules


class Command(BaseCommand):
    help = "Reads questions for a last day (JSON Lines) and writes an answer for each, in order."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", default="-", help="a file; - or none for the input")

    def handle(self, *args: Any, **options: Any) -> None:
        if not self._answered(options["file"]):
            raise SystemExit(BAD_INPUT)

    def _answered(self, file: str) -> bool:
        """Answer what can be read, also after a line that cannot; tell whether all could."""
        faults = 0
        try:
            with opened(file) as source:
                for number, line in enumerate(source, start=1):
                    fault = self._answer(line)
                    if fault:
                        self.stderr.write(f"{file}: line {number}: {fault}")
                        faults += 1
        except BrokenPipeError:  # nobody reads the answers any more; manage.py ends it
            raise
        except OSError as error:
            self.stderr.write(f"{file}: cannot be read ({error.strerror})")
            return False
        return not faults

    def _answer(self, line: bytes) -> str:
        """Write the answer to the question in this line, or return what is wrong with it."""
        written = line.rstrip()
        if not written:
            return ""
        try:
            asked = read_question(read_json(written.decode("utf-8")))
        except CaseFileError as error:
            return str(error).removeprefix("line 1 ")
        except UnicodeDecodeError as error:
            return f"byte {error.start}: the text is not UTF-8"
        found = deadline_as_json(answer(asked.question, rules()))
        self.stdout.write(json.dumps({"id": asked.id, **found}))
        return ""
