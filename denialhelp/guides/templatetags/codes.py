"""Template tags for the codes of an EOB line or claim, each with its meaning and its page."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import template

from denialhelp.domain.findings import ClaimReading, LineReading
from denialhelp.domain.typed_text import listed
from denialhelp.rulebook.load import rules

register = template.Library()


@dataclass(frozen=True, slots=True)
class LineCode:
    """A code as an EOB prints it. A remark has no amount."""

    code: str
    meaning: str
    amount: Decimal | None = None


@register.inclusion_tag("guides/_line_codes.html", name="claim_codes")
@register.inclusion_tag("guides/_line_codes.html")
def line_codes(read: ClaimReading | LineReading) -> dict[str, Any]:
    """{% line_codes line %} or {% claim_codes claim %}: what its codes mean, when asked for"""
    codes = codes_of(read)
    # One code may stand on a line with several amounts.
    names = tuple(dict.fromkeys(each.code for each in codes))
    verb = "means" if len(names) == 1 else "mean"
    return {"codes": codes, "summary": f"What {listed(names)} {verb}"}


def codes_of(read: ClaimReading | LineReading) -> tuple[LineCode, ...]:
    reasons = (
        LineCode("-".join(filter(None, (each.group, each.reason))), each.meaning, each.amount)
        for each in read.adjustments
    )
    return (*reasons, *(LineCode(remark, _of_remark(remark)) for remark in read.remarks))


def _of_remark(remark: str) -> str:
    known = rules().rarc.get(remark)
    return (
        known.meaning
        if known
        else "We have no words for this remark yet. Ask the plan what it means."
    )
