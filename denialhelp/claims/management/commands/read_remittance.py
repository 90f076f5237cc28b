"""Reads remittance files and writes what became of each claim, without a database."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from denialhelp.claims.management.inputs import opened
from denialhelp.claims.remittance_json import as_json
from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.adjustments import read_adjustments
from denialhelp.remittance.found import Fault, RemittanceClaim
from denialhelp.remittance.reading import RemittanceFormat, read_remittance
from denialhelp.rulebook.load import rules

BAD_INPUT = 2


class Command(BaseCommand):
    help = "Reads X12 835 or FHIR R4 ExplanationOfBenefit files and writes a line for each claim."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        known = [each.value for each in RemittanceFormat]
        parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for the input")
        parser.add_argument("--format", choices=known, default=RemittanceFormat.AUTO.value)

    def handle(self, *args: Any, **options: Any) -> None:
        file_format = RemittanceFormat(options["format"])
        # Every file is read, also after one that is bad.
        faults = [self._read(file, file_format) for file in options["files"]]
        if any(faults):
            raise SystemExit(BAD_INPUT)

    def _read(self, file: str, file_format: RemittanceFormat) -> int:
        """Write the claims of one file, and return how many faults it has."""
        faults = 0
        try:
            with opened(file) as source:
                for found in read_remittance(source, file_format):
                    fault = found if isinstance(found, Fault) else self._write(file, found)
                    if fault:
                        self.stderr.write(f"{file}: {fault.place}: {fault.what}")
                        faults += 1
        except BrokenPipeError:  # nobody reads the claims any more
            raise
        except OSError as error:
            self.stderr.write(f"{file}: cannot be read ({error.strerror})")
            faults += 1
        return faults

    def _write(self, file: str, found: RemittanceClaim) -> Fault | None:
        reading = read_claim(found.claim, rules().carc)
        if reading is None:
            return Fault(found.place, "this claim has no amounts to read")
        coded = read_adjustments(found.claim.adjustments, rules().carc)
        self.stdout.write(json.dumps(as_json(file, found, reading, coded)))
        return None
