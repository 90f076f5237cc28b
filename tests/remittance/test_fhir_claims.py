"""FHIR ExplanationOfBenefit: what each category means, and what is refused by name."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from denialhelp.domain.claim import Adjustment, AdjustmentGroup, Claim, ServiceLine
from denialhelp.remittance.found import RemittanceClaim
from tests.remittance.files import (
    all_of,
    as_json,
    bundle,
    claims_in,
    concept,
    explanation,
    faults_in,
    found_in,
    part,
)

VISIT = [
    part("submitted", 150),
    part("eligible", 100.1),
    part("benefit", 80.1),
    part("deductible", 5),
    part("copay", 10),
    part("coinsurance", 5),
]
CARC = "https://x12.org/codes/claim-adjustment-reason-codes"


def claim_of(content: Any) -> Claim:
    (found,) = claims_in(as_json(content))
    return found.claim


def line_of(*parts: Any) -> ServiceLine:
    (line,) = claim_of(explanation(list(parts))).lines
    return line


def test_each_category_is_the_amount_it_stands_for() -> None:
    line = line_of(*VISIT, part("noncovered", 50))
    assert all_of(line.charge, line.allowed, line.paid) == (150, Decimal("100.1"), Decimal("80.1"))
    assert all_of(line.deductible, line.copay, line.coinsurance, line.denied) == (5, 10, 5, 50)


def test_what_was_paid_is_the_benefit_or_what_it_was_split_into() -> None:
    split = (part("paidtoprovider", 30), part("paidtopatient", 10))
    assert line_of(*split).paid == 40
    assert line_of(part("benefit", 45), *split).paid == 45
    assert line_of(part("submitted", 45)).paid is None


def test_the_first_of_several_charges_counts_and_cost_shares_are_summed() -> None:
    shares = (part("deductible", 3), part("deductible", 4))
    line = line_of(part("submitted", 9), part("submitted", 8), *shares)
    assert all_of(line.charge, line.deductible) == (9, 7)


def test_what_another_plan_paid_and_a_discount_are_kept_as_codes() -> None:
    line = line_of(part("priorpayerpaid", 60), part("discount", 20), part("other", 5))
    assert line.adjustments == (
        Adjustment(AdjustmentGroup.OTHER, "23", Decimal(60)),
        Adjustment(AdjustmentGroup.CONTRACTUAL, "45", Decimal(20)),
    )


def test_a_variable_of_cms_says_more_than_its_category() -> None:
    address = "https://bluebutton.cms.gov/resources/variables"
    both = [
        {
            "category": {"coding": [{"code": category}, {"code": f"{address}/{variable}"}]},
            "amount": {"value": value},
        }
        for category, variable, value in [
            ("submitted", "rev_cntr_rate_amt", 1),
            ("submitted", "rev_cntr_tot_chrg_amt", 200),
            ("submitted", "rev_cntr_pmt_amt_amt", 120),
            ("coinsurance", "gdc_blw_oopt_amt", 400),
            ("paidbypatient", "ptnt_pay_amt", 10),
        ]
    ]
    line = line_of(*both)
    assert all_of(line.charge, line.coinsurance) == (200, 10)


@pytest.mark.parametrize(
    ("code", "system", "reason"),
    [
        ("CO-50", "", (AdjustmentGroup.CONTRACTUAL, "50")),
        ("PR204", "", (AdjustmentGroup.PATIENT, "204")),
        ("197", CARC, (None, "197")),
        ("b7", "urn:claim-adjustment-reason", (None, "B7")),
    ],
)
def test_a_reason_takes_the_amount_that_is_not_covered(
    code: str, system: str, reason: tuple[AdjustmentGroup | None, str]
) -> None:
    line = line_of(part("denialreason", reason=code, system=system), part("noncovered", 70))
    assert line.adjustments == (Adjustment(*reason, Decimal(70)),)


def test_a_second_reason_explains_the_same_amount() -> None:
    reasons = (part("denialreason", reason="CO50"), part("denialreason", reason="CO16"))
    line = line_of(part("submitted", 70), *reasons)
    assert [each.amount for each in line.adjustments] == [70, 0]


def test_a_reason_beside_a_payment_has_no_amount_of_its_own() -> None:
    line = line_of(part("benefit", 70), part("denialreason", reason="CO50"))
    assert [each.amount for each in line.adjustments] == [0]


def test_a_code_of_another_list_is_no_reason() -> None:
    assert line_of(part("denialreason", reason="0", system="urn:carrier")).adjustments == ()
    assert line_of(part("denialreason", reason="soon", system=CARC)).adjustments == ()


def test_remarks_and_the_network_are_read() -> None:
    line = line_of(part("x", reason="N130"), part("benefitpaymentstatus", reason="outofnetwork"))
    assert (line.remarks, line.in_network) == (("N130",), False)
    whole = explanation(VISIT, adjudication=[part("billingnetworkstatus", reason="innetwork")])
    assert claim_of(whole).provider.in_network


def test_who_when_what_and_where_are_kept() -> None:
    item = {
        "productOrService": {"coding": [{"code": "73721"}], "text": "MRI of the knee"},
        "modifier": [concept("LT"), concept("")],
        "servicedPeriod": {"start": "2026-09-10T08:00:00Z"},
        "quantity": {"value": 2},
        "locationCodeableConcept": concept("11"),
        "adjudication": VISIT,
    }
    bare = {"revenue": concept("0450"), "servicedDate": "2026-09-11", "quantity": {"value": "x"}}
    claim = claim_of(
        {
            **explanation(),
            "item": [item, bare],
            "identifier": [{"value": "X1"}, {"type": concept("uc"), "value": "P900"}],
            "billablePeriod": {"start": "2026-09-10", "end": "2026-09-11"},
            "provider": {
                "display": "Hill Clinic",
                "identifier": {"system": "http://hl7.org/fhir/sid/us-npi", "value": "1234567893"},
            },
        }
    )
    assert (claim.number, claim.service_date) == ("P900", date(2026, 9, 10))
    assert claim.service_date_to == date(2026, 9, 11)
    assert (claim.provider.name, claim.provider.npi) == ("Hill Clinic", "1234567893")
    scan, room = claim.lines
    assert (scan.procedure, scan.modifiers, scan.description) == (
        "73721",
        ("LT",),
        "MRI of the knee",
    )
    assert all_of(scan.service_date, scan.units, scan.place) == (date(2026, 9, 10), 2, "11")
    assert (room.procedure, room.service_date, room.units) == ("0450", date(2026, 9, 11), None)


def test_totals_are_those_of_the_claim() -> None:
    claim = claim_of(explanation(VISIT, total=[part("submitted", 150), part("benefit", 80)]))
    assert all_of(claim.charge, claim.paid, len(claim.lines)) == (150, 80, 1)


def test_a_claim_of_totals_alone_is_one_line() -> None:
    claim = claim_of(explanation(total=VISIT))
    assert [line.copay for line in claim.lines] == [10]


def test_the_payment_counts_where_no_line_tells_what_was_paid() -> None:
    payment = {"amount": {"value": 70}}
    assert claim_of(explanation([part("submitted", 90)], payment=payment)).paid == 70
    assert claim_of(explanation(VISIT, payment=payment)).paid is None


def test_a_claim_that_is_not_decided_waits() -> None:
    asked, paid = claim_of(
        explanation([part("submitted", 90)], [VISIT[0], part("benefit", 150)], outcome="queued")
    ).lines
    assert asked.adjustments == (Adjustment(AdjustmentGroup.OTHER, "133", Decimal(90)),)
    assert paid.adjustments == ()


@pytest.mark.parametrize(
    ("keys", "payer_status"),
    [
        ({"use": "claim", "status": "active"}, ""),
        ({"use": "predetermination"}, "25"),
        ({"use": "preauthorization"}, "25"),
        ({"status": "cancelled"}, "22"),
    ],
)
def test_estimates_and_claims_taken_back_are_told_as_in_a_remittance_file(
    keys: dict[str, str], payer_status: str
) -> None:
    assert claim_of(explanation(VISIT, **keys)).payer_status == payer_status


def test_the_explanations_of_a_bundle_are_read_and_its_other_resources_passed_over() -> None:
    content = bundle({"resourceType": "Patient"}, explanation(VISIT), explanation(VISIT, id=""))
    first, second = claims_in(as_json(content))
    assert (first.place, first.number, first.id) == ("line 1, entry 2", 1, "E1")
    assert (second.place, second.number, second.id) == ("line 1, entry 3", 2, "")


def test_each_line_of_ndjson_is_a_resource_and_a_bad_one_stops_nothing() -> None:
    good = as_json(explanation(VISIT))
    content = f'{good}\n{{oops\n\n{good}\n{{"resourceType": "Patient"}}\n[]'
    assert faults_in(content) == [
        "line 2: character 2: it is not JSON (Expecting property name enclosed in double quotes)",
        "line 5: it is a 'Patient', not an ExplanationOfBenefit",
        "line 6: it is no FHIR resource: it has no resourceType",
    ]
    read = [each for each in found_in(content) if isinstance(each, RemittanceClaim)]
    assert [each.place for each in read] == ["line 1", "line 4"]


def test_a_bad_first_line_of_ndjson_stops_nothing() -> None:
    content = f"{{oops\n{as_json(explanation(VISIT))}\n"
    assert [each.place for each in found_in(content)] == ["line 1", "line 2"]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (bundle({"resourceType": "Patient"}, {}), "this bundle holds 'Patient', but no Expl"),
        (bundle(), "this bundle holds 'nothing', but no ExplanationOfBenefit"),
        (explanation(VISIT, totalCost={"value": 1}), "this ExplanationOfBenefit is STU3; only R4"),
        (
            {"resourceType": "ExplanationOfBenefit", "item": [{"service": concept("99213")}]},
            "this ExplanationOfBenefit is STU3; only R4 can be read",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(content: Any, fault: str) -> None:
    assert faults_in(as_json(content))[0].startswith(f"line 1: {fault}")


@pytest.mark.parametrize("amount", ["ten", True, [1], 10**15, -(10**12)])
def test_an_amount_that_is_none_is_told_with_its_place(amount: object) -> None:
    content = as_json(explanation([part("submitted", amount), part("benefit", "8.50")]))
    (fault,) = faults_in(content)
    assert fault.startswith("line 1, item 1: ")
    assert fault.endswith(" is not an amount")
    (claim,) = (each for each in found_in(content) if isinstance(each, RemittanceClaim))
    assert claim.claim.lines[0].paid == Decimal("8.50")
