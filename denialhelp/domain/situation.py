"""Situation: what is known of a case when the way to go is chosen."""

from dataclasses import dataclass

from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import ClaimReading, ClaimStatus, Deadline


@dataclass(frozen=True, slots=True)
class Situation:
    """The facts, and what the rules have read in them so far. `reasons`: likeliest first."""

    facts: CaseFacts
    reading: ClaimReading | None
    reasons: tuple[DenialReason, ...]
    deadlines: tuple[Deadline, ...]

    @property
    def main_reason(self) -> DenialReason | None:
        """Return the likeliest reason that can be argued with.

        A share of the cost stands on nearly every claim; it is never why the rest was refused.
        """
        others = (reason for reason in self.reasons if reason is not DenialReason.COST_SHARING)
        return next(others, None)

    @property
    def status(self) -> ClaimStatus | None:
        """Return the claim's status, None where nothing is known of its lines or totals."""
        return None if self.reading is None else self.reading.status
