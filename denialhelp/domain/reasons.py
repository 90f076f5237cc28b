"""Why was it not paid? What the person confirmed, else what the notice and the claim say."""

from collections.abc import Iterator

from denialhelp.domain.denial import Denial, DenialReason
from denialhelp.domain.findings import (
    ClaimReading,
    ClaimStatus,
    LineReading,
    ReadAdjustment,
    ReasonFound,
)
from denialhelp.domain.refusal_conditions import NO_DECISION
from denialhelp.domain.rules import CountsAs, Rules
from denialhelp.domain.wording import read_wording

TELLING_FIRST = (CountsAs.DENIED, CountsAs.OTHER_PAYER, CountsAs.COST_SHARE)
"""What an adjustment counts as, the one that says most about a refusal first."""

STATUS_SPEAKS_FOR = {
    ClaimStatus.ZERO_OTHER_PAYER: DenialReason.COORDINATION_OF_BENEFITS,
    ClaimStatus.BALANCED: DenialReason.COST_SHARING,
    ClaimStatus.NOT_BALANCED: DenialReason.COST_SHARING,
}


def reasons_in(
    denial: Denial, reading: ClaimReading | None, rules: Rules
) -> tuple[ReasonFound, ...]:
    """Return the reasons that the notice's words and all known codes speak for."""
    codes = dict.fromkeys((*denial.codes, *_codes_of(reading)))
    return read_wording(denial.wording, tuple(codes), rules)


def reasons_of(
    denial: Denial, read: tuple[ReasonFound, ...], reading: ClaimReading | None
) -> tuple[DenialReason, ...]:
    """Return the reasons to go by: those the person confirmed win over those we read."""
    if denial.reasons:
        return denial.reasons
    found = tuple(each.reason for each in read)
    if reading is not None and reading.status in NO_DECISION:
        # "Other" is what a code for "under review" says too; nothing is refused by that.
        found = tuple(reason for reason in found if reason is not DenialReason.OTHER)
    return found or _said_by_the_sums(reading)


def _said_by_the_sums(reading: ClaimReading | None) -> tuple[DenialReason, ...]:
    """Return what an EOB without a reason still shows: a share of the cost, another payer."""
    if reading is None or reading.status not in STATUS_SPEAKS_FOR:
        return ()
    reason = STATUS_SPEAKS_FOR[reading.status]
    if reason is DenialReason.COST_SHARING and reading.amounts.cost_share <= 0:
        return ()
    return (reason,)


def _codes_of(reading: ClaimReading | None) -> Iterator[str]:
    """Give the claim's most telling codes; a copay says nothing of why a line was denied."""
    lines = reading.lines if reading else ()
    adjustments = [adjustment for line in lines for adjustment in line.adjustments]
    for kind in TELLING_FIRST:
        telling = [each for each in adjustments if each.counts_as is kind]
        if telling:
            yield from (_code(each) for each in telling)
            yield from (remark for line in lines if _holds(line, kind) for remark in line.remarks)
            return


def _holds(line: LineReading, kind: CountsAs) -> bool:
    return any(adjustment.counts_as is kind for adjustment in line.adjustments)


def _code(adjustment: ReadAdjustment) -> str:
    return f"{adjustment.group}-{adjustment.reason}" if adjustment.group else adjustment.reason
