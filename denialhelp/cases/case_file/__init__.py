"""The case file: one case as JSON, to carry away and to read again. And questions for days."""

from denialhelp.cases.case_file.faults import CaseFileError
from denialhelp.cases.case_file.question_reading import AskedQuestion, read_question
from denialhelp.cases.case_file.reading import read_case_file
from denialhelp.cases.case_file.source import read_json
from denialhelp.cases.case_file.writing import write_case_file

__all__ = [
    "AskedQuestion",
    "CaseFileError",
    "read_case_file",
    "read_json",
    "read_question",
    "write_case_file",
]
