"""What a reader finds in a file: a RemittanceClaim, or a Fault with its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from denialhelp.domain.claim import Claim


@dataclass(frozen=True, slots=True)
class Parties:
    """Whom the file names for a claim, as printed; "" is what it does not tell.

    `subscriber` is named where it is somebody else than the patient. Who gave the care is the
    claim's own provider; `payee` is who was paid for it.
    """

    payer: str = ""
    payer_id: str = ""
    payee: str = ""
    payee_npi: str = ""
    patient: str = ""
    subscriber: str = ""
    member_id: str = ""
    plan_name: str = ""
    group_number: str = ""


@dataclass(frozen=True, slots=True)
class RemittanceClaim:
    """One claim of a file. `transaction` and `number` count from 1; `id` is the file's name for it.

    `place` says where in the file it stands. `paid_on` is the day of the payment, else that of
    the remittance. `filing_indicator` is the kind of plan as CLP06 of an 835 codes it ("12" PPO,
    "MB" Medicare Part B). `names` finds its parties: whoever only wants the sums never asks.
    """

    place: str
    transaction: int
    number: int
    id: str
    claim: Claim
    names: Callable[[], Parties] = field(default=Parties, compare=False, repr=False)
    paid_on: date | None = None
    filing_indicator: str = ""

    @property
    def parties(self) -> Parties:
        return self.names()


@dataclass(frozen=True, slots=True)
class Fault:
    """What could not be read, and where. The rest of the file is read all the same."""

    place: str
    what: str


Found = Iterator[RemittanceClaim | Fault]

WHOLE_FILE = "whole file"
