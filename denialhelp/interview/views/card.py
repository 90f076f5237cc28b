"""The case card: one sheet to print and keep by the phone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from denialhelp.cases import access
from denialhelp.interview import addresses
from denialhelp.interview.case_card import case_card
from denialhelp.interview.result_page import result_page
from denialhelp.interview.so_far import day_of, so_far
from denialhelp.interview.steps import CHECK
from denialhelp.interview.views.frame import frame


@require_safe
def card(request: HttpRequest, public_id: str) -> HttpResponse:
    case = access.case_of_browser(request, public_id)
    known = so_far(case, on=day_of(timezone.now()))
    if not known.journey.is_complete:
        return redirect(addresses.next_place(case, known.journey))
    page = result_page(known)
    context = frame(case, "Your case card", CHECK) | {
        "card": case_card(page),
        "page": page,
        "back": addresses.result_page(case),
    }
    return render(request, "interview/card.html", context)
