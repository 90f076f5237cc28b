"""The case file: what is written is read again, and what is wrong is named with its place."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from denialhelp.cases.case_file import CaseFileError, read_case_file, read_json, write_case_file
from denialhelp.domain.claim import Adjustment, AdjustmentGroup
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import AppealedBy, DecisionLevel, DenialReason, WhatHappened
from denialhelp.domain.facts import CaseFacts, RecordHeld, RecordKind, RecordStatus
from tests.cases import strategies
from tests.cases.json_paths import paths_in, with_null, without

WHOLE = (Path(__file__).parent / "whole_case.json").read_text()
EMPTY = (None, "", ())


def fault_of(text: str) -> str:
    with pytest.raises(CaseFileError) as error:
        read_case_file(read_json(text))
    return str(error.value)


def fault_at(path: str, value: object) -> str:
    """Return the fault of a file that holds nothing but this value at this place."""
    data: Any = value
    for key in reversed(path.split(".")):
        data = [data] if key == "0" else {key: data}
    return fault_of(json.dumps(data))


@given(strategies.cases)
@settings(max_examples=50, deadline=None)
def test_what_is_written_is_read_again(facts: CaseFacts) -> None:
    text = json.dumps(write_case_file(facts))
    assert read_case_file(read_json(text)) == facts


def test_an_empty_file_is_a_case_of_which_nothing_is_known() -> None:
    assert read_case_file(read_json("{}")) == CaseFacts()


def test_every_key_is_written_even_when_nothing_is_known() -> None:
    written = write_case_file(CaseFacts())
    assert list(written) == [
        "version", "patient", "representative", "coverage", "other_coverage", "denial", "claim",
        "facts", "records",
    ]  # fmt: skip
    assert written["representative"] is None
    assert written["claim"]["lines"] == []


def test_anything_may_be_missing_or_null() -> None:
    whole = json.loads(WHOLE)
    for path in paths_in(whole):
        for missing in (without(whole, path), with_null(whole, path)):
            read_case_file(read_json(json.dumps(missing)))


def test_a_whole_file_is_read() -> None:
    facts = read_case_file(read_json(WHOLE))
    assert facts.patient.name == "Maribel Santos"
    assert facts.patient.date_of_birth == date(1980, 2, 29)
    assert facts.representative is not None
    assert facts.representative.relationship == "daughter"
    assert facts.coverage.kind is CoverageKind.EMPLOYER_SELF_FUNDED
    assert facts.coverage.deductible_met_amount == Decimal("500.00")
    assert facts.other_coverage[0].allowed == Decimal("90.00")
    assert facts.denial.what_happened is WhatHappened.PARTLY_PAID
    assert facts.denial.level is DecisionLevel.INITIAL
    assert facts.denial.reasons == (DenialReason.MEDICAL_NECESSITY,)
    assert facts.denial.already_appealed is not None
    assert facts.denial.already_appealed.by is AppealedBy.PROVIDER
    (line,) = facts.claim.lines
    assert line.service_date == date(2026, 9, 10)
    assert line.units == Decimal("1.5")
    assert line.adjustments == (Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal("1200.00")),)
    assert facts.medical.treatments_tried[0].started == "May 2026"
    assert facts.records == (RecordHeld(RecordKind.DENIAL_NOTICE, RecordStatus.HAVE),)


def test_no_part_of_the_facts_is_left_out_of_the_file() -> None:
    """Every field of every dataclass reached is set in WHOLE, so none is lost unseen."""
    unset = [name for name, value in leaves(read_case_file(read_json(WHOLE))) if value in EMPTY]
    assert unset == ["coverage.deductible_met"]


# --- numbers and days -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ('"1200.00"', "1200.00"),
        ('"1200"', "1200.00"),
        ("1200", "1200.00"),
        ("1200.5", "1200.50"),
        ("0.1", "0.10"),
        ("1.2e3", "1200.00"),
        ("2.100", "2.10"),
        ('"-5.25"', "-5.25"),
        ("0", "0.00"),
        ("9999999999.99", "9999999999.99"),
    ],
)
def test_money_is_exact_as_text_or_number(written: str, amount: str) -> None:
    facts = read_case_file(read_json(f'{{"claim": {{"bill_total": {written}}}}}'))
    assert str(facts.claim.bill_total) == amount


@pytest.mark.parametrize(
    "written",
    ['"$5"', '"1,200.00"', '"1e3"', '""', '" 5"', '"١٢"', "1.005", "true", "[]", "{}",
     "10000000000", "1e999999", "1e-999999", '"1.2.3"'],
)  # fmt: skip
def test_what_is_no_amount_is_refused(written: str) -> None:
    fault = fault_of(f'{{"claim": {{"lines": [{{}}, {{"charge": {written}}}]}}}}')
    assert fault.startswith('claim.lines[1].charge: must be an amount like "1200.00", not ')


def test_a_number_that_was_read_as_a_float_is_refused() -> None:
    with pytest.raises(CaseFileError, match=r"claim\.bill_total"):
        read_case_file({"claim": {"bill_total": 0.1}})


@pytest.mark.parametrize(
    "value", ["10/02/2026", "2026-13-01", "2026-02-30", "20261002", "2026-W40-5", "", 20261002]
)
def test_what_is_no_day_is_refused(value: object) -> None:
    fault = fault_at("denial.notice_date", value)
    assert fault.startswith('denial.notice_date: must be a day like "2026-10-02", not ')


@pytest.mark.parametrize(("written", "met"), [("true", True), ("false", False)])
def test_whether_the_deductible_is_met_may_be_told(written: str, met: bool) -> None:
    facts = read_case_file(read_json(f'{{"coverage": {{"deductible_met": {written}}}}}'))
    assert facts.coverage.deductible_met is met
    assert facts.coverage.deductible_met_amount is None


# --- faults -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ("patients", {}, "unknown key 'patients'; known: version, patient, representative,"),
        ("claim.lines.0.chrage", "5", "claim.lines[0]: unknown key 'chrage'; known: "),
        ("coverage.kind", "employer", "coverage.kind: 'employer' is not known; known: employer_s"),
        ("coverage.kind", 5, "coverage.kind: 5 is not known; known: "),
        ("coverage.state", "x" * 100, f"coverage.state: '{'X' * 56}... is not known"),
        ("coverage.state", "Texas", "coverage.state: 'TEXAS' is not known; known: AL, AK,"),
        ("coverage.appeal_levels", 3, "coverage.appeal_levels: 3 is not known; known: 1, 2"),
        ("coverage.appeal_levels", True, "coverage.appeal_levels: True is not known"),
        ("denial.reasons", ["greed"], "denial.reasons[0]: 'greed' is not known; known: medical_"),
        ("denial.reasons", "greed", "denial.reasons: must be a list, not 'greed'"),
        ("denial.codes", [5], "denial.codes[0]: must be text in quotes, not 5"),
        ("denial.urgent", "yes", "denial.urgent: must be true, false or null, not 'yes'"),
        ("patient.name", 5, "patient.name: must be text in quotes, not 5"),
        ("patient", "Maribel", "patient: must be an object with keys, not 'Maribel'"),
        ("patient.address", [], "patient.address: must be an object with keys, not []"),
        ("version", 2, "version: 2 is not known; known: 1"),
        ("claim.lines.0.units", "-1", "claim.lines[0].units: must be a number like"),
        (
            "claim.lines.0.adjustments.0.reason",
            "CO-50",
            'claim.lines[0].adjustments[0].reason: must be a code like "50" without its group',
        ),
        ("claim.lines.0.adjustments.0.group", "XX", "claim.lines[0].adjustments[0].group: 'XX'"),
        ("patient.name", "\ud800", "patient.name: holds half of a character"),
    ],
)
def test_a_fault_is_named_with_its_place(path: str, value: object, fault: str) -> None:
    assert fault_at(path, value).startswith(fault)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "line 1 column 1: not JSON"),
        ('{"claim": {}\n "denial": {}}', "line 2 column 2: not JSON"),
        ("[]", "must be an object with keys, not []"),
        ("null", "must be an object with keys, not None"),
        ('{"claim": {"bill_total": NaN}}', "NaN is not a number"),
        ('{"claim": {}, "claim": {}}', "the key 'claim' stands twice in one object"),
        ("[" * 100_000, "nested too deeply"),
        ("1" * 5_000, "a number is too long"),
    ],
)
def test_a_file_that_is_no_case_is_refused(text: str, fault: str) -> None:
    assert fault_of(text).startswith(fault)


def test_a_long_value_is_not_repeated_whole() -> None:
    assert len(fault_at("patient.name", ["x" * 1000])) < 150


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read_case_file(read_json("\ufeff{}")) == CaseFacts()


def adjustments_of(line: dict[str, object]) -> tuple[Adjustment, ...]:
    return read_case_file({"claim": {"lines": [line]}}).claim.lines[0].adjustments


def test_an_amount_that_is_missing_is_what_the_others_leave_of_the_charge() -> None:
    codes = [{"group": "CO", "reason": "50"}, {"group": "PR", "reason": "2", "amount": "20"}]
    line: dict[str, object] = {"charge": "100", "paid": "10", "adjustments": codes}
    assert adjustments_of(line) == (
        Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal("70.00")),
        Adjustment(AdjustmentGroup.PATIENT, "2", Decimal("20.00")),
    )


@pytest.mark.parametrize(
    "line",
    [
        {"charge": "100", "paid": "0", "adjustments": [{"reason": "50"}, {"reason": "45"}]},
        {"charge": "100", "adjustments": [{"reason": "50"}, {"reason": "45", "amount": "5"}]},
    ],
)
def test_amounts_that_nothing_tells_are_not_guessed(line: dict[str, object]) -> None:
    assert adjustments_of(line)[0] == Adjustment(None, "50", Decimal("0.00"))


def test_an_adjustment_without_its_code_says_nothing() -> None:
    assert adjustments_of({"adjustments": [{"group": "CO", "amount": "5"}]}) == ()


def test_half_a_record_says_nothing() -> None:
    data = {"records": [{"kind": "eob"}, {"status": "have"}]}
    assert read_case_file(data).records == ()


def leaves(value: Any, name: str = "") -> list[tuple[str, Any]]:
    if is_dataclass(value):
        return [
            found
            for field in fields(value)
            for found in leaves(getattr(value, field.name), f"{name}.{field.name}".lstrip("."))
        ]
    if isinstance(value, tuple) and value:
        return leaves(value[0], f"{name}[0]")
    return [(name, value)]
