"""A file from its upload to its claims: all of them, each once, whatever comes between."""

from collections.abc import Iterator
from typing import Any

import pytest

from denialhelp.imports import actions as import_actions
from denialhelp.imports import progress, queries, reading
from denialhelp.imports.models import FilePiece, ImportedClaim, ImportFault, RemittanceFile
from denialhelp.imports.states import FileState
from denialhelp.jobs.stopping import StopAskedError, ask_to_stop, forget_to_stop
from denialhelp.remittance.reading import MOST_FAULTS
from tests.factories import NOW
from tests.imports.uploads import (
    DAMAGED,
    as_stored,
    claim_segments,
    many_claims,
    read,
    upload,
    uploaded_and_read,
)
from tests.remittance.files import CLAIM, DENIED, PAID, x12

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_asks_the_next_test_to_stop() -> Iterator[None]:
    yield
    forget_to_stop()


@pytest.fixture
def kept_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep each claim by itself, so that a reader can be cut short anywhere."""
    monkeypatch.setattr(reading, "MOST_ROWS", 1)


def places(file: RemittanceFile) -> list[int]:
    return [claim.position for claim in queries.claims_of(file)]


def test_a_file_is_read_to_its_claims() -> None:
    file = uploaded_and_read(x12(CLAIM, PAID, DENIED))
    (claim,) = queries.claims_of(file)
    assert (claim.status, claim.lines, claim.lines_denied) == ("partial_denial", 2, 1)
    assert (str(claim.charge), str(claim.paid), str(claim.denied)) == ("250.00", "80.00", "150.00")
    assert queries.as_read(claim).parties.payer == "PLAN OF THE LAKE"
    assert (file.state, file.claims_read, file.faults_found) == ("read", 1, 0)
    assert file.bytes_read == file.size
    assert file.finished_at == NOW


def test_the_bytes_are_dropped_when_they_have_been_read() -> None:
    file = upload(many_claims(3), piece=100)
    assert FilePiece.objects.filter(file=file).count() > 3
    read(file)
    assert not FilePiece.objects.exists()


def test_what_cannot_be_read_is_told_with_its_place_and_the_rest_is_read() -> None:
    file = uploaded_and_read(x12(claim_segments(1), DAMAGED, claim_segments(2)))
    assert file.claims_read == 2
    (fault,) = queries.faults_of(file)
    assert "'ten' is not an amount" in fault.what
    assert "SVC" in fault.place


def test_a_claim_without_amounts_is_a_fault() -> None:
    file = uploaded_and_read('{"resourceType": "ExplanationOfBenefit", "id": "E1"}')
    assert file.claims_read == 0
    (fault,) = queries.faults_of(file)
    assert fault.what == "this claim has no amounts to read"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "it is empty"),
        (b"%PDF-1.7", "it is a PDF"),
        (b"<html><body>Sign in</body></html>", "it is a web page or XML"),
        (b"PK\x03\x04", "it is a ZIP file"),
        (b"\x00\xff" * 500, "no X12 835 remittance was found in it"),
    ],
)
def test_a_file_that_is_no_remittance_says_what_it_looks_like(content: bytes, what: str) -> None:
    file = uploaded_and_read(content)
    assert (file.state, file.claims_read) == ("read", 0)
    (fault,) = queries.faults_of(file)
    assert what in fault.what


def test_of_very_many_faults_only_the_number_is_kept() -> None:
    empty = '{"resourceType": "ExplanationOfBenefit", "id": "E1"}\n'
    file = uploaded_and_read(empty * (MOST_FAULTS + 5))
    assert file.faults_found == MOST_FAULTS + 5
    assert queries.faults_of(file).count() == MOST_FAULTS


def test_a_fault_that_quotes_half_of_a_character_can_be_kept() -> None:
    content = b'{"resourceType": "\\ud800"}\n' * 2
    file = uploaded_and_read(content)
    assert (file.state, file.claims_read, file.faults_found) == ("read", 0, 2)


@pytest.mark.usefixtures("kept_one_by_one")
def test_a_reader_that_starts_over_leaves_out_what_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    file = upload(x12(claim_segments(1), DAMAGED, claim_segments(2), claim_segments(3)))
    break_after(monkeypatch, times=2)
    with pytest.raises(ConnectionError):
        reading.read_file(file.pk, clock=lambda: NOW)
    assert as_stored(file).state == "reading"
    monkeypatch.undo()
    done = read(file)
    assert (done.state, done.claims_read, done.faults_found) == ("read", 3, 1)
    assert places(done) == [1, 2, 3]
    assert ImportFault.objects.count() == 1


def break_after(monkeypatch: pytest.MonkeyPatch, *, times: int) -> None:
    keep, done = progress.keep, list[bool]()

    def keep_or_break(*file: Any, **found: Any) -> None:
        if len(done) == times:
            raise ConnectionError
        done.append(True)
        keep(*file, **found)

    monkeypatch.setattr(progress, "keep", keep_or_break)


@pytest.mark.usefixtures("kept_one_by_one")
def test_a_reader_that_is_asked_to_stop_stops_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    file = upload(many_claims(5), piece=100)
    keep = progress.keep

    def keep_and_ask(*of_file: Any, **found: Any) -> None:
        keep(*of_file, **found)
        ask_to_stop()

    monkeypatch.setattr(progress, "keep", keep_and_ask)
    with pytest.raises(StopAskedError):
        reading.read_file(file.pk, clock=lambda: NOW)
    assert as_stored(file).claims_read == 1
    monkeypatch.undo()
    forget_to_stop()
    assert places(read(file)) == [1, 2, 3, 4, 5]


def test_a_reader_that_finds_nothing_stops_too_when_it_is_asked() -> None:
    file = upload("x" * 1000)
    ask_to_stop()
    with pytest.raises(StopAskedError):
        reading.read_file(file.pk, clock=lambda: NOW)
    forget_to_stop()
    assert read(file).state == "read"


@pytest.mark.usefixtures("kept_one_by_one")
def test_a_reader_that_was_overtaken_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    file = upload(many_claims(3))
    keep, overtaken = progress.keep, list[bool]()

    def keep_late(*of_file: Any, **found: Any) -> None:
        if not overtaken:
            overtaken.append(True)
            reading.read_file(file.pk, clock=lambda: NOW)  # another reader, meanwhile
        keep(*of_file, **found)

    monkeypatch.setattr(progress, "keep", keep_late)
    assert places(read(file)) == [1, 2, 3]


@pytest.mark.usefixtures("kept_one_by_one")
def test_a_file_deleted_while_it_is_read_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    file = upload(many_claims(3))
    keep = progress.keep

    def keep_late(*of_file: Any, **found: Any) -> None:
        import_actions.delete(file)
        keep(*of_file, **found)

    monkeypatch.setattr(progress, "keep", keep_late)
    reading.read_file(file.pk, clock=lambda: NOW)
    assert not RemittanceFile.objects.exists()
    assert not ImportedClaim.objects.exists()


def test_a_file_that_has_been_read_is_not_read_again() -> None:
    file = uploaded_and_read(many_claims(2))
    assert read(file).claims_read == 2


def test_a_reader_that_gives_up_says_so_and_drops_the_bytes() -> None:
    file = upload(many_claims(2))
    progress.give_up(file.pk, now=NOW)
    assert (as_stored(file).state, FilePiece.objects.count()) == (FileState.FAILED.value, 0)


def test_a_file_that_was_read_after_all_is_not_given_up() -> None:
    file = uploaded_and_read(many_claims(2))
    progress.give_up(file.pk, now=NOW)
    assert as_stored(file).state == "read"
