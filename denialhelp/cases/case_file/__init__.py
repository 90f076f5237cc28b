"""The case file: one case as JSON, to carry away and to read again."""

from denialhelp.cases.case_file.faults import CaseFileError
from denialhelp.cases.case_file.reading import read_case_file
from denialhelp.cases.case_file.source import read_json
from denialhelp.cases.case_file.writing import write_case_file

__all__ = ["CaseFileError", "read_case_file", "read_json", "write_case_file"]
