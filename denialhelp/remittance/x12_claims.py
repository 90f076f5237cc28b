"""X12 835 to claims: each segment finds its claim or line, and what is damaged is told."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from denialhelp.remittance.found import WHOLE_FILE, Fault, Found, Parties, RemittanceClaim
from denialhelp.remittance.printed import day, shown
from denialhelp.remittance.x12_building import BuildingClaim, BuildingLine
from denialhelp.remittance.x12_elements import (
    adjustments_at,
    amount_at,
    optional_amount,
    procedure_at,
)
from denialhelp.remittance.x12_names import (
    KEPT,
    PAYEE,
    PAYER,
    of_transaction,
    without_other_numbers,
)
from denialhelp.remittance.x12_segments import EVERY, Segment, segments_in

LONGEST_CLAIM = 100_000
"""Segments kept of one claim. A real one has at most 999 lines."""

_REMARKS_IN = {"MIA": (5, 20, 21, 22, 23), "MOA": (3, 4, 5, 6, 7)}
_DAY_OF_FILE = "405"
_GROUP, _PLAN, _PAYER_NUMBER = "1L", "CE", "2U"
_FIRST_DAY, _LAST_DAY = frozenset({"232", "150", "472"}), frozenset({"233", "151"})

# Of these segments only the ones that begin so are read.
_KINDS = {
    "AMT": frozenset({"B6"}),
    "DTM": _FIRST_DAY | _LAST_DAY | {_DAY_OF_FILE},
    "LQ": frozenset({"HE"}),
    "N1": frozenset({PAYER, PAYEE}),
    "NM1": KEPT,
    "REF": frozenset({_GROUP, _PLAN, _PAYER_NUMBER}),
}


def read_835(chunks: Iterable[bytes]) -> Found:
    """Return the claims and faults of a file, holding those of one block at a time.

    Reading a block to its end keeps the processor at one thing: a claim at a time, in turn with
    what is done with each, takes a seventh longer.
    """
    reader = _Reader()
    for segments in segments_in(chunks, _WANTED):
        yield from reader.read(segments)
    yield from reader.finished()
    if not reader.transaction:
        yield Fault(WHOLE_FILE, "no X12 835 remittance was found in it")


class _Reader:
    """Where in the file we are, and the claim and line that the next segment belongs to."""

    def __init__(self) -> None:
        self.transaction = 0
        self.faults: list[Fault] = []
        self._number = 0
        self._left_out = False
        self._parties = Parties()
        self._paid_on: date | None = None
        self._claim: BuildingClaim | None = None
        self._line: BuildingLine | None = None
        self._size = 0

    def read(self, segments: Iterable[Segment | Fault]) -> list[RemittanceClaim | Fault]:
        """Return what is found in the segments; the last claim may go on in those that follow."""
        found = list[RemittanceClaim | Fault]()
        for segment in segments:
            if isinstance(segment, Fault):
                found.append(segment)
                continue
            name = segment.elements[0]
            if name in _ENDS_A_CLAIM:
                found.extend(self.finished())
            _HANDLERS[name](self, segment)
            if self.faults:
                found.extend(self.faults)
                self.faults.clear()
        return found

    def finished(self) -> list[RemittanceClaim | Fault]:
        claim, self._claim, self._line = self._claim, None, None
        return [claim.built(self._parties, self._paid_on)] if claim else []

    def end(self, segment: Segment) -> None:
        """Nothing more of this claim follows."""

    def start_transaction(self, segment: Segment) -> None:
        kind = segment.element(1)
        self.transaction += 1
        self._number, self._parties, self._paid_on = 0, Parties(), None
        self._left_out = kind != "835"
        if self._left_out:
            self._fault(segment, f"transaction {shown(kind)} is not an 835 and was left out")

    def pay(self, segment: Segment) -> None:
        self._paid_on = day(segment.element(16))

    def name_party(self, segment: Segment) -> None:
        if self._claim is None:
            self._parties = of_transaction(self._parties, segment)

    def name_person(self, segment: Segment) -> None:
        if self._claim and self._line is None:
            kept = without_other_numbers(segment.elements)
            self._claim.names.setdefault(segment.element(1), kept)

    def refer(self, segment: Segment) -> None:
        if self._line:
            return
        kind, number = segment.element(1), segment.element(2)
        if self._claim and kind == _GROUP:
            self._claim.group_number = number
        elif self._claim and kind == _PLAN:
            self._claim.plan_name = number
        elif self._claim is None and kind == _PAYER_NUMBER and not self._parties.payer_id:
            self._parties = replace(self._parties, payer_id=number)

    def start_claim(self, segment: Segment) -> None:
        if self._left_out:
            return
        self.transaction = self.transaction or 1
        self._number += 1
        self._size = 0
        self._claim = BuildingClaim(
            place=segment.place,
            transaction=self.transaction,
            number=self._number,
            id=segment.element(1),
            payer_status=segment.element(2),
            payer_number=segment.element(7),
            filing_indicator=segment.element(6),
            charge=amount_at(segment, 3, self.faults, what="the charge"),
            paid=amount_at(segment, 4, self.faults, what="what was paid"),
        )

    def start_line(self, segment: Segment) -> None:
        claim = self._with_room(segment)
        if claim is None:
            return
        procedure, modifiers = procedure_at(segment)
        self._line = BuildingLine(
            procedure=procedure,
            modifiers=modifiers,
            units=optional_amount(segment, 5, self.faults),
            charge=amount_at(segment, 2, self.faults, what="the charge"),
            paid=amount_at(segment, 3, self.faults, what="what was paid"),
        )
        claim.lines.append(self._line)

    def adjust(self, segment: Segment) -> None:
        claim = self._with_room(segment)
        if claim:
            owner = self._line or claim
            owner.adjustments.extend(adjustments_at(segment, self.faults))

    def date(self, segment: Segment) -> None:
        kind, owner = segment.element(1), self._line or self._claim
        if kind == _DAY_OF_FILE and owner is None:
            self._paid_on = self._paid_on or day(segment.element(2))
        if owner and kind in _FIRST_DAY:
            owner.service_date = day(segment.element(2))
        elif self._claim and self._line is None and kind in _LAST_DAY:
            self._claim.service_date_to = day(segment.element(2))

    def amount(self, segment: Segment) -> None:
        if self._line:
            self._line.allowed = optional_amount(segment, 2, self.faults)

    def remark_on_line(self, segment: Segment) -> None:
        code = segment.element(2)
        if code and self._with_room(segment) and self._line:
            self._line.remarks.append(code)

    def remark_on_claim(self, segment: Segment) -> None:
        if self._claim:
            elements = segment.elements
            places = [at for at in _REMARKS_IN[elements[0]] if at < len(elements)]
            self._claim.remarks = [code for at in places if (code := elements[at].strip())]

    def _with_room(self, segment: Segment) -> BuildingClaim | None:
        """Return the open claim, unless it is longer than any claim can be."""
        self._size += 1
        if self._size == LONGEST_CLAIM:
            what = f"a claim has more than {LONGEST_CLAIM} segments; its rest was left out"
            self._fault(segment, what)
        return self._claim if self._size < LONGEST_CLAIM else None

    def _fault(self, segment: Segment, what: str) -> None:
        self.faults.append(Fault(segment.place, what))


_HANDLERS: Mapping[str, Callable[[_Reader, Segment], None]] = {
    "ST": _Reader.start_transaction,
    "BPR": _Reader.pay,
    "N1": _Reader.name_party,
    "NM1": _Reader.name_person,
    "REF": _Reader.refer,
    "CLP": _Reader.start_claim,
    "SVC": _Reader.start_line,
    "CAS": _Reader.adjust,
    "DTM": _Reader.date,
    "AMT": _Reader.amount,
    "LQ": _Reader.remark_on_line,
    "MIA": _Reader.remark_on_claim,
    "MOA": _Reader.remark_on_claim,
    "PLB": _Reader.end,
    "SE": _Reader.end,
    "GE": _Reader.end,
    "IEA": _Reader.end,
}
_WANTED = {name: _KINDS.get(name, EVERY) for name in _HANDLERS}
_ENDS_A_CLAIM = frozenset({"ST", "CLP", "PLB", "SE", "GE", "IEA"})
