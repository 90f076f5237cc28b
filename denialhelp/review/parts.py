"""Pages that a part of themselves asks for while it waits for news."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse


def wants_a_part(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"


def never_a_page_in_a_part(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let the browser load the whole page where the part that asks has no answer of its own.

    The person may be signed out by now, or the file deleted. Else the sign-in form would stand
    inside the list, or the part would ask for ever.
    """

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            answer = view(request, *args, **kwargs)
        except (Http404, PermissionDenied):
            if wants_a_part(request):
                return _load_the_page()
            raise
        is_part = answer.status_code == 200
        return _load_the_page() if wants_a_part(request) and not is_part else answer

    return answered


def _load_the_page() -> HttpResponse:
    return HttpResponse(headers={"HX-Refresh": "true"})
