"""Reads a case file and writes one of its letters, without a database."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from denialhelp.cases.management.inputs import BAD_INPUT, case_in, day_in
from denialhelp.domain.assessment import assess
from denialhelp.domain.letter_writing import write
from denialhelp.letters.formats import FORMATS
from denialhelp.letters.glyphs import characters_that_cannot_print
from denialhelp.rulebook.load import rules


class Command(BaseCommand):
    help = "Reads a case file (JSON) and writes one of its letters as PDF, HTML, Word or text."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="CASE.json", help="a case file, or - for the input")
        parser.add_argument("--kind", required=True, help="such as internal_appeal")
        parser.add_argument(
            "--output", required=True, metavar="FILE", help=f"ends in {', '.join(FORMATS)}"
        )
        parser.add_argument("--on", metavar="YYYY-MM-DD", help="the letter's day; else today")

    def handle(self, *args: Any, **options: Any) -> None:
        rulebook = rules()
        kinds = {kind.value: kind for kind in rulebook.letters}
        kind = kinds.get(options["kind"]) or _refuse("--kind", options["kind"], kinds)
        output = Path(options["output"])
        file_format = FORMATS.get(output.suffix.lower()) or _refuse("--output", output, FORMATS)
        on = timezone.localdate() if options["on"] is None else day_in(options["on"], option="--on")
        facts = case_in(options["file"])
        draft = write(kind, facts, assess(facts, rulebook, on=on), rulebook)
        try:
            output.write_bytes(file_format(draft))
        except OSError as error:
            fault = f"--output: {output} cannot be written ({error.strerror})"
            raise CommandError(fault, returncode=BAD_INPUT) from None
        if lacking := characters_that_cannot_print(draft):
            self.stderr.write(f"The letter font has no shape for: {' '.join(lacking)}")


def _refuse(option: str, given: object, known: Any) -> Any:
    fault = f"{option}: {given} is not one of the known ones: {', '.join(known)}"
    raise CommandError(fault, returncode=BAD_INPUT)
