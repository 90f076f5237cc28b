"""What may stand in a template or a style sheet under our content security policy."""

import re
from pathlib import Path

import pytest

from tests.architecture.sources import name, style_sheets_and_scripts, templates

INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)|\son\w+\s*=\s*[\"']|javascript:", re.IGNORECASE)
INLINE_STYLE = re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE)
# What a browser fetches or sends by itself. A link that a person follows may lead elsewhere.
LOADED = re.compile(
    r"<(?:script|link|img|iframe|source|video|audio|object|embed|form|use)\b[^>]*"
    r"\b(?:src|srcset|href|data|action)\s*=\s*[\"']?\s*(?:https?:)?//",
    re.IGNORECASE,
)
LOADED_BY_CSS = re.compile(r"(?:url\(|@import)\s*[\"']?\s*(?:https?:)?//", re.IGNORECASE)


def offenders(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    return [name(path) for path in paths if pattern.search(path.read_text(encoding="utf-8"))]


def test_no_template_holds_a_script() -> None:
    assert offenders(INLINE_SCRIPT, templates()) == []


def test_no_page_holds_a_style() -> None:
    # The letter carries its look along only when it is written to a file.
    assert offenders(INLINE_STYLE, templates()) == ["templates/letters/letter.html"]


def test_no_template_loads_anything_from_another_host() -> None:
    assert offenders(LOADED, templates()) == []


def test_no_style_sheet_loads_anything_from_another_host() -> None:
    assert offenders(LOADED_BY_CSS, list(style_sheets_and_scripts())) == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (INLINE_SCRIPT, "<script>alert(1)</script>"),
        (INLINE_SCRIPT, '<button onclick="go()">'),
        (INLINE_STYLE, '<p style="color: red">'),
        (INLINE_STYLE, "<style>p {}</style>"),
        (LOADED, '<script src="https://cdn.example/x.js">'),
        (LOADED, '<img alt="" src="//cdn.example/x.png">'),
        (LOADED_BY_CSS, "src: url('https://fonts.example/a.woff2')"),
    ],
)
def test_what_the_policy_forbids_is_found(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (INLINE_SCRIPT, '<script src="/static/js/site.js" defer></script>'),
        (LOADED, '<a href="https://www.ecfr.gov/">the rule</a>'),
        (LOADED, '<link rel="stylesheet" href="/static/css/ui.css">'),
    ],
)
def test_what_the_policy_allows_is_left_alone(pattern: re.Pattern[str], text: str) -> None:
    assert not pattern.search(text)
