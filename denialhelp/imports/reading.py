"""read_file: an uploaded file to its claims and faults, on from where its last reader got to."""

from collections.abc import Callable
from datetime import datetime
from itertools import islice
from time import monotonic
from uuid import UUID

from denialhelp.imports import progress
from denialhelp.imports.found_rows import FoundRows
from denialhelp.imports.models import RemittanceFile
from denialhelp.imports.pieces import Pieces
from denialhelp.remittance.reading import read_remittance

MOST_ROWS = 500
LONGEST_WAIT = 0.5
"""Rows are kept when there are so many, or after so many seconds."""


def read_file(file_id: UUID, *, clock: Callable[[], datetime]) -> None:
    """Read the file to its end. Whoever calls this twice, or at once, gets each claim once."""
    file = progress.take_up(file_id)
    if file is None:
        return
    try:
        _read(file)
        progress.finish(file, now=clock())
    except progress.NotOursError:
        return


def _read(file: RemittanceFile) -> None:
    pieces, rows = Pieces(file), FoundRows(file)
    # A reader finds the same things in the same order each time, so those kept are left out.
    kept = file.claims_read + file.faults_found
    last_kept = monotonic()
    for found in islice(read_remittance(pieces), kept, None):
        rows.add(found)
        if len(rows) >= MOST_ROWS or monotonic() - last_kept > LONGEST_WAIT:
            progress.keep(file, rows=rows, bytes_read=pieces.taken)
            last_kept = monotonic()
    progress.keep(file, rows=rows, bytes_read=file.size)
