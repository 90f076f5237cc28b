"""KeptClaim: what is kept of a claim of a file, with the parties it names, and as bytes."""

import json
import zlib
from dataclasses import dataclass
from datetime import date

from denialhelp.domain.claim import Claim
from denialhelp.imports.plain_data import from_data, to_data
from denialhelp.remittance.found import Parties, RemittanceClaim


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """A RemittanceClaim whose parties have been asked for."""

    place: str
    transaction: int
    number: int
    id: str
    claim: Claim
    parties: Parties
    paid_on: date | None = None
    filing_indicator: str = ""


def kept(found: RemittanceClaim) -> KeptClaim:
    return KeptClaim(
        place=found.place,
        transaction=found.transaction,
        number=found.number,
        id=found.id,
        claim=found.claim,
        parties=found.parties,
        paid_on=found.paid_on,
        filing_indicator=found.filing_indicator,
    )


def packed(claim: KeptClaim) -> bytes:
    """Return the claim as bytes, packed because every line of it repeats the same names."""
    return zlib.compress(json.dumps(to_data(claim), separators=(",", ":")).encode(), level=1)


def unpacked(stored: bytes) -> KeptClaim:
    return from_data(KeptClaim, json.loads(zlib.decompress(stored)))
