"""SealingUploadHandler: seals what a browser sends, chunk by chunk, before it is stored."""

import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from denialhelp.accounts.models import User
from denialhelp.imports import actions as import_actions
from denialhelp.imports.models import RemittanceFile
from denialhelp.imports.pieces import PIECE


@dataclass(slots=True)
class _Arrival:
    """A file whose bytes come in, and what is known of it so far."""

    file: RemittanceFile
    hashed: Any
    pieces: int = 0
    size: int = 0


class SealingUploadHandler(FileUploadHandler):
    """Keeps the files of one upload apart until somebody accepts them.

    Whatever is not accepted is deleted by `discard`: a file that is too large, one that broke
    off, and all of them where the form turns out to be forged. That is known only when its
    last byte is here.
    """

    chunk_size = PIECE

    def __init__(self, request: HttpRequest, *, by: User, now: datetime) -> None:
        super().__init__(request)
        self.too_many: list[str] = []
        self.too_large: list[str] = []
        self._whole: list[_Arrival] = []
        self._open: _Arrival | None = None
        self._by, self._now = by, now

    def new_file(self, *told: Any, **more: Any) -> None:
        super().new_file(*told, **more)
        name = self.file_name or ""
        if len(self._whole) >= settings.IMPORT_MOST_FILES:
            self.too_many.append(name)
            raise SkipFile
        file = import_actions.begin_upload(name=name, by=self._by, now=self._now)
        self._open = _Arrival(file, _keyed_hash(self._by))

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        arrival = self._open
        if arrival is None:
            raise SkipFile
        arrival.size += len(raw_data)
        if arrival.size > settings.IMPORT_MOST_BYTES:
            self.too_large.append(arrival.file.name)
            self._discard_open()
            raise SkipFile
        import_actions.add_piece(arrival.file, position=arrival.pieces, content=raw_data)
        arrival.pieces += 1
        arrival.hashed.update(raw_data)

    def file_complete(self, file_size: int) -> None:
        if self._open:
            self._whole.append(self._open)
        self._open = None

    def accept(self) -> list[RemittanceFile]:
        """Let all files that are whole be read."""
        accepted = []
        while self._whole:
            arrival = self._whole.pop(0)
            fingerprint = arrival.hashed.hexdigest()
            import_actions.accept(arrival.file, size=arrival.size, fingerprint=fingerprint)
            accepted.append(arrival.file)
        return accepted

    def discard(self) -> None:
        self._discard_open()
        while self._whole:
            import_actions.delete(self._whole.pop().file)

    def _discard_open(self) -> None:
        if self._open:
            import_actions.delete(self._open.file)
        self._open = None


def _keyed_hash(user: User) -> Any:
    """Return a hash that tells this person's files apart, and says nothing to anybody else."""
    key = salted_hmac("denialhelp.imports.fingerprint", str(user.pk), algorithm="sha256")
    return hmac.new(key.digest(), digestmod="sha256")
