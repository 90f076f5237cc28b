"""Check your answers: every answer that counts, each with a way to change it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from denialhelp.cases import access
from denialhelp.interview import addresses, answering
from denialhelp.interview.check_page import sections_told
from denialhelp.interview.so_far import day_of, so_far
from denialhelp.interview.steps import CHECK
from denialhelp.interview.views.frame import frame


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest, public_id: str) -> HttpResponse:
    now = timezone.now()
    case = access.case_of_browser(request, public_id)
    known = so_far(case, on=day_of(now))
    if not known.journey.is_complete:
        return redirect(addresses.next_place(case, known.journey))
    if request.method == "POST":
        answering.show_result(case, now=now)
        return redirect(addresses.result_page(case))
    context = frame(case, "Are these answers right?", CHECK) | {
        "told": sections_told(known),
        "back": addresses.page(case, known.journey.steps[-1]),
    }
    return render(request, "interview/check.html", context)
