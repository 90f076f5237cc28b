"""Claims to JSON and back: nothing is lost, and nothing is kept that says nothing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from denialhelp.domain.claim import Adjustment, AdjustmentGroup, Claim, ServiceLine
from denialhelp.imports.kept_claim import KeptClaim, kept, packed, unpacked
from denialhelp.imports.plain_data import to_data
from denialhelp.remittance.found import Parties
from tests.remittance.files import CLAIM, DENIED, PAID, claims_in, x12

CUT = Adjustment(AdjustmentGroup.PATIENT, "2", Decimal("20.104000000000003"))
LINE = ServiceLine(
    procedure="99213",
    modifiers=("25", "LT"),
    service_date=date(2026, 9, 10),
    in_network=False,
    charge=Decimal("100.00"),
    adjustments=(CUT, replace(CUT, group=None)),
)
FOUND = KeptClaim(
    place="segment 5 (CLP)",
    transaction=1,
    number=2,
    id="A1",
    claim=Claim(number="P900", lines=(LINE, ServiceLine()), paid=Decimal(0)),
    parties=Parties(patient="Zoë Ng"),
    paid_on=date(2026, 9, 12),
)


def back(found: KeptClaim) -> KeptClaim:
    return unpacked(packed(found))


def test_a_claim_comes_back_to_the_last_digit() -> None:
    assert back(FOUND) == FOUND
    assert str(back(FOUND).claim.lines[0].adjustments[0].amount) == "20.104000000000003"


def test_a_claim_as_a_reader_gives_it_comes_back() -> None:
    (claim,) = claims_in(x12(CLAIM, PAID, DENIED))
    assert back(kept(claim)) == kept(claim)
    assert kept(claim).parties.patient == "ROSA ROE"


def test_what_is_not_known_takes_no_room() -> None:
    assert to_data(ServiceLine()) == {}
    assert to_data(LINE)["adjustments"][1] == {
        "group": None,
        "reason": "2",
        "amount": str(CUT.amount),
    }


def test_half_of_a_character_is_put_in_a_form_that_can_be_stored() -> None:
    assert to_data(Parties(patient="Ro\ud800sa")) == {"patient": "Ro?sa"}


def test_a_claim_of_many_lines_takes_little_room() -> None:
    many = replace(FOUND, claim=replace(FOUND.claim, lines=(LINE,) * 13))
    assert len(packed(many)) < 500
