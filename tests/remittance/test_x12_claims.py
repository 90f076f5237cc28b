"""X12 835 files: what is kept of each claim, and what is said of damaged segments."""

from datetime import date
from decimal import Decimal

import pytest

from denialhelp.domain.claim import Adjustment, AdjustmentGroup
from denialhelp.remittance import x12_claims, x12_segments
from denialhelp.remittance.found import Fault, RemittanceClaim
from tests.remittance.files import (
    CLAIM,
    DENIED,
    ISA,
    PAID,
    START,
    all_of,
    claims_in,
    faults_in,
    found_in,
    x12,
)


def only_claim(content: str) -> RemittanceClaim:
    (claim,) = claims_in(content)
    return claim


def test_a_claim_is_kept_with_its_lines_codes_and_amounts() -> None:
    found = only_claim(x12(CLAIM, "MOA*1*2*MA130*N211~", PAID, DENIED))
    assert (found.place, found.transaction, found.number) == ("segment 8 (CLP)", 1, 1)
    assert (found.id, found.claim.remarks) == ("A1", ("MA130", "N211"))
    claim = found.claim
    assert (claim.number, claim.payer_status) == ("P900", "1")
    assert all_of(claim.charge, claim.paid) == (250, 80)
    assert claim.service_date == date(2026, 9, 10)
    assert (claim.provider.name, claim.provider.npi) == ("HILL CLINIC", "1234567893")
    visit, scan = claim.lines
    assert all_of(visit.procedure, visit.modifiers, visit.units) == ("99213", ("25",), 1)
    assert all_of(visit.charge, visit.paid, visit.allowed) == (100, 80, 100)
    assert (visit.service_date, visit.remarks) == (date(2026, 9, 10), ("N130",))
    assert visit.adjustments == (Adjustment(AdjustmentGroup.PATIENT, "2", Decimal(20)),)
    assert scan.adjustments == (Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal(150)),)


def test_codes_before_the_first_line_are_those_of_the_whole_claim() -> None:
    claim = only_claim(x12(CLAIM, "CAS*OA*23*10**45*-2.50~", PAID)).claim
    assert [(each.reason, each.amount) for each in claim.adjustments] == [
        ("23", 10),
        ("45", Decimal("-2.50")),
    ]
    assert len(claim.lines[0].adjustments) == 1


def test_a_cas_holds_up_to_six_codes_and_empty_places_between() -> None:
    (line,) = only_claim(x12(CLAIM, "SVC*HC:1*9*0~CAS*CO*45*5*1****97*4~")).claim.lines
    assert [all_of(each.reason, each.amount) for each in line.adjustments] == [("45", 5), ("97", 4)]


def test_a_line_without_a_procedure_is_known_by_its_revenue_code() -> None:
    bare, plain, none = only_claim(
        x12(CLAIM, "SVC**9*9*0450~SVC*NU:0250*9*9~SVC*HC*9*9~")
    ).claim.lines
    assert [bare.procedure, plain.procedure, none.procedure] == ["0450", "0250", ""]


def test_the_last_day_of_a_stay_is_that_of_the_claim() -> None:
    days = "DTM*233*20260912~SVC*HC:1*9*9~DTM*150*20260911~DTM*151*20260912~"
    claim = only_claim(x12(CLAIM, days)).claim
    assert claim.service_date_to == date(2026, 9, 12)
    assert claim.lines[0].service_date == date(2026, 9, 11)


def test_a_day_that_is_none_is_left_out() -> None:
    days = "SVC*HC:1*9*9~DTM*472*20260931~SVC*HC:2*9*9~DTM*472*soon~"
    assert [line.service_date for line in only_claim(x12(CLAIM, days)).claim.lines] == [None, None]


def test_claims_are_counted_anew_in_each_transaction() -> None:
    second = "SE*9*0001~ST*835*0002~"
    found = claims_in(x12(CLAIM, PAID, CLAIM, second, CLAIM, PAID))
    assert [(each.transaction, each.number) for each in found] == [(1, 1), (1, 2), (2, 1)]
    assert found[2].claim.provider.name == ""


def test_money_of_the_provider_and_names_of_a_claim_change_no_claim() -> None:
    beside = "N1*PE*OTHER CLINIC~AMT*AU*100~LQ*RX*75~MIA*0~"
    found = only_claim(x12(CLAIM, beside, PAID, "AMT*I*3~LQ*RX*75~", "PLB*1*20261231*WO:9*-7~"))
    assert found.claim.provider.name == "HILL CLINIC"
    assert found.claim.remarks == ()
    assert found.claim.lines[0].remarks == ("N130",)


