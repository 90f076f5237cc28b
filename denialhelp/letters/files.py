"""A kept letter as a file to download."""

from django.http import HttpResponse

from denialhelp.letters.models import Letter


def as_attachment(letter: Letter) -> HttpResponse:
    """Return the PDF under a name that tells nothing about the person."""
    name = f"{letter.kind.replace('_', '-')}-{letter.created_at:%Y-%m-%d}.pdf"
    return HttpResponse(
        letter.pdf,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
