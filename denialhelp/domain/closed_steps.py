"""Is a step closed to a case? By the reasons it goes by, or by a code on its notice."""

from collections.abc import Iterator

from denialhelp.domain.codes import codes_printed, remarks_typed
from denialhelp.domain.deadline_rules import DeadlineRule
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import Deadline


def is_closed(rule: DeadlineRule, facts: CaseFacts, reasons: tuple[DenialReason, ...]) -> bool:
    """Tell whether all the reasons, or any one code, close the step; no reason closes nothing."""
    by_reason = bool(reasons) and rule.closed_to.issuperset(reasons)
    return by_reason or not set(rule.closed_to_codes).isdisjoint(_remarks(facts))


def closed(rule: DeadlineRule) -> Deadline:
    """Return the step as one that is not open, with the words that say why."""
    return Deadline(
        step=rule.step,
        available=False,
        last_day=None,
        rule=rule.key,
        citation=rule.citation,
        confidence=rule.confidence,
        how_counted="",
        act_by=None,
        who_acts=rule.who_acts,
        why=rule.why_closed,
    )


def _remarks(facts: CaseFacts) -> Iterator[str]:
    for line in facts.claim.lines:
        yield from remarks_typed(" ".join(line.remarks))
    yield from remarks_typed(" ".join(facts.claim.remarks))
    yield from remarks_typed(" ".join(facts.denial.codes))
    yield from codes_printed(facts.denial.wording)
