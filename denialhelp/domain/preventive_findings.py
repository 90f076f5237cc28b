"""Findings on preventive care that was charged a share of the cost."""

import re

from denialhelp.domain.claim_findings import Findings
from denialhelp.domain.findings import Finding, FindingKind
from denialhelp.domain.money import dollars
from denialhelp.domain.told_lines import ToldLine

_PREVENTIVE = re.compile(
    r"\b(?:preventive|preventative|screening"
    r"|annual\s+(?:physical|wellness|check-?\s?up)|wellness\s+(?:visit|exam)"
    r"|well[-\s](?:child|baby|woman)\s+(?:visit|exam|check))\b",
    re.IGNORECASE,
)

# Words beside which "screening" is not clearly preventive care.
_UNCLEAR = re.compile(
    r"\b(?:not|non|diagnostic|drugs?|toxicology|employment|travel)\b", re.IGNORECASE
)


def shared_preventive_lines(lines: tuple[ToldLine, ...]) -> Findings:
    """Return each line that reads like preventive care and has a share of the cost."""
    return tuple(_finding(told) for told in lines if _charged_for_prevention(told))


def _charged_for_prevention(told: ToldLine) -> bool:
    words = told.description
    clearly = _PREVENTIVE.search(words) is not None and _UNCLEAR.search(words) is None
    return clearly and told.in_network is not False and told.reading.amounts.cost_share > 0


def _finding(told: ToldLine) -> Finding:
    reading, share = told.reading, told.reading.amounts.cost_share
    text = (
        f"{reading.label}: your share is {dollars(share)}, but this reads like preventive care. "
        "Such care is often covered in full in your network. "
        "Ask whether it was coded as preventive, and ask the plan why there is a share."
    )
    return Finding(FindingKind.PREVENTIVE_SHARE, text, reading.line, share)
