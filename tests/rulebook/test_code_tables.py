"""The codes of EOBs: all of them, each with all that a page says of it."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from denialhelp.domain.claim import AdjustmentGroup
from denialhelp.domain.code_rules import CountsAs, UsualFix
from denialhelp.domain.codes import reasons_typed, remarks_typed
from denialhelp.domain.denial import DenialReason
from denialhelp.rulebook.errors import RulebookError
from denialhelp.rulebook.load import load_rules, rules
from tests.rulebook.conftest import Append

FORBIDDEN = re.compile(r"!|\b(please|invalid|illegal|oops|guarantee)", re.IGNORECASE)
SAID_OF_NO_PAYMENT = {CountsAs.DISCOUNT, CountsAs.PAY_CHANGE}


def _told() -> Iterator[tuple[str, str]]:
    known = rules()
    for code in known.carc.values():
        yield code.code, f"{code.meaning} {code.evidence}"
    for remark in known.rarc.values():
        yield remark.code, f"{remark.meaning} {remark.evidence} {remark.note}"
    for group in known.groups.values():
        yield group.group.value, f"{group.name}. {group.meaning}"
    for fix in known.fixes.values():
        yield fix.fix.value, fix.what_it_takes
    for row in set(known.who_owes.values()):
        yield "who_owes", f"{row.text} {row.what_it_takes}"


def test_every_reason_code_is_there_those_in_use_and_the_old_ones() -> None:
    active = [code.active for code in rules().carc.values()]
    assert (active.count(True), active.count(False)) == (297, 110)


def test_every_remark_we_know_of_is_there() -> None:
    active = [remark.active for remark in rules().rarc.values()]
    assert (active.count(True), active.count(False)) == (195, 73)


def test_every_code_can_be_typed() -> None:
    assert [c for c in rules().carc if [str(code) for code in reasons_typed(c)] != [c]] == []
    assert [c for c in rules().rarc if remarks_typed(c) != (c,)] == []


def test_no_code_stands_for_a_reason_and_for_a_remark() -> None:
    assert rules().carc.keys() & rules().rarc.keys() == set()


def test_every_code_of_a_row_has_a_meaning_and_what_to_have_at_hand() -> None:
    lacking = [code.code for code in rules().carc.values() if not (code.meaning and code.evidence)]
    lacking += [each.code for each in rules().rarc.values() if not (each.meaning and each.evidence)]
    assert lacking == []


def test_no_text_of_a_code_is_long_or_shouts_or_scolds() -> None:
    for place, text in _told():
        assert not FORBIDDEN.search(text), place
        for sentence in re.split(r"(?<=[.?:])\s+", text):
            assert len(sentence.split()) <= 25, (place, sentence)


def test_every_sentence_on_a_code_ends_as_one() -> None:
    assert [place for place, text in _told() if not text.rstrip().endswith(".")] == []


def test_only_old_codes_are_replaced_and_only_by_codes_in_use() -> None:
    known = rules().carc
    for code in known.values():
        assert not (code.active and code.replaced_by), code.code
        assert all(known[other].active for other in code.replaced_by), code.code


def test_a_code_that_leaves_why_to_its_remark_says_so_to_people() -> None:
    said = {code.code for code in rules().carc.values() if "remark code" in code.meaning}
    assert said == {"16", "96", "148", "234", "237", "250", "251", "A1", "P1"}
    assert all(rules().carc[code].remark_tells for code in said)


def test_a_price_cut_or_a_change_of_pay_is_no_reason_for_a_denial() -> None:
    for code in rules().carc.values():
        if code.counts_as in SAID_OF_NO_PAYMENT:
            assert code.reason is DenialReason.OTHER, code.code


def test_an_appeal_is_usual_only_for_what_was_denied() -> None:
    appealed = [code for code in rules().carc.values() if code.fix is UsualFix.APPEAL]
    assert {code.counts_as for code in appealed} == {CountsAs.DENIED}


def test_whoever_owes_is_told_for_every_group_and_kind() -> None:
    assert rules().who_owes.keys() == set(product(AdjustmentGroup, CountsAs))


@pytest.mark.parametrize(
    ("group", "reason", "says"),
    [
        ("CO", "50", "You do not owe this"),
        ("PR", "50", "The plan says that you may be billed"),
        ("PR", "45", "balance bill"),
        ("CO", "45", "takes it off"),
        ("CO", "1", "may not collect it"),
        ("CO", "2", "may not collect it"),
        ("CO", "3", "may not collect it"),
        ("PR", "1", "You owe this to the provider"),
        ("OA", "133", "Nothing is decided yet"),
    ],
)
def test_the_group_changes_who_owes(group: str, reason: str, says: str) -> None:
    counts_as = rules().carc[reason].counts_as
    assert says in rules().who_owes[AdjustmentGroup(group), counts_as].text


@pytest.mark.parametrize("remark", ["MA130", "N211"])
def test_a_remark_to_the_provider_leaves_the_members_clock_alone(remark: str) -> None:
    assert "provider" in rules().rarc[remark].meaning
    assert "Your own right to appeal" in rules().rarc[remark].note


def test_a_row_may_hold_for_several_codes() -> None:
    assert rules().carc["D1"].meaning == rules().carc["D23"].meaning


def test_a_code_in_two_rows_is_refused(fault: Append) -> None:
    row = """
[[rarc]]
codes = ["N999", "N706"]
meaning = "Made up for a test."
who_must_act = "depends"
reason = "other"
fix = "ask"
evidence = "Nothing."
"""
    assert "has the same key as rarc.toml, row " in fault("rarc.toml", row)


def test_two_answers_to_who_owes_are_refused(fault: Append) -> None:
    row = '\n[[who_owes]]\ngroups = ["CO"]\ncounts_as = ["denied"]\ntext = "Twice."\n'
    assert "has the same key as who_owes.toml, row " in fault("who_owes.toml", row)


def test_a_group_that_does_not_say_who_owes_is_refused(folder: Path) -> None:
    path = folder / "who_owes.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.rindex("[[who_owes]]")], encoding="utf-8")
    with pytest.raises(RulebookError, match=r"^who_owes.toml: has no row for CR denied$"):
        load_rules(folder)
