"""The bytes of an uploaded file, read piece by piece as a reader of remittances wants them."""

from denialhelp.imports.models import FilePiece, RemittanceFile
from denialhelp.jobs.stopping import stop_if_asked

PIECE = 1 << 19
"""Bytes sealed in one row."""


class Pieces:
    """A file opened for reading. It holds one piece at a time; `taken` counts the bytes given."""

    def __init__(self, file: RemittanceFile) -> None:
        self._file = file
        self._position = 0
        self._left = b""
        self.taken = 0

    def read(self, size: int, /) -> bytes:
        stop_if_asked()  # here, for a reader may go on for long without finding anything
        if not self._left:
            self._left = self._next_piece()
        given, self._left = self._left[:size], self._left[size:]
        self.taken += len(given)
        return given

    def _next_piece(self) -> bytes:
        piece = FilePiece.objects.filter(file=self._file, position=self._position).first()
        self._position += 1
        return piece.content if piece else b""
