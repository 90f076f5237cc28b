"""What the slots say in cases that whole letters seldom show."""

from dataclasses import replace
from datetime import date

import pytest

from denialhelp.domain.claim import Provider
from denialhelp.domain.denial import AppealAnswer, AppealedBy, EarlierAppeal, ServiceTiming
from denialhelp.domain.facts import (
    CaseFacts,
    Coverage,
    Insurer,
    OtherCoverage,
    PlanOrder,
    Representative,
    TreatmentTried,
)
from denialhelp.domain.letter import Law
from denialhelp.domain.letter_filling import fill, fill_line, slots_in
from denialhelp.domain.letter_slots import SLOTS
from denialhelp.domain.letter_text import text_of
from tests.domain.letters import MARTA, RULES, case, with_timing


def say(text: str, facts: CaseFacts = MARTA) -> str:
    return text_of(fill(text, case(facts)))


@pytest.mark.parametrize("slot", sorted(SLOTS))
def test_every_slot_answers_for_a_case_of_which_nothing_is_known(slot: str) -> None:
    SLOTS[slot](case(CaseFacts()))


def test_every_slot_stands_in_some_row_of_the_tables() -> None:
    frames = RULES.letters.values()
    texts = [row.text for row in RULES.paragraphs]
    texts += [text for f in frames for text in (f.title, f.urgent_title, f.attention, f.salutation)]
    assert set(SLOTS) == {slot for text in texts for slot in slots_in(text)}


def test_names_that_are_missing_are_spoken_of_in_general() -> None:
    nobody = replace(MARTA, claim=replace(MARTA.claim, provider=Provider()), coverage=Coverage())
    assert say("{provider} and {plan}", nobody) == "the provider and the plan"


def test_the_plan_goes_by_its_own_name_where_the_insurer_has_none() -> None:
    facts = replace(MARTA, coverage=Coverage(plan_name="Pier Plan", insurer=Insurer()))
    assert say("{plan}", facts) == "Pier Plan"


def test_who_signs_decides_how_the_patient_is_spoken_of() -> None:
    text = "{i}, {my}, {me}"
    assert say(text) == "I, my, me"
    ida = replace(MARTA, representative=Representative("Ida"))
    assert say(text, ida) == "the patient, the patient's, the patient"


def test_a_representative_who_did_not_say_how_they_are_related_is_one_all_the_same() -> None:
    assert say("{writer_relationship}", replace(MARTA, representative=Representative())) == (
        "representative"
    )
    assert say("{writer_relationship}") == "representative"


def test_one_day_and_several_days_read_as_people_say_them() -> None:
    assert say("{on_service_dates}") == "on September 2, 2026"
    claim = replace(MARTA.claim, service_date_to=date(2026, 9, 4))
    assert say("{on_service_dates}", replace(MARTA, claim=claim)) == (
        "between September 2, 2026 and September 4, 2026"
    )
    assert say("{on_service_dates}", CaseFacts()) == "on the date above"


def test_numbers_that_are_missing_are_pointed_to() -> None:
    assert say("{claim_number}; {reference_number}", CaseFacts()) == (
        "the claim number above; the reference number above"
    )


def test_an_approval_that_is_missing_is_a_line_to_fill_in() -> None:
    assert say("{authorization_number}").endswith("(Approval number)")


@pytest.mark.parametrize(
    ("earlier", "told"),
    [
        (None, ""),
        (
            EarlierAppeal(AppealedBy.PROVIDER, date(2026, 10, 20)),
            "October 20, 2026: the provider appealed. No answer has come yet.",
        ),
        (
            EarlierAppeal(None, date(2026, 10, 20)),
            "October 20, 2026: somebody else appealed. No answer has come yet.",
        ),
        (
            EarlierAppeal(AppealedBy.PATIENT, None, AppealAnswer.PARTLY),
            "I appealed before. It was granted in part.",
        ),
    ],
)
def test_an_earlier_appeal_is_told_with_its_answer(
    earlier: EarlierAppeal | None, told: str
) -> None:
    facts = replace(MARTA, denial=replace(MARTA.denial, already_appealed=earlier))
    assert say("{earlier_appeal}", facts) == told


