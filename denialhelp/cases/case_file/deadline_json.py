"""A last day as JSON values: the same keys from every command, and all of them always there."""

from typing import Any

from denialhelp.cases.case_file.writing import day
from denialhelp.domain.citations import Citation
from denialhelp.domain.findings import Deadline


def deadline_as_json(deadline: Deadline) -> dict[str, Any]:
    return {
        "step": deadline.step.value,
        "available": deadline.available,
        **_end(deadline),
        "rule": deadline.rule,
        "citation": title(deadline.citation),
        "confidence": deadline.confidence.value,
        "how_counted": deadline.how_counted,
        "act_by": day(deadline.act_by),
        "who_acts": deadline.who_acts.value,
        "as_printed": day(deadline.as_printed),
        "needs": list(deadline.needs),
        "why": deadline.why,
        "note": deadline.note,
        "if_late": deadline.if_late,
        "send_to": deadline.send_to.value,
        "filed": deadline.filed_when.value,
        "fee": deadline.fee,
    }


def title(citation: Citation | None) -> str | None:
    return citation.title if citation else None


def _end(deadline: Deadline) -> dict[str, str | None]:
    """Return the last day; the moment stands in its place where the law counts hours.

    Where the law ends a day early, at noon, both are told.
    """
    last_day: dict[str, str | None] = {"last_day": day(deadline.last_day)}
    if deadline.last_moment is None:
        return last_day
    moment = deadline.last_moment.isoformat(timespec="minutes")
    return ({} if deadline.in_hours else last_day) | {"last_moment": moment}
