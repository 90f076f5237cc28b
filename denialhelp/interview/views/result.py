"""The result: what is known of the case today and what to do about it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from denialhelp.cases import access
from denialhelp.interview import addresses
from denialhelp.interview.result_page import result_page
from denialhelp.interview.so_far import day_of, so_far
from denialhelp.interview.steps import CHECK
from denialhelp.interview.views.frame import frame


@require_safe
def result(request: HttpRequest, public_id: str) -> HttpResponse:
    case = access.case_of_browser(request, public_id)
    known = so_far(case, on=day_of(timezone.now()))
    if not known.journey.is_complete:
        return redirect(addresses.next_place(case, known.journey))
    context = frame(case, "Your result", CHECK) | {
        "page": result_page(known),
        "back": addresses.check_page(case),
    }
    return render(request, "interview/result.html", context)
