"""Any file to claims: which format it is, and the one sentence for what is none."""

import io

import pytest

from denialhelp.remittance import fhir_documents, reading
from denialhelp.remittance.found import Fault, RemittanceClaim
from denialhelp.remittance.reading import RemittanceFormat, read_remittance
from tests.remittance.files import (
    CLAIM,
    PAID,
    as_json,
    claims_in,
    explanation,
    faults_in,
    found_in,
    part,
    x12,
)

FILED = x12(CLAIM, PAID)
EXPLAINED = as_json(explanation([part("submitted", 9), part("benefit", 9)]))


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\r\n \n"])
def test_the_format_is_told_by_the_content(before: bytes) -> None:
    (filed,) = claims_in(before + FILED.encode())
    (explained,) = claims_in(before + EXPLAINED.encode())
    assert (filed.claim.payer_status, explained.claim.payer_status) == ("1", "")


def test_a_format_that_is_named_is_taken_at_its_word() -> None:
    (fault,) = found_in(EXPLAINED, RemittanceFormat.X12_835)
    assert fault == Fault("whole file", "no X12 835 remittance was found in it")
    (fault,) = found_in(FILED, RemittanceFormat.FHIR)
    assert isinstance(fault, Fault)
    assert "it is not JSON" in fault.what


def test_blanks_longer_than_a_block_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "CHUNK", 4)
    assert len(claims_in("\n" * 30 + FILED)) == 1
    assert len(claims_in("\n" * 30 + EXPLAINED)) == 1


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "it is empty"),
        (b" \n\t ", "it is empty"),
        (b"<!DOCTYPE html><p>ISA*00*", "it is a web page or XML, not X12 835 or FHIR in JSON"),
        (b"%PDF-1.7", "it is a PDF, not a remittance file"),
        (b"PK\x03\x04..", "it is a ZIP file; unpack it first"),
        (b"\x1f\x8b..", "it is packed with gzip; unpack it first"),
        (FILED.encode("utf-16"), "its text is UTF-16; save it as UTF-8"),
        (b"Dear Sir or Madam", "no X12 835 remittance was found in it"),
        (b'{\n"a": \n', "line 3, character 1: it is not JSON (Expecting value)"),
    ],
)
def test_a_file_that_is_something_else_gets_one_sentence(content: bytes, fault: str) -> None:
    assert faults_in(content) == [f"whole file: {fault}"]


def test_a_file_opened_in_the_middle_of_a_blank_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "CHUNK", 4)
    assert faults_in(" " * 30) == ["whole file: it is empty"]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b'{"a": "\xff"}', "byte 8 is not UTF-8"),
        (b'{"a": NaN}', "it is not JSON that can be read (NaN is not a number)"),
        (b'{"a": 0E+99999999999999999999}', "it holds a number that is too long to read"),
        (b'{"a": 1E-7000000000000000000}', "it holds a number that is too long to read"),
        (b'{"a": ' + b"[" * 100_000, "it is not JSON that can be read (maximum recursion"),
    ],
)
def test_json_with_what_no_json_has_gets_one_sentence(content: bytes, fault: str) -> None:
    (told,) = faults_in(content)
    assert fault in told


def test_a_document_that_is_too_long_is_told_and_the_next_line_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fhir_documents, "LONGEST_DOCUMENT", 1000)
    long = EXPLAINED + " " * 2000
    first, second = found_in(f"{long}\n{EXPLAINED}")
    assert isinstance(first, Fault)
    assert "as NDJSON it can be read" in first.what
    assert isinstance(second, RemittanceClaim)
    assert "is longer than" in faults_in(long)[0]
    assert "is longer than" in faults_in("{\n" + '"a": 1,\n' * 1000)[0]


def test_the_place_in_a_document_counts_its_blank_lines() -> None:
    assert "line 4, character 3" in faults_in('{\n\n"a": 1,\n  oops\n}')[0]


def test_only_the_first_thousand_faults_of_a_file_are_told() -> None:
    faults = faults_in(x12(CLAIM, "CAS*XX*1*1~" * 1500, CLAIM))
    assert len(faults) == 1001
    assert faults[-1] == "whole file: it has 1500 faults; only the first 1000 are told"
    assert len(found_in(x12(CLAIM, "CAS*XX*1*1~" * 1500, CLAIM))) == 1003


def test_a_file_is_read_as_it_is_asked_for() -> None:
    source = io.BytesIO(x12(CLAIM, PAID * 20_000, CLAIM * 20_000).encode())
    found = read_remittance(source)
    next(found)
    first = source.tell()
    next(found)
    assert source.tell() == first < len(source.getvalue())
