"""What to do with the provider's bill meanwhile: what to pay, what to hold, what not to miss."""

from decimal import Decimal

from denialhelp.domain.deadlines import NO_PLAN_DECIDES
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import BillingAdvice, ClaimReading, RouteAdvice
from denialhelp.domain.money import ZERO, dollars, known
from denialhelp.domain.other_plans import OtherPlanReading
from denialhelp.domain.rules import Route

NOT_UNDER_DISPUTE = frozenset({Route.COST_SHARING, Route.OTHER_HELP})
"""Routes that leave nothing for the billing office to wait for."""

_KEEP = "Keep every bill and envelope, and open each one."


def advise_on_bill(
    facts: CaseFacts,
    reading: ClaimReading | None,
    routes: tuple[RouteAdvice, ...],
    other_plans: tuple[OtherPlanReading, ...] = (),
) -> BillingAdvice:
    disputed = any(route.route not in NOT_UNDER_DISPUTE for route in routes)
    if reading is None:
        return _before_the_sums(facts, disputed=disputed)
    may_be_billed = max(reading.amounts.may_be_billed, ZERO)
    return BillingAdvice(
        may_be_billed=may_be_billed,
        pay_now=_pay_now(reading, may_be_billed),
        do_not_pay_yet=_hold(reading, billed_by(facts), _still_to_come(other_plans)),
        do_not_ignore=_do_not_ignore(disputed=disputed),
    )


def billed_by(facts: CaseFacts) -> Decimal | None:
    """Return what the provider's bill asks for in all, None where nobody has told it."""
    total = known(facts.claim.bill_total)
    if total is not None:
        return total
    by_line = [known(line.billed_to_patient) for line in facts.claim.lines]
    told = [amount for amount in by_line if amount is not None]
    return sum(told, ZERO) if told else None


def _before_the_sums(facts: CaseFacts, *, disputed: bool) -> BillingAdvice:
    if facts.coverage.kind in NO_PLAN_DECIDES:
        return BillingAdvice(
            may_be_billed=None,
            pay_now="No health plan pays here, so there is no EOB that says what you owe.",
            do_not_pay_yet="Ask for an itemized bill, and check it before you pay.",
            do_not_ignore=_do_not_ignore(disputed=disputed),
        )
    if facts.denial.care_is_to_come:
        return BillingAdvice(
            may_be_billed=None,
            pay_now="The care has not been given, so there should be no bill for it yet.",
            do_not_pay_yet=(
                "Do not pay for the care in advance before you know what you may be asked to pay. "
                "Ask the provider for the price in writing first."
            ),
            do_not_ignore=_do_not_ignore(disputed=False),
        )
    return BillingAdvice(
        may_be_billed=None,
        pay_now="We cannot say yet what you may be billed. Your EOB shows it.",
        do_not_pay_yet="Do not pay more than the EOB gives as your share. Wait for the EOB.",
        do_not_ignore=_do_not_ignore(disputed=disputed),
    )


def _pay_now(reading: ClaimReading, may_be_billed: Decimal) -> str:
    if not may_be_billed:
        return "Your EOB shows nothing that you may be billed for now."
    disputed = min(reading.in_dispute, may_be_billed - reading.amounts.cost_share)
    if disputed > 0:
        return _in_dispute(disputed, settled=may_be_billed - disputed)
    text = f"By your EOB, you may be billed {dollars(may_be_billed)} now."
    if reading.provisional:
        return f"{text} This can change while part of the claim is open."
    return f"{text} Compare it with the bill before you pay."


def _still_to_come(other_plans: tuple[OtherPlanReading, ...]) -> Decimal:
    """Return what other plans would add, by our estimate."""
    return sum((plan.still_to_come for plan in other_plans), ZERO)


def _in_dispute(disputed: Decimal, *, settled: Decimal) -> str:
    """Name first what nobody disputes: one large sum frightens, and is not what to pay."""
    if settled <= 0:
        return f"By your EOB, {dollars(disputed)} may be billed, but all of it is in dispute."
    return (
        f"Your share that nobody disputes is {dollars(settled)}. "
        f"By your EOB, {dollars(disputed)} more may be billed, but that part is in dispute."
    )


def _hold(reading: ClaimReading, billed: Decimal | None, to_come: Decimal) -> str:
    above = ZERO if billed is None else billed - max(reading.amounts.may_be_billed, ZERO)
    if above > 0:
        return (
            f"The bill asks for {dollars(above)} more than that. "
            "Do not pay this part before it is settled."
        )
    if reading.in_dispute > 0:
        return (
            f"{dollars(reading.in_dispute)} is in dispute. "
            "Do not pay this part before it is settled."
        )
    if to_come > 0:
        return (
            f"By our estimate, another plan has {dollars(to_come)} to add. "
            "Ask the provider to send it the claim before you pay."
        )
    return "Do not pay more than your share on the EOB."


def _do_not_ignore(*, disputed: bool) -> str:
    if not disputed:
        return f"{_KEEP} If you cannot pay your share, ask the billing office about financial help."
    return (
        f"{_KEEP} Tell the billing office in writing that the claim is in dispute. "
        "An unpaid bill can be sent to collections, so ask it to put the account on hold."
    )
