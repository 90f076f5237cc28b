"""The pages of target allowed amounts: the list, setting one, ending one."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from denialhelp.accounts.models import User
from denialhelp.claims import target_actions, target_queries
from denialhelp.claims.models import TargetAllowedAmount
from denialhelp.claims.target_actions import TargetNotSetError
from denialhelp.review.admin_page import admin_page
from denialhelp.review.signed_in import signed_in
from denialhelp.review.target_forms import EndForm, TargetForm
from denialhelp.review.targets_told import target_told

TARGETS_A_PAGE = 50


@require_GET
def targets(request: HttpRequest) -> HttpResponse:
    by, words = _who_may(request, "view"), request.GET.get("q", "").replace("\0", "").strip()
    page = Paginator(target_queries.found_by(words), TARGETS_A_PAGE).get_page(
        request.GET.get("page")
    )
    today = timezone.localdate()
    context = {
        "page": page,
        "targets": [target_told(row, on=today) for row in page],
        "words": words,
        "may_add": by.has_perm("claims.add_targetallowedamount"),
        "may_end": by.has_perm("claims.change_targetallowedamount"),
    }
    return admin_page(request, "review/targets/targets.html", "Target allowed amounts", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    by = _who_may(request, "add")
    form = TargetForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            row = target_actions.set_target(form.target(), by=by, now=timezone.now())
        except TargetNotSetError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"The target for {row} is set.")
            return redirect("admin:claims_targetallowedamount_changelist")
    return _shown(request, form, "add", "Set a target allowed amount", None)


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, target_id: UUID) -> HttpResponse:
    by, now = _who_may(request, "change"), timezone.now()
    row = _target(target_id)
    first = {"last_day": timezone.localdate(now)}
    form = EndForm(request.POST if request.method == "POST" else None, initial=first)
    if form.is_bound and form.is_valid():
        try:
            target_actions.end_target(row, last_day=form.cleaned_data["last_day"], by=by, now=now)
        except TargetNotSetError as error:
            form.add_error("last_day", str(error))
        else:
            messages.success(request, f"The target for {row} has a last day now.")
            return redirect("admin:claims_targetallowedamount_changelist")
    return _shown(request, form, "end", f"End the target for {row}", row)


@require_POST
def withdraw(request: HttpRequest, target_id: UUID) -> HttpResponse:
    by, now = _who_may(request, "change"), timezone.now()
    row = _target(target_id)
    target_actions.withdraw_target(row, by=by, now=now)
    messages.success(request, f"The target for {row} is withdrawn.")
    return redirect("admin:claims_targetallowedamount_changelist")


def _target(target_id: UUID) -> TargetAllowedAmount:
    row = target_queries.all_targets().filter(pk=target_id).first()
    if row is None:
        raise Http404("There is no such target.")
    return row


def _shown(
    request: HttpRequest, form: Form, page: str, title: str, row: TargetAllowedAmount | None
) -> HttpResponse:
    return admin_page(request, f"review/targets/{page}.html", title, {"form": form, "target": row})


def _who_may(request: HttpRequest, verb: str) -> User:
    by = signed_in(request)
    if not by.has_perm(f"claims.{verb}_targetallowedamount"):
        raise PermissionDenied
    return by


PAGES = (
    ("", targets, "changelist"),
    ("add/", add, "add"),
    ("<uuid:target_id>/end/", end, "end"),
    ("<uuid:target_id>/withdraw/", withdraw, "withdraw"),
)
"""Route, view, and the end of its name."""
