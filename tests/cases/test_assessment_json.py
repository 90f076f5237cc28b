"""An assessment on the command line: every key is always there."""

from typing import Any

from denialhelp.cases.case_file.assessment_json import as_json
from tests.cases.made_up import assessment

WHOLE: dict[str, Any] = {
    "on": "2026-11-10",
    "scope": "in",
    "claim_status": "partial_denial",
    "amounts": {
        "charge": "1200.00",
        "allowed": "100.00",
        "paid": "80.00",
        "cost_share": "20.00",
        "denied": "1100.00",
        "in_dispute": "1100.00",
        "may_be_billed": "20.00",
    },
    "lines": [
        {"line": 1, "verdict": "partly_denied", "text": "Mostly denied.", "may_be_billed": "20.00"}
    ],
    "other_plans": [
        {
            "order": "secondary",
            "pays": "10.00",
            "method": "lower_of_allowables",
            "patient_left": "10.00",
            "why_not_all": ["It stops there."],
        },
        {
            "order": None,
            "pays": None,
            "method": None,
            "patient_left": None,
            "why_not_all": [],
        },
    ],
    "reasons": ["medical_necessity", "other"],
    "routes": [
        {
            "route": "provider_correction",
            "primary": False,
            "why": "It was denied.",
            "would_change_if": ["The code is wrong."],
            "citation": None,
        },
        {
            "route": "internal_appeal",
            "primary": True,
            "why": "It was denied.",
            "would_change_if": ["The code is wrong."],
            "citation": "A Rule (1)",
        },
    ],
    "deadlines": [
        {
            "step": "internal_appeal",
            "available": True,
            "last_day": last_day,
            "rule": "rule-1",
            "citation": "A Rule (1)",
            "confidence": "confirmed",
            "how_counted": "180 days after October 6, 2026",
            "act_by": "2027-04-02",
            "who_acts": who,
            "as_printed": None,
            "needs": [],
            "why": "",
            "note": "",
            "if_late": "",
            "send_to": "decider",
            "filed": "not_stated",
            "fee": "",
        }
        for last_day, who in (("2026-12-01", "insurer"), ("2027-04-04", "you"))
    ],
    "letters": ["internal_appeal"],
    "records_needed": [{"kind": "eob", "why": "It shows the code."}],
    "still_needed": ["Claim number"],
}


def test_an_assessment_is_written_whole() -> None:
    assert as_json(assessment()) == WHOLE


def test_where_nothing_is_known_of_the_lines_the_keys_are_still_there() -> None:
    written = as_json(assessment(claim=None, in_scope=False))
    assert list(written) == list(WHOLE)
    assert written["claim_status"] is None
    assert written["scope"] == "out"
    assert written["lines"] == []
    assert written["amounts"] == dict.fromkeys(WHOLE["amounts"])
