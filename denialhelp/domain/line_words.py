"""One line of an EOB, told in plain sentences with its numbers."""

from dataclasses import dataclass

from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.findings import Amounts, LineVerdict
from denialhelp.domain.line_split import DeniedTo, LineSplit
from denialhelp.domain.money import dollars, nothing

_DISCOUNT = "{} is above the plan's price and comes off as a discount."


@dataclass(frozen=True, slots=True)
class LineOutcome:
    """What there is to tell of a line."""

    verdict: LineVerdict
    amounts: Amounts
    owed: DeniedTo
    in_network: bool | None
    split: LineSplit
    payment_shown: bool
    explained_elsewhere: bool


def label_of(line: ServiceLine, number: int) -> str:
    """Return the words a person knows the line by: "MRI of the knee (73721)"."""
    code = "-".join((line.procedure, *line.modifiers)) if line.procedure else ""
    if line.description:
        return f"{line.description} ({code})" if code else line.description
    return f"Procedure {code}" if code else f"Line {number}"


def describe_line(outcome: LineOutcome) -> str:
    amounts = outcome.amounts
    if outcome.verdict is LineVerdict.REVERSED:
        return f"The plan takes back {dollars(-amounts.paid)} that it paid earlier."
    if outcome.verdict is LineVerdict.NO_CHARGE:
        return "There is no charge on this line, so nothing is owed for it."
    return " ".join([_paid(outcome), *_denied(outcome), *_rest(outcome)])


def _paid(outcome: LineOutcome) -> str:
    amounts = outcome.amounts
    if amounts.paid >= amounts.charge > 0:
        return f"The plan paid the whole {dollars(amounts.charge)}."
    if not outcome.payment_shown:
        return f"No payment is shown for the {dollars(amounts.charge)} charged."
    paid = "nothing" if nothing(amounts.paid) else dollars(amounts.paid)
    return f"The plan paid {paid} of {dollars(amounts.charge)}."


def _denied(outcome: LineOutcome) -> list[str]:
    owed = outcome.owed
    if outcome.amounts.denied <= 0:
        return []
    sentences = [f"{dollars(outcome.amounts.denied)} was denied."]
    if owed.provider > 0:
        sentences.append(f"The plan says the provider may not bill you {dollars(owed.provider)}.")
    if owed.patient > 0:
        sentences.append(f"The plan says the provider may bill you {dollars(owed.patient)}.")
    if owed.nobody_named > 0:
        sentences.append(_unnamed(outcome.in_network))
    return sentences


def _unnamed(in_network: bool | None) -> str:
    if in_network:
        return "Your provider is in the network, so wait until the plan says who owes it."
    if in_network is False:
        return "A provider outside the network often may bill you for it. Ask before you pay."
    return "The EOB does not say who owes it, so ask before you pay."


def _rest(outcome: LineOutcome) -> list[str]:
    """Return a sentence for each other part that is not zero."""
    amounts = outcome.amounts
    parts = (
        (amounts.cost_share, "Your share is {}."),
        (amounts.discount, _DISCOUNT),
        (amounts.other_payer, "{} falls to another health plan."),
        (amounts.pending, "{} is still being decided."),
        (amounts.balance_left, _balance(outcome)),
        (amounts.pay_change, "Other changes to the payment come to {}."),
    )
    sentences = [words.format(dollars(part)) for part, words in parts if not nothing(part)]
    if outcome.split.assumed_discount > 0 and outcome.in_network is False:
        sentences.append("A provider outside the network may still ask you for it.")
    if not nothing(amounts.unexplained):
        sentences.append(_unexplained(outcome))
    return sentences


def _balance(outcome: LineOutcome) -> str:
    if outcome.in_network and outcome.split.asked_beyond > 0:
        return "The bill asks for {} above the plan's price, though the provider is in the network."
    return "{} is left to you beyond what the plan allows."


def _unexplained(outcome: LineOutcome) -> str:
    amount = outcome.amounts.unexplained
    if outcome.explained_elsewhere:
        return "The EOB gives the other reasons for the whole claim, not for this line."
    if amount < 0:
        return f"These parts come to {dollars(-amount)} more than the charge."
    return f"The EOB does not explain {dollars(amount)}."
