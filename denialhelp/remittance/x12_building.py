"""A claim of an 835 while its segments are read: BuildingClaim, BuildingLine."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from denialhelp.domain.claim import Adjustment, Claim, Provider, ServiceLine
from denialhelp.remittance.found import RemittanceClaim


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
    provider: Provider
    id: str
    payer_status: str
    payer_number: str
    charge: Decimal | None
    paid: Decimal | None
    service_date: date | None = None
    service_date_to: date | None = None
    adjustments: list[Adjustment] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    lines: list[BuildingLine] = field(default_factory=list)

    def built(self) -> RemittanceClaim:
        claim = Claim(
            number=self.payer_number or self.id,
            service_date=self.service_date,
            service_date_to=self.service_date_to,
            provider=self.provider,
            lines=tuple(line.built() for line in self.lines),
            adjustments=tuple(self.adjustments),
            payer_status=self.payer_status,
            charge=self.charge,
            paid=self.paid,
        )
        return RemittanceClaim(
            self.place, self.transaction, self.number, self.id, claim, tuple(self.remarks)
        )
