"""What is worth knowing about a claim, one finding at a time, each with its reason in words."""

from functools import partial

from denialhelp.domain.adjustments import NOT_KNOWN
from denialhelp.domain.bill_findings import Bill, findings_on
from denialhelp.domain.claim import Claim
from denialhelp.domain.claim_sums import ClaimSums
from denialhelp.domain.code_rules import CountsAs
from denialhelp.domain.findings import Amounts, Finding, FindingKind, ReadAdjustment
from denialhelp.domain.line_case import LineCase
from denialhelp.domain.money import ZERO, dollars, nothing

Findings = tuple[Finding, ...]

WHOLE_CLAIM = "The whole claim"


def findings_in(
    claim: Claim, cases: tuple[LineCase, ...], coded: tuple[ReadAdjustment, ...], sums: ClaimSums
) -> Findings:
    """Return the findings line by line, then those of the whole claim."""
    return (
        *_of_lines(cases, sums_told=not claim.adjustments),
        *_unknown_codes(coded, None),
        *_claim_sums(cases, sums.amounts),
        *_whole_bill(claim, sums),
    )


def code_of(adjustment: ReadAdjustment) -> str:
    """Return "CO-50", or "50" where the EOB prints no group."""
    group = f"{adjustment.group}-" if adjustment.group else ""
    return f"{group}{adjustment.reason}"


def _of_lines(cases: tuple[LineCase, ...], *, sums_told: bool) -> list[Finding]:
    found: list[Finding] = []
    for case in cases:
        amounts = case.amounts
        if amounts.denied > ZERO:
            found.append(_denied(case))
        if sums_told and not amounts.balanced:
            found.append(_sums(case.label, case.number, amounts))
        if case.line.billed_to_patient is not None or amounts.balance_left > ZERO:
            found.extend(_on_bill(case))
        found.extend(_unknown_codes(case.coded, case.number))
    return found


def _on_bill(case: LineCase) -> Findings:
    bill = Bill(
        case.label,
        case.number,
        case.line.billed_to_patient,
        case.split.asked_beyond,
        case.amounts,
        case.in_network,
    )
    return findings_on(bill)


def _whole_bill(claim: Claim, sums: ClaimSums) -> Findings:
    if sums.billed is None:
        return ()
    bill = Bill(
        WHOLE_CLAIM,
        None,
        sums.billed,
        sums.asked_beyond,
        sums.amounts,
        claim.provider.in_network,
    )
    return findings_on(bill)


def _denied(case: LineCase) -> Finding:
    whole = case.amounts.allowed <= ZERO
    kind = FindingKind.LINE_DENIED if whole else FindingKind.LINE_PARTLY_DENIED
    return Finding(kind, partial(_why_denied, case), case.number, case.amounts.denied)


def _why_denied(case: LineCase) -> str:
    amounts = case.amounts
    told = f"{case.label}: {dollars(amounts.denied)} of {dollars(amounts.charge)} was denied."
    reasons = dict.fromkeys(
        f"{code_of(each)}: {each.meaning}"
        for each in case.coded
        if each.counts_as is CountsAs.DENIED
    )
    return " ".join((told, *(reasons or ["The EOB gives no code for it."])))


def _unknown_codes(adjustments: tuple[ReadAdjustment, ...], line: int | None) -> list[Finding]:
    return [_unknown_code(each, line) for each in adjustments if each.meaning == NOT_KNOWN]


def _unknown_code(unknown: ReadAdjustment, line: int | None) -> Finding:
    text = f"{code_of(unknown)} ({dollars(unknown.amount)}): {NOT_KNOWN}"
    return Finding(FindingKind.UNKNOWN_CODE, text, line, unknown.amount)


def _claim_sums(cases: tuple[LineCase, ...], amounts: Amounts) -> Findings:
    """Return what does not add up for the whole claim, unless its lines have told it."""
    charges = sum([case.split.charge for case in cases], ZERO)
    if not nothing(charges - amounts.charge):
        text = (
            f"The charges of the lines come to {dollars(charges)}, "
            f"but the charge of the claim is {dollars(amounts.charge)}."
        )
        difference = amounts.charge - charges
        return (Finding(FindingKind.SUMS_DO_NOT_HOLD, text, None, difference),)
    by_lines = sum([case.amounts.unexplained for case in cases], ZERO)
    if nothing(amounts.unexplained - by_lines):
        return ()
    return () if amounts.balanced else (_sums(WHOLE_CLAIM, None, amounts),)


def _sums(label: str, line: int | None, amounts: Amounts) -> Finding:
    parts = (
        (amounts.paid, "paid"),
        (amounts.cost_share, "your share"),
        (amounts.discount, "discount"),
        (amounts.denied, "denied"),
        (amounts.other_payer, "for another plan"),
        (amounts.pending, "not decided"),
        (amounts.pay_change, "other changes"),
        (amounts.balance_left, "left to you"),
    )
    named = [f"{dollars(part)} {name}" for part, name in parts if not nothing(part)]
    shown = " + ".join(named) or dollars(ZERO)
    total = amounts.charge - amounts.unexplained
    text = (
        f"{label}: the parts do not add up to the charge. {shown} = {dollars(total)}, "
        f"and the charge is {dollars(amounts.charge)}. "
        f"The difference is {dollars(abs(amounts.unexplained))}."
    )
    return Finding(FindingKind.SUMS_DO_NOT_HOLD, text, line, amounts.unexplained)
