from datetime import date
from decimal import Decimal

import pytest

from denialhelp.domain.claim import Address, ServiceLine
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import (
    AppealAnswer,
    AppealedBy,
    DecisionLevel,
    DenialReason,
    EarlierAppeal,
    ServiceTiming,
    WhatHappened,
)
from denialhelp.domain.facts import CaseFacts, PlanOrder
from denialhelp.interview.answers import Answers
from denialhelp.interview.coverage_told import coverage_kind
from denialhelp.interview.denial_told import service_timing
from denialhelp.interview.facts import facts_from
from denialhelp.interview.kinds import (
    InsuredThrough,
    PaysFirst,
    Urgency,
    WhoAppealed,
    WhoIsAsking,
)
from denialhelp.ui.yes_no_unsure import YesNoUnsure


def test_no_answers_give_facts_in_which_everything_is_missing() -> None:
    assert facts_from(Answers(), ()) == CaseFacts()


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        (Answers(), CoverageKind.UNKNOWN),
        (Answers(insured_through=InsuredThrough.NOT_SURE), CoverageKind.UNKNOWN),
        (Answers(insured_through=InsuredThrough.WORK), CoverageKind.EMPLOYER_UNSURE),
        (
            Answers(insured_through=InsuredThrough.WORK, work_plan=CoverageKind.CHURCH),
            CoverageKind.CHURCH,
        ),
        (Answers(insured_through=InsuredThrough.OWN), CoverageKind.MARKETPLACE),
        (Answers(insured_through=InsuredThrough.FEDERAL_JOB), CoverageKind.FEHB_PSHB),
        (Answers(insured_through=InsuredThrough.MEDICARE), CoverageKind.UNKNOWN),
        (
            Answers(
                insured_through=InsuredThrough.MEDICARE,
                medicare_part=CoverageKind.MEDICARE_ADVANTAGE,
            ),
            CoverageKind.MEDICARE_ADVANTAGE,
        ),
        (
            Answers(insured_through=InsuredThrough.MILITARY, military_plan=CoverageKind.VA),
            CoverageKind.VA,
        ),
    ],
)
def test_the_kind_of_coverage_is_as_exact_as_the_answers(
    answers: Answers, kind: CoverageKind
) -> None:
    assert coverage_kind(answers) is kind


@pytest.mark.parametrize(
    ("urgency", "happened", "timing"),
    [
        (None, None, None),
        (Urgency.HARM, WhatHappened.NOT_SURE, None),
        (Urgency.NO, WhatHappened.REFUSED_BEFORE_CARE, ServiceTiming.PRE_SERVICE),
        (Urgency.CARE_NOW, WhatHappened.REFUSED_BEFORE_CARE, ServiceTiming.CONCURRENT),
        (Urgency.CARE_NOW, WhatHappened.NOT_SURE, ServiceTiming.CONCURRENT),
        (Urgency.CARE_NOW, WhatHappened.PARTLY_PAID, ServiceTiming.POST_SERVICE),
        (Urgency.NO, WhatHappened.BILL_LARGER_THAN_EOB, ServiceTiming.POST_SERVICE),
    ],
)
def test_the_time_of_the_care_follows_from_what_happened(
    urgency: Urgency | None, happened: WhatHappened | None, timing: ServiceTiming | None
) -> None:
    assert service_timing(Answers(urgency=urgency, what_happened=happened)) is timing


@pytest.mark.parametrize(
    ("answers", "level"),
    [
        (Answers(), DecisionLevel.UNKNOWN),
        (Answers(appealed=WhoAppealed.NOBODY), DecisionLevel.INITIAL),
        (Answers(appealed=WhoAppealed.NOT_SURE), DecisionLevel.UNKNOWN),
        (
            Answers(appealed=WhoAppealed.PATIENT, appeal_answer=AppealAnswer.NONE),
            DecisionLevel.INITIAL,
        ),
        (
            Answers(appealed=WhoAppealed.PATIENT, appeal_answer=AppealAnswer.DENIED),
            DecisionLevel.UNKNOWN,
        ),
        (
            Answers(
                appealed=WhoAppealed.PATIENT,
                appeal_answer=AppealAnswer.DENIED,
                level=DecisionLevel.FINAL_INTERNAL,
            ),
            DecisionLevel.FINAL_INTERNAL,
        ),
    ],
)
def test_the_level_is_the_last_decision_made(answers: Answers, level: DecisionLevel) -> None:
    assert facts_from(answers, ()).denial.level is level


