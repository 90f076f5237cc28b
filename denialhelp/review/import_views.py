"""The pages of uploaded remittance files: the list, one file, one claim, and what can be done."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from denialhelp.cases.models import AppealCase
from denialhelp.domain.findings import ClaimStatus
from denialhelp.imports import actions as import_actions
from denialhelp.imports import queries as import_queries
from denialhelp.imports.case_facts import NotACaseError
from denialhelp.imports.models import ImportedClaim, RemittanceFile
from denialhelp.jobs import recovery
from denialhelp.review import import_pages
from denialhelp.review.admin_page import admin_page
from denialhelp.review.parts import wants_a_part
from denialhelp.review.signed_in import signed_in

FILES_A_PAGE, CLAIMS_A_PAGE = 25, 50


@require_GET
def files(request: HttpRequest) -> HttpResponse:
    _ask(request, "view")
    seen = import_queries.files_seen_by(signed_in(request))
    page = Paginator(seen, FILES_A_PAGE).get_page(request.GET.get("page"))
    told = [import_pages.file_told(file) for file in page]
    under_way = any(each.under_way for each in told)
    context = {
        "page": page,
        "files": told,
        "under_way": under_way,
        "nobody_reads": under_way and _nobody_reads(),
    }
    if wants_a_part(request):
        return render(request, "review/imports/_files.html", context)
    return admin_page(request, "review/imports/files.html", "Remittance files", context)


@require_GET
def file(request: HttpRequest, file_id: UUID) -> HttpResponse:
    one = _file(request, file_id)
    told = import_pages.file_told(one)
    nobody_reads = told.under_way and _nobody_reads()
    if wants_a_part(request):
        context = {"told": told, "nobody_reads": nobody_reads}
        answer = render(request, "review/imports/_progress.html", context)
        if not told.under_way:
            answer.headers["HX-Refresh"] = "true"  # now there is more to show than progress
        return answer
    status = _status_asked_for(request)
    claims = import_queries.claims_of(one, status)
    page = Paginator(claims, CLAIMS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "told": told,
        "nobody_reads": nobody_reads,
        "file": one,
        "before": import_queries.came_before(one) if told.asks else None,
        "statuses": import_pages.statuses_told(one),
        "status": status,
        "page": page,
        "claims": import_pages.claims_told(page),
        "faults": import_pages.faults_told(one),
    }
    return admin_page(request, "review/imports/file.html", one.name, context)


@require_POST
def read_all_the_same(request: HttpRequest, file_id: UUID) -> HttpResponse:
    one = _file(request, file_id, may="add")
    import_actions.read_all_the_same(one)
    return redirect("admin:imports_remittancefile_change", file_id=one.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, file_id: UUID) -> HttpResponse:
    one = _file(request, file_id, may="delete")
    if request.method == "POST":
        import_actions.delete(one)
        messages.success(request, "The file and what was read in it are deleted.")
        return redirect("admin:imports_remittancefile_changelist")
    return admin_page(request, "review/imports/delete.html", "Delete this file?", {"file": one})


@require_GET
def claim(request: HttpRequest, file_id: UUID, position: int) -> HttpResponse:
    one = _claim(request, file_id, position)
    context = {"file": one.file, "page": import_pages.claim_page(one)}
    return admin_page(request, "review/imports/claim.html", f"Claim {position}", context)


@require_POST
def make_case(request: HttpRequest, file_id: UUID, position: int) -> HttpResponse:
    one, now = _claim(request, file_id, position), timezone.now()
    try:
        case: AppealCase = import_actions.make_case(
            one, by=signed_in(request), now=now, on=timezone.localdate(now)
        )
    except NotACaseError as error:
        messages.error(request, str(error))
        return redirect("admin:imports_remittancefile_claim", file_id=file_id, position=position)
    return redirect("admin:cases_appealcase_change", public_id=case.public_id)


def _file(request: HttpRequest, file_id: UUID, *, may: str = "view") -> RemittanceFile:
    """Return a file this person may see; any other is answered like one that never was."""
    _ask(request, may)
    found = import_queries.files_seen_by(signed_in(request)).filter(pk=file_id).first()
    if found is None:
        raise Http404("There is no such file here.")
    return found


def _claim(request: HttpRequest, file_id: UUID, position: int) -> ImportedClaim:
    one = _file(request, file_id)
    found = import_queries.claim_of(one, position)
    if found is None:
        raise Http404("There is no such claim here.")
    found.file = one
    return found


def _ask(request: HttpRequest, may: str) -> None:
    if not signed_in(request).has_perm(f"imports.{may}_remittancefile"):
        raise PermissionDenied


def _nobody_reads() -> bool:
    return not recovery.workers_alive(now=timezone.now())


def _status_asked_for(request: HttpRequest) -> ClaimStatus | None:
    typed = request.GET.get("status")
    return next((status for status in ClaimStatus if status.value == typed), None)


PAGES = (
    ("", files, "changelist"),
    ("<uuid:file_id>/", file, "change"),
    ("<uuid:file_id>/read-all-the-same/", read_all_the_same, "read_all_the_same"),
    ("<uuid:file_id>/delete/", delete, "delete"),
    ("<uuid:file_id>/claims/<int:position>/", claim, "claim"),
    ("<uuid:file_id>/claims/<int:position>/make-case/", make_case, "make_case"),
)
"""Route, view, and the end of its name."""
