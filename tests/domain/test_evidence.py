"""Which records a case needs."""

import pytest

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import Denial, DenialReason, ServiceTiming, WhatHappened
from denialhelp.domain.evidence import PAPERS_OF_A_CLAIM, records_for
from denialhelp.domain.facts import CaseFacts, RecordKind
from denialhelp.domain.findings import RecordNeed
from denialhelp.domain.routes import choose_routes
from tests.domain.situations import RULES, case, situation

AFTER = Denial(what_happened=WhatHappened.NOT_PAID_AFTER_CARE)
BEFORE = Denial(what_happened=WhatHappened.REFUSED_BEFORE_CARE)


def needed(facts: CaseFacts, *reasons: DenialReason) -> tuple[RecordNeed, ...]:
    routes = choose_routes(situation(facts, *reasons), RULES)
    return records_for(reasons, routes, facts, RULES)


def kinds(facts: CaseFacts, *reasons: DenialReason) -> list[RecordKind]:
    return [need.kind for need in needed(facts, *reasons)]


def test_every_case_begins_with_the_notice_and_the_eob() -> None:
    found = kinds(case(denial=AFTER), DenialReason.STEP_THERAPY)
    assert found[:2] == [RecordKind.DENIAL_NOTICE, RecordKind.EOB]


def test_a_medical_reason_asks_the_clinician_for_a_letter() -> None:
    found = kinds(case(denial=AFTER), DenialReason.MEDICAL_NECESSITY)
    assert RecordKind.LETTER_OF_MEDICAL_NECESSITY in found
    assert RecordKind.MEDICAL_POLICY in found


def test_a_second_reason_adds_its_records_after_those_of_the_first() -> None:
    found = needed(case(denial=AFTER), DenialReason.DUPLICATE, DenialReason.CODING_ERROR)
    assert [need.kind for need in found].count(RecordKind.ITEMIZED_BILL) == 1
    bill = next(need for need in found if need.kind is RecordKind.ITEMIZED_BILL)
    assert "one service or two" in bill.why


@pytest.mark.parametrize("denial", [BEFORE, Denial(service_timing=ServiceTiming.PRE_SERVICE)])
@pytest.mark.parametrize("reason", DenialReason)
def test_before_care_nobody_is_asked_for_the_papers_of_a_claim(
    denial: Denial, reason: DenialReason
) -> None:
    assert not PAPERS_OF_A_CLAIM & set(kinds(case(denial=denial), reason))


def test_where_there_is_nobody_to_convince_only_what_any_case_needs_is_asked_for() -> None:
    elsewhere = case(CoverageKind.AUTO, AFTER)
    expected = [RecordKind.DENIAL_NOTICE, RecordKind.EOB]
    assert kinds(elsewhere, DenialReason.MEDICAL_NECESSITY) == expected


def test_a_share_of_the_cost_is_checked_against_the_plan_and_the_bill() -> None:
    found = kinds(case(denial=AFTER), DenialReason.COST_SHARING)
    assert found[2:] == [RecordKind.PLAN_DOCUMENT, RecordKind.ITEMIZED_BILL]


def test_a_record_comes_with_its_name_its_use_and_its_place() -> None:
    notice = needed(case(denial=AFTER), DenialReason.OTHER)[0]
    assert notice.name == RULES.record_names[RecordKind.DENIAL_NOTICE].name
    assert notice.why
    assert notice.where
