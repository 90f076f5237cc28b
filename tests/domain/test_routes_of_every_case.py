"""What holds for the routes of any case at all: every coverage, reason, level and status."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from denialhelp.domain.code_rules import CountsAs
from denialhelp.domain.coverage import OUT_OF_SCOPE, CoverageKind
from denialhelp.domain.denial import (
    AppealAnswer,
    AppealedBy,
    DecisionLevel,
    Denial,
    DenialReason,
    EarlierAppeal,
    ServiceTiming,
    WhatHappened,
)
from denialhelp.domain.facts import CaseFacts, Coverage, MedicalFacts
from denialhelp.domain.findings import ClaimReading, ClaimStatus, FindingKind
from denialhelp.domain.routes import choose_routes
from denialhelp.domain.rules import Route
from denialhelp.domain.situation import Situation
from tests.domain.situations import RULES, adjustment, amounts, case, claim, line, situation

MAYBE = st.sampled_from((None, True, False))
REASONS = st.lists(st.sampled_from(DenialReason), unique=True, max_size=3).map(tuple)
EARLIER = st.none() | st.builds(
    EarlierAppeal, by=st.none() | st.sampled_from(AppealedBy), answer=st.sampled_from(AppealAnswer)
)
DENIALS = st.builds(
    Denial,
    what_happened=st.sampled_from(WhatHappened),
    level=st.sampled_from(DecisionLevel),
    already_appealed=EARLIER,
    service_timing=st.none() | st.sampled_from(ServiceTiming),
    urgent=MAYBE,
)
FACTS = st.builds(
    CaseFacts,
    coverage=st.builds(
        Coverage,
        kind=st.sampled_from(CoverageKind),
        appeal_levels=st.sampled_from((None, 1, 2)),
        deductible_met=MAYBE,
    ),
    denial=DENIALS,
    medical=st.builds(
        MedicalFacts,
        authorization_number=st.sampled_from(("", "A-1")),
        emergency=MAYBE,
        facility_in_network=MAYBE,
    ),
)
LINES = st.builds(
    lambda reason, counts_as, group: line(adjustment(reason, counts_as, group)),
    st.sampled_from(("1", "50", "197")),
    st.sampled_from(CountsAs),
    st.sampled_from(("CO", "PR", "OA", "")),
)
AMOUNTS = st.builds(
    lambda denied, left: amounts(charge=100, denied=denied, balance_left=left),
    st.sampled_from((0, 100)),
    st.sampled_from((0, 40)),
)
READINGS = st.none() | st.builds(
    lambda status, lines, sums, findings: claim(
        status, *lines, amounts=sums, findings=tuple(findings)
    ),
    st.sampled_from(ClaimStatus),
    st.lists(LINES, max_size=2),
    AMOUNTS,
    st.lists(st.sampled_from(FindingKind), max_size=2),
)
SITUATIONS = st.builds(
    lambda facts, reasons, reading: situation(facts, *reasons, reading=reading),
    FACTS,
    REASONS,
    READINGS,
)


def check(found: Situation) -> None:
    """Hold one case to what holds for all."""
    routes = choose_routes(found, RULES)
    kind = found.facts.coverage.kind
    assert [route.primary for route in routes] == [True] + [False] * (len(routes) - 1)
    assert len({route.route for route in routes}) == len(routes)
    for route in routes:
        assert route.why, route.rule
        assert route.next_steps, route.rule
        assert route.would_change_if, route.rule
        assert route.citation is None or kind in route.citation.governs, route.rule
    ways = {route.route for route in routes}
    if kind in OUT_OF_SCOPE:
        assert ways == {Route.OTHER_HELP}
    if Route.EXPEDITED_APPEAL in ways:
        assert found.facts.denial.urgent
        assert not found.facts.denial.care_is_over
        assert Route.INTERNAL_APPEAL not in ways


@settings(max_examples=400, deadline=None)
@given(SITUATIONS)
def test_every_case_has_one_best_way_no_dead_end_and_no_foreign_law(found: Situation) -> None:
    check(found)


def test_every_coverage_reason_level_and_timing_has_one_best_way() -> None:
    told = tuple(
        Denial(what_happened=happened, level=level, urgent=urgent)
        for happened, level, urgent in product(WhatHappened, DecisionLevel, (None, True))
    )
    reasons: tuple[DenialReason | None, ...] = (None, *DenialReason)
    for kind in CoverageKind:
        for denial in told:
            facts = case(kind, denial)
            found = situation(facts)
            for reason in reasons:
                of_reason = (reason,) if reason else ()
                check(Situation(facts, None, of_reason, found.deadlines))


def test_every_status_of_a_claim_has_one_best_way() -> None:
    for kind, status, happened in product(CoverageKind, ClaimStatus, WhatHappened):
        facts = case(kind, Denial(what_happened=happened))
        for findings in ((), *((finding,) for finding in FindingKind)):
            check(situation(facts, reading=claim(status, findings=findings)))


@given(FACTS, REASONS, READINGS)
@settings(max_examples=300, deadline=None)
def test_who_owes_never_decides_about_the_appeal(
    facts: CaseFacts, reasons: tuple[DenialReason, ...], reading: ClaimReading | None
) -> None:
    """CO or PR: the group code changes the advice on paying, not whether there is an appeal."""
    by_group = set()
    for group in ("CO", "PR"):
        lines = (line(adjustment("50", CountsAs.DENIED, group)),)
        of_group = claim(
            reading.status if reading else ClaimStatus.DENIAL,
            *lines,
            amounts=amounts(charge=100, denied=100),
        )
        routes = choose_routes(situation(facts, *reasons, reading=of_group), RULES)
        by_group.add((routes[0].rule, Route.INTERNAL_APPEAL in {way.route for way in routes}))
    assert len(by_group) == 1
