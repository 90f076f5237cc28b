"""Whose case is it? A case belongs to the browser it was made in; advocates have the admin."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from denialhelp.cases.models import AppealCase
from denialhelp.cases.public_ids import as_printed

_SESSION_KEY = "cases"


def remember_case(request: HttpRequest, case: AppealCase) -> None:
    """Give this browser the case. It gets a new session, in case somebody else planted the old."""
    request.session[_SESSION_KEY] = [*_remembered(request), str(case.pk)]
    request.session.cycle_key()


def cases_of_browser(request: HttpRequest) -> QuerySet[AppealCase]:
    """Return this browser's cases, the one last worked on first."""
    own = AppealCase.objects.filter(pk__in=_remembered(request))
    return own.select_related("claim").order_by("-touched_at")


def case_of_browser(request: HttpRequest, public_id: str) -> AppealCase:
    """Return this browser's case, or answer as if there were none with that number."""
    case = cases_of_browser(request).filter(public_id=as_printed(public_id)).first()
    if case is None:
        raise Http404("There is no such case here.")
    return case


def _remembered(request: HttpRequest) -> list[str]:
    remembered: list[str] = request.session.get(_SESSION_KEY, [])
    return remembered
