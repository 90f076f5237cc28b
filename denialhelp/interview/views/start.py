"""The start page, and the button that makes a case."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from denialhelp.cases import access
from denialhelp.cases import actions as case_actions
from denialhelp.interview import addresses
from denialhelp.interview.so_far import day_of, so_far
from denialhelp.interview.steps import STEPS


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    return render(request, "interview/start.html", {"cases": access.cases_of_browser(request)})


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    case = case_actions.start_case(now=timezone.now())
    access.remember_case(request, case)
    return redirect(addresses.page(case, STEPS[0]))


@require_safe
def resume(request: HttpRequest, public_id: str) -> HttpResponse:
    """Lead back to where the person stopped."""
    case = access.case_of_browser(request, public_id)
    known = so_far(case, on=day_of(timezone.now()))
    return redirect(addresses.next_place(case, known.journey))
