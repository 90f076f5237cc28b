"""What is shown beside one EOB line: its verdict and its bar."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.template import engines

from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.claim import Claim, ServiceLine
from denialhelp.domain.findings import LineReading, LineVerdict
from denialhelp.rulebook.load import rules
from denialhelp.ui.verdicts import VERDICTS, how_final


def reading_of(**amounts: str) -> LineReading:
    known: dict[str, Any] = {name: Decimal(amount) for name, amount in amounts.items()}
    reading = read_claim(Claim(lines=(replace(ServiceLine(), **known),)), rules().carc)
    assert reading is not None
    return reading.lines[0]


PAID = reading_of(charge="180", allowed="120", paid="95", copay="25")
DENIED = reading_of(charge="1200", allowed="0", paid="0", denied="1200")
PAID_TOO_MUCH = reading_of(charge="180", paid="200")
TAKEN_BACK = reading_of(charge="-80", paid="-80")


def shown(tag: str, line: LineReading) -> str:
    source = f"{{% load ui %}}{{% {tag} line %}}"
    return str(engines["django"].from_string(source).render({"line": line}))


@pytest.mark.parametrize("verdict", LineVerdict)
def test_every_verdict_has_words_of_its_own(verdict: LineVerdict) -> None:
    words, _ = VERDICTS[verdict]
    assert words in shown("line_verdict", PAID._replace(verdict=verdict))
    assert [text for text, _ in VERDICTS.values()].count(words) == 1


def test_a_denied_line_may_still_change() -> None:
    page = shown("line_verdict", DENIED)
    assert "dh-status--danger" in page
    assert "May still change." in page


def test_a_settled_line_is_final() -> None:
    assert how_final(PAID) == "Final on this EOB."


@pytest.mark.parametrize(
    "line",
    [
        TAKEN_BACK,
        PAID_TOO_MUCH,
        PAID._replace(verdict=LineVerdict.OTHER_PAYER),
        PAID._replace(verdict=LineVerdict.BALANCE_LEFT),
        PAID._replace(verdict=LineVerdict.UNEXPLAINED),
    ],
)
def test_a_line_that_leaves_something_open_is_not_called_final(line: LineReading) -> None:
    assert how_final(line) == ""


def test_the_bar_names_its_parts_and_is_not_read_out_beside_the_sentences() -> None:
    page = shown("line_bar", PAID)
    assert page.strip().startswith('<div class="dh-line-bar" aria-hidden="true">')
    for words in ("Your plan paid $95.00", "Your share $25.00", "Taken off by contract $60.00"):
        assert words in page
    assert "style=" not in page


@pytest.mark.parametrize("line", [PAID, DENIED])
def test_the_sentences_of_a_line_tell_every_amount_of_its_bar(line: LineReading) -> None:
    amounts = [word.strip("</span>") for word in shown("line_bar", line).split() if "$" in word]
    assert amounts
    assert [amount for amount in amounts if amount not in line.text] == []


def test_a_payment_taken_back_has_no_bar() -> None:
    assert TAKEN_BACK.verdict is LineVerdict.REVERSED
    assert shown("line_bar", TAKEN_BACK).strip() == ""
