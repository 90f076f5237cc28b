"""What must hold of a row beyond its types: each check returns the fault, or nothing."""

from denialhelp.domain.route_conditions import CONDITIONS
from denialhelp.domain.rules import ClockStart, DeadlineRule, RouteRule


def no_check(_row: object) -> str:
    return ""


def deadline(row: DeadlineRule) -> str:
    ungoverned = sorted(kind.value for kind in row.coverages - row.citation.governs)
    if ungoverned:
        return f"citation: {row.citation.title} does not govern {', '.join(ungoverned)}"
    if (row.period is None) == (row.why == ""):
        return "has either a period or a why"
    if row.presumed_receipt_days is not None and row.starts_from is ClockStart.NOTICE_DATE:
        return "presumed_receipt_days: its clock does not start from receipt"
    if row.effective_until and row.effective_until < row.effective_from:
        return "effective_until: is before effective_from"
    return ""


def route(row: RouteRule) -> str:
    unknown = [name for name in row.when if name not in CONDITIONS]
    return f"when: {unknown[0]!r} is not a condition of routes" if unknown else ""
