"""Template tags and filters of the look: the site's name, money and days in words, boxes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from denialhelp.domain import dates
from denialhelp.domain.citations import Confidence
from denialhelp.domain.coordination_rules import OrderRule
from denialhelp.domain.findings import Amounts, Assessment, Deadline, LineReading
from denialhelp.domain.ladder import Rung
from denialhelp.domain.waterfall import waterfall
from denialhelp.ui.deadline_words import how_sure, last_hour, safe_day, time_left
from denialhelp.ui.ladder_told import ladder_told
from denialhelp.ui.money_bar import money_bar as parts_of
from denialhelp.ui.other_plans import orders_told, plans_told
from denialhelp.ui.sending_words import who_must_get_it
from denialhelp.ui.timeline import timeline
from denialhelp.ui.verdicts import VERDICTS, how_final
from denialhelp.ui.waterfall import ROW, falls

register = template.Library()


@register.simple_tag
def site_name() -> str:
    return str(settings.SITE_NAME)


@register.filter
def dollars(amount: Decimal | None) -> str:
    """$1,234.50; nothing for an amount nobody knows."""
    if amount is None:
        return ""
    return f"-${-amount:,.2f}" if amount < 0 else f"${amount:,.2f}"


@register.filter
def long_date(day: date | None) -> str:
    """December 3, 2026."""
    return dates.long_date(day) if day else ""


@register.filter
def weekday(day: date | None) -> str:
    """Thursday."""
    return dates.WEEKDAYS[day.weekday()] if day else ""


@register.filter
def weekday_date(day: date | None) -> str:
    """Thursday, December 3, 2026."""
    return dates.weekday_date(day) if day else ""


@register.simple_block_tag
def notice(content: SafeString, title: str = "", kind: str = "") -> SafeString:
    """{% notice title="..." kind="..." %} any HTML {% endnotice %}"""
    return render_to_string("ui/notice.html", {"title": title, "kind": kind, "content": content})


@register.simple_block_tag
def details(content: SafeString, summary: str) -> SafeString:
    """{% details summary="..." %} any HTML {% enddetails %}"""
    return render_to_string("ui/details.html", {"summary": summary, "content": content})


@register.simple_block_tag
def letter_paper(content: SafeString, label: str = "Your letter") -> SafeString:
    """{% letter_paper label="..." %} the letter's HTML {% endletter_paper %}"""
    return render_to_string("ui/letter_paper.html", {"label": label, "content": content})


@register.inclusion_tag("ui/money_bar.html")
def money_bar(amounts: Amounts, title: str = "") -> dict[str, Any]:
    """{% money_bar reading.amounts title="..." %}"""
    return {"bar": parts_of(amounts), "title": title}


@register.inclusion_tag("ui/line_verdict.html")
def line_verdict(line: LineReading) -> dict[str, Any]:
    """{% line_verdict line %}: a word or two, and whether that is final"""
    text, kind = VERDICTS[line.verdict]
    return {"text": text, "kind": kind, "how_final": how_final(line)}


@register.inclusion_tag("ui/line_bar.html")
def line_bar(line: LineReading) -> dict[str, Any]:
    """{% line_bar line %}: where its charge went, small; the line's sentences say the same"""
    return {"drawn": [part for part in parts_of(line.amounts).parts if part.width]}


@register.inclusion_tag("ui/other_plans.html")
def other_plans(found: Assessment) -> dict[str, Any]:
    """{% other_plans assessment %}: what each other plan pays, and the charge from plan to plan"""
    parts = waterfall(found.claim, found.other_plans)
    steps = falls(parts) if parts else ()
    return {
        "plans": plans_told(found.other_plans),
        "parts": parts,
        "falls": steps,
        "height": len(steps) * ROW,
    }


@register.inclusion_tag("ui/payment_order.html")
def payment_order(rows: Iterable[OrderRule]) -> dict[str, Any]:
    """{% payment_order rules.payment_order %}: questions that tell which plan pays first"""
    return {"orders": orders_told(rows)}


@register.inclusion_tag("ui/deadline_card.html")
def deadline_card(
    deadline: Deadline, title: str, on: date, *, changes: Iterable[Any] = (), offices: Any = ()
) -> dict[str, Any]:
    """{% deadline_card deadline title="Last day to appeal" on=today %}

    `changes` are facts that would move the day, with words and href; `offices` names of those
    of the state that take the request.
    """
    days = deadline.days_left(on=on)
    checked = deadline.confidence is not Confidence.UNVERIFIED
    return {
        "deadline": deadline,
        "title": title,
        "left": None if days is None else time_left(days),
        "by": last_hour(deadline.last_moment),
        "passed": days is not None and days < 0,
        "act_by": safe_day(deadline, on=on),
        # A figure nobody has checked is never shown as a fact.
        "checked": checked,
        "date_known": days is not None and checked,
        "how_sure": how_sure(deadline.confidence),
        "who": who_must_get_it(deadline, offices),
        "changes": changes,
    }


@register.inclusion_tag("ui/timeline.html")
def ladder_line(ladder: Sequence[Rung], on: date) -> dict[str, Any]:
    """{% ladder_line ladder on=today %}: the days of the steps open now, drawn and in words"""
    return {"drawn": timeline(ladder, on=on)}


@register.inclusion_tag("ui/ladder.html")
def ladder_steps(ladder: Sequence[Rung], on: date) -> dict[str, Any]:
    """{% ladder_steps ladder on=today %}: every step in words, later ones folded away"""
    return {"steps": ladder_told(ladder, on=on)}


@dataclass(frozen=True, slots=True)
class Column:
    text: str
    number: bool


@register.inclusion_tag("ui/table.html")
def data_table(
    caption: str, columns: Iterable[str], rows: Iterable[Iterable[str]]
) -> dict[str, Any]:
    """{% data_table "Your statement" columns rows %}; a column named "Paid $" holds numbers."""
    heads = [Column(text.removesuffix(" $"), text.endswith(" $")) for text in columns]
    return {
        "caption": caption,
        "columns": heads,
        "rows": [list(zip(heads, row, strict=True)) for row in rows],
    }
