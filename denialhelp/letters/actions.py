"""Every change to stored letters, as verbs."""

from datetime import datetime
from hashlib import sha256

from django.db import transaction

from denialhelp.cases import actions as case_actions
from denialhelp.cases.models import AppealCase
from denialhelp.domain.casework import EventKind
from denialhelp.domain.letter import LetterDraft
from denialhelp.domain.letter_text import as_text
from denialhelp.letters.html import as_html
from denialhelp.letters.models import Letter
from denialhelp.letters.pdf import as_pdf


def keep_letter(case: AppealCase, *, draft: LetterDraft, now: datetime) -> Letter:
    """Keep the letter as it stands now; a letter already kept is given again, not kept twice."""
    # Setting takes a tenth of a second, too long to hold the case for.
    pdf = as_pdf(as_html(draft))
    digest = sha256(pdf).hexdigest()
    with transaction.atomic():
        case_actions.hold(case)
        kept = Letter.objects.filter(case=case, kind=draft.kind.value, sha256=digest).first()
        if kept is not None:
            return kept
        letter = Letter.objects.create(
            case=case,
            kind=draft.kind.value,
            text=as_text(draft),
            pdf=pdf,
            sha256=digest,
            rulebook_version=draft.rulebook_version,
            law_as_of=draft.law_as_of,
            created_at=now,
        )
        case_actions.record_event(
            case, kind=EventKind.LETTER_KEPT, by=None, now=now, note=draft.kind.value
        )
    return letter
