"""What a reader finds in a file: a RemittanceClaim, or a Fault with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from denialhelp.domain.claim import Claim


@dataclass(frozen=True, slots=True)
class RemittanceClaim:
    """One claim of a file. `transaction` and `number` count from 1; `id` is the file's name for it.

    `place` says where in the file it stands. `remarks` are RARC given for the whole claim.
    """

    place: str
    transaction: int
    number: int
    id: str
    claim: Claim
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """What could not be read, and where. The rest of the file is read all the same."""

    place: str
    what: str


Found = Iterator[RemittanceClaim | Fault]

WHOLE_FILE = "whole file"
