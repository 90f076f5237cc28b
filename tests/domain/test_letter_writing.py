"""Every letter for every coverage and reason, and the traps that letters fall into."""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from denialhelp.domain.assessment import assess
from denialhelp.domain.claim import Provider
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import (
    AppealAnswer,
    AppealedBy,
    Denial,
    DenialReason,
    EarlierAppeal,
    ServiceTiming,
    WhatHappened,
)
from denialhelp.domain.facts import CaseFacts, MedicalFacts, Representative, TreatmentTried
from denialhelp.domain.letter import LetterDraft, LetterKind, SectionStyle, Words
from denialhelp.domain.letter_text import as_text
from denialhelp.domain.letter_writing import write
from tests.domain.letter_rarities import RARITIES
from tests.domain.letters import (
    APPEAL,
    CORRECTION,
    MARTA,
    RULES,
    TODAY,
    body,
    keys,
    letter,
    with_coverage,
    with_reasons,
    with_timing,
)

TOLD = replace(
    MARTA,
    medical=MedicalFacts(
        why_needed="I stop breathing at night",
        clinician="Dr. Odile Brandt",
        treatments_tried=(TreatmentTried("Mouth guard", "May", "July", "no change"),),
        what_looks_wrong="The date on line 2 is wrong.",
        authorization_number="A-55",
        emergency=True,
        facility_in_network=True,
        consent_signed=False,
    ),
    claim=replace(MARTA.claim, provider=replace(MARTA.claim.provider, in_network=True)),
)
TIMINGS = (None, *ServiceTiming)
STRAY = re.compile(r"[{}]|\bNone\b|\bNull\b|\( |\(\)| [.,;]|\.\.|,,|  ")
ERISA = re.compile(r"2560\.503|ERISA")
UNDER_ERISA = {
    CoverageKind.EMPLOYER_SELF_FUNDED,
    CoverageKind.EMPLOYER_INSURED,
    CoverageKind.EMPLOYER_UNSURE,
    CoverageKind.EMPLOYER_GRANDFATHERED,
}


@dataclass(frozen=True)
class Walked:
    """A letter with the case it was written for."""

    coverage: CoverageKind
    reason: DenialReason
    draft: LetterDraft
    text: str


@pytest.fixture(scope="module")
def every_letter() -> list[Walked]:
    """Return both letters for every coverage and reason, of people who told little or much."""
    daughter = replace(TOLD, representative=Representative("Ida Lindqvist", "her daughter"))
    pairs = enumerate(product(CoverageKind, DenialReason))
    return [
        Walked(coverage, reason, draft, as_text(draft))
        for place, (coverage, reason) in pairs
        for turn, told in enumerate((CaseFacts(), MARTA, TOLD, daughter))
        for draft in _drafts(told, coverage, reason, TIMINGS[(place + turn) % len(TIMINGS)])
    ]


def _drafts(
    told: CaseFacts, coverage: CoverageKind, reason: DenialReason, timing: ServiceTiming | None
) -> list[LetterDraft]:
    facts = with_reasons(reason, facts=with_coverage(coverage, told))
    facts = with_timing(timing, urgent=told is MARTA, facts=facts)
    found = assess(facts, RULES, on=TODAY)
    return [write(kind, facts, found, RULES) for kind in RULES.letters]


def test_no_letter_has_an_unfilled_slot_or_a_stray_sign(every_letter: list[Walked]) -> None:
    for walked in every_letter:
        # Indented lines are the further paragraphs of a numbered item.
        assert STRAY.findall(walked.text.replace("\n   ", "\n")) == [], walked


def test_no_letter_has_an_empty_section_or_paragraph(every_letter: list[Walked]) -> None:
    for walked in every_letter:
        for section in walked.draft.sections:
            assert section.paragraphs
            assert all(paragraph.pieces for paragraph in section.paragraphs)


def test_no_letter_cites_law_that_does_not_govern_its_coverage(every_letter: list[Walked]) -> None:
    for walked in every_letter:
        for section in walked.draft.sections:
            for paragraph in section.paragraphs:
                for citation in paragraph.citations:
                    assert walked.coverage in citation.governs, (paragraph.key, walked.coverage)


def test_no_letter_says_the_same_thing_twice(every_letter: list[Walked]) -> None:
    for walked in every_letter:
        said = [p.pieces for section in walked.draft.sections for p in section.paragraphs]
        assert len(said) == len(set(said)), (walked.coverage, walked.reason)


@pytest.mark.parametrize("reason", list(DenialReason), ids=lambda reason: reason.value)
@pytest.mark.parametrize("kind", [APPEAL, CORRECTION], ids=lambda kind: kind.value)
def test_every_reason_has_something_of_its_own_to_say(
    kind: LetterKind, reason: DenialReason
) -> None:
    numbered = [
        section
        for section in letter(with_reasons(reason), kind).sections
        if section.style is SectionStyle.NUMBERED
    ]
    assert len(numbered) == 1
    assert numbered[0].paragraphs[0].lead


