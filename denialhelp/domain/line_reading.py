"""What became of one line: its verdict, its amounts and what the patient may be billed now."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from denialhelp.domain.adjustments import read_adjustments
from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.code_rules import CarcMeaning
from denialhelp.domain.findings import Amounts, LineReading, LineVerdict
from denialhelp.domain.line_split import DeniedTo, LineSplit, denied_to, split_line
from denialhelp.domain.line_words import LineOutcome, describe_line, label_of
from denialhelp.domain.money import ZERO, nothing


@dataclass(frozen=True, slots=True)
class LineCase:
    """A line with its reading, and what the findings and sums of the claim need of it."""

    line: ServiceLine
    split: LineSplit
    denied_to: DeniedTo
    in_network: bool | None
    reading: LineReading


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a line takes from its claim."""

    carc: Mapping[str, CarcMeaning]
    in_network: bool | None = None
    codes_for_whole_claim: bool = False
    names_every_cut: bool = False


def read_line(number: int, line: ServiceLine, around: Surroundings) -> LineCase:
    coded = read_adjustments(line.adjustments, around.carc)
    split = split_line(
        line,
        coded,
        explained_elsewhere=around.codes_for_whole_claim,
        names_every_cut=around.names_every_cut,
    )
    in_network = around.in_network if line.in_network is None else line.in_network
    owed = denied_to(split.split.denied, coded)
    amounts = amounts_of(split, owed, in_network)
    verdict = verdict_on(amounts)
    outcome = LineOutcome(
        verdict,
        amounts,
        owed,
        in_network,
        split=split,
        payment_shown=line.paid is not None,
        explained_elsewhere=around.codes_for_whole_claim,
    )
    reading = LineReading(
        line=number,
        label=label_of(line, number),
        verdict=verdict,
        text=describe_line(outcome),
        amounts=amounts,
        adjustments=coded,
        remarks=line.remarks,
        balanced=nothing(amounts.unexplained),
        provisional=is_provisional(amounts),
    )
    return LineCase(line, split, owed, in_network, reading)


def amounts_of(split: LineSplit, owed: DeniedTo, in_network: bool | None) -> Amounts:
    parts = split.split
    return Amounts(
        charge=split.charge,
        paid=split.paid,
        cost_share=parts.cost_share,
        discount=parts.discount,
        denied=parts.denied,
        other_payer=parts.other_payer,
        pending=parts.pending,
        pay_change=parts.pay_change,
        balance_left=parts.balance_left,
        unexplained=split.unexplained,
        may_be_billed=_may_be_billed(split, owed, in_network),
    )


def verdict_on(amounts: Amounts) -> LineVerdict:
    """Return what became of a line; the first that holds."""
    allowed = amounts.allowed
    if amounts.charge < 0 or amounts.paid < 0:
        return LineVerdict.REVERSED
    if amounts.denied > 0:
        return LineVerdict.PARTLY_DENIED if allowed > 0 else LineVerdict.DENIED
    if amounts.balance_left > 0:
        return LineVerdict.BALANCE_LEFT
    if allowed > 0:
        return LineVerdict.ALLOWED
    return _verdict_on_nothing_allowed(amounts)


def is_provisional(amounts: Amounts) -> bool:
    """Return whether the patient's part may still change."""
    return amounts.denied > 0 or amounts.pending > 0


def _verdict_on_nothing_allowed(amounts: Amounts) -> LineVerdict:
    if nothing(amounts.charge):
        return LineVerdict.NO_CHARGE
    if amounts.pending > 0:
        return LineVerdict.PENDING
    if amounts.other_payer > 0:
        return LineVerdict.OTHER_PAYER
    return LineVerdict.WRITTEN_OFF if amounts.discount > 0 else LineVerdict.UNEXPLAINED


def _may_be_billed(split: LineSplit, owed: DeniedTo, in_network: bool | None) -> Decimal:
    """Return the patient's share, and what the plan itself puts on the patient.

    What nobody named may be billed only by a provider who is known to have no contract.
    """
    named = owed.patient + split.split.balance_left - split.asked_beyond
    unnamed = owed.nobody_named + split.asked_beyond if in_network is False else ZERO
    return max(split.split.cost_share + named + unnamed, ZERO)
