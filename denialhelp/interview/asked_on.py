"""Which page asks for a fact of the case file."""

_PAGES = {
    "claim.number": "claim",
    "claim.provider.address": "provider-address",
    "claim.provider.name": "provider",
    "claim.service": "claim",
    "claim.service_date": "claim",
    "coverage.group_number": "insurer",
    "coverage.insurer.address": "insurer-address",
    "coverage.insurer.name": "insurer",
    "coverage.kind": "coverage",
    "coverage.member_id": "insurer",
    "denial.notice_date": "notice-dates",
    "denial.reasons": "notice-reasons",
    "denial.received_date": "notice-dates",
    "denial.reference_number": "claim",
    "patient.address": "patient",
    "patient.name": "patient",
}


def page_that_asks(fact: str) -> str:
    """Return the slug of the page; empty where no page asks for it."""
    return _PAGES.get(fact, "")