def test_a_notice_known_by_its_codes_alone_is_quoted_by_them() -> None:
    denial = replace(MARTA.denial, wording="", codes=("CO-50", " ", "N115"))
    assert say("{their_words}", replace(MARTA, denial=denial)) == "codes CO-50 and N115."
    denial = replace(denial, codes=("CO-50",))
    assert say("{their_words}", replace(MARTA, denial=denial)) == "code CO-50."


def test_several_citations_of_one_section_name_the_section_once() -> None:
    known = RULES.citations
    about = replace(
        case(),
        citations=(
            known["29-cfr-2560-503-1-h-3-iii"],
            known["29-cfr-2560-503-1-h-3-iv"],
            known["45-cfr-164-524"],
        ),
    )
    pieces = fill("{law}", about)
    assert text_of(pieces) == "29 CFR 2560.503-1(h)(3)(iii), (h)(3)(iv) and 45 CFR 164.524"
    assert [piece.citation.key for piece in pieces if isinstance(piece, Law)] == [
        "29-cfr-2560-503-1-h-3-iii",
        "29-cfr-2560-503-1-h-3-iv",
        "45-cfr-164-524",
    ]


def test_without_a_known_last_day_nothing_is_said_of_it() -> None:
    assert say("{last_day}{deadline_law}", CaseFacts()) == ""


@pytest.mark.parametrize(
    ("tried", "told"),
    [
        (TreatmentTried("Mask", "May", "June", "no help."), "Mask (May to June): no help."),
        (TreatmentTried("Mask", "", "June"), "Mask (June)."),
        (TreatmentTried("Mask"), "Mask."),
        (TreatmentTried(outcome="It hurt"), "It hurt."),
    ],
)
def test_a_treatment_is_told_as_far_as_it_is_known(tried: TreatmentTried, told: str) -> None:
    medical = replace(MARTA.medical, treatments_tried=(tried, TreatmentTried()))
    assert say("{treatments_tried}", replace(MARTA, medical=medical)) == told


def test_no_treatment_told_is_a_line_to_fill_in() -> None:
    assert "Treatments tried before" in say("{treatments_tried}")


def test_other_plans_are_named_with_their_order() -> None:
    plans = (
        OtherCoverage(PlanOrder.PRIMARY, insurer=Insurer("Elm Health")),
        OtherCoverage(insurer=Insurer("Oak Mutual")),
        OtherCoverage(PlanOrder.TERTIARY),
    )
    assert say("{other_plans}", replace(MARTA, other_coverage=plans)) == (
        "Elm Health, which pays first, Oak Mutual and another plan, which pays third"
    )


def test_amounts_of_a_claim_that_nobody_read_are_left_out() -> None:
    assert say("{charge}{paid}{bill_total}") == ""


def test_a_line_of_the_frame_is_filled_as_plain_text() -> None:
    assert fill_line("To {plan}, about {appeal_title}:", case()) == (
        "To North Shore Benefits, about Internal appeal:"
    )


def test_a_text_that_ends_a_sentence_swallows_the_next_full_stop() -> None:
    facts = replace(MARTA, claim=replace(MARTA.claim, provider=Provider("Dr. Who Inc.")))
    assert say("from {provider}.", facts) == "from Dr. Who Inc."
    assert say("from {provider}. Then {provider}", facts) == ("from Dr. Who Inc. Then Dr. Who Inc.")


def test_the_deadline_of_a_later_review_is_not_that_of_the_appeal() -> None:
    assert case(with_timing(ServiceTiming.POST_SERVICE)).appeal_deadline is not None
    assert case(CaseFacts()).appeal_deadline is None


def test_an_account_longer_than_a_letter_is_cut_and_the_whole_is_asked_for() -> None:
    medical = replace(MARTA.medical, why_needed="My knee hurts. " * 400)
    pieces = fill("{why_needed}", case(replace(MARTA, medical=medical)))
    assert len(text_of(pieces[:1])) < 3010
    assert text_of(pieces).endswith("… ____________________ (the rest is in this exhibit)")
