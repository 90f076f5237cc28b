"""The pages of the states: their addresses, and what each page tells."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from denialhelp.domain.citations import Confidence
from denialhelp.domain.counting_words import time_allowed
from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.deadline_rules import DeadlineRule
from denialhelp.domain.regulator_rules import Office, OfficeRole, StateRule
from denialhelp.domain.regulators import PartTold, offices_of, review_told
from denialhelp.domain.rules import Rules


@dataclass(frozen=True, slots=True)
class TimeToAsk:
    """How long there is to ask for the outside review, by the row of law that says so.

    `case` is empty for the ordinary one. `allowed` is empty where the law sets no time.
    """

    case: str
    allowed: str
    rule: DeadlineRule


@dataclass(frozen=True, slots=True)
class StatePage:
    """`complaints` are the offices that take them, where those are not the regulators."""

    state: StateRule
    regulators: tuple[Office, ...]
    complaints: tuple[Office, ...]
    review: PartTold
    times_to_ask: tuple[TimeToAsk, ...]
    medicaid: tuple[Office, ...]
    medicare: tuple[Office, ...]
    free_help: tuple[Office, ...]
    federal: tuple[Office, ...]

    @property
    def offices(self) -> tuple[Office, ...]:
        own = (*self.regulators, *self.complaints, *self.medicaid, *self.medicare, *self.free_help)
        return (*own, *self.review.offices, *self.federal)

    @property
    def checked_on(self) -> date:
        """Return the day of the oldest entry on the page."""
        return min(office.checked_on for office in self.offices)

    @classmethod
    def of(cls, state: StateRule, rules: Rules) -> Self:
        known = rules.regulators

        def do(*roles: OfficeRole) -> tuple[Office, ...]:
            found = (each for role in roles for each in offices_of(state, role, known))
            return tuple(dict.fromkeys(found))

        regulators = do(OfficeRole.INSURANCE_DEPARTMENT)
        return cls(
            state=state,
            regulators=regulators,
            complaints=tuple(x for x in do(OfficeRole.COMPLAINTS) if x not in regulators),
            review=review_told(state, known),
            times_to_ask=_times_to_ask(state, rules),
            medicaid=do(OfficeRole.MEDICAID_AGENCY, OfficeRole.MEDICAID_OMBUDSMAN),
            medicare=(*do(OfficeRole.MEDICARE_COUNSELING), known.offices["medicare"]),
            free_help=do(OfficeRole.CONSUMER_ASSISTANCE, OfficeRole.LEGAL_AID),
            federal=(known.offices["ebsa"],),
        )


def _times_to_ask(state: StateRule, rules: Rules) -> tuple[TimeToAsk, ...]:
    """Return the state's times as far as somebody checked them, the ordinary one first."""
    rows = (
        row
        for row in rules.deadlines
        if row.step is AppealStep.EXTERNAL_REVIEW
        and state.state in row.states
        and row.confidence is not Confidence.UNVERIFIED
        and row.effective_until is None
    )
    times = (TimeToAsk(_case(row), time_allowed(row), row) for row in rows)
    return tuple(sorted(times, key=lambda time: time.case))


def _case(row: DeadlineRule) -> str:
    if row.when.urgent:
        return "In an urgent case"
    return "For a no that is not about medical need" if row.when.denial_basis else ""


def every_state(rules: Rules) -> tuple[tuple[str, str], ...]:
    """Return each state's address and name."""
    return tuple((slug(state), state.name) for state in rules.regulators.states.values())


def slug(state: StateRule) -> str:
    """Return the state's name as its address has it: "new-york"."""
    return re.sub(r"[^a-z]+", "-", state.name.lower().replace(".", "")).strip("-")


def state_named(text: str, rules: Rules) -> StateRule | None:
    """Return the state with this address, name or two letters, however it is typed."""
    bare = _bare(text)
    every = rules.regulators.states.values()
    return next((each for each in every if bare in (_bare(each.name), each.state.lower())), None)


def _bare(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower())
