"""Template tags and filters of the look: the site's name, money and days in words, boxes."""

from datetime import date
from decimal import Decimal

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from denialhelp.ui.fields.dates import in_words

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
    """Thursday, December 3, 2026."""
    return f"{day:%A}, {in_words(day)}" if day else ""


@register.filter
def plain_date(day: date | None) -> str:
    """December 3, 2026."""
    return in_words(day) if day else ""


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
