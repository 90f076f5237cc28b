"""The claim of a case file, with its lines, to domain.Claim."""

import re
from dataclasses import dataclass
from decimal import Decimal

from denialhelp.cases.case_file.entry import Entry
from denialhelp.cases.case_file.faults import refusal, shown
from denialhelp.domain.claim import (
    Address,
    Adjustment,
    AdjustmentGroup,
    Claim,
    Provider,
    ServiceLine,
)

Adjustments = tuple[Adjustment, ...]


@dataclass(frozen=True, slots=True)
class _Adjustment:
    """An adjustment as it stands in the file, where its amount may be missing."""

    group: AdjustmentGroup | None
    reason: str
    amount: Decimal | None


_REASON_CODE = re.compile(r"[A-Z0-9]{1,8}", re.ASCII)


def claim(entry: Entry) -> Claim:
    charge, paid = entry.money("charge"), entry.money("paid")
    return Claim(
        number=entry.text("number"),
        service=entry.text("service"),
        service_date=entry.day("service_date"),
        service_date_to=entry.day("service_date_to"),
        provider=entry.entry("provider", _provider),
        bill_total=entry.money("bill_total"),
        lines=entry.entries("lines", _line),
        adjustments=_adjustments(entry, of=(charge, paid)),
        payer_status=entry.text("payer_status"),
        charge=charge,
        paid=paid,
        remarks=entry.texts("remarks"),
    )


def address(entry: Entry) -> Address:
    return Address(
        line1=entry.text("line1"),
        line2=entry.text("line2"),
        city=entry.text("city"),
        state=entry.text("state"),
        zip=entry.text("zip"),
    )


def _provider(entry: Entry) -> Provider:
    return Provider(
        name=entry.text("name"),
        address=entry.entry("address", address),
        npi=entry.text("npi"),
        in_network=entry.flag("in_network"),
    )


def _line(entry: Entry) -> ServiceLine:
    charge, paid = entry.money("charge"), entry.money("paid")
    return ServiceLine(
        procedure=entry.text("procedure"),
        modifiers=entry.texts("modifiers"),
        description=entry.text("description"),
        service_date=entry.day("date"),
        units=entry.quantity("units"),
        place=entry.text("place"),
        in_network=entry.flag("in_network"),
        charge=charge,
        allowed=entry.money("allowed"),
        paid=paid,
        deductible=entry.money("deductible"),
        copay=entry.money("copay"),
        coinsurance=entry.money("coinsurance"),
        denied=entry.money("denied"),
        billed_to_patient=entry.money("billed_to_patient"),
        adjustments=_adjustments(entry, of=(charge, paid)),
        remarks=entry.texts("remarks"),
    )


def _adjustments(entry: Entry, *, of: tuple[Decimal | None, Decimal | None]) -> Adjustments:
    """Read the adjustments `of` a charge and what was paid of it."""
    read = entry.entries("adjustments", _adjustment)
    named = [each for each in read if each.reason]  # one without its code says nothing
    unpriced = [each for each in named if each.amount is None]
    charge, paid = of
    if len(unpriced) != 1 or charge is None or paid is None:
        rest = Decimal("0.00")  # the sums will not hold, and the answer says so
    else:
        rest = charge - paid - sum(each.amount or 0 for each in named)
    return tuple(
        Adjustment(each.group, each.reason, rest if each.amount is None else each.amount)
        for each in named
    )


def _adjustment(entry: Entry) -> _Adjustment:
    return _Adjustment(
        group=entry.one_of("group", AdjustmentGroup),
        reason=_reason_code(entry),
        amount=entry.money("amount"),
    )


def _reason_code(entry: Entry) -> str:
    code = entry.text("reason").upper()
    if code and not _REASON_CODE.fullmatch(code):
        fault = f'must be a code like "50" without its group, not {shown(code)}'
        raise refusal(entry.place_of("reason"), fault)
    return code
