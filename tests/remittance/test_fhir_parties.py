"""Whom a FHIR ExplanationOfBenefit names, wherever the name stands."""

from datetime import date
from typing import Any

import pytest

from denialhelp.remittance.found import Parties, RemittanceClaim
from tests.remittance.files import as_json, bundle, claims_in, concept, explanation, part

VISIT = [part("submitted", 150), part("benefit", 80)]
NPI = "http://hl7.org/fhir/sid/us-npi"

PATIENT = {"resourceType": "Patient", "id": "p1"}
COVERAGE = {
    "resourceType": "Coverage",
    "id": "c1",
    "identifier": [{"value": "000000000"}, {"type": concept("MB"), "value": "M9"}],
    "class": [
        {"type": concept("group"), "value": "G777", "name": "Mill workers"},
        {"type": concept("plan"), "value": "1", "name": "Lake Preferred"},
    ],
}


def read(*beside: Any, **keys: Any) -> RemittanceClaim:
    (found,) = claims_in(as_json(bundle(*beside, explanation(VISIT, **keys))))
    return found


def insurance(**coverage: Any) -> dict[str, Any]:
    return {"coverage": coverage}


def test_names_shown_beside_a_reference_are_taken() -> None:
    found = read(
        insurer={"display": "Lake Health", "identifier": {"value": "L77"}},
        patient={"display": "Rosa Roe"},
        payee={"party": {"display": "Hill Clinic", "identifier": {"system": NPI, "value": "123"}}},
        insurance=[insurance(display="Other"), {**insurance(display="Lake PPO"), "focal": True}],
    )
    assert found.parties == Parties(
        payer="Lake Health",
        payer_id="L77",
        payee="Hill Clinic",
        payee_npi="123",
        patient="Rosa Roe",
        plan_name="Lake PPO",
    )


def test_an_explanation_that_names_nobody_leaves_every_name_empty() -> None:
    assert read().parties == Parties()
    assert (read().claim.provider.name, read().claim.provider.npi) == ("", "")


def test_names_of_resources_in_the_same_bundle_are_found() -> None:
    insurer = {"resourceType": "Organization", "id": "o1", "name": "Lake Health"}
    numbered = {**insurer, "identifier": [{"value": "L77"}]}
    rosa = {**PATIENT, "name": [{"given": ["Rosa", "M"], "family": "Roe"}]}
    holder = {**PATIENT, "id": "p2", "name": [{"text": "Richard Roe"}]}
    found = read(
        numbered,
        rosa,
        holder,
        {**COVERAGE, "subscriber": {"reference": "Patient/p2"}, "subscriberId": "M0"},
        insurer={"reference": "Organization/o1"},
        patient={"reference": "Patient/p1"},
        insurance=[insurance(reference="Coverage/c1")],
    )
    assert found.parties == Parties(
        payer="Lake Health",
        payer_id="L77",
        patient="Rosa M Roe",
        subscriber="Richard Roe",
        member_id="M0",
        plan_name="Lake Preferred",
        group_number="G777",
    )


def test_a_resource_is_found_by_its_whole_address_too() -> None:
    content = bundle(PATIENT, explanation(VISIT, patient={"reference": "urn:uuid:1"}))
    content["entry"][0]["fullUrl"] = "urn:uuid:1"
    content["entry"][0]["resource"] = {**PATIENT, "name": [{"family": "Roe"}]}
    (found,) = claims_in(as_json(content))
    assert found.parties.patient == "Roe"


def test_a_provider_that_the_explanation_contains_is_found() -> None:
    clinic = {
        "id": "clinic",
        "name": "Hill Clinic",
        "identifier": [{"value": "9"}, {"type": concept("NPI"), "value": "1234567893"}],
    }
    provider = read(provider={"reference": "#clinic"}, contained=[clinic]).claim.provider
    assert (provider.name, provider.npi) == ("Hill Clinic", "1234567893")
    assert read(provider={"reference": "#other"}, contained=[clinic]).claim.provider.name == ""


def test_where_no_provider_is_told_the_facility_stands_for_it() -> None:
    facility = {"display": "Lake Pharmacy", "identifier": {"system": NPI, "value": "123"}}
    provider = read(facility=facility).claim.provider
    assert (provider.name, provider.npi) == ("Lake Pharmacy", "123")


@pytest.mark.parametrize("name", ["UNKNOWN", "n/a", "None"])
def test_what_systems_write_for_no_name_is_none(name: str) -> None:
    assert read(insurer={"display": name}).parties.payer == ""


def test_a_member_number_is_one_that_says_so() -> None:
    found = read(COVERAGE, insurance=[insurance(reference="Coverage/c1")])
    assert found.parties.member_id == "M9"
    bare = {**COVERAGE, "identifier": [{"value": "000000000"}]}
    assert read(bare, insurance=[insurance(reference="Coverage/c1")]).parties.member_id == ""


def test_a_subscriber_who_is_the_patient_is_named_once() -> None:
    cover = {**COVERAGE, "subscriber": {"display": "Rosa Roe"}}
    covered = [insurance(reference="Coverage/c1")]
    assert read(cover, patient={"display": "Rosa Roe"}, insurance=covered).parties.subscriber == ""


@pytest.mark.parametrize("odd", ["Rosa", 7, [7], [{"given": "Rosa"}], {"family": "Roe"}, None])
def test_a_name_of_another_shape_is_no_fault(odd: object) -> None:
    found = read({**PATIENT, "name": odd}, patient={"reference": "Patient/p1"})
    assert found.parties.patient in {"", "Rosa"}


@pytest.mark.parametrize(
    ("keys", "paid_on"),
    [
        ({"payment": {"date": "2026-09-18"}, "created": "2026-09-17"}, date(2026, 9, 18)),
        ({"created": "2026-09-17T08:00:00Z"}, date(2026, 9, 17)),
        ({"created": "IGNORED"}, None),
    ],
)
def test_the_day_is_that_of_the_payment_else_of_the_explanation(
    keys: dict[str, Any], paid_on: date | None
) -> None:
    assert read(**keys).paid_on == paid_on


def test_remarks_of_the_whole_claim_are_kept_once() -> None:
    remark = part("x", reason="MA130")
    assert read(adjudication=[remark], total=[remark]).claim.remarks == ("MA130",)
