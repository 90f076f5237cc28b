"""The last days of a case as a file for the person's own calendar."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from denialhelp.cases import access
from denialhelp.interview.calendar_file import calendar_file, days_to_keep
from denialhelp.interview.so_far import day_of, so_far


@require_safe
def last_days(request: HttpRequest, public_id: str) -> HttpResponse:
    now = timezone.now()
    case = access.case_of_browser(request, public_id)
    known = so_far(case, on=day_of(now))
    keep = days_to_keep(known.assess().deadlines, on=known.on)
    if not keep:
        raise Http404("There is no day to keep.")
    made = calendar_file(keep, case_id=case.pk, case_number=case.public_id, now=now, on=known.on)
    return HttpResponse(
        made,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="last-days.ics"'},
    )
