"""Which pages a person goes through, computed from the answers each time and never stored."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from denialhelp.interview.answers import Answers
from denialhelp.interview.conditions import always

Condition = Callable[[Answers], bool]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the journey. `number` is its place on the way, told as "Part 2 of 8"."""

    key: str
    number: int
    title: str
    shown_if: Condition = always


@dataclass(frozen=True, slots=True)
class Step:
    """One page. `slug` is a promise (address and key); the title may change.

    `fields` are the answers it asks for; none: a page of information. `for_another` is the
    title where somebody answers for the patient, if it differs.
    """

    slug: str
    section: Section
    title: str
    fields: tuple[str, ...] = ()
    shown_if: Condition = always
    for_another: str = ""

    def is_shown(self, answers: Answers) -> bool:
        return self.section.shown_if(answers) and self.shown_if(answers)


@dataclass(frozen=True, slots=True)
class Journey:
    """The pages in order, and the answers that count: those of pages on the way."""

    steps: tuple[Step, ...]
    answers: Answers

    def step(self, slug: str) -> Step | None:
        return next((step for step in self.steps if step.slug == slug), None)

    @property
    def first_unanswered(self) -> Step | None:
        pages = self.answers.pages
        return next((step for step in self.steps if step.slug not in pages), None)

    @property
    def is_complete(self) -> bool:
        return self.first_unanswered is None

    def may_visit(self, slug: str) -> bool:
        """Allow every page up to the first one not answered yet."""
        last = self.first_unanswered
        reachable = self.steps if last is None else self.steps[: self.steps.index(last) + 1]
        return any(step.slug == slug for step in reachable)

    def after(self, step: Step) -> Step | None:
        following = self.steps[self.steps.index(step) + 1 :]
        return following[0] if following else None

    def before(self, step: Step) -> Step | None:
        earlier = self.steps[: self.steps.index(step)]
        return earlier[-1] if earlier else None


def plan(steps: tuple[Step, ...], answers: Answers) -> Journey:
    """Take the steps in order; an answer counts only once its page is on the way.

    So a condition looks back, never ahead, and an answer on a path since left does not count.
    """
    counting = Answers()
    taken: list[Step] = []
    for step in steps:
        if not step.is_shown(counting):
            continue
        taken.append(step)
        if step.slug in answers.pages:
            told = {name: getattr(answers, name) for name in step.fields}
            counting = replace(counting, pages=counting.pages | {step.slug}, **told)
    return Journey(tuple(taken), counting)
