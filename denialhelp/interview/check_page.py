"""What the check page shows: every answer that counts, by section, with where to change it."""

from dataclasses import dataclass

from denialhelp.interview import addresses
from denialhelp.interview.forms import FORMS
from denialhelp.interview.so_far import SoFar
from denialhelp.interview.steps import SECTIONS


@dataclass(frozen=True, slots=True)
class Row:
    """One answer. `what` says for a screen reader what the Change link changes."""

    key: str
    values: tuple[str, ...]
    href: str
    what: str


@dataclass(frozen=True, slots=True)
class SectionTold:
    title: str
    rows: tuple[Row, ...]


def sections_told(known: SoFar) -> tuple[SectionTold, ...]:
    """Return the sections on the person's way that asked anything."""
    rows = {section.key: list[Row]() for section in SECTIONS}
    background = known.background
    for step in known.journey.steps:
        href = addresses.page(known.case, step, then=addresses.CHECK)
        form = FORMS[step.slug](step=step, background=background)
        for key, values in form.told_before():
            rows[step.section.key].append(Row(key, values, href, key))
    return tuple(
        SectionTold(section.title, tuple(rows[section.key]))
        for section in SECTIONS
        if rows[section.key]
    )
