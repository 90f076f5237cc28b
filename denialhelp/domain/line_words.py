"""One line of an EOB, told in plain sentences with its numbers."""

from denialhelp.domain.findings import LineVerdict
from denialhelp.domain.line_case import LineCase
from denialhelp.domain.money import dollars, nothing

_DISCOUNT = "{} is above the plan's price and comes off as a discount."


def describe_line(case: LineCase) -> str:
    if case.verdict is LineVerdict.REVERSED:
        return _taken_back(case)
    if case.verdict is LineVerdict.NO_CHARGE:
        return "There is no charge on this line, so nothing is owed for it."
    return " ".join([_paid(case), *_denied(case), *_rest(case)])


def _taken_back(case: LineCase) -> str:
    paid, charge = case.amounts.paid, case.amounts.charge
    if nothing(paid):
        return f"The plan takes back its answer on {dollars(abs(charge))}. It had paid nothing."
    return f"The plan takes back {dollars(abs(paid))} that it paid earlier."


def _paid(case: LineCase) -> str:
    amounts = case.amounts
    if amounts.paid >= amounts.charge > 0:
        return f"The plan paid the whole {dollars(amounts.charge)}."
    if case.line.paid is None:
        return f"No payment is shown for the {dollars(amounts.charge)} charged."
    paid = "nothing" if nothing(amounts.paid) else dollars(amounts.paid)
    return f"The plan paid {paid} of {dollars(amounts.charge)}."


def _denied(case: LineCase) -> list[str]:
    owed = case.owed
    if case.amounts.denied <= 0:
        return []
    sentences = [f"{dollars(case.amounts.denied)} was denied."]
    if owed.provider > 0:
        sentences.append(f"The plan says the provider may not bill you {dollars(owed.provider)}.")
    if owed.patient > 0:
        sentences.append(f"The plan says the provider may bill you {dollars(owed.patient)}.")
    if owed.nobody_named > 0:
        sentences.append(_unnamed(case.in_network))
    return sentences


def _unnamed(in_network: bool | None) -> str:
    if in_network:
        return "Your provider is in the network, so wait until the plan says who owes it."
    if in_network is False:
        return "A provider outside the network often may bill you for it. Ask before you pay."
    return "The EOB does not say who owes it, so ask before you pay."


def _rest(case: LineCase) -> list[str]:
    """Return a sentence for each other part that is not zero."""
    amounts = case.amounts
    parts = (
        (amounts.cost_share, "Your share is {}."),
        (amounts.discount, _DISCOUNT),
        (amounts.other_payer, "{} falls to another health plan."),
        (amounts.pending, "{} is still being decided."),
        (amounts.balance_left, _balance(case)),
        (amounts.pay_change, "Other changes to the payment come to {}."),
    )
    sentences = [words.format(dollars(part)) for part, words in parts if not nothing(part)]
    if case.split.assumed_discount > 0 and case.in_network is False:
        sentences.append("A provider outside the network may still ask you for it.")
    if not nothing(amounts.unexplained):
        sentences.append(_unexplained(case))
    return sentences


def _balance(case: LineCase) -> str:
    if case.in_network and case.split.asked_beyond > 0:
        return "The bill asks for {} above the plan's price, though the provider is in the network."
    return "{} is left to you beyond what the plan allows."


def _unexplained(case: LineCase) -> str:
    amount = case.amounts.unexplained
    if case.explained_elsewhere:
        return "The EOB gives the other reasons for the whole claim, not for this line."
    if amount < 0:
        return f"These parts come to {dollars(-amount)} more than the charge."
    return f"The EOB does not explain {dollars(amount)}."
