"""Let advocates see the case, and stop it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from denialhelp.cases import access
from denialhelp.cases import actions as case_actions
from denialhelp.interview import addresses


@require_POST
def share(request: HttpRequest, public_id: str) -> HttpResponse:
    """One address for both: the button pressed says which."""
    case = access.case_of_browser(request, public_id)
    change = case_actions.stop_sharing if "stop" in request.POST else case_actions.share
    change(case, now=timezone.now())
    return redirect(addresses.result_page(case) + "#share")
