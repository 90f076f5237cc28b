"""The questionnaire as a page of Markdown: every page in order, and when it is shown."""

from collections.abc import Iterator

from denialhelp.interview.conditions import always
from denialhelp.interview.journey import Condition, Section
from denialhelp.interview.steps import SECTIONS, STEPS

PAGE = """\
# The journey

Made from `STEPS` in denialhelp/interview/steps.py by `manage.py draw_journey`. Change it there.
A page is shown where its condition and that of its section hold, asked of the answers before it.

{sections}
"""


def as_markdown() -> str:
    return PAGE.format(sections="\n\n".join("\n".join(_lines(section)) for section in SECTIONS))


def _lines(section: Section) -> Iterator[str]:
    yield f"## {section.number}. {section.title}"
    yield f"\nThe whole section: {_in_words(section.shown_if)}."
    steps = [step for step in STEPS if step.section is section]
    if steps:
        yield "\n| page | question | shown | answers |"
        yield "| --- | --- | --- | --- |"
    for step in steps:
        answers = ", ".join(f"`{name}`" for name in step.fields) or "none"
        yield f"| `{step.slug}` | {step.title} | {_in_words(step.shown_if)} | {answers} |"


def _in_words(condition: Condition) -> str:
    return "always" if condition is always else f"if {condition.__name__.replace('_', ' ')}"
