"""What happened to a claim, told in a few plain sentences with its numbers."""

from denialhelp.domain.findings import Amounts, ClaimStatus
from denialhelp.domain.money import ZERO, dollars, nothing

_HEADLINES = {
    ClaimStatus.DENIAL: "The plan denied this claim.",
    ClaimStatus.PARTIAL_DENIAL: "The plan allowed part of this claim and denied part of it.",
    ClaimStatus.UNRESOLVED_BALANCE: "No line was denied in full, but part of the charge is open.",
    ClaimStatus.BALANCED: "Every dollar of this claim is accounted for.",
    ClaimStatus.NOT_BALANCED: "The numbers of this claim do not add up.",
    ClaimStatus.INFORMATIONAL: "This claim has no charge. It is only for your information.",
    ClaimStatus.REVERSAL: (
        "The plan took back an earlier payment. Look for a newer EOB that takes its place."
    ),
    ClaimStatus.PREDETERMINATION: (
        "This is an estimate from before the care. It is not a decision to pay."
    ),
    ClaimStatus.PENDING: "The plan has not decided this claim yet.",
    ClaimStatus.ZERO_OTHER_PAYER: "The plan paid nothing, because another plan came first.",
    ClaimStatus.ZERO_CONTRACTUAL: (
        "The plan paid nothing, because the whole charge comes off under its price rules."
    ),
    ClaimStatus.UNEXPLAINED_ZERO: (
        "The plan paid nothing and gave no clear reason. Ask for the reason in writing."
    ),
}

# These have no payment that a sum would tell about.
_WITHOUT_SUM = frozenset({ClaimStatus.INFORMATIONAL, ClaimStatus.REVERSAL})


def describe_claim(status: ClaimStatus, amounts: Amounts) -> str:
    headline = _HEADLINES[status]
    if status is ClaimStatus.BALANCED and amounts.pending > 0:
        headline = "Nothing was denied so far, but part of the charge is not decided yet."
    if status is ClaimStatus.REVERSAL and nothing(amounts.paid):
        headline = "The plan took back what it said of this claim. Look for a newer EOB."
    if status in _WITHOUT_SUM:
        return headline
    return " ".join((headline, _paid(headline, amounts), *_other_parts(amounts)))


def _paid(headline: str, amounts: Amounts) -> str:
    if headline.startswith("The plan paid nothing"):
        return f"The charge is {dollars(amounts.charge)}."
    payer = "It" if headline.startswith("The plan") else "The plan"
    paid = "nothing" if nothing(amounts.paid) else dollars(amounts.paid)
    return f"{payer} paid {paid} of {dollars(amounts.charge)}."


def _other_parts(amounts: Amounts) -> list[str]:
    parts = (
        (amounts.denied, "{} was denied."),
        (amounts.cost_share, "Your share is {}."),
        (amounts.pending, "{} is still being decided."),
        (amounts.balance_left, "{} is left to you beyond what the plan allows."),
        (max(amounts.unexplained, ZERO), "{} is not explained."),
        (max(-amounts.unexplained, ZERO), "The parts come to {} more than the charge."),
    )
    return [words.format(dollars(part)) for part, words in parts if not nothing(part)]
