"""The answer to a question for a last day, also where the kind of coverage is not sure."""

from collections.abc import Iterator
from dataclasses import replace

from denialhelp.domain.citations import Confidence
from denialhelp.domain.counting_words import SENT
from denialhelp.domain.coverage import OUT_OF_SCOPE, CoverageKind
from denialhelp.domain.deadline_answers import answer_by_rows, earliest
from denialhelp.domain.deadline_fit import fit, is_for
from denialhelp.domain.deadline_question import (
    FIRST_APPEALS,
    WITH_EVERY_PLAN,
    AppealStep,
    DeadlineQuestion,
)
from denialhelp.domain.deadline_rules import Actor, SendTo
from denialhelp.domain.denial import DecisionLevel
from denialhelp.domain.findings import Deadline
from denialhelp.domain.rules import Rules

NOT_KNOWN = "not-known"
SHORTEST = "shortest-of-common-kinds"
THROUGH_WORK = (CoverageKind.EMPLOYER_SELF_FUNDED, CoverageKind.EMPLOYER_INSURED)
# People know when the military, the VA, a federal job or a tribe insures them.
COMMON = (
    *THROUGH_WORK,
    CoverageKind.MARKETPLACE,
    CoverageKind.MEDICARE_ORIGINAL,
    CoverageKind.MEDICARE_ADVANTAGE,
    CoverageKind.MEDICARE_PART_D,
    CoverageKind.MEDICAID_MANAGED_CARE,
)
OTHER_LAW = "Workers' compensation and car insurance have their own law and their own offices."
EITHER_KIND = (
    "We do not know whether your employer pays the claims itself. This is the earlier last day of"
    " both. Your employer's benefits office can tell you which it is."
)
ANY_KIND = (
    "We do not know how you are insured, so this is the shortest time of the common kinds. Your"
    " card or the plan's phone line can tell you the kind."
)

WHERE_DIFFERS = "Where to send it turns on the kind too, so go by your notice."
LATER_LAW = (
    "The rule that we know for this holds only for later dates. Check the date you gave, and look"
    " at your notice for the last day."
)
ANY_KIND_UNDATED = (
    "The time turns on how you are insured. Tell us that, and the date on the notice or the day it"
    " came."
)
ANY_KIND_DATED = "The time turns on how you are insured. Tell us that."
ANY_KIND_OF_THEIRS = (
    "Their time turns on how you are insured. Tell us that, and the day they received it."
)


def answer(question: DeadlineQuestion, rules: Rules) -> Deadline:
    """Return the answer of the rows; with an unsure kind of coverage the earliest that may hold.

    A step that does not exist for the coverage comes back as not available, and says so.
    """
    if question.coverage in OUT_OF_SCOPE:
        return without_rule(question.step, OTHER_LAW)
    found = answer_by_rows(question, rules)
    if found:
        return found
    if question.coverage is CoverageKind.EMPLOYER_UNSURE:
        return _of_either(question, rules)
    if question.coverage is CoverageKind.UNKNOWN:
        return _of_any(question, rules)
    if _law_came_later(question, rules):
        later = without_rule(question.step, LATER_LAW)
        return replace(later, available=True, needs=("deadline_on_notice",))
    return without_rule(question.step, _no_such_step(question, rules))


def kinds_of(kind: CoverageKind) -> frozenset[CoverageKind]:
    """Return the kinds that a person's coverage may be."""
    return frozenset({kind, *(THROUGH_WORK if kind is CoverageKind.EMPLOYER_UNSURE else ())})


def _of_either(question: DeadlineQuestion, rules: Rules) -> Deadline:
    found = tuple(_by_kind(question, THROUGH_WORK, rules))
    answers = tuple(each for each in found if each.available)
    if not answers:
        # Closed to both kinds: the last is the insured one, whose words hold in every state.
        return found[-1] if found else without_rule(question.step, _no_such_step(question, rules))
    one = earliest(answers)
    if len({each.rule for each in answers}) == 1:
        return one
    return _of_several(one, answers, EITHER_KIND)