def test_every_row_of_the_tables_stands_in_some_letter(every_letter: list[Walked]) -> None:
    seen = {key for walked in every_letter for key in keys(walked.draft)}
    seen |= {
        key for facts in RARITIES for kind in RULES.letters for key in keys(letter(facts, kind))
    }
    assert {row.key for row in RULES.paragraphs} - seen == set()


# --- traps ------------------------------------------------------------------------------------


def test_the_law_of_plans_at_work_is_cited_to_no_other_coverage(
    every_letter: list[Walked],
) -> None:
    for walked in every_letter:
        assert walked.coverage in UNDER_ERISA or not ERISA.search(walked.text)


def test_no_letter_speaks_of_external_review_as_a_right_it_may_not_be(
    every_letter: list[Walked],
) -> None:
    for walked in every_letter:
        assert "external" not in walked.text.lower()


def test_no_letter_says_that_a_correction_stops_the_clock() -> None:
    text = as_text(letter(TOLD, CORRECTION)).lower()
    assert "clock" not in text
    assert "appeal" not in text


def test_a_letter_names_one_period_for_filing_and_not_that_of_another_level() -> None:
    text = as_text(letter())
    assert "April 3, 2027" in text
    assert "four months" not in text.lower()
    assert "4 months" not in text


def test_no_letter_threatens(every_letter: list[Walked]) -> None:
    threats = re.compile(r"penalt|per day|lawsuit|lawyer|attorney|sue\b|court|bad faith|!")
    for walked in every_letter:
        assert not threats.search(walked.text.lower())


def test_no_letter_promises_an_outcome() -> None:
    promises = re.compile(r"\bwill (win|be paid|be approved|succeed)|guarantee|entitled to win")
    assert not promises.search(body(letter(TOLD)) + body(letter(TOLD, CORRECTION)))


def test_every_citation_of_a_letter_is_in_the_rulebook(every_letter: list[Walked]) -> None:
    known = set(RULES.citations.values())
    for walked in every_letter:
        for section in walked.draft.sections:
            assert all(known.issuperset(p.citations) for p in section.paragraphs)


def test_every_row_of_law_shows_its_law() -> None:
    for row in RULES.paragraphs:
        assert bool(row.citations) == ("{law}" in row.text), row.key


def test_a_letter_cites_the_rule_of_the_last_day_with_the_coverage_it_governs() -> None:
    draft = letter(with_coverage(CoverageKind.MEDICARE_ORIGINAL))
    assert "42 CFR 405.942(a)" in as_text(draft)


def test_the_provider_is_never_asked_to_change_a_code_to_get_it_paid() -> None:
    for reason in DenialReason:
        assert "I do not ask you to change a code" in body(letter(with_reasons(reason), CORRECTION))


def test_a_corrected_claim_points_to_the_first_one_and_is_no_new_claim() -> None:
    text = body(letter(MARTA, CORRECTION))
    assert "frequency code 7" in text
    assert "claim number C-1001" in text


def test_no_letter_says_to_pay_or_to_ignore_a_bill(every_letter: list[Walked]) -> None:
    for walked in every_letter:
        assert not re.search(r"(I will not pay|ignore|refuse to pay)", walked.text)


def test_no_letter_names_the_parity_rule_of_2024(every_letter: list[Walked]) -> None:
    for walked in every_letter:
        assert not re.search(r"parity|2590\.712|1185a", walked.text)


# --- what is asked ----------------------------------------------------------------------------


def test_the_first_sentence_asks_and_names_the_decision() -> None:
    assert body(letter()).startswith(
        "I ask for an internal appeal of your decision of October 1, 2026 not to pay for Sleep "
        "study. I received this care on September 2, 2026 from Harbor Sleep Clinic."
    )


def test_the_date_of_the_care_is_never_said_of_the_decision(every_letter: list[Walked]) -> None:
    for walked in every_letter:
        assert ", which I received" not in walked.text
        assert ", which the patient received" not in walked.text


@pytest.mark.parametrize("reason", [DenialReason.OUT_OF_NETWORK, DenialReason.PRIOR_AUTH_MISSING])
def test_the_surprise_bill_law_is_not_claimed_for_an_ambulance_on_the_road(
    reason: DenialReason,
) -> None:
    facts = with_reasons(reason, facts=TOLD)
    by_road = replace(facts, claim=replace(facts.claim, service="Ambulance to the hospital"))
    by_air = replace(facts, claim=replace(facts.claim, service="Air ambulance"))
    assert "45 CFR 149" not in as_text(letter(by_road))
    assert "45 CFR 149" in as_text(letter(by_air))


