"""What the rulebook says of two plans: how a later one counts, and which one comes first."""

from dataclasses import dataclass

from denialhelp.domain.citations import Citation, Confidence
from denialhelp.domain.facts import CoordinationMethod


@dataclass(frozen=True, slots=True)
class MethodRule:
    """How a plan that does not pay first works out what it owes.

    `limit` says why the plans together stop where they do. `pays_alone_percent`: what the plan
    pays of its allowed amount where no other plan is there; None where each plan has its own.
    """

    method: CoordinationMethod
    name: str
    how: str
    limit: str
    pays_alone_percent: int | None
    citation: Citation | None
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class OrderRule:
    """One question about which plan pays first, with its answer in plain words."""

    key: str
    question: str
    answer: str
    citation: Citation
    confidence: Confidence
