"""The columns of the queue, in words."""

from django.contrib import admin
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from denialhelp.cases.models import AppealCase
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.rules import Route
from denialhelp.rulebook.load import rules
from denialhelp.ui.deadline_words import time_left
from denialhelp.ui.templatetags.ui import dollars

NOT_KNOWN = "–"


class QueueColumns:
    @admin.display(description="Days left", ordering=F("next_deadline").asc(nulls_last=True))
    def days_left(self, case: AppealCase) -> SafeString | str:
        if case.next_deadline is None:
            return NOT_KNOWN
        days = (case.next_deadline - timezone.localdate()).days
        context = {"days": days, "day": case.next_deadline, "kind": time_left(days).kind}
        return render_to_string("review/_days_left.html", context)

    @admin.display(description="Case", ordering="public_id")
    def number(self, case: AppealCase) -> str:
        return case.public_id

    @admin.display(description="Claim", ordering="claim_status")
    def what_was_denied(self, case: AppealCase) -> SafeString:
        reason = rules().reasons[DenialReason(case.reason)].name if case.reason else ""
        return _two_lines(case.get_claim_status_display() or NOT_KNOWN, reason)

    @admin.display(description="Route", ordering="route")
    def best_route(self, case: AppealCase) -> str:
        return rules().route_names[Route(case.route)].name if case.route else NOT_KNOWN

    @admin.display(description="Coverage", ordering="coverage_kind")
    def coverage(self, case: AppealCase) -> str:
        kind = case.get_coverage_kind_display()
        return f"{kind}, {case.state}" if case.state else kind

    @admin.display(description="In dispute", ordering=F("amount_in_dispute").asc(nulls_first=True))
    def in_dispute(self, case: AppealCase) -> str:
        return dollars(case.amount_in_dispute) or NOT_KNOWN

    @admin.display(description="Stage", ordering="stage")
    def who_has_it(self, case: AppealCase) -> SafeString:
        return _two_lines(case.get_stage_display(), str(case.assignee or "Unassigned"))

    @admin.display(description="Last touched", ordering="touched_at")
    def touched(self, case: AppealCase) -> str:
        return date_format(timezone.localtime(case.touched_at), "M j, Y")


def _two_lines(first: str, second: str) -> SafeString:
    return format_html('{}<br><span class="dh-small">{}</span>', first, second)
