"""Pages for anybody: what a code means, and who oversees a plan or helps in a state."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from denialhelp.domain.regulators import national_lines, who_oversees
from denialhelp.guides import states
from denialhelp.guides.catalogue import code_told, every_code, is_a_remark
from denialhelp.guides.plan_form import WhichPlanForm, words_for
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
        unknown = {"typed": code, "is_remark": is_a_remark(code)}
        return render(request, "guides/code_unknown.html", unknown, status=404)
    if told.code != code:
        return redirect("guides:code", told.code, permanent=True)
    return render(request, "guides/code.html", {"told": told})


@require_safe
def oversight(request: HttpRequest) -> HttpResponse:
    form = WhichPlanForm(request.GET if {"plan", "state"} & request.GET.keys() else None)
    shown = {
        "form": form,
        "states": states.every_state(rules()),
        "national": national_lines(rules()),
    }
    if form.is_valid():
        plan = form.cleaned_data["plan"]
        told = who_oversees(plan, form.cleaned_data["state"], rules())
        shown |= {"told": told, "plan": words_for(plan)}
    return render(request, "guides/oversight.html", shown)


@require_safe
def state(request: HttpRequest, state: str) -> HttpResponse:
    found = states.state_named(state, rules())
    if found is None:
        every = states.every_state(rules())
        return render(request, "guides/state_unknown.html", {"states": every}, status=404)
    if states.slug(found) != state:
        return redirect("guides:state", states.slug(found), permanent=True)
    page = states.StatePage.of(found, rules())
    return render(request, "guides/state.html", {"page": page})
