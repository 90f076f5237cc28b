"""Odd X12 files: their marks, what stands before and between, and how they end."""

import io
from collections.abc import Iterable, Iterator
from itertools import chain

import pytest

from denialhelp.remittance import x12_segments
from denialhelp.remittance.found import Fault
from denialhelp.remittance.x12_segments import EVERY, Segment, Wanted, segments_in
from tests.remittance.files import CLAIM, DENIED, END, ISA, PAID, START, claims_in, faults_in, x12

PLAIN = x12(CLAIM, PAID, DENIED)
WANTED = {"CLP": EVERY, "SVC": EVERY, "CAS": frozenset({"CO"})}
BODY = START + CLAIM + PAID + DENIED


def segments(chunks: Iterable[bytes], wanted: Wanted = WANTED) -> list[Segment | Fault]:
    return list(chain.from_iterable(segments_in(chunks, wanted)))


def same_claim(content: str | bytes) -> bool:
    """Return whether the file holds the claim of PLAIN, whatever its marks."""
    (claim,) = claims_in(content)
    return claim.claim.lines == claims_in(PLAIN)[0].claim.lines


@pytest.mark.parametrize(
    ("element", "component", "terminator"),
    [("*", ":", "~\n"), ("|", ">", "\n"), ("^", "|", "\r\n"), ("\x1d", "\x1f", "\x1c")],
)
def test_the_marks_are_those_of_the_isa(element: str, component: str, terminator: str) -> None:
    marks = str.maketrans({"*": element, ":": component, "~": terminator, "^": "!"})
    assert same_claim(PLAIN.translate(marks))


@pytest.mark.parametrize(
    ("element", "component", "terminator"), [("*", ":", "~"), ("|", ">", "\n"), ("*", ":", "'\r\n")]
)
def test_without_an_isa_the_marks_are_guessed(
    element: str, component: str, terminator: str
) -> None:
    marks = str.maketrans({"*": element, ":": component, "~": terminator})
    assert same_claim((BODY + END).translate(marks))


def test_a_file_can_start_at_its_claims() -> None:
    (claim,) = claims_in("CLP*A1*1*9*9~SVC*HC:1*9*9~")
    assert (claim.transaction, claim.number) == (1, 1)


def test_a_single_claim_without_any_other_mark_is_read() -> None:
    assert claims_in("CLP*A1*1*9*9~")[0].id == "A1"


def test_odd_marks_between_the_parts_of_a_service_fall_back_to_the_usual_ones() -> None:
    (claim,) = claims_in("CLP*A1*1*9*9~SVC*HC*99213*9~")
    assert claim.claim.lines[0].procedure == ""


@pytest.mark.parametrize(
    "before",
    ["Dear all, find the file below.\r\n\r\n", "\ufeff", "\n\n  ", "LISA*00*x~ *ISA*00*", "ISA "],
)
def test_text_before_the_isa_is_passed_over(before: str) -> None:
    assert same_claim(before + PLAIN)


def test_an_isa_that_is_not_padded_is_read() -> None:
    assert same_claim(PLAIN.replace(" ", ""))


def test_an_isa_without_its_last_element_is_read() -> None:
    assert same_claim(PLAIN.replace("*T*:~", "*T*~"))


def test_an_isa_with_too_few_elements_is_no_isa() -> None:
    assert same_claim("ISA*00*cut~" + "x" * 500 + "~" + BODY + END)


def test_a_second_interchange_may_have_other_marks() -> None:
    other = PLAIN.translate(str.maketrans("*~", "|\n"))
    first, second = claims_in(PLAIN + other)
    assert first.claim == second.claim
    assert second.transaction == 2


def test_envelopes_may_be_missing_at_the_end() -> None:
    assert same_claim(ISA + BODY)
    assert same_claim(PLAIN.removesuffix("~"))


def test_blanks_around_elements_and_segments_without_any_are_passed_over() -> None:
    content = ISA + "CAS~REF~CAS* CO*45* 5 ~"
    (found,) = segments([content.encode()])
    assert isinstance(found, Segment)
    assert [found.element(at) for at in range(5)] == ["CAS", "CO", "45", "5", ""]


def test_text_that_is_not_utf_8_is_read() -> None:
    (claim,) = claims_in(x12(CLAIM).replace("HILL", "PEÑA").encode("latin-1"))
    assert claim.claim.provider.name == "PEÑA CLINIC"


@pytest.mark.parametrize("size", [1, 7, 50, 106])
def test_segments_are_the_same_however_the_file_is_cut(size: int) -> None:
    whole = segments([(PLAIN * 2).encode()])
    cut = segments(pieces((PLAIN * 2).encode(), size))
    assert cut == [each for each in whole if isinstance(each, Segment)]
    assert [each.elements[0] for each in cut if isinstance(each, Segment)] == [
        "CLP",
        "SVC",
        "SVC",
        "CAS",
    ] * 2


def test_a_segment_without_end_is_told_and_the_next_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(x12_segments, "LONGEST_SEGMENT", 2000)
    content = (ISA + START + "NTE*" + "x" * 9000 + "~" + CLAIM).encode()
    found = segments(pieces(content, 500), {"CLP": EVERY})
    assert [each.place for each in found][-1].endswith("(CLP)")
    assert {each.what for each in found[:-1] if not isinstance(each, Segment)} == {
        "it has no end and was left out"
    }


def test_a_long_line_without_segments_is_told_once() -> None:
    (fault,) = faults_in("x" * 3_000_000)
    assert fault == "whole file: no X12 835 remittance was found in it"


def pieces(content: bytes, size: int) -> Iterator[bytes]:
    source = io.BytesIO(content)
    return iter(lambda: source.read(size), b"")
