"""Findings on a line handled as out of network at a place that is in it."""

from denialhelp.domain.adjustments import is_balance_bill
from denialhelp.domain.claim_findings import Findings, code_of
from denialhelp.domain.codes import plain_reason
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import Finding, FindingKind, ReadAdjustment
from denialhelp.domain.money import dollars
from denialhelp.domain.told_lines import ToldLine

# Other codes of this reason also mean a provider without a license or a contract price.
NETWORK_CODES = frozenset({"38", "242", "279"})


def out_of_network_lines(facts: CaseFacts, lines: tuple[ToldLine, ...]) -> Findings:
    """Return each line out of network at a place within it, with something left to pay."""
    place = _place(facts)
    if not place:
        return ()
    return tuple(
        found for told in lines if (sign := _sign(told)) for found in _on_line(told, sign, place)
    )


def _place(facts: CaseFacts) -> str:
    if facts.medical.facility_in_network:
        return "the place of care is in your network"
    return "the provider is in your network" if facts.claim.provider.in_network else ""


def _sign(told: ToldLine) -> str:
    """Return what shows that the plan handled the line as out of network, "" for nothing."""
    if told.line.in_network is False:
        return "this line is out of network"
    codes = (code_of(each) for each in told.reading.adjustments if _tells_of_network(each))
    return next((f"{code} usually means care out of network" for code in codes), "")


def _tells_of_network(each: ReadAdjustment) -> bool:
    told = is_balance_bill(each) or plain_reason(each.reason) in NETWORK_CODES
    return told and each.amount > 0


def _on_line(told: ToldLine, sign: str, place: str) -> Findings:
    reading, amounts = told.reading, told.reading.amounts
    left = amounts.denied + amounts.balance_left + amounts.cost_share
    if left <= 0:
        return ()
    text = (
        f"{reading.label}: {sign}, but you say that {place}. "
        f"The plan left {dollars(left)} of {dollars(amounts.charge)} unpaid here. "
        "Ask the plan to check the network on the day of care and handle the line again. "
        "Ask the billing office to wait for the answer."
    )
    return (Finding(FindingKind.OUT_OF_NETWORK_LINE, text, reading.line, left),)