def _of_any(question: DeadlineQuestion, rules: Rules) -> Deadline:
    found = _by_kind(question, COMMON, rules)
    answers = tuple(each for each in found if each.available)
    if not answers:
        return without_rule(question.step, "We need to know how you are insured.")
    one = replace(
        earliest(answers),
        step=question.step,
        rule=SHORTEST,
        citation=None,
        confidence=Confidence.UNVERIFIED,
    )
    needs = ("coverage", *one.needs)
    if one.last_day is None or one.who_acts is not Actor.YOU:
        # Without a day to count from, none of the kinds is the shortest. And nobody is called
        # late for what may not yet be due.
        undated = replace(one, last_day=None, last_moment=None, act_by=None, how_counted="")
        return replace(undated, rule=NOT_KNOWN, needs=needs, why=_turns_on(one, question), note="")
    return _of_several(replace(one, needs=needs), answers, ANY_KIND)


def _of_several(one: Deadline, answers: tuple[Deadline, ...], unsure: str) -> Deadline:
    """Return the answer picked from those of several kinds, with what is unsure about it."""
    if len({each.send_to for each in answers}) == 1:
        return replace(one, note=f"{unsure} {one.note}".strip())
    # Where one kind sends it may be the wrong place for another.
    rest = one.note.replace(SENT.get(one.send_to, ""), "")
    note = " ".join(f"{unsure} {WHERE_DIFFERS} {rest}".split())
    return replace(one, send_to=SendTo.SEE_NOTICE, note=note)


def _turns_on(deadline: Deadline, question: DeadlineQuestion) -> str:
    if deadline.who_acts is not Actor.YOU:
        return ANY_KIND_OF_THEIRS
    dated = question.notice_date or question.received_date
    return ANY_KIND_DATED if dated else ANY_KIND_UNDATED


def _by_kind(
    question: DeadlineQuestion, kinds: tuple[CoverageKind, ...], rules: Rules
) -> Iterator[Deadline]:
    """Return the answers for the kinds of coverage that it may be."""
    for kind in kinds:
        step = question.step
        if question.coverage is CoverageKind.UNKNOWN:
            step = _own_step(step, kind, rules) or step
        # What is fast in one law is not in another, which may mean something else by it.
        urgent = question.urgent and step is question.step
        asked = replace(question, coverage=kind, step=step, urgent=urgent)
        found = answer_by_rows(asked, rules)
        if found:
            yield found


def _own_step(step: AppealStep, kind: CoverageKind, rules: Rules) -> AppealStep | None:
    """Return what the law of this coverage has as a first appeal, or as a look from outside."""
    if step in FIRST_APPEALS:
        return first_step(kind, rules)
    if step is not AppealStep.EXTERNAL_REVIEW:
        return None
    for rule in rules.deadlines:
        is_next = rule.who_acts is Actor.YOU and DecisionLevel.FINAL_INTERNAL in rule.levels
        if is_next and kind in rule.coverages:
            return rule.step
    return None


def first_step(kind: CoverageKind | None, rules: Rules) -> AppealStep | None:
    """Return what the law of this coverage calls the first appeal, None where it has none."""
    for rule in rules.deadlines:
        is_first = rule.step in FIRST_APPEALS and DecisionLevel.INITIAL in rule.levels
        if is_first and kind in rule.coverages:
            return rule.step
    return None


def _law_came_later(question: DeadlineQuestion, rules: Rules) -> bool:
    """Tell whether a row would hold for the person's step, had its law begun by then."""
    return any(
        rule.who_acts is Actor.YOU and is_for(rule, question) and fit(rule, question).holds
        for rule in rules.deadlines
    )


def _no_such_step(question: DeadlineQuestion, rules: Rules) -> str:
    kind = question.coverage
    named = rules.steps[question.step].name
    if kind is None:
        return f"No rule of every kind of coverage gives time for this: {named}."
    if question.step in WITH_EVERY_PLAN:
        return f"We know of no law that sets a time for this here: {named}."
    if kind is CoverageKind.UNINSURED:
        return f"Without health coverage there is no such step: {named}."
    coverage = rules.coverages[kind].name
    why = f"{coverage[0].upper()}{coverage[1:]} has no such step: {named}."
    first = first_step(kind, rules) if question.step in FIRST_APPEALS else None
    return f"{why} The first appeal there is: {rules.steps[first].name}." if first else why


def without_rule(step: AppealStep, why: str) -> Deadline:
    """Return the step as one that is not open, by no row of law."""
    return Deadline(
        step=step,
        available=False,
        last_day=None,
        rule=NOT_KNOWN,
        citation=None,
        confidence=Confidence.UNVERIFIED,
        how_counted="",
        act_by=None,
        who_acts=Actor.YOU,
        why=why,
    )
