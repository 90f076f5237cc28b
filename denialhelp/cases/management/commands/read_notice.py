"""Reads the words of notices, one text a file or a line, and says what each means."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from denialhelp.cases.case_file.notice_json import notice_as_json
from denialhelp.cases.management.inputs import BAD_INPUT
from denialhelp.claims.management.inputs import opened
from denialhelp.domain.notice_reading import read_notice
from denialhelp.rulebook.load import rules


class Command(BaseCommand):
    help = "Reads the words of a notice: its reasons, codes, dates and numbers, as JSON."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", default="-", help="a file; - or none for the input")
        parser.add_argument("--lines", action="store_true", help="each line is a text of its own")

    def handle(self, *args: Any, **options: Any) -> None:
        if not self._read(options["file"], by_line=options["lines"]):
            raise SystemExit(BAD_INPUT)

    def _read(self, file: str, *, by_line: bool) -> bool:
        """Read what can be read, also after a text that cannot; tell whether all could."""
        try:
            with opened(file) as source:
                if not by_line:
                    return self._tell(source.read(), file)
                told = [
                    self._tell(line.rstrip(b"\r\n"), f"{file}: line {number}")
                    for number, line in enumerate(source, start=1)
                ]
        except BrokenPipeError:  # nobody reads the answers any more
            raise
        except OSError as error:
            self.stderr.write(f"{file}: cannot be read ({error.strerror})")
            return False
        return all(told)

    def _tell(self, text: bytes, place: str) -> bool:
        try:
            words = text.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self.stderr.write(f"{place}: byte {error.start}: the text is not UTF-8")
            return False
        self.stdout.write(json.dumps(notice_as_json(read_notice(words, rules()))))
        return True
