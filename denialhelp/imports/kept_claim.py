"""KeptClaim: what is kept of a claim of a file, with the parties the file names for it."""

from dataclasses import dataclass
from datetime import date

from denialhelp.domain.claim import Claim
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
