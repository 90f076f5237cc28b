"""Who must get what a person sends, in words."""

from collections.abc import Sequence

from denialhelp.domain.deadline_rules import Actor, SendTo
from denialhelp.domain.findings import Deadline

# A row's own note tells it of the others.
_WHO = {
    SendTo.DECIDER: "the office that sent the notice.",
    SendTo.REVIEWER: "the reviewers that your notice names.",
    SendTo.FEDERAL_AGENCY: "the federal office that your notice names.",
    SendTo.COURT: "a court. A lawyer or legal aid can tell you which.",
    SendTo.HOSPITAL: "the hospital.",
}


def who_must_get_it(deadline: Deadline, offices: Sequence[str] = ()) -> str:
    """Return it for a step that is open; `offices` are those of the state that take it."""
    if deadline.who_acts is not Actor.YOU or not deadline.available:
        return ""
    if deadline.send_to is SendTo.STATE and offices:
        return f"{' or '.join(offices)}. Your notice has the address."
    return _WHO.get(deadline.send_to, "")
