"""The one view that serves every question."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from denialhelp.cases import access
from denialhelp.interview import addresses, answering
from denialhelp.interview.forms import FORMS
from denialhelp.interview.forms.step_form import StepForm
from denialhelp.interview.journey import Step
from denialhelp.interview.so_far import SoFar, day_of, so_far
from denialhelp.interview.steps import step_by_slug
from denialhelp.interview.views.frame import frame

TEMPLATES = {
    "act-now": "interview/steps/act_now.html",
    "other-law": "interview/steps/other_law.html",
    "other-plan-details": "interview/steps/other_plan_details.html",
    "notice-reasons": "interview/steps/notice_reasons.html",
    "eob-lines": "interview/steps/eob_lines.html",
    "treatments-tried": "interview/steps/treatments_tried.html",
    "records": "interview/steps/records.html",
}
"""Pages that hold more than the fields of their form."""


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, public_id: str, slug: str) -> HttpResponse:
    now = timezone.now()
    case = access.case_of_browser(request, public_id)
    known = so_far(case, on=day_of(now))
    step = _step(slug)
    if not known.journey.may_visit(slug):
        return redirect(addresses.next_place(case, known.journey))
    data = request.POST if request.method == "POST" else None
    form = FORMS[slug](data, step=step, background=known.background)
    if data is None or not form.is_valid():
        return _page(request, known, step, form)
    then = request.GET.get("then", "")
    known = answering.answer(case, step=step, told=form.told(), now=now)
    return redirect(addresses.after_answering(case, known.journey, step, then=then))


def _step(slug: str) -> Step:
    try:
        return step_by_slug(slug)
    except KeyError:
        raise Http404("There is no such question.") from None


def _page(request: HttpRequest, known: SoFar, step: Step, form: StepForm) -> HttpResponse:
    then = request.GET.get("then", "")
    context = frame(known.case, form.heading, step.section) | {
        "step": step,
        "form": form,
        "query": addresses.with_then("", then),
        "back": addresses.back_from(known.case, known.journey, step, then=then),
    }
    template = TEMPLATES.get(step.slug, "interview/question.html")
    return render(request, template, context, status=422 if form.errors else 200)
