"""The outside review of a state in sentences: which one it is, and where the request goes."""

from denialhelp.domain.regulator_rules import (
    Office,
    OutsideReview,
    StateRule,
    TakesRequest,
)

_REVIEW = {
    OutsideReview.STATE: "Insured plans in {state} have an outside review that state law sets up.",
    OutsideReview.INSURER_CHOOSES: (
        "In {state}, the insurance company chooses between a review run by the federal government "
        "and a private review organization."
    ),
}
_REQUEST = {
    TakesRequest.DEPARTMENT: "Send the request to the {office}.",
    TakesRequest.OTHER_OFFICE: "Send the request to the {office}.",
    TakesRequest.INSURER: (
        "Send the request to the insurance company, not to the insurance department."
    ),
    TakesRequest.REVIEW_AGENT: (
        "Send the request to the review agent that your notice names. That is the insurance "
        "company, or a firm that works for it."
    ),
    TakesRequest.SEE_NOTICE: "Your notice says where to send the request.",
    TakesRequest.NOT_FOUND: (
        "We have not found who takes the request. Your notice says where to send it."
    ),
}


def about_review(state: StateRule, offices: tuple[Office, ...]) -> tuple[str, ...]:
    """Return the sentences; `offices` are those of the state that belong to its review."""
    role = state.takes_request.role
    takes = " or the ".join(office.name for office in offices if role in office.roles)
    told = (
        _REVIEW[state.review].format(state=state.called),
        _REQUEST[state.takes_request].format(office=takes),
    )
    return (*told, state.note) if state.note else told
