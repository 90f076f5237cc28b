"""What was billed and how it was split: Claim, ServiceLine, Adjustment."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum


class AdjustmentGroup(Enum):
    """Who an adjustment falls on."""

    CONTRACTUAL = "CO"
    PATIENT = "PR"
    OTHER = "OA"
    PAYER_INITIATED = "PI"
    CORRECTION = "CR"


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One reason why a charge was not paid in full.

    `group` is None where the EOB does not print one. `reason` is a CARC without its group
    ("50"). `amount` is in dollars; remittance files also have negative ones.
    """

    group: AdjustmentGroup | None
    reason: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """One line of an EOB, as printed. An amount of None is one the person does not have.

    `billed_to_patient` is what the provider's bill asks for this line. `remarks` are RARC.
    """

    procedure: str = ""
    modifiers: tuple[str, ...] = ()
    description: str = ""
    service_date: date | None = None
    units: Decimal | None = None
    place: str = ""
    in_network: bool | None = None
    charge: Decimal | None = None
    allowed: Decimal | None = None
    paid: Decimal | None = None
    deductible: Decimal | None = None
    copay: Decimal | None = None
    coinsurance: Decimal | None = None
    denied: Decimal | None = None
    billed_to_patient: Decimal | None = None
    adjustments: tuple[Adjustment, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    line1: str = ""
    line2: str = ""
    city: str = ""
    state: str = ""
    zip: str = ""


@dataclass(frozen=True, slots=True)
class Provider:
    name: str = ""
    address: Address = Address()
    npi: str = ""
    in_network: bool | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim for care. `adjustments` and `remarks` are of the whole claim, beside its lines'.

    `payer_status` is CLP02 of a remittance file ("1" primary, "22" reversal, "25"
    predetermination), empty for a claim typed from an EOB. `bill_total` is what the
    provider's bill asks for in all.
    """

    number: str = ""
    service: str = ""
    service_date: date | None = None
    service_date_to: date | None = None
    provider: Provider = Provider()
    bill_total: Decimal | None = None
    lines: tuple[ServiceLine, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    payer_status: str = ""
    charge: Decimal | None = None
    paid: Decimal | None = None
    remarks: tuple[str, ...] = ()
