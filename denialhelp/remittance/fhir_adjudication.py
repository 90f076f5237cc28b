"""What an adjudication of FHIR means: each category to the amount it stands for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from denialhelp.domain.claim import Adjustment, AdjustmentGroup
from denialhelp.remittance.fhir_values import Coding, Resource, codings, entry, value_of
from denialhelp.remittance.found import Fault
from denialhelp.remittance.printed import NotReadableError

ZERO = Decimal(0)

_CATEGORIES = {
    "submitted": "charge",
    "eligible": "allowed",
    "benefit": "benefit",
    "paidtoprovider": "paid_out",
    "paidtopatient": "paid_out",
    "deductible": "deductible",
    "copay": "copay",
    "coinsurance": "coinsurance",
    "noncovered": "denied",
    "priorpayerpaid": "prior_payer",
    "discount": "discount",
}

# CMS puts the name of its variable beside the category. Some categories do not fit theirs: the
# variable wins, and "" leaves it out (a rate, a payment or a price is not what was charged, and
# the gross cost of a drug is not the patient's share).
_VARIABLES = {
    "line_sbmtd_chrg_amt": "charge",
    "rev_cntr_tot_chrg_amt": "charge",
    "line_alowd_chrg_amt": "allowed",
    "line_nch_pmt_amt": "benefit",
    "line_prvdr_pmt_amt": "paid_out",
    "rev_cntr_prvdr_pmt_amt": "paid_out",
    "line_coinsrnc_amt": "coinsurance",
    "rev_cntr_coinsrnc_wge_adjstd_c": "coinsurance",
    "line_bene_ptb_ddctbl_amt": "deductible",
    "ptnt_pay_amt": "coinsurance",
    "rev_cntr_rate_amt": "",
    "rev_cntr_pmt_amt_amt": "",
    "line_dme_prchs_price_amt": "",
    "line_prmry_alowd_chrg_amt": "",
    "rev_cntr_rdcd_coinsrnc_amt": "",
    "gdc_blw_oopt_amt": "",
    "gdc_abv_oopt_amt": "",
}

# What comes in several parts; of all else the first counts.
_SUMMED = frozenset({"paid_out", "deductible", "copay", "coinsurance", "prior_payer", "discount"})

_CARC = re.compile(r"(?:(CO|PR|OA|PI|CR)[- ]?)?([ABDPWY]?\d{1,3})", re.ASCII)
_RARC = re.compile(r"(?:MA|M|N)\d{1,4}", re.ASCII)


@dataclass(slots=True)
class Adjudicated:
    """The amounts and codes of one line, or of the whole claim."""

    amounts: dict[str, Decimal] = field(default_factory=dict)
    reasons: list[tuple[AdjustmentGroup | None, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    in_network: bool | None = None

    @property
    def paid(self) -> Decimal | None:
        """Return what the plan paid: the benefit, else the payments it was split into."""
        return self.amounts.get("benefit", self.amounts.get("paid_out"))

    def adjustments(self) -> tuple[Adjustment, ...]:
        """Return the codes; the first reason takes the amount that is not covered."""
        priced = [
            Adjustment(group, reason, ZERO if position else self._denied())
            for position, (group, reason) in enumerate(self.reasons)
        ]
        for name, group, reason in (
            ("prior_payer", AdjustmentGroup.OTHER, "23"),
            ("discount", AdjustmentGroup.CONTRACTUAL, "45"),
        ):
            if cut := self.amounts.get(name):
                priced.append(Adjustment(group, reason, cut))
        return tuple(priced)

    def _denied(self) -> Decimal:
        denied = self.amounts.get("denied")
        if denied is not None:
            return denied
        return ZERO if self.paid else self.amounts.get("charge", ZERO)


def adjudicated(parts: Iterable[Resource], place: str, faults: list[Fault]) -> Adjudicated:
    """Return what these adjudications say; an amount that is none is a fault."""
    found = Adjudicated()
    for part in parts:
        try:
            amount = value_of(entry(part, "amount"))
        except NotReadableError as error:
            faults.append(Fault(place, str(error)))
            continue
        name = _name_of(part)
        if name and amount is not None:
            before = found.amounts.get(name)
            if before is None or name in _SUMMED:
                found.amounts[name] = (before or ZERO) + amount
        for coding in codings(entry(part, "reason")):
            _read_reason(found, coding)
    return found


def _name_of(part: Resource) -> str:
    codes = [coding.code for coding in codings(entry(part, "category"))]
    for names in (_VARIABLES, _CATEGORIES):
        for code in codes:
            if code in names:
                return names[code]
    return ""


def _read_reason(found: Adjudicated, coding: Coding) -> None:
    system, code = coding.system.lower(), coding.code.upper()
    if code in {"INNETWORK", "OUTOFNETWORK"}:
        found.in_network = code == "INNETWORK"
    elif _RARC.fullmatch(code):
        found.remarks.append(code)
    elif carc := _CARC.fullmatch(code):
        group, reason = carc.groups()
        if group or "adjustment" in system or "x12" in system:
            found.reasons.append((AdjustmentGroup(group) if group else None, reason))
