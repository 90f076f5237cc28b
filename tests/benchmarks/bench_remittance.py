"""How fast remittance files are read, and in how much memory. Run by `make bench`.

Times depend on the machine, so they are printed, and only ratios are held to.
"""

import io
import json
import logging
import resource
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial

import oxedi
from pyx12.params import params
from pyx12.x12n_document import x12n_document

from denialhelp.claims.remittance_json import as_json
from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.claim import Adjustment, AdjustmentGroup, Claim, ServiceLine
from denialhelp.remittance.found import RemittanceClaim
from denialhelp.remittance.reading import read_remittance
from denialhelp.rulebook.load import rules
from tests.remittance.files import END, ISA, PARTIES, START, explanation, part

MEGABYTE = 1_000_000

# About as long as a claim of three lines is in the files that plans send.
CLAIM = (
    "CLP*ACCOUNT-000123*1*400*180*20*12*2026091000001234*11*1~"
    "NM1*QC*1*ROE*ROSA*M***MI*M123456789~NM1*IL*1*ROE*RICHARD****MI*M123456780~"
    "NM1*74*1*ROE*ROSA****C*M123456789~NM1*82*1*STONE*ANNA****XX*1234567893~"
    "MOA***MA01*N130~REF*1L*GROUP-000777~REF*CE*LAKE PREFERRED PROVIDERS~REF*EA*000012345678~"
    "DTM*232*20260910~DTM*233*20260910~DTM*050*20260915~"
    "PER*CX*CUSTOMER CARE*TE*8005550100*EM*CARE@PLAN.EXAMPLE~AMT*AU*250~"
    "SVC*HC:99213:25*100*80**1~DTM*472*20260910~CAS*PR*2*20~REF*6R*000000001~"
    "REF*0K*LAKE POLICY 12~AMT*B6*100~LQ*HE*N130~"
    "SVC*HC:80053*150*100**1~DTM*472*20260910~CAS*CO*45*50~REF*6R*000000002~"
    "REF*0K*LAKE POLICY 12~AMT*B6*100~"
    "SVC*HC:73721:LT*150*0**1~DTM*472*20260910~CAS*CO*50*150~REF*6R*000000003~"
    "REF*0K*LAKE POLICY 31~LQ*HE*N115~"
)
PARTS = [part("submitted", 100), part("benefit", 80), part("coinsurance", 20)]
EXPLAINED = json.dumps(explanation(PARTS, PARTS, PARTS)) + "\n"


class Made:
    """A file of so many bytes that is made while it is read, so it takes no memory itself."""

    def __init__(self, size: int, *, repeated: str, before: str = "", after: str = "") -> None:
        self._pieces = _pieces(size, before.encode(), repeated.encode(), after.encode())
        self._held = b""

    def read(self, size: int, /) -> bytes:
        while len(self._held) < size and (piece := next(self._pieces, None)) is not None:
            self._held += piece
        given, self._held = self._held[:size], self._held[size:]
        return given


def _pieces(size: int, before: bytes, repeated: bytes, after: bytes) -> Iterator[bytes]:
    yield before
    many = repeated * max(100_000 // len(repeated), 1)
    for _ in range(size // len(many)):
        yield many
    yield after


def filed(size: int) -> Made:
    """Return an 835 file of one line."""
    return Made(size, before=ISA + START + PARTIES, repeated=CLAIM, after=END)


def explained(size: int) -> Made:
    return Made(size, repeated=EXPLAINED)


def read(made: Callable[[int], Made], megabytes: int) -> None:
    for found in read_remittance(made(megabytes * MEGABYTE)):
        assert isinstance(found, RemittanceClaim)


def read_and_classify(made: Callable[[int], Made], megabytes: int) -> None:
    carc = rules().carc
    for found in read_remittance(made(megabytes * MEGABYTE)):
        assert isinstance(found, RemittanceClaim)
        assert read_claim(found.claim, carc)


def read_and_tell(made: Callable[[int], Made], megabytes: int) -> None:
    """Do what the command read_remittance does, but write it nowhere."""
    carc = rules().carc
    for found in read_remittance(made(megabytes * MEGABYTE)):
        assert isinstance(found, RemittanceClaim)
        reading = read_claim(found.claim, carc)
        assert reading
        assert json.dumps(as_json("made", found, reading, ()))


def seconds(call: Callable[[], object], rounds: int = 3) -> float:
    """Return the processor's time for the best of several rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return min(times)


def say(text: str) -> None:
    print(f"\n{text}", end="")  # noqa: T201 (what the run is for)


def test_ten_times_the_file_takes_no_more_than_thirteen_times_as_long() -> None:
    rules()
    for name, made in (("835", filed), ("FHIR", explained)):
        small, large = (seconds(partial(read_and_classify, made, size)) for size in (1, 10))
        reading = seconds(partial(read, made, 10))
        telling = seconds(partial(read_and_tell, made, 10))
        say(
            f"{name}: {10 / reading:5.1f} MB/s read, {10 / large:5.1f} MB/s with the findings, "
            f"{10 / telling:5.1f} MB/s told as JSON"
        )
        assert large < 13 * small


def test_reading_is_no_slower_than_the_libraries_that_only_validate() -> None:
    content = whole(filed(2 * MEGABYTE))
    ours = seconds(lambda: list(read_remittance(io.BytesIO(content))))
    parsing = seconds(partial(oxedi.parse, content))
    text = content.decode()
    validating = seconds(lambda: validate(text), rounds=1)
    say(f"reading takes {ours / parsing:.1f} times as long as oxedi takes to part the segments")
    say(f"reading takes {ours / validating:.2f} times as long as pyx12 takes to validate")
    assert ours < validating


def whole(source: Made) -> bytes:
    return source.read(1000 * MEGABYTE)


def validate(text: str) -> None:
    logging.getLogger("pyx12").setLevel(logging.CRITICAL)
    x12n_document(
        param=params(),
        src_file=io.StringIO(text),
        fd_997=None,
        fd_html=None,
        fd_xmldoc=None,
        map_path=None,
    )


def test_200_megabytes_take_no_more_memory_than_2() -> None:
    peaks = []
    for size in (2, 200):
        read(filed, size)
        peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        say(f"{peaks[-1]:.0f} MB of memory at most, for a file of {size} MB")
    assert peaks[1] < peaks[0] + 5


def test_fifty_lines_take_no_more_than_fifteen_times_as_long_as_five() -> None:
    line = ServiceLine(
        procedure="73721",
        charge=Decimal(150),
        paid=Decimal(0),
        adjustments=(Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal(150)),),
    )
    few, many = (
        seconds(partial(read_claim, Claim(lines=(line,) * count, payer_status="1"), rules().carc))
        for count in (5, 50)
    )
    say(f"{many * 1000:.2f} ms for a claim of 50 lines")
    assert many < 15 * few
