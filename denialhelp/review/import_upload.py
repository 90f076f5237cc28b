"""The page that takes remittance files, several at once, sealed as they arrive."""

from django.conf import settings
from django.core.exceptions import PermissionDenied, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from denialhelp.imports import actions as import_actions
from denialhelp.imports.models import RemittanceFile
from denialhelp.imports.sealing_upload import SealingUploadHandler
from denialhelp.review.admin_page import admin_page
from denialhelp.review.signed_in import signed_in

_MEGABYTE = 1_000_000


@csrf_exempt  # only until the handler is set, which must be before the form is read
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    by, now = signed_in(request), timezone.now()
    if not by.has_perm("imports.add_remittancefile"):
        raise PermissionDenied
    if request.method != "POST":
        return _form(request)
    import_actions.clear_abandoned(now=now)
    handler = SealingUploadHandler(request, by=by, now=now)
    request.upload_handlers = [handler]
    try:
        return _take(request, handler)
    except TooManyFilesSent:
        return _form(request, problems=[_too_many()])
    finally:
        handler.discard()


@csrf_protect
def _take(request: HttpRequest, handler: SealingUploadHandler) -> HttpResponse:
    """Accept what has arrived. This is reached only by a form of ours."""
    request.FILES.keys()  # this reads the form, where looking for forgery has not done so
    accepted = handler.accept()
    problems = _problems(handler)
    if not accepted and not problems:
        problems = ["Choose at least one file, then press “Upload”."]
    if problems:
        # On this page and not in a message after it: names of files are kept nowhere in clear.
        return _form(request, problems=problems, accepted=accepted)
    if len(accepted) == 1:
        return redirect("admin:imports_remittancefile_change", file_id=accepted[0].pk)
    return redirect("admin:imports_remittancefile_changelist")


def _problems(handler: SealingUploadHandler) -> list[str]:
    most = settings.IMPORT_MOST_BYTES // _MEGABYTE
    told = [
        f"“{name}” is larger than {most} MB, so it was not taken. Split it and upload the parts."
        for name in handler.too_large
    ]
    if handler.too_many:
        left_out = ", ".join(f"“{name}”" for name in handler.too_many)
        told.append(f"{_too_many()} These are still to upload: {left_out}.")
    return told


def _too_many() -> str:
    return f"Up to {settings.IMPORT_MOST_FILES} files can come in one upload."


def _form(
    request: HttpRequest,
    *,
    problems: list[str] | None = None,
    accepted: list[RemittanceFile] | None = None,
) -> HttpResponse:
    context = {
        "problems": problems or [],
        "accepted": accepted or [],
        "most_files": settings.IMPORT_MOST_FILES,
        "most_megabytes": settings.IMPORT_MOST_BYTES // _MEGABYTE,
    }
    return admin_page(request, "review/imports/upload.html", "Upload remittance files", context)
