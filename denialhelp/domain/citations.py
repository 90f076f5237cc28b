"""Where a rule comes from, and how sure we are of it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from denialhelp.domain.coverage import CoverageKind


class Confidence(Enum):
    """How a figure was checked.

    CONFIRMED: read in the regulation or an official text. SECONDARY: read in a source that
    quotes or cites it. UNVERIFIED: not checked; answered, but never shown as fact.
    """

    CONFIRMED = "confirmed"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Citation:
    """One paragraph of law or official text, and the coverages it governs."""

    key: str
    title: str
    url: str
    checked_on: date
    governs: frozenset[CoverageKind]
