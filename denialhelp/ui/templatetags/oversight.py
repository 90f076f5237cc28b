"""Template tags on who oversees a plan: its parts, and the offices of a part."""

from collections.abc import Iterable
from typing import Any

from django import template

from denialhelp.domain.citations import Confidence
from denialhelp.domain.regulator_rules import Office, OversightPart, StateRule
from denialhelp.domain.regulators import PartTold
from denialhelp.ui import deadline_words
from denialhelp.ui.oversight_told import offices_shown, part_shown

register = template.Library()


@register.filter
def how_sure(confidence: Confidence) -> str:
    """Say in words that a rule was not read in the law itself; nothing where it was."""
    return deadline_words.how_sure(confidence)


@register.inclusion_tag("ui/oversight_part.html")
def oversight_part(
    told: PartTold, state: StateRule | None = None, level: int = 2
) -> dict[str, Any]:
    """{% oversight_part part state level=3 %}: heading, words, offices, how sure we are"""
    return {"part": part_shown(told, state), "level": level}


@register.inclusion_tag("ui/offices.html")
def offices(found: Iterable[Office], purpose: str = "oversees") -> dict[str, Any]:
    """{% offices found purpose="complaints" %}: each with phone and the link for that purpose"""
    return {"offices": offices_shown(found, OversightPart(purpose))}
