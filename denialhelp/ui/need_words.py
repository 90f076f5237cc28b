"""What a last day still turns on, in words."""

from collections.abc import Iterable

NEEDS = {
    "appeal_levels": "whether the plan has one level of appeal or two",
    "care_ends_at": "the hour at which the care is to end",
    "care_ends_on": "the day the care is to end",
    "coverage": "how you are insured",
    "deadline_on_notice": "the last day that the notice gives",
    "denial_received_date": "the day the final denial came",
    "effective_date": "the day the change takes effect",
    "notice_date": "the date on the notice",
    "notice_kind": "which notice you got",
    "received_at": "the hour the notice came",
    "received_date": "the day it came",
    "request_kind": "what you ask for: care, a drug or payment",
    "requested_date": "the day of the request",
    "service_date": "the day of the care",
    "service_timing": "whether you have had the care",
    "state": "your state",
}


def in_words(needs: Iterable[str]) -> str:
    """Return "your state, and the date on the notice"; empty where nothing is needed."""
    return ", and ".join(NEEDS[key] for key in needs if key in NEEDS)
