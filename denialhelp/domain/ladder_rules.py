"""A step of the ladder as a row: after which decision it comes, and what if nobody answers."""

from dataclasses import dataclass

from denialhelp.domain.citations import Citation
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import AppealStep, MedicareLevel, RequestKind
from denialhelp.domain.denial import DecisionLevel, ServiceTiming


@dataclass(frozen=True, slots=True)
class RungRule:
    """One step of one law. Rows of a coverage stand in the order in which people go.

    `levels` are the decisions after which it is next, none for what lies further ahead.
    `decision` is what the other side then owes, `decision_level` that of Medicare. `automatic`:
    the person does nothing, the plan sends the case on. `if_silent` is what may be done where no
    answer comes, by `citation`. `asks_for`: the time to answer turns on what is asked for; care
    that is over asks for payment.
    """

    key: str
    coverages: frozenset[CoverageKind]
    step: AppealStep
    levels: frozenset[DecisionLevel]
    title: str
    text: str
    if_silent: str
    citation: Citation | None
    decision: AppealStep | None
    decision_level: MedicareLevel = MedicareLevel.REDETERMINATION
    automatic: bool = False
    only_while_care_goes_on: bool = False
    asks_for: RequestKind | None = None

    def request_kind(self, timing: ServiceTiming | None) -> RequestKind | None:
        """Return what an appeal asks for, None where that decides nothing or is not known."""
        if self.asks_for is None or timing is None:
            return None
        return RequestKind.PAYMENT if timing is ServiceTiming.POST_SERVICE else self.asks_for
