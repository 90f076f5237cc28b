"""The claim of a case file, with its lines, to domain.Claim."""

import re
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

_REASON_CODE = re.compile(r"[A-Z0-9]{1,8}", re.ASCII)


def claim(entry: Entry) -> Claim:
    return Claim(
        number=entry.text("number"),
        service=entry.text("service"),
        service_date=entry.day("service_date"),
        service_date_to=entry.day("service_date_to"),
        provider=entry.entry("provider", _provider),
        bill_total=entry.money("bill_total"),
        lines=entry.entries("lines", _line),
        adjustments=entry.entries("adjustments", _adjustment),
        payer_status=entry.text("payer_status"),
        charge=entry.money("charge"),
        paid=entry.money("paid"),
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
    return ServiceLine(
        procedure=entry.text("procedure"),
        modifiers=entry.texts("modifiers"),
        description=entry.text("description"),
        service_date=entry.day("date"),
        units=entry.quantity("units"),
        place=entry.text("place"),
        in_network=entry.flag("in_network"),
        charge=entry.money("charge"),
        allowed=entry.money("allowed"),
        paid=entry.money("paid"),
        deductible=entry.money("deductible"),
        copay=entry.money("copay"),
        coinsurance=entry.money("coinsurance"),
        denied=entry.money("denied"),
        billed_to_patient=entry.money("billed_to_patient"),
        adjustments=entry.entries("adjustments", _adjustment),
        remarks=entry.texts("remarks"),
    )


def _adjustment(entry: Entry) -> Adjustment:
    return Adjustment(
        group=entry.one_of("group", AdjustmentGroup),
        reason=_reason_code(entry),
        amount=entry.money("amount") or Decimal("0.00"),
    )


def _reason_code(entry: Entry) -> str:
    code = entry.text("reason")
    if not _REASON_CODE.fullmatch(code):
        fault = f'must be a code like "50" without its group, not {shown(code)}'
        raise refusal(entry.place_of("reason"), fault)
    return code
