"""Findings that need what the person told, or two lines side by side."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from denialhelp.domain.assessment import assess
from denialhelp.domain.claim import Adjustment, Claim, Provider, ServiceLine
from denialhelp.domain.facts import CaseFacts, Coverage, MedicalFacts
from denialhelp.domain.findings import Finding, FindingKind
from denialhelp.domain.person_findings import findings_for_person
from denialhelp.rulebook.load import rules
from tests.domain.claims import CARC, adjustments, claim, line, read
from tests.domain.test_adjudication_properties import ANY_NUMBER, NETWORK, claims, lines

DAY = date(2026, 3, 5)
KNEE = replace(
    line("200", paid="200"), procedure="73721", description="MRI of the knee", service_date=DAY
)
REFUSED = replace(KNEE, paid=Decimal(0), adjustments=adjustments("CO-18 200"))
VISIT = replace(line("100", "PR-3 20", paid="80"), procedure="99213", service_date=DAY)
BUNDLED = replace(line("40", "CO-97 40", paid="0"), procedure="36415", service_date=DAY)
SCREENING = replace(line("300", "PR-2 60", paid="240"), description="Screening mammogram")
DEDUCTED = line("100", "PR-1 100", paid="0")
IN_NETWORK = MedicalFacts(facility_in_network=True)
MET = Coverage(deductible_met=True)


def found(facts: CaseFacts) -> tuple[Finding, ...]:
    return findings_for_person(facts, read(facts.claim), CARC)


def on_lines(*lines: ServiceLine, medical: MedicalFacts | None = None) -> tuple[Finding, ...]:
    return found(CaseFacts(claim=Claim(lines=lines), medical=medical or MedicalFacts()))


def deducted(claim: Claim, coverage: Coverage = MET) -> tuple[Finding, ...]:
    return found(CaseFacts(claim=claim, coverage=coverage))


def test_a_line_told_twice_and_paid_once_is_shown_with_both_numbers() -> None:
    (finding,) = on_lines(KNEE, VISIT, REFUSED)
    assert finding == Finding(
        FindingKind.DUPLICATE_LINE,
        "MRI of the knee (73721) is on this claim twice, for March 5, 2026 and at $200.00. "
        "The plan allowed line 1 and paid nothing on line 3. "
        "If you had this care once, ask the billing office to take the second line off. "
        "If you had it twice, ask for a corrected claim that says so.",
        3,
        Decimal(200),
    )


def test_the_refused_line_may_come_first_and_modifiers_in_any_order() -> None:
    first = replace(REFUSED, modifiers=("rt", "59"))
    (finding,) = on_lines(first, replace(KNEE, modifiers=("59", "RT"), units=Decimal(1)))
    assert (finding.kind, finding.line) == (FindingKind.DUPLICATE_LINE, 1)


@pytest.mark.parametrize(
    "other",
    [
        KNEE,
        replace(REFUSED, modifiers=("LT",)),
        replace(REFUSED, procedure="73722"),
        replace(REFUSED, procedure=" "),
        replace(REFUSED, service_date=date(2026, 3, 6)),
        replace(REFUSED, service_date=None),
        replace(REFUSED, units=Decimal(2)),
        replace(REFUSED, charge=None),
        replace(REFUSED, charge=Decimal(201)),
        replace(REFUSED, adjustments=adjustments("OA-133 200")),
    ],
)
def test_lines_that_differ_or_are_both_paid_or_not_decided_are_not_the_same(
    other: ServiceLine,
) -> None:
    assert on_lines(KNEE, other) == ()


def test_two_refused_lines_are_no_duplicate_of_a_paid_one() -> None:
    assert on_lines(REFUSED, REFUSED) == ()


@pytest.mark.parametrize(("to", "count"), [(None, 1), (DAY, 1), (date(2026, 3, 7), 0)])
def test_lines_without_a_date_take_the_only_day_of_the_claim(to: date | None, count: int) -> None:
    undated = tuple(replace(each, service_date=None) for each in (KNEE, REFUSED))
    told = Claim(lines=undated, service_date=DAY, service_date_to=to)
    assert len(found(CaseFacts(claim=told))) == count


def test_a_bundled_line_names_the_line_of_that_day_with_the_most_allowed() -> None:
    later = replace(line("900", paid="900"), service_date=date(2026, 3, 6))
    small = replace(line("10", paid="10"), service_date=DAY)
    (finding,) = on_lines(small, BUNDLED, VISIT, later)
    assert finding == Finding(
        FindingKind.BUNDLED_LINE,
        "Procedure 36415: the plan counts $40.00 as part of another service (CO-97). "
        "It likely means line 3, Procedure 99213: $100.00 was allowed there on the same day. "
        "Ask the billing office whether it was a separate service. "
        "If it was, the office can send a corrected claim with its notes.",
        2,
        Decimal(40),
    )


@pytest.mark.parametrize("day", [None, date(2026, 3, 6)])
def test_a_bundled_line_without_another_of_its_day_names_none(day: date | None) -> None:
    (finding,) = on_lines(replace(BUNDLED, service_date=day), VISIT)
    assert finding.kind is FindingKind.BUNDLED_LINE
    assert "likely" not in finding.text


@pytest.mark.parametrize("code", ["59", "234", "B15", "097"])
def test_every_code_for_a_part_of_another_service_is_known(code: str) -> None:
    (finding,) = on_lines(line("40", f"CO-{code} 40", paid="0"))
    assert finding.kind is FindingKind.BUNDLED_LINE


@pytest.mark.parametrize("code", ["CO-50 40", "CO-999 40", "CO-97 0"])
def test_a_line_refused_for_something_else_is_not_bundled(code: str) -> None:
    assert on_lines(line("40", code, paid="0")) == ()


def test_an_out_of_network_line_at_a_place_in_the_network_is_worth_asking_about() -> None:
    anesthesia = replace(line("500", "PR-242 300", "PR-2 40", paid="160"), description="Anesthesia")
    (finding,) = on_lines(anesthesia, medical=IN_NETWORK)
    assert finding == Finding(
        FindingKind.OUT_OF_NETWORK_LINE,
        "Anesthesia: PR-242 usually means care out of network, "
        "but you say that the place of care is in your network. "
        "The plan left $340.00 of $500.00 unpaid here. "
        "Ask the plan to check the network on the day of care and handle the line again. "
        "Ask the billing office to wait for the answer.",
        1,
        Decimal(340),
    )


def test_a_price_cut_put_on_you_by_a_provider_in_the_network_is_told() -> None:
    told = CaseFacts(claim=claim(line("500", "PR-45 300", paid="200"), network=True))
    (finding,) = found(told)
    assert "PR-45 usually means care out of network" in finding.text
    assert "you say that the provider is in your network" in finding.text


def test_a_line_marked_out_of_network_is_told_without_a_code() -> None:
    marked = replace(line("500", "PR-2 100", paid="400"), in_network=False)
    (finding,) = on_lines(marked, medical=IN_NETWORK)
    assert "this line is out of network" in finding.text


def test_a_line_out_of_network_with_nothing_left_on_it_is_no_finding() -> None:
    paid = replace(line("500", paid="500"), in_network=False)
    assert on_lines(paid, VISIT, line("9", "CO-242 0", paid="9"), medical=IN_NETWORK) == ()


def test_a_place_outside_the_network_or_unknown_promises_nothing() -> None:
    refused = line("500", "PR-242 500", paid="0")
    assert on_lines(refused) == ()
    assert on_lines(refused, medical=MedicalFacts(facility_in_network=False)) == ()


def test_preventive_care_with_a_share_of_the_cost_is_worth_asking_about() -> None:
    (finding,) = on_lines(SCREENING)
    assert finding == Finding(
        FindingKind.PREVENTIVE_SHARE,
        "Screening mammogram: your share is $60.00, but this reads like preventive care. "
        "Such care is often covered in full in your network. "
        "Ask whether it was coded as preventive, and ask the plan why there is a share.",
        1,
        Decimal(60),
    )


@pytest.mark.parametrize(
    "words",
    ["PREVENTIVE VISIT EST 40-64", "Annual physical", "annual check-up", "Well-child visit"],
)
def test_words_that_clearly_say_preventive_are_heard(words: str) -> None:
    (finding,) = on_lines(replace(SCREENING, description=words))
    assert finding.kind is FindingKind.PREVENTIVE_SHARE


@pytest.mark.parametrize(
    "words",
    ["", "Office visit", "Physical therapy", "Non-preventive visit", "Drug screening, urine",
     "Diagnostic mammogram after screening"],
)  # fmt: skip
def test_words_that_do_not_clearly_say_preventive_are_left_alone(words: str) -> None:
    assert on_lines(replace(SCREENING, description=words)) == ()


def test_preventive_care_paid_in_full_or_out_of_network_is_left_alone() -> None:
    assert on_lines(replace(SCREENING, paid=Decimal(300), adjustments=())) == ()
    assert on_lines(replace(SCREENING, in_network=False)) == ()
    outside = Provider(in_network=False)
    assert found(CaseFacts(claim=Claim(lines=(SCREENING,), provider=outside))) == ()


def test_the_service_of_the_claim_describes_its_only_line() -> None:
    bare = replace(SCREENING, description="")
    (finding,) = found(CaseFacts(claim=Claim(service="Screening mammogram", lines=(bare,))))
    assert finding.kind is FindingKind.PREVENTIVE_SHARE
    both = Claim(service="Screening mammogram", lines=(bare, bare))
    assert found(CaseFacts(claim=both)) == ()


def test_a_deductible_taken_after_it_was_met_is_shown_with_its_sum() -> None:
    typed = line("80", deductible="30.50", paid="49.50")
    (finding,) = deducted(Claim(lines=(DEDUCTED, typed)))
    assert finding == Finding(
        FindingKind.DEDUCTIBLE_BEYOND_MET,
        "The plan put $130.50 of this claim toward your deductible, "
        "but you say that it was met. "
        "Look up on the plan's website how much was met before this claim was handled. "
        "If the plan took too much, ask it to handle the claim again.",
        None,
        Decimal("130.50"),
    )


def test_an_amount_that_was_met_is_told_with_the_sum() -> None:
    coverage = Coverage(deductible_met_amount=Decimal(1500))
    (finding,) = deducted(Claim(lines=(DEDUCTED,)), coverage)
    assert "but you say that $1,500.00 of it was met." in finding.text


def test_a_deductible_typed_and_coded_is_counted_once() -> None:
    (finding,) = deducted(Claim(lines=(replace(DEDUCTED, deductible=Decimal(100)),)))
    assert finding.amount == 100


def test_a_deductible_of_the_whole_claim_is_counted_once() -> None:
    codes = adjustments("PR-1 70")
    (alone,) = deducted(Claim(charge=Decimal(70), paid=Decimal(0), adjustments=codes))
    bare = line("70", paid="0")
    (beside,) = deducted(Claim(lines=(bare,), adjustments=codes))
    assert alone.amount == beside.amount == 70


@pytest.mark.parametrize(
    "coverage",
    [Coverage(), Coverage(deductible_met=False), Coverage(deductible_met_amount=Decimal("NaN"))],
)
def test_a_deductible_nobody_says_was_met_is_as_it_should_be(coverage: Coverage) -> None:
    assert deducted(Claim(lines=(DEDUCTED,)), coverage) == ()


def test_a_met_deductible_that_was_not_taken_is_no_finding() -> None:
    assert deducted(Claim(lines=(VISIT, line("9", "CO-1 9", paid="0")))) == ()


def test_the_assessment_shows_them_after_the_findings_of_the_claim() -> None:
    facts = CaseFacts(claim=Claim(lines=(KNEE, REFUSED)))
    answer = assess(facts, rules(), on=date(2026, 11, 23))
    assert answer.claim is not None
    assert [each.kind for each in answer.claim.findings] == [
        FindingKind.LINE_DENIED,
        FindingKind.DUPLICATE_LINE,
    ]


def test_every_sentence_has_twenty_five_words_at_most() -> None:
    told = (
        *on_lines(KNEE, REFUSED, BUNDLED, SCREENING),
        *on_lines(line("500", "PR-242 500", paid="0"), medical=IN_NETWORK),
        *deducted(Claim(lines=(DEDUCTED,)), Coverage(deductible_met_amount=Decimal(1500))),
    )
    assert {
        FindingKind.DUPLICATE_LINE,
        FindingKind.BUNDLED_LINE,
        FindingKind.OUT_OF_NETWORK_LINE,
        FindingKind.PREVENTIVE_SHARE,
        FindingKind.DEDUCTIBLE_BEYOND_MET,
    } <= {each.kind for each in told}
    for finding in told:
        for sentence in re.split(r"(?<=\.) ", finding.text):
            assert len(sentence.split()) <= 25, sentence


WORDS = st.sampled_from(["", "Screening", "Annual physical", "73721"])
NAMED = st.builds(
    replace,
    lines(ANY_NUMBER),
    procedure=WORDS,
    description=WORDS,
    service_date=st.none() | st.just(DAY),
    units=st.none() | ANY_NUMBER,
    modifiers=st.lists(WORDS, max_size=2).map(tuple),
)


@settings(deadline=None)
@example(
    bare=Claim(
        lines=(ServiceLine(deductible=Decimal("NaN")),),
        adjustments=(Adjustment(None, "1", Decimal(0)),),
    ),
    named=[],
    place=None,
    met=True,
    amount=None,
)
@given(
    bare=claims(ANY_NUMBER),
    named=st.lists(NAMED, max_size=3),
    place=NETWORK,
    met=NETWORK,
    amount=st.none() | ANY_NUMBER,
)
def test_no_claim_however_odd_is_too_much(
    bare: Claim, named: list[ServiceLine], place: bool | None, met: bool | None, amount: Decimal
) -> None:
    facts = CaseFacts(
        claim=replace(bare, lines=(*bare.lines, *named)),
        medical=MedicalFacts(facility_in_network=place),
        coverage=Coverage(deductible_met=met, deductible_met_amount=amount),
    )
    answer = assess(facts, rules(), on=DAY)
    for finding in answer.claim.findings if answer.claim else ():
        assert finding.text
        assert finding.line is None or finding.line <= max(len(facts.claim.lines), 1)
