"""The codes of one EOB line, told when asked for."""

from decimal import Decimal
from html import unescape

from django.template import engines

from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.claim import Adjustment, AdjustmentGroup, Claim, ServiceLine
from denialhelp.rulebook.load import rules


def shown(*adjustments: Adjustment, remarks: tuple[str, ...] = ()) -> str:
    line = ServiceLine(
        charge=Decimal(1200), paid=Decimal(0), adjustments=adjustments, remarks=remarks
    )
    reading = read_claim(Claim(lines=(line,)), rules().carc)
    assert reading is not None
    source = "{% load codes %}{% line_codes line %}"
    page = engines["django"].from_string(source).render({"line": reading.lines[0]})
    return unescape(str(page))


CO_50 = Adjustment(group=AdjustmentGroup.CONTRACTUAL, reason="50", amount=Decimal(1200))


def test_the_line_that_opens_names_each_code_once() -> None:
    assert "<summary>What CO-50 means</summary>" in shown(CO_50, CO_50)
    assert "<summary>What CO-50 and N115 mean</summary>" in shown(CO_50, remarks=("N115",))


def test_each_code_has_its_meaning_and_leads_to_its_page() -> None:
    page = shown(CO_50, remarks=("N115",))
    assert '<a href="/codes/?q=CO-50"><strong>CO-50</strong></a> $1,200.00: ' in page
    assert '<a href="/codes/?q=N115"><strong>N115</strong></a>: ' in page
    assert rules().carc["50"].meaning in page
    assert rules().rarc["N115"].meaning in page


def test_a_remark_that_we_have_no_words_for_is_said_to_be_one() -> None:
    assert "We have no words for this remark yet." in shown(CO_50, remarks=("N99999",))


def test_a_line_without_codes_has_nothing_to_open() -> None:
    assert shown().strip() == ""


def test_codes_of_the_whole_claim_are_told_in_the_same_way() -> None:
    line = ServiceLine(charge=Decimal(1200), paid=Decimal(0))
    claim = Claim(lines=(line,), adjustments=(CO_50,), remarks=("MA130",))
    source = "{% load codes %}{% claim_codes claim %}"
    reading = read_claim(claim, rules().carc)
    page = unescape(str(engines["django"].from_string(source).render({"claim": reading})))
    assert "<summary>What CO-50 and MA130 mean</summary>" in page
    assert rules().rarc["MA130"].meaning in page