def test_an_earlier_appeal_is_told_with_who_made_it() -> None:
    answers = Answers(
        appealed=WhoAppealed.PROVIDER,
        appeal_answer=AppealAnswer.DENIED,
        appeal_made_on=date(2026, 9, 1),
    )
    assert facts_from(answers, ()).denial.already_appealed == EarlierAppeal(
        by=AppealedBy.PROVIDER, made_on=date(2026, 9, 1), answer=AppealAnswer.DENIED
    )


def test_codes_are_read_as_they_are_printed() -> None:
    answers = Answers(codes="co 50, 197; n115")
    assert facts_from(answers, ()).denial.codes == ("CO-50", "197", "N115")


def test_the_state_is_asked_once_and_stands_in_coverage_and_address() -> None:
    answers = Answers(state="TX", patient_address=Address(line1="1 Elm Street", city="Austin"))
    facts = facts_from(answers, ())
    assert facts.coverage.state == "TX"
    assert facts.patient.address == Address(line1="1 Elm Street", city="Austin", state="TX")


def test_whoever_helps_stands_in_the_facts_as_representative() -> None:
    answers = Answers(asking=WhoIsAsking.PARENT, representative_name="Dolores Vega")
    representative = facts_from(answers, ()).representative
    assert representative is not None
    assert (representative.name, representative.relationship) == ("Dolores Vega", "parent")


def test_the_patient_alone_has_no_representative() -> None:
    assert facts_from(Answers(asking=WhoIsAsking.PATIENT), ()).representative is None


@pytest.mark.parametrize(
    ("pays_first", "order"),
    [
        (None, None),
        (PaysFirst.NOT_SURE, None),
        (PaysFirst.THIS_PLAN, PlanOrder.SECONDARY),
        (PaysFirst.OTHER_PLAN, PlanOrder.PRIMARY),
    ],
)
def test_the_second_plan_stands_at_its_place(
    pays_first: PaysFirst | None, order: PlanOrder | None
) -> None:
    answers = Answers(
        other_plan=YesNoUnsure.YES,
        other_plan_through=InsuredThrough.WORK,
        other_plan_name="Harbor Mutual",
        pays_first=pays_first,
    )
    (other,) = facts_from(answers, ()).other_coverage
    assert (other.order, other.kind) == (order, CoverageKind.EMPLOYER_UNSURE)
    assert other.insurer.name == "Harbor Mutual"


def test_what_the_second_plans_eob_says_is_handed_on() -> None:
    answers = Answers(
        other_plan=YesNoUnsure.YES,
        other_plan_allowed=Decimal("90.00"),
        other_plan_paid=Decimal("4.00"),
    )
    (other,) = facts_from(answers, ()).other_coverage
    assert (other.allowed, other.paid) == (Decimal("90.00"), Decimal("4.00"))


@pytest.mark.parametrize("answer", [None, YesNoUnsure.NO, YesNoUnsure.UNSURE])
def test_without_a_yes_there_is_no_second_plan(answer: YesNoUnsure | None) -> None:
    assert facts_from(Answers(other_plan=answer), ()).other_coverage == ()


def test_lines_reasons_and_words_are_handed_on() -> None:
    line = ServiceLine(charge=Decimal("120.00"))
    answers = Answers(
        reasons=(DenialReason.CODING_ERROR,),
        what_looks_wrong="Two visits were billed; there was one.",
        emergency=YesNoUnsure.NO,
        consent_signed=YesNoUnsure.UNSURE,
        urgency=Urgency.HARM,
    )
    facts = facts_from(answers, (line,))
    assert facts.claim.lines == (line,)
    assert facts.denial.reasons == (DenialReason.CODING_ERROR,)
    assert facts.denial.urgent is True
    assert facts.medical.what_looks_wrong == "Two visits were billed; there was one."
    assert facts.medical.emergency is False
    assert facts.medical.consent_signed is None