def test_the_share_of_a_place_in_the_network_is_claimed_for_hospitals_and_surgery_centers() -> None:
    text = body(letter(with_reasons(DenialReason.OUT_OF_NETWORK, facts=TOLD)))
    assert "At a hospital or surgery center the in-network share then applies" in text


def test_an_urgent_letter_asks_nobody_to_decide_within_weeks(every_letter: list[Walked]) -> None:
    for walked in every_letter:
        if walked.draft.urgent_banner and walked.draft.kind is APPEAL:
            days = re.findall(r"ithin (\d+) days", walked.text)
            assert days == [], (walked.coverage, walked.reason)


def test_a_second_appeal_says_so_and_follows_the_first_in_time() -> None:
    first = EarlierAppeal(AppealedBy.PATIENT, date(2026, 8, 1), AppealAnswer.DENIED)
    draft = letter(replace(MARTA, denial=replace(MARTA.denial, already_appealed=first)))
    assert draft.regarding == "After a decision on an earlier appeal"
    assert "you have refused the first appeal" in body(draft)
    (timeline,) = (section for section in draft.sections if section.key == "timeline")
    told = [paragraph.key for paragraph in timeline.paragraphs]
    assert told.index("appeal-earlier-appeal-refused") < told.index(
        "appeal-days-of-notice-and-arrival"
    )


def test_every_appeal_asks_for_new_evidence_before_the_decision(
    every_letter: list[Walked],
) -> None:
    for walked in every_letter:
        if walked.draft.kind is APPEAL:
            assert "If you rely on new evidence or a new reason" in walked.text


def test_a_bill_above_the_eob_is_named_to_the_billing_office() -> None:
    facts = replace(
        MARTA,
        denial=Denial(what_happened=WhatHappened.BILL_LARGER_THAN_EOB),
        claim=replace(MARTA.claim, bill_total=Decimal(410)),
    )
    assert "The bill asks for $410.00." in body(letter(facts, CORRECTION))


def test_a_part_b_drug_is_not_left_to_the_longer_clock_of_medicare_advantage() -> None:
    facts = with_timing(
        ServiceTiming.PRE_SERVICE, facts=with_coverage(CoverageKind.MEDICARE_ADVANTAGE)
    )
    assert "or 7 days for a Part B drug (42 CFR 422.590)" in body(letter(facts))


@pytest.mark.parametrize(
    ("coverage", "asks"),
    [
        (CoverageKind.MEDICARE_ORIGINAL, "a redetermination of"),
        (CoverageKind.MEDICARE_PART_D, "a redetermination of"),
        (CoverageKind.MEDICARE_ADVANTAGE, "a reconsideration of"),
        (CoverageKind.TRICARE, "a reconsideration of"),
        (CoverageKind.FEHB_PSHB, "a reconsideration of"),
        (CoverageKind.MEDICAID_MANAGED_CARE, "a plan appeal of"),
        (CoverageKind.MEDICAID_FFS, "a fair hearing on"),
        (CoverageKind.VA, "a review of"),
        (CoverageKind.MARKETPLACE, "an internal appeal of"),
    ],
)
def test_each_law_has_its_own_word_for_the_appeal(coverage: CoverageKind, asks: str) -> None:
    assert f"I ask for {asks} your decision" in body(letter(with_coverage(coverage)))


@pytest.mark.parametrize(
    ("timing", "asks"),
    [
        (ServiceTiming.PRE_SERVICE, "not to approve Sleep study"),
        (ServiceTiming.CONCURRENT, "to reduce or end Sleep study while this care"),
        (ServiceTiming.POST_SERVICE, "not to pay for Sleep study"),
        (None, "on Sleep study."),
    ],
)
def test_the_request_fits_the_time_of_the_care(timing: ServiceTiming | None, asks: str) -> None:
    assert asks in body(letter(with_timing(timing)))


def test_urgent_care_makes_the_letter_urgent() -> None:
    draft = letter(with_timing(ServiceTiming.PRE_SERVICE, urgent=True))
    assert draft.urgent_banner == "URGENT: expedited decision requested"
    assert draft.title == "Expedited internal appeal"
    assert "72 hours" in body(draft)


def test_care_that_is_over_is_never_urgent() -> None:
    draft = letter(with_timing(ServiceTiming.POST_SERVICE, urgent=True))
    assert draft.urgent_banner == ""
    assert draft.title == "Internal appeal"
    assert "72 hours" not in body(draft)


