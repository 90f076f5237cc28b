"""The page that explains codes, and the page of one code."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from denialhelp.guides.catalogue import code_told, every_code
from denialhelp.guides.search import look_up
from denialhelp.rulebook.load import rules

LONGEST_SEARCH = 300


@require_safe
def codes(request: HttpRequest) -> HttpResponse:
    typed = " ".join(request.GET.get("q", "").split())[:LONGEST_SEARCH]
    if only := code_told(typed, rules()):
        return redirect("guides:code", only.code)
    found = look_up(typed, rules()) if typed else None
    every = () if found else every_code(rules())
    return render(request, "guides/codes.html", {"typed": typed, "found": found, "every": every})


@require_safe
def code(request: HttpRequest, code: str) -> HttpResponse:
    told = code_told(code, rules())
    if told is None:
        return render(request, "guides/code_unknown.html", {"typed": code}, status=404)
    if told.code != code:
        return redirect("guides:code", told.code, permanent=True)
    return render(request, "guides/code.html", {"told": told})
