"""What commands are given, a case file or a day; if bad, one line says where and why."""

import sys
from datetime import date
from pathlib import Path

from django.core.management.base import CommandError

from denialhelp.cases.case_file import CaseFileError, read_case_file, read_json
from denialhelp.cases.case_file.values import day
from denialhelp.domain.facts import CaseFacts

BAD_INPUT = 2


def case_in(file: str) -> CaseFacts:
    """Return the case in this file, or in the standard input for a file named -."""
    try:
        return read_case_file(read_json(_text(file)))
    except CaseFileError as error:
        raise CommandError(f"{file}: {error}", returncode=BAD_INPUT) from None
    except UnicodeDecodeError as error:
        fault = f"byte {error.start}: the text is not UTF-8"
        raise CommandError(f"{file}: {fault}", returncode=BAD_INPUT) from None
    except OSError as error:
        fault = f"cannot be read ({error.strerror})"
        raise CommandError(f"{file}: {fault}", returncode=BAD_INPUT) from None


def day_in(typed: str, *, option: str) -> date:
    try:
        return day(typed, option)
    except CaseFileError as error:
        raise CommandError(str(error), returncode=BAD_INPUT) from None


def _text(file: str) -> str:
    stored = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    return stored.decode("utf-8")