@pytest.mark.parametrize(
    ("levels", "days"),
    [
        (None, "within 60 days of receiving this appeal, or within 30 days if"),
        (1, "Decide within 60 days"),
        (2, "Decide this level within 30 days"),
    ],
)
def test_the_time_to_decide_depends_on_the_levels_of_the_plan(
    levels: int | None, days: str
) -> None:
    facts = replace(MARTA, coverage=replace(MARTA.coverage, appeal_levels=levels))
    assert days in body(letter(facts))


def test_an_appeal_in_time_says_so_with_the_day_and_the_rule() -> None:
    assert "This appeal is in time. The last day is April 3, 2027 (29 CFR" in body(letter())


def test_an_appeal_past_the_day_on_the_notice_asks_to_be_heard() -> None:
    draft = letter(on=date(2027, 4, 4))
    assert "appeal-late" in keys(draft)
    assert "is in time" not in body(draft)


def test_a_late_medicare_request_asks_for_good_cause() -> None:
    draft = letter(with_coverage(CoverageKind.MEDICARE_ORIGINAL), on=date(2027, 6, 1))
    assert "good cause (42 CFR 405.942(b))" in body(draft)


def test_a_day_printed_on_the_notice_is_named_as_the_notice_s_own() -> None:
    denial = replace(MARTA.denial, deadline_on_notice=date(2026, 12, 24))
    assert "Your notice gives December 24, 2026 as the last day." in body(
        letter(replace(MARTA, denial=denial))
    )


def test_a_rule_that_nobody_checked_is_not_told_to_the_plan() -> None:
    draft = letter(with_coverage(CoverageKind.CHURCH))
    assert "is in time" not in body(draft)
    assert "last day" not in body(draft)


def test_two_reasons_are_answered_one_after_the_other() -> None:
    facts = with_reasons(DenialReason.PRIOR_AUTH_MISSING, DenialReason.CODING_ERROR)
    (arguments,) = (s for s in letter(facts).sections if s.key == "arguments")
    starts = [p.key for p in arguments.paragraphs if not p.joins_previous]
    assert starts == ["argument-prior-auth", "argument-coding"]


def test_a_share_of_the_cost_beside_another_reason_is_argued_only_if_the_person_named_it() -> None:
    named = with_reasons(DenialReason.MEDICAL_NECESSITY, DenialReason.COST_SHARING)
    assert "argument-cost-sharing" in keys(letter(named))
    codes = replace(named, denial=replace(named.denial, reasons=(), codes=("CO-50", "PR-1")))
    assert "argument-medical-necessity" in keys(letter(codes))
    assert "argument-cost-sharing" not in keys(letter(codes))


def test_medical_words_come_from_the_person_alone() -> None:
    text = body(letter(TOLD))
    assert "I stop breathing at night." in text
    assert "Mouth guard (May to July): no change." in text


def test_a_need_that_nobody_told_is_a_line_to_fill_in() -> None:
    draft = letter(MARTA)
    assert [fact.fact for fact in draft.still_needed] == ["facts.why_needed"]


def test_somebody_else_writes_of_the_patient_and_not_of_themselves() -> None:
    facts = replace(TOLD, representative=Representative("Ida Lindqvist", "her daughter"))
    text = body(letter(facts))
    assert "The patient received this care" in text
    assert "I write for Marta Lindqvist (relationship: her daughter)." in text
    assert "applied to the patient's circumstances" in text
    assert " my " not in text


def test_what_a_person_typed_is_never_read_for_slots() -> None:
    medical = replace(TOLD.medical, why_needed="Ask {patient_name} or {nobody}")
    assert "Ask {patient_name} or {nobody}." in body(letter(replace(TOLD, medical=medical)))


def test_a_name_that_ends_in_a_full_stop_gets_no_second_one() -> None:
    claim = replace(MARTA.claim, provider=Provider(name="Harbor Sleep Inc."))
    assert "from Harbor Sleep Inc.\n" in body(letter(replace(MARTA, claim=claim)))


def test_every_paragraph_knows_why_it_is_there_and_what_it_was_filled_from() -> None:
    for section in letter(TOLD).sections:
        for paragraph in section.paragraphs:
            assert paragraph.why
    first = letter(TOLD).sections[0].paragraphs[0]
    assert first.from_facts[:2] == ("an_appeal_of", "decision")


def test_dates_amounts_and_numbers_stay_whole() -> None:
    whole = {
        piece.text
        for section in letter(TOLD, CORRECTION).sections
        for paragraph in section.paragraphs
        for piece in paragraph.pieces
        if isinstance(piece, Words) and piece.whole
    }
    assert {"September 2, 2026", "C-1001"} <= whole


def test_a_letter_says_by_which_rulebook_it_was_written() -> None:
    draft = letter()
    assert draft.rulebook_version == RULES.version
    assert draft.law_as_of == RULES.law_as_of
    assert draft.written_on == TODAY