def test_segments_before_the_first_claim_belong_to_none() -> None:
    stray = "CAS*CO*45*5~DTM*233*20260901~MOA***N1~LQ*HE*N1~SVC*HC:1*5*5~"
    assert only_claim(x12(stray, CLAIM, PAID)).claim.adjustments == ()


def test_another_provider_number_is_no_npi() -> None:
    content = x12(CLAIM, PAID).replace("*XX*", "*FI*")
    assert only_claim(content).claim.provider.npi == ""


@pytest.mark.parametrize(
    ("segment", "fault"),
    [
        ("SVC*HC:1*abc*9~", "segment 11 (SVC): the charge: 'abc' is not an amount"),
        ("SVC*HC:1~", "segment 11 (SVC): it is cut short: the charge is missing"),
        ("SVC*HC:1*9*9**x~", "segment 11 (SVC): element 5: 'x' is not an amount"),
        ("SVC*HC:1*9*1e5~", "segment 11 (SVC): what was paid: '1e5' is not an amount"),
        ("CAS*XX*45*5~", "segment 11 (CAS): 'XX' is not an adjustment group; known: CO, PR, OA"),
        ("CAS*CO*45~", "segment 11 (CAS): it is cut short: reason '45' is missing"),
        ("CAS*CO*45*ten~", "segment 11 (CAS): reason '45': 'ten' is not an amount"),
        ("CAS*CO**10~", "segment 11 (CAS): '10' has no reason code"),
    ],
)
def test_a_damaged_segment_is_told_with_its_place_and_the_rest_is_read(
    segment: str, fault: str
) -> None:
    content = x12(CLAIM, segment, PAID, CLAIM, DENIED)
    assert faults_in(content)[0].startswith(fault)
    read = [each for each in found_in(content) if isinstance(each, RemittanceClaim)]
    assert [each.claim.lines[-1].procedure for each in read] == ["99213", "73721"]


def test_an_amount_left_empty_is_zero() -> None:
    (line,) = only_claim(x12(CLAIM, "SVC*HC:1** * *1~")).claim.lines
    assert all_of(line.charge, line.paid) == (0, 0)


def test_a_segment_without_end_is_told_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(x12_segments, "LONGEST_SEGMENT", 2000)
    content = x12(CLAIM, "NTE*" + "x" * 3000 + "~", PAID)
    assert faults_in(content) == ["segment 11: it has no end and was left out"]


def test_a_claim_that_is_cut_short_keeps_its_lines() -> None:
    content = x12("CLP*A1*1~", PAID)
    assert len(faults_in(content)) == 2
    (claim,) = (each for each in found_in(content) if isinstance(each, RemittanceClaim))
    assert (claim.id, claim.claim.charge, len(claim.claim.lines)) == ("A1", None, 1)


def test_a_transaction_that_is_no_835_is_left_out_by_name() -> None:
    content = x12("SE*9*0001~ST*837*0002~", CLAIM, PAID, "SE*9*0002~ST*835*3~", CLAIM)
    (fault,) = faults_in(content)
    assert fault == "segment 9 (ST): transaction '837' is not an 835 and was left out"
    (claim,) = (each for each in found_in(content) if isinstance(each, RemittanceClaim))
    assert claim.transaction == 3


def test_ten_thousand_lines_are_read() -> None:
    assert len(only_claim(x12(CLAIM, PAID * 10_000)).claim.lines) == 10_000


def test_a_claim_without_end_is_cut_off_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(x12_claims, "LONGEST_CLAIM", 10)
    content = x12(CLAIM, PAID * 9, CLAIM, DENIED)
    (fault,) = faults_in(content)
    assert fault.endswith("a claim has more than 10 segments; its rest was left out")
    cut, whole = (each for each in found_in(content) if isinstance(each, RemittanceClaim))
    assert len(cut.claim.lines) == 3
    assert len(whole.claim.lines) == 1


def test_a_file_that_ends_in_the_middle_gives_what_was_there_and_says_so() -> None:
    fault, claim = found_in(ISA + START + CLAIM + PAID + "SVC*HC:1*5*5")
    assert isinstance(claim, RemittanceClaim)
    assert len(claim.claim.lines) == 2
    assert fault == Fault("segment 13", "the file ends in it, so more may be missing")
