"""What became of one line: its verdict, its amounts and what the patient may be billed now."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from denialhelp.domain.adjustments import read_adjustments
from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.code_rules import CarcMeaning
from denialhelp.domain.findings import Amounts, LineReading, LineVerdict
from denialhelp.domain.line_case import LineCase
from denialhelp.domain.line_split import DeniedTo, LineSplit, denied_to, split_line
from denialhelp.domain.line_words import describe_line
from denialhelp.domain.money import ZERO, nothing


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
    amounts = Amounts(
        split.charge,
        split.paid,
        *split.split,
        split.unexplained,
        may_be_billed(split, owed, in_network),
    )
    return LineCase(
        number,
        line,
        coded,
        split,
        owed,
        in_network,
        amounts,
        verdict_on(amounts),
        around.codes_for_whole_claim,
    )


def reading_of(case: LineCase) -> LineReading:
    """Return what pages and commands show of a line; its words are made when asked for."""
    return LineReading(
        case.number,
        case.label,
        case.verdict,
        partial(describe_line, case),
        case.amounts,
        case.coded,
        case.line.remarks,
    )


def verdict_on(amounts: Amounts) -> LineVerdict:
    """Return what became of a line; the first that holds."""
    allowed = amounts.allowed
    if amounts.charge < ZERO or amounts.paid < ZERO:
        return LineVerdict.REVERSED
    if amounts.denied > ZERO:
        return LineVerdict.PARTLY_DENIED if allowed > ZERO else LineVerdict.DENIED
    if amounts.balance_left > ZERO:
        return LineVerdict.BALANCE_LEFT
    if allowed > ZERO:
        return LineVerdict.ALLOWED
    return _verdict_on_nothing_allowed(amounts)


def may_be_billed(split: LineSplit, owed: DeniedTo, in_network: bool | None) -> Decimal:
    """Return the patient's share, and what the plan itself puts on the patient.

    What nobody named may be billed only by a provider who is known to have no contract.
    """
    named = owed.patient + split.split.balance_left - split.asked_beyond
    unnamed = owed.nobody_named + split.asked_beyond if in_network is False else ZERO
    return max(split.split.cost_share + named + unnamed, ZERO)


def _verdict_on_nothing_allowed(amounts: Amounts) -> LineVerdict:
    if nothing(amounts.charge):
        return LineVerdict.NO_CHARGE
    if amounts.pending > ZERO:
        return LineVerdict.PENDING
    if amounts.other_payer > ZERO:
        return LineVerdict.OTHER_PAYER
    return LineVerdict.WRITTEN_OFF if amounts.discount > ZERO else LineVerdict.UNEXPLAINED
