"""What an advocate sees of uploaded files and their claims, ready for the templates."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.findings import ClaimStatus
from denialhelp.domain.targets import Payer
from denialhelp.imports import queries as import_queries
from denialhelp.imports.kept_claim import KeptClaim
from denialhelp.imports.models import ImportedClaim, ImportFault, RemittanceFile
from denialhelp.imports.states import UNDER_WAY, FileState
from denialhelp.remittance.reading import MOST_FAULTS
from denialhelp.review.reading_told import ReadingTold, reading_told
from denialhelp.review.words import in_words
from denialhelp.rulebook.load import rules

FAULTS_SHOWN = 100
LINES_SHOWN = 200


@dataclass(frozen=True, slots=True)
class FileTold:
    """A file and how far it is. `kind` is the colour of its status.

    `asks`: it came before, and waits for a word whether to read it again.
    """

    file: RemittanceFile
    status: str
    kind: str
    under_way: bool
    asks: bool
    percent: int
    faults: str


@dataclass(frozen=True, slots=True)
class ClaimTold:
    """A claim in the list: what is sealed of it has been opened."""

    claim: ImportedClaim
    found: KeptClaim
    status: str


@dataclass(frozen=True, slots=True)
class StatusTold:
    value: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """`lines_left_out` are those beyond the first LINES_SHOWN, with what was noticed of them."""

    claim: ImportedClaim
    found: KeptClaim
    reading: ReadingTold | None
    lines_left_out: int


def file_told(file: RemittanceFile) -> FileTold:
    state = FileState(file.state)
    status, kind = _READ[_outcome(file)] if state is FileState.READ else _STATES[state]
    percent = 100 * file.bytes_read // file.size if file.size else 0
    return FileTold(
        file=file,
        status=status,
        kind=kind,
        under_way=state in UNDER_WAY,
        asks=state is FileState.UPLOADED_BEFORE,
        percent=percent,
        faults=_faults(file.faults_found),
    )


_STATES = {
    FileState.ARRIVING: ("On its way", ""),
    FileState.UPLOADED_BEFORE: ("Uploaded before", "caution"),
    FileState.WAITING: ("Waiting", ""),
    FileState.READING: ("Being read", "accent"),
    FileState.FAILED: ("Broke off", "danger"),
}
_READ = {
    "all": ("Read", "good"),
    "some": ("Read, with faults", "caution"),
    "nothing": ("Not readable", "danger"),
    "empty": ("No claims in it", "caution"),
}


def _outcome(file: RemittanceFile) -> str:
    if file.claims_read:
        return "some" if file.faults_found else "all"
    return "nothing" if file.faults_found else "empty"


def _faults(count: int) -> str:
    """Say how many there are. Readers stop counting where nobody would read on."""
    if count > MOST_FAULTS:
        return f"more than {MOST_FAULTS:,} faults"
    return {0: "no faults", 1: "1 fault"}.get(count, f"{count:,} faults")


def claims_told(claims: Iterable[ImportedClaim]) -> list[ClaimTold]:
    return [
        ClaimTold(claim, import_queries.as_read(claim), in_words(ClaimStatus(claim.status)))
        for claim in claims
    ]


def statuses_told(file: RemittanceFile) -> list[StatusTold]:
    counts = import_queries.counts_by_status(file)
    return [StatusTold(status.value, in_words(status), count) for status, count in counts.items()]


def faults_told(file: RemittanceFile) -> list[ImportFault]:
    return list(import_queries.faults_of(file)[:FAULTS_SHOWN])


def claim_page(claim: ImportedClaim) -> ClaimPage:
    found = import_queries.as_read(claim)
    payer = Payer(found.parties.payer, found.parties.payer_id)
    whole = reading_told(found.claim, read_claim(found.claim, rules().carc), payer)
    if whole is None or len(whole.lines) <= LINES_SHOWN:
        return ClaimPage(claim, found, whole, lines_left_out=0)
    left_out = len(whole.lines) - LINES_SHOWN
    return ClaimPage(claim, found, _first_lines(whole), lines_left_out=left_out)


def _first_lines(whole: ReadingTold) -> ReadingTold:
    """Return the first lines and what was noticed of them; the sums stay those of all lines."""
    seen = tuple(each for each in whole.claim.findings if (each.line or 0) <= LINES_SHOWN)
    reading = replace(whole.claim, lines=whole.claim.lines[:LINES_SHOWN], findings=seen)
    return replace(whole, claim=reading, lines=whole.lines[:LINES_SHOWN])
