"""Whom an 835 names: payer, payee, patient, member and the one who gave the care."""

from datetime import date

import pytest

from denialhelp.remittance.found import Parties, RemittanceClaim
from tests.remittance.files import CLAIM, END, ISA, PAID, START, claims_in, x12

CLP = "CLP*A1*1*250*80*20*12*P900*11*1~"
HEADER = START.replace("BPR*I*80*C*CHK~", "BPR*I*80*C*CHK************20260918~")


def claim_of(*segments: str) -> RemittanceClaim:
    (found,) = claims_in(x12(*segments))
    return found


def filed(before: str, *segments: str, header: str = START) -> RemittanceClaim:
    """Return the claim of a file that names these parties."""
    (found,) = claims_in(f"{ISA}{header}{before}{''.join(segments)}{END}")
    return found


def test_a_claim_knows_its_payer_its_payee_its_patient_and_their_numbers() -> None:
    found = filed(
        "N1*PR*LAKE HEALTH*XV*L77~N1*PE*HILL CLINIC*XX*1234567893~LX*1~",
        CLP,
        "NM1*QC*1*ROE*ROSA*M**JR*MI*M123~REF*1L*G777~REF*CE*LAKE PREFERRED~",
        PAID,
        "REF*1L*ANOTHER~REF*6R*1~",
    )
    assert found.parties == Parties(
        payer="LAKE HEALTH",
        payer_id="L77",
        payee="HILL CLINIC",
        payee_npi="1234567893",
        patient="ROSA M ROE JR",
        member_id="M123",
        plan_name="LAKE PREFERRED",
        group_number="G777",
    )
    assert found.filing_indicator == "12"


def test_a_file_that_names_nobody_leaves_every_name_empty() -> None:
    found = filed("", CLP, PAID)
    assert found.parties == Parties()
    assert (found.claim.provider.name, found.claim.provider.npi) == ("", "")


def test_a_payer_number_may_stand_in_a_segment_of_its_own() -> None:
    number = "REF*2U*87726~"
    assert filed(f"N1*PR*LAKE HEALTH~{number}", CLP).parties.payer_id == "87726"
    assert filed(f"N1*PR*LAKE HEALTH*XV*L77~{number}", CLP).parties.payer_id == "L77"
    assert filed("N1*PR*LAKE HEALTH~REF*EV*ETIN~", CLP, number).parties.payer_id == ""


def test_the_first_payer_and_payee_of_a_transaction_count() -> None:
    twice = "N1*PR*LAKE HEALTH~N1*PR*OTHER~N1*PE*HILL CLINIC~N1*PE*OTHER~N1*XX*NOBODY~"
    parties = filed(twice, CLP).parties
    assert (parties.payer, parties.payee) == ("LAKE HEALTH", "HILL CLINIC")


def test_a_second_transaction_has_its_own_parties_and_day() -> None:
    second = "SE*9*0001~ST*835*0002~N1*PR*RIVER PLAN~"
    first, other = claims_in(
        f"{ISA}{HEADER}N1*PR*LAKE HEALTH~REF*2U*1~{CLP}{PAID}{second}{CLP}{PAID}{END}"
    )
    assert (first.parties.payer, first.paid_on) == ("LAKE HEALTH", date(2026, 9, 18))
    assert (other.parties.payer, other.parties.payer_id, other.paid_on) == ("RIVER PLAN", "", None)


def test_a_subscriber_is_named_where_it_is_not_the_patient() -> None:
    patient = "NM1*QC*1*ROE*ROSA****MI*M1~"
    parent = claim_of(CLP, patient, "NM1*IL*1*ROE*RICHARD****MI*M0~").parties
    assert (parent.patient, parent.subscriber, parent.member_id) == (
        "ROSA ROE",
        "RICHARD ROE",
        "M0",
    )
    self = claim_of(CLP, patient, "NM1*IL*1*ROE*ROSA~").parties
    assert (self.patient, self.subscriber, self.member_id) == ("ROSA ROE", "", "M1")


