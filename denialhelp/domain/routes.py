"""Which way to go, what runs beside it, and what would change it."""

from denialhelp.domain.citations import Citation, Confidence
from denialhelp.domain.deadline_fit import fit, is_for
from denialhelp.domain.deadline_question import FIRST_APPEALS
from denialhelp.domain.deadline_rules import Actor, DeadlineRule
from denialhelp.domain.deadlines import question_of
from denialhelp.domain.findings import RouteAdvice
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.level_conditions import first_appeal_is_open
from denialhelp.domain.route_conditions import CONDITIONS
from denialhelp.domain.rules import Route, RouteRule, Rules
from denialhelp.domain.situation import Situation


def choose_routes(situation: Situation, rules: Rules) -> tuple[RouteAdvice, ...]:
    """Return the ways that are open, the best one first; the table's last row is always open."""
    best, *later = (row for row in rules.routes if _is_open(row, situation))
    chosen = {best.route: best}
    for row in later:
        if row.may_run_beside:
            chosen.setdefault(row.route, row)
    return tuple(_advice(row, row is best, situation, rules) for row in chosen.values())


def letters_of(routes: tuple[RouteAdvice, ...]) -> tuple[LetterKind, ...]:
    """Return each letter that the routes offer once, those of the best route first."""
    return tuple(dict.fromkeys(letter for route in routes for letter in route.letters))


def _is_open(row: RouteRule, situation: Situation) -> bool:
    return all(CONDITIONS[name](situation) for name in row.when)


def _advice(row: RouteRule, primary: bool, situation: Situation, rules: Rules) -> RouteAdvice:
    return RouteAdvice(
        route=row.route,
        primary=primary,
        name=rules.route_names[row.route].name,
        why=row.why,
        would_change_if=row.would_change_if,
        next_steps=row.next_steps,
        citation=_citation(row, situation, rules),
        letters=row.letters,
        rule=row.key,
    )


def _citation(row: RouteRule, situation: Situation, rules: Rules) -> Citation | None:
    if row.citation is not None or row.route is not Route.INTERNAL_APPEAL:
        return row.citation
    # A first appeal rests on the law that gives its last day; a fast one has other law.
    return _law_of_the_first_appeal(situation, rules) if first_appeal_is_open(situation) else None


def _law_of_the_first_appeal(situation: Situation, rules: Rules) -> Citation | None:
    own = (each.step for each in situation.deadlines if each.who_acts is Actor.YOU)
    steps = FIRST_APPEALS.intersection(own)
    laws = (
        rule.citation
        for rule in rules.deadlines
        if rule.step in steps
        and _holds(rule, situation)
        and rule.confidence is not Confidence.UNVERIFIED
    )
    return next(laws, None)


def _holds(rule: DeadlineRule, situation: Situation) -> bool:
    asked = question_of(situation.facts, rule.step, situation.reasons)
    return is_for(rule, asked) and fit(rule, asked).holds
