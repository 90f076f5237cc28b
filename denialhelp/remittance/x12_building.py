"""A claim of an 835 while its segments are read: BuildingClaim, BuildingLine."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial

from denialhelp.domain.claim import Adjustment, Claim, Provider, ServiceLine
from denialhelp.remittance.found import Parties, RemittanceClaim
from denialhelp.remittance.service_dates import service_dates
from denialhelp.remittance.x12_names import of_claim, provider_of


@dataclass(slots=True)
class BuildingLine:
    procedure: str = ""
    modifiers: tuple[str, ...] = ()
    units: Decimal | None = None
    charge: Decimal | None = None
    paid: Decimal | None = None
    allowed: Decimal | None = None
    service_date: date | None = None
    adjustments: list[Adjustment] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def built(self) -> ServiceLine:
        return ServiceLine(
            procedure=self.procedure,
            modifiers=self.modifiers,
            service_date=self.service_date,
            units=self.units,
            charge=self.charge,
            allowed=self.allowed,
            paid=self.paid,
            adjustments=tuple(self.adjustments),
            remarks=tuple(self.remarks),
        )


@dataclass(slots=True)
class BuildingClaim:
    place: str
    transaction: int
    number: int
    id: str
    payer_status: str
    payer_number: str
    charge: Decimal | None
    paid: Decimal | None
    filing_indicator: str = ""
    group_number: str = ""
    plan_name: str = ""
    service_date: date | None = None
    service_date_to: date | None = None
    names: dict[str, list[str]] = field(default_factory=dict)
    adjustments: list[Adjustment] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    lines: list[BuildingLine] = field(default_factory=list)

    def built(self, transaction: Parties, paid_on: date | None) -> RemittanceClaim:
        """Return the claim, of a transaction that names these parties."""
        return RemittanceClaim(
            place=self.place,
            transaction=self.transaction,
            number=self.number,
            id=self.id,
            claim=self._claim(provider_of(self.names, transaction)),
            names=partial(of_claim, self.names, transaction, self.plan_name, self.group_number),
            paid_on=paid_on,
            filing_indicator=self.filing_indicator,
        )

    def _claim(self, provider: Provider) -> Claim:
        lines = tuple(line.built() for line in self.lines)
        first, last = service_dates(self.service_date, self.service_date_to, lines)
        return Claim(
            number=self.payer_number or self.id,
            service_date=first,
            service_date_to=last,
            provider=provider,
            lines=lines,
            adjustments=tuple(self.adjustments),
            payer_status=self.payer_status,
            charge=self.charge,
            paid=self.paid,
            remarks=tuple(self.remarks),
        )
