"""The pages of one shared case: the case itself, its letters, and who works on it."""

from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from denialhelp.accounts.models import User
from denialhelp.cases import actions as case_actions
from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.cases.public_ids import as_printed
from denialhelp.domain.casework import EventKind
from denialhelp.letters import queries as letter_queries
from denialhelp.letters.files import as_attachment
from denialhelp.review.case_page import case_page
from denialhelp.review.signed_in import signed_in


@require_GET
def case(request: HttpRequest, public_id: str) -> HttpResponse:
    now = timezone.now()
    shared = _shared_case(request, public_id)
    case_actions.record_event(shared, kind=EventKind.OPENED, by=signed_in(request), now=now)
    context = {
        **admin.site.each_context(request),
        "title": f"Case {shared.public_id}",
        "page": case_page(shared, on=timezone.localdate(now)),
        "is_mine": shared.assignee == request.user,
    }
    return render(request, "review/case.html", context)


@require_GET
def letter(request: HttpRequest, public_id: str, letter_id: UUID) -> HttpResponse:
    """Give the letter as the person has it, byte by byte."""
    shared = _shared_case(request, public_id)
    kept = letter_queries.letter_of(shared, letter_id)
    if kept is None:
        raise Http404("There is no such letter here.")
    case_actions.record_event(
        shared,
        kind=EventKind.OPENED,
        by=signed_in(request),
        now=timezone.now(),
        note=kept.kind,
    )
    return as_attachment(kept)


@require_POST
def assign_to_me(request: HttpRequest, public_id: str) -> HttpResponse:
    return _assign(request, _shared_case(request, public_id), to=signed_in(request))


@require_POST
def give_back(request: HttpRequest, public_id: str) -> HttpResponse:
    return _assign(request, _shared_case(request, public_id), to=None)


def _assign(request: HttpRequest, shared: AppealCase, *, to: User | None) -> HttpResponse:
    try:
        case_actions.assign(shared, to=to, by=signed_in(request), now=timezone.now())
    except case_actions.NotSharedError as error:
        messages.error(request, str(error))
        return redirect("admin:cases_appealcase_changelist")
    return redirect("admin:cases_appealcase_change", public_id=shared.public_id)


def _shared_case(request: HttpRequest, public_id: str) -> AppealCase:
    """Return a case that is shared now; any other is answered like one that never was."""
    if not signed_in(request).has_perm("cases.view_appealcase"):
        raise PermissionDenied
    shared = case_queries.shared_cases().filter(public_id=as_printed(public_id)).first()
    if shared is None:
        raise Http404("There is no such case here.")
    return shared


PAGES = (
    ("<str:public_id>/", case, "change"),
    ("<str:public_id>/letters/<uuid:letter_id>.pdf", letter, "letter"),
    ("<str:public_id>/assign-to-me/", assign_to_me, "assign_to_me"),
    ("<str:public_id>/give-back/", give_back, "give_back"),
)
"""Route, view, and the end of its name."""