@pytest.mark.parametrize(
    ("correction", "patient", "member_id"),
    [
        ("NM1*74*1*DOUGH*MARY****C*M999~", "MARY DOUGH", "M999"),
        ("NM1*74*1**RAYMOND*E~", "RAYMOND E ROE", "M1"),
        ("NM1*74*1***R~", "ROSA R ROE", "M1"),
        ("NM1*74~", "ROSA ROE", "M1"),
    ],
)
def test_a_correction_changes_what_it_names_and_leaves_the_rest(
    correction: str, patient: str, member_id: str
) -> None:
    parties = claim_of(CLP, "NM1*QC*1*ROE*ROSA****MI*M1~", correction).parties
    assert (parties.patient, parties.member_id) == (patient, member_id)


def test_a_correction_beside_a_subscriber_is_that_of_the_subscriber() -> None:
    people = "NM1*QC*1*ROE*ROSA~NM1*IL*1*ROE*RICHARD~NM1*74*1**RICK~"
    parties = claim_of(CLP, people).parties
    assert (parties.patient, parties.subscriber) == ("ROSA ROE", "RICK ROE")


def test_a_social_security_number_is_never_kept() -> None:
    found = claim_of(CLP, "NM1*QC*1*ROE*ROSA****34*000000000~REF*SY*000000000~")
    assert found.parties.member_id == ""
    assert "000000000" not in f"{found} {found.names} {found.parties}"


def test_the_first_of_two_patients_in_a_claim_counts_and_none_is_read_on_a_line() -> None:
    found = claim_of(CLP, "NM1*QC*1*ROE*ROSA~NM1*QC*1*DOE*JO~", PAID, "NM1*82*1*STONE*ANNA~")
    assert found.parties.patient == "ROSA ROE"
    assert found.claim.provider.name == "HILL CLINIC"


def test_the_provider_is_who_gave_the_care_else_who_was_paid() -> None:
    doctor = claim_of(CLP, "NM1*82*1*STONE*ANNA***MD*XX*1999999984~").claim.provider
    assert (doctor.name, doctor.npi) == ("ANNA STONE MD", "1999999984")
    group = claim_of(CLP, "NM1*82*2*STONE AND SONS*****BS*34426~").claim.provider
    assert (group.name, group.npi) == ("STONE AND SONS", "")
    unnamed = claim_of(CLP, "NM1*82*1******XX*1999999984~").claim.provider
    assert (unnamed.name, unnamed.npi) == ("HILL CLINIC", "1234567893")


def test_names_outside_a_claim_are_nobodys() -> None:
    found = claim_of("NM1*QC*1*DOE*JO~REF*1L*G1~", CLP, PAID)
    assert (found.parties.patient, found.parties.group_number) == ("", "")


@pytest.mark.parametrize(
    ("header", "paid_on"),
    [
        (HEADER + "DTM*405*20260917~", date(2026, 9, 18)),
        (START + "DTM*405*20260917~", date(2026, 9, 17)),
        (START + "DTM*405*soon~", None),
        (START + "DTM*009*20260917~", None),
    ],
)
def test_the_day_of_a_remittance_is_that_of_its_payment_else_of_the_file(
    header: str, paid_on: date | None
) -> None:
    assert filed("", CLP, PAID, header=header).paid_on == paid_on


def test_the_days_of_a_claim_are_those_of_its_lines_where_it_tells_none() -> None:
    lines = "SVC*HC:1*9*9~DTM*472*20260912~SVC*HC:2*9*9~SVC*HC:3*9*9~DTM*472*20260910~"
    own, none = claim_of(CLAIM, lines).claim, claim_of(CLP, lines).claim
    assert (own.service_date, own.service_date_to) == (date(2026, 9, 10), None)
    assert (none.service_date, none.service_date_to) == (date(2026, 9, 10), date(2026, 9, 12))
    assert claim_of(CLP, "SVC*HC:1*9*9~").claim.service_date is None
