"""The page of one letter, and the file it gives."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from denialhelp.cases.access import case_of_browser
from denialhelp.domain.letter import LetterKind
from denialhelp.letters import actions as letter_actions
from denialhelp.letters import queries as letter_queries
from denialhelp.letters.drafting import draft_of
from denialhelp.letters.files import as_attachment
from denialhelp.letters.html import as_part_of_a_page


@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: HttpRequest, public_id: str, kind: LetterKind) -> HttpResponse:
    """Show the letter as the answers make it now; a POST keeps a copy and gives it as a PDF."""
    case = case_of_browser(request, public_id)
    draft = draft_of(case, kind, on=timezone.localdate())
    if draft is None:
        raise Http404("There is no such letter yet.")
    if request.method == "POST":
        kept = letter_actions.keep_letter(case, draft=draft.letter, now=timezone.now())
        return redirect("letters:pdf", public_id=case.public_id, letter_id=kept.pk, kind=kind)
    return render(
        request,
        "letters/letter_page.html",
        {"case": case, "draft": draft, "paper": as_part_of_a_page(draft.letter)},
    )


@require_safe
def pdf(request: HttpRequest, public_id: str, letter_id: UUID, kind: LetterKind) -> HttpResponse:
    """Give a letter that was kept, as it was kept."""
    case = case_of_browser(request, public_id)
    kept = letter_queries.letter_of(case, letter_id)
    if kept is None or kept.kind != kind.value:
        raise Http404("There is no such letter here.")
    return as_attachment(kept)
