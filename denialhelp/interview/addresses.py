"""Where each page of a case is, and which page comes next."""

from urllib.parse import urlencode

from django.urls import reverse

from denialhelp.cases.models import AppealCase
from denialhelp.interview.journey import Journey, Step

CHECK = "check"
"""The value of `then` in an address: back to the check page, once nothing new is open."""


def page(case: AppealCase, step: Step, *, then: str = "") -> str:
    return with_then(reverse("interview:question", args=[case.public_id, step.slug]), then)


def check_page(case: AppealCase) -> str:
    return reverse("interview:check", args=[case.public_id])


def result_page(case: AppealCase) -> str:
    return reverse("interview:result", args=[case.public_id])


def next_place(case: AppealCase, journey: Journey) -> str:
    """Return the first page not answered, or the check page."""
    open_page = journey.first_unanswered
    return page(case, open_page) if open_page else check_page(case)


def after_answering(case: AppealCase, journey: Journey, step: Step, *, then: str) -> str:
    """Return the page to go to from this one.

    Whoever came from the check page goes back there, through pages that the change opened.
    """
    if then == CHECK:
        open_page = journey.first_unanswered
        return page(case, open_page, then=then) if open_page else check_page(case)
    following = journey.after(step)
    return page(case, following) if following else check_page(case)


def back_from(case: AppealCase, journey: Journey, step: Step, *, then: str) -> str:
    earlier = journey.before(step)
    if then == CHECK and journey.is_complete:
        return check_page(case)
    return page(case, earlier, then=then) if earlier else reverse("interview:start")


def with_then(address: str, then: str) -> str:
    return f"{address}?{urlencode({'then': then})}" if then == CHECK else address
