"""What the template of every page of a case is told."""

from typing import Any

from denialhelp.cases.models import AppealCase
from denialhelp.interview.journey import Section
from denialhelp.interview.steps import SECTIONS


def frame(case: AppealCase, heading: str, section: Section) -> dict[str, Any]:
    return {
        "case": case,
        "heading": heading,
        "section": section.title,
        "part": section.number,
        "parts": len(SECTIONS),
    }
