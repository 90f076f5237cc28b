"""Which facts are still needed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from denialhelp.domain.claim import Address, Adjustment, Claim, Provider, ServiceLine
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import Denial, DenialReason, WhatHappened
from denialhelp.domain.facts import CaseFacts, Coverage, Insurer, Person
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.missing import missing_facts

HOME = Address(line1="12 Elm Street", city="Dayton", state="OH", zip="45402")
COMPLETE = CaseFacts(
    patient=Person(name="Rosa Delgado", address=HOME),
    coverage=Coverage(
        kind=CoverageKind.MARKETPLACE,
        member_id="M-1",
        insurer=Insurer(name="Prairie Health", address=HOME),
    ),
    denial=Denial(
        what_happened=WhatHappened.NOT_PAID_AFTER_CARE,
        notice_date=date(2026, 10, 2),
        received_date=date(2026, 10, 6),
        reasons=(DenialReason.CODING_ERROR,),
    ),
    claim=Claim(
        number="C-1",
        service="MRI of the knee",
        service_date=date(2026, 9, 10),
        provider=Provider(name="Elm Imaging", address=HOME),
    ),
)
BOTH = (LetterKind.PROVIDER_CORRECTION, LetterKind.INTERNAL_APPEAL)


def missing(facts: CaseFacts, *letters: LetterKind) -> list[str]:
    return [fact.fact for fact in missing_facts(facts, letters=letters)]


def test_nothing_is_missing_of_a_whole_case() -> None:
    assert missing(COMPLETE, *BOTH) == []


def test_of_an_empty_case_the_next_step_needs_the_coverage_dates_and_reason_first() -> None:
    expected = ["coverage.kind", "denial.notice_date", "denial.received_date", "denial.reasons"]
    assert missing(CaseFacts()) == expected
    assert missing(CaseFacts(), *BOTH)[:4] == expected


def test_each_missing_fact_has_a_label_and_says_what_it_is_for() -> None:
    for fact in missing_facts(CaseFacts(), letters=BOTH):
        assert fact.label
        assert fact.purpose


def test_the_notices_date_can_stand_in_for_the_day_it_arrived() -> None:
    denial = replace(COMPLETE.denial, received_date=None)
    assert missing(replace(COMPLETE, denial=denial)) == []


def test_codes_and_words_are_reasons_too() -> None:
    silent = replace(COMPLETE, denial=replace(COMPLETE.denial, reasons=()))
    assert missing(silent) == ["denial.reasons"]
    assert missing(replace(silent, denial=replace(silent.denial, wording="not covered"))) == []
    assert missing(replace(silent, denial=replace(silent.denial, codes=("CO-50",)))) == []
    coded = ServiceLine(adjustments=(Adjustment(None, "50", Decimal(10)),))
    assert missing(replace(silent, claim=Claim(lines=(ServiceLine(), coded)))) == []


def test_an_appeal_needs_the_appeals_address_or_a_fax_number() -> None:
    nowhere = replace(COMPLETE, coverage=replace(COMPLETE.coverage, insurer=Insurer(name="P")))
    assert missing(nowhere, LetterKind.INTERNAL_APPEAL) == ["coverage.insurer.address"]
    assert missing(nowhere, LetterKind.PROVIDER_CORRECTION) == []
    by_fax = replace(nowhere, coverage=replace(nowhere.coverage, insurer=Insurer("P", fax="555")))
    assert missing(by_fax, LetterKind.INTERNAL_APPEAL) == []


def test_a_letter_to_the_provider_needs_its_address() -> None:
    claim = replace(COMPLETE.claim, provider=Provider(name="Elm Imaging"))
    assert missing(replace(COMPLETE, claim=claim), *BOTH) == ["claim.provider.address"]


def test_before_care_there_is_a_reference_number_and_no_claim_number() -> None:
    denial = replace(COMPLETE.denial, what_happened=WhatHappened.REFUSED_BEFORE_CARE)
    claim = replace(COMPLETE.claim, number="", service_date=None)
    before = replace(COMPLETE, denial=denial, claim=claim)
    assert missing(before, LetterKind.INTERNAL_APPEAL) == ["denial.reference_number"]
