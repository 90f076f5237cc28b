"""What a row of amounts.toml must hold."""

from decimal import Decimal
from pathlib import Path

import pytest

from denialhelp.rulebook.load import load_rules
from tests.rulebook.conftest import Append

ROW = """
[[amount]]
kind = "patient_provider_dispute"
year = 2031
amount = "450.00"
citation = "45-cfr-149-620-a-2-ii"
confidence = "confirmed"
"""


def test_next_years_amount_is_one_row(folder: Path) -> None:
    path = folder / "amounts.toml"
    path.write_text(path.read_text(encoding="utf-8") + ROW, encoding="utf-8")
    last = load_rules(folder).amounts[-1]
    assert (last.year, last.amount) == (2031, Decimal("450.00"))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"450.00"', '"much"', "amount: 'much' is not an amount"),
        ('"450.00"', "450", "amount: 450 is not text"),
        ('citation = "45-cfr-149-620-a-2-ii"\n', "", "citation: is missing"),
    ],
)
def test_a_spoilt_amount_is_refused(fault: Append, old: str, new: str, says: str) -> None:
    assert says in fault("amounts.toml", ROW.replace(old, new))
