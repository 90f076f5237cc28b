"""EOB lines: add, change and remove one; and what a line being typed would mean.

Addresses count lines, and another tab or a second click moves them. So each form says in `row`
which line it is about.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from denialhelp.cases import access
from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.findings import ClaimReading
from denialhelp.interview import addresses, answering
from denialhelp.interview.forms.line import LineForm, shown
from denialhelp.interview.kinds import EobHow
from denialhelp.interview.so_far import SoFar, day_of, so_far
from denialhelp.interview.steps import LINES, step_by_slug
from denialhelp.interview.views.frame import frame

MOST_LINES = 200
"""Beyond this a letter takes longer to set than anybody waits."""


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, public_id: str) -> HttpResponse:
    now = timezone.now()
    known = so_far(access.case_of_browser(request, public_id), on=day_of(now))
    if not known.journey.may_visit(LINES):
        return redirect(addresses.next_place(known.case, known.journey))
    form = LineForm(request.POST if request.method == "POST" else None, label_is_heading=False)
    if form.is_valid() and len(known.rows) >= MOST_LINES:
        form.add_error(None, f"We can read {MOST_LINES} lines. Leave out lines paid in full")
    if not form.is_valid():
        return _line_page(request, known, form, number=len(known.rows) + 1)
    answering.add_line(known.case, **_typed(known, form, now), once=_row_meant(request))
    another = "another" in request.POST
    return redirect(request.get_full_path() if another else _lines_address(request, known))


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """Change a line; one that another tab has removed comes back as the last one."""
    now = timezone.now()
    known = so_far(access.case_of_browser(request, public_id), on=day_of(now))
    number = _number_now(known, number, _row_meant(request))
    row = known.rows[number - 1] if number <= len(known.rows) else None
    before = shown(known.lines[number - 1], row.codes_as_typed) if row else {}
    form = LineForm(request.POST or None, initial=before, label_is_heading=False)
    if not form.is_valid():
        return _line_page(request, known, form, number=number)
    typed = _typed(known, form, now)
    if row:
        answering.change_line(known.case, row=row, **typed)
    else:
        answering.add_line(known.case, **typed, once=_row_meant(request))
    return redirect(_lines_address(request, known))


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """Ask before a line is removed; a line already gone needs no more asking."""
    now = timezone.now()
    known = so_far(access.case_of_browser(request, public_id), on=day_of(now))
    number = _number_now(known, number, _row_meant(request))
    back = _lines_address(request, known)
    if number > len(known.rows):
        return redirect(back)
    row = known.rows[number - 1]
    if request.method == "POST":
        answering.remove_line(known.case, row=row, now=now)
        messages.success(request, f"Line {number} was removed.")
        return redirect(back)
    heading = f"Remove line {number} of the EOB?"
    context = frame(known.case, heading, step_by_slug(LINES).section) | {
        "reading": _one_line(known.lines[number - 1], known),
        "row": row.pk,
        "back": back,
    }
    return render(request, "interview/line_remove.html", context)


@require_POST
def sums(request: HttpRequest, public_id: str) -> HttpResponse:
    """Tell what the line being typed would mean; nothing is kept."""
    known = so_far(access.case_of_browser(request, public_id), on=day_of(timezone.now()))
    form = LineForm(request.POST)
    reading = _one_line(form.line(known.rules), known) if form.is_valid() else None
    return render(request, "interview/_line_sum.html", {"reading": reading})


def _row_meant(request: HttpRequest) -> str:
    """Return what the form says it is about: the key of a line, or a name for a new one."""
    return request.POST.get("row", "")


def _number_now(known: SoFar, number: int, row: str) -> int:
    """Return where the line meant stands now; one that is gone would be the next one."""
    if row:
        keys = [str(each.pk) for each in known.rows]
        return keys.index(row) + 1 if row in keys else len(keys) + 1
    if not 1 <= number <= len(known.rows):
        raise Http404("There is no such line.")
    return number


def _typed(known: SoFar, form: LineForm, now: datetime) -> dict[str, Any]:
    return {"line": form.line(known.rules), "codes_as_typed": form.codes_as_typed, "now": now}


def _one_line(line: ServiceLine, known: SoFar) -> ClaimReading | None:
    """Read the line as a claim of its own."""
    claim = replace(known.facts.claim, lines=(line,))
    return read_claim(claim, known.rules.carc)


def _line_page(request: HttpRequest, known: SoFar, form: LineForm, *, number: int) -> HttpResponse:
    totals = known.journey.answers.eob_how is EobHow.TOTALS
    is_new = number > len(known.rows)
    heading = "The totals of the EOB" if totals else f"Line {number} of the EOB"
    context = frame(known.case, heading, step_by_slug(LINES).section) | {
        "form": form,
        "row": _row_meant(request) or (uuid4() if is_new else known.rows[number - 1].pk),
        "may_add_another": is_new and not totals,
        "reading": None if is_new else _one_line(known.lines[number - 1], known),
        "back": _lines_address(request, known),
    }
    return render(request, "interview/line.html", context, status=422 if form.errors else 200)


def _lines_address(request: HttpRequest, known: SoFar) -> str:
    return addresses.page(known.case, step_by_slug(LINES), then=request.GET.get("then", ""))
