"""What is told of a code, and how it may be typed."""

import pytest

from denialhelp.guides.catalogue import CodeTold, code_told, codes_told, every_code, groups_told
from denialhelp.rulebook.load import rules

RULES = rules()


def told(text: str) -> CodeTold:
    found = code_told(text, RULES)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("CO-197", "CO-197"),
        ("co 197", "CO-197"),
        ("CO197", "CO-197"),
        (" co - 0197 ", "CO-197"),
        ("197", "197"),
        ("050", "50"),
        ("b15", "B15"),
        ("PR-B15", "PR-B15"),
        ("n706", "N706"),
        ("MA1", "MA01"),
        ("pr", "PR"),
    ],
)
def test_a_code_is_known_however_it_is_typed(typed: str, code: str) -> None:
    assert told(typed).code == code


NO_CODE = "CO-197 N706|CO PR|-|0|CO-0|999|CO-999|N9999|CO-N706|XX-50|50 visits|CO-50x|50/51|A1c|/|%"


@pytest.mark.parametrize("typed", ["", "\x00", "\u00b2", "CO-\u0665\u0660", *NO_CODE.split("|")])
def test_what_is_not_one_known_code_is_none(typed: str) -> None:
    assert code_told(typed, RULES) is None


def test_every_code_has_what_a_page_needs() -> None:
    for reason in RULES.carc:
        each = told(reason)
        assert each.meaning
        assert [row.key for row in each.rows][-2:] == ["What it takes", "Have at hand"]
        assert len(each.owed) == 5
    for remark in RULES.rarc:
        assert told(remark).rows


def test_with_a_group_one_answer_to_who_owes_is_told_and_without_one_all() -> None:
    assert [owed.code for owed in told("CO-50").owed] == ["CO-50"]
    codes = [owed.code for owed in told("50").owed]
    assert codes == ["CO-50", "PR-50", "OA-50", "PI-50", "CR-50"]


def test_the_group_decides_who_owes() -> None:
    assert told("CO-50").owed[0].text != told("PR-50").owed[0].text


def test_a_group_may_change_what_it_takes() -> None:
    usual = RULES.fixes[RULES.carc["45"].fix].what_it_takes
    takes = {code: told(code).rows[-2].values for code in ("45", "CO-45", "PR-45", "CO-1", "PR-1")}
    assert takes["45"] == takes["CO-45"] == (usual,)
    assert "in the network" in takes["PR-45"][0]
    assert takes["CO-1"] != takes["PR-1"]


def test_a_group_tells_who_owes_for_each_kind_of_reason() -> None:
    assert [row.key for row in told("CO").rows] == [
        "With a reason to refuse",
        "With a deductible, copay or coinsurance",
        "With a price cut",
    ]


def test_a_denial_tells_what_to_check_first_and_a_price_cut_does_not() -> None:
    assert told("CO-50").check_first
    assert told("N706").check_first
    assert told("CO-45").check_first == ()
    assert told("MA01").check_first == ()


def test_an_old_code_says_what_is_used_now() -> None:
    assert not told("15").active
    assert told("15").replaced_by == ("197", "284", "296")


def test_codes_of_one_line_are_told_together() -> None:
    assert [each.code for each in codes_told("CO-16, N706; PR 2", RULES)] == [
        "CO-16",
        "PR-2",
        "N706",
    ]


def test_a_group_counts_alone_only_where_no_reason_stands() -> None:
    assert [each.code for each in groups_told("CO or PR", RULES)] == ["CO", "PR"]
    assert groups_told("CO-50", RULES) == ()
    assert groups_told("CONTRACT", RULES) == ()


def test_all_codes_are_listed_once() -> None:
    codes = [code for _, listed in every_code(RULES) for code, _ in listed]
    assert len(codes) == len(set(codes)) == 5 + 407 + 268
