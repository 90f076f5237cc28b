"""What a reader finds in a file, as rows to be kept: each is an ImportedClaim or an ImportFault."""

from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.findings import ClaimReading, LineVerdict
from denialhelp.imports.kept_claim import kept, packed
from denialhelp.imports.models import ImportedClaim, ImportFault, RemittanceFile
from denialhelp.imports.plain_data import to_data
from denialhelp.remittance.found import Fault, RemittanceClaim
from denialhelp.remittance.reading import MOST_FAULTS
from denialhelp.rulebook.load import rules


class FoundRows:
    """Rows that are not kept yet, numbered on from those that are.

    Of faults beyond MOST_FAULTS only the number is kept.
    """

    def __init__(self, file: RemittanceFile) -> None:
        self.claims: list[ImportedClaim] = []
        self.faults: list[ImportFault] = []
        self.claims_read = file.claims_read
        self.faults_found = file.faults_found
        self._file = file

    def __len__(self) -> int:
        return len(self.claims) + len(self.faults)

    def add(self, found: RemittanceClaim | Fault) -> None:
        if isinstance(found, Fault):
            self._add_fault(found)
            return
        reading = read_claim(found.claim, rules().carc)
        if reading:
            self._add_claim(found, reading)
        else:
            self._add_fault(Fault(found.place, "this claim has no amounts to read"))

    def forget(self) -> None:
        """Start over with none: those there were are kept now."""
        self.claims.clear()
        self.faults.clear()

    def _add_claim(self, found: RemittanceClaim, reading: ClaimReading) -> None:
        self.claims_read += 1
        row = ImportedClaim(
            file=self._file,
            position=self.claims_read,
            content=packed(kept(found)),
            status=reading.status.value,
            lines=len(found.claim.lines),
            lines_denied=sum(line.verdict is LineVerdict.DENIED for line in reading.lines),
            charge=reading.amounts.charge,
            paid=reading.amounts.paid,
            denied=reading.amounts.denied,
        )
        self.claims.append(row)

    def _add_fault(self, fault: Fault) -> None:
        self.faults_found += 1
        if self.faults_found <= MOST_FAULTS:
            place, what = to_data((fault.place, fault.what))
            position = self.faults_found
            row = ImportFault(file=self._file, position=position, place=place, what=what)
            self.faults.append(row)
