"""assess(facts, rules, on): the one call the rest of the site makes."""

from dataclasses import replace
from datetime import date

from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.billing import advise_on_bill
from denialhelp.domain.coordination import read_other_plans
from denialhelp.domain.coverage import OUT_OF_SCOPE
from denialhelp.domain.deadlines import find_deadlines
from denialhelp.domain.evidence import records_for
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import Assessment, ClaimReading
from denialhelp.domain.missing import missing_facts
from denialhelp.domain.person_findings import findings_for_person
from denialhelp.domain.reasons import reasons_in, reasons_of
from denialhelp.domain.routes import choose_routes, letters_of
from denialhelp.domain.rules import Rules
from denialhelp.domain.situation import Situation


def assess(facts: CaseFacts, rules: Rules, *, on: date) -> Assessment:
    """Return the whole answer for one case, asked on the day `on`."""
    reading = _read_for_person(facts, rules)
    reasons_read = reasons_in(facts, rules)
    reasons = reasons_of(facts.denial, reasons_read, reading)
    deadlines = find_deadlines(facts, rules, reasons=reasons)
    routes = choose_routes(Situation(facts, reading, reasons, deadlines), rules)
    letters = letters_of(routes)
    other_plans = read_other_plans(facts, reading, rules)
    return Assessment(
        on=on,
        in_scope=facts.coverage.kind not in OUT_OF_SCOPE,
        claim=reading,
        reasons=reasons,
        reasons_read=reasons_read,
        routes=routes,
        deadlines=deadlines,
        billing=advise_on_bill(facts, reading, routes, other_plans),
        letters=letters,
        records_needed=records_for(reasons, routes, facts, rules),
        still_needed=missing_facts(facts, letters=letters),
        other_plans=other_plans,
    )


def _read_for_person(facts: CaseFacts, rules: Rules) -> ClaimReading | None:
    """Return the reading of the claim with the findings that need what the person told."""
    reading = read_claim(facts.claim, rules.carc)
    if reading is None:
        return None
    more = findings_for_person(facts, reading, rules.carc)
    return replace(reading, findings=(*reading.findings, *more))
