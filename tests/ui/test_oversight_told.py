"""Offices as pages show them, and the numbers that stand on every page."""

import re
from datetime import date
from pathlib import Path

from django.template.loader import render_to_string

from denialhelp.domain.citations import Confidence
from denialhelp.domain.regulator_rules import Office, OversightPart
from denialhelp.rulebook.load import rules
from denialhelp.settings.places import PROJECT_DIR
from denialhelp.ui.oversight_told import Link, offices_shown

OFFICE = Office(
    key="made-up",
    name="Office of Made-Up Affairs",
    state="",
    roles=frozenset(),
    helps="",
    phone="800-555-0100",
    site="https://example.org/",
    complaint_url="https://example.org/complain",
    review_url="",
    confidence=Confidence.SECONDARY,
    checked_on=date(2026, 11, 23),
)
NUMBER = re.compile(r"1-\d{3}-\d{3}-\d{4}")


def test_a_number_can_be_called_from_a_phone() -> None:
    (shown,) = offices_shown([OFFICE], OversightPart.HELPS)
    html = render_to_string("ui/offices.html", {"offices": [shown]})
    assert 'href="tel:+18005550100"' in html
    assert "1-800-555-0100" in html
    assert "could not check" not in html


def test_the_link_fits_what_the_person_is_here_for() -> None:
    links = {part: offices_shown([OFFICE], part)[0].link for part in OversightPart}
    assert links[OversightPart.COMPLAINTS] == Link(
        "https://example.org/complain", "How to complain"
    )
    assert links[OversightPart.REVIEWS] == Link("https://example.org/", "Website")


def test_each_link_says_whose_it_is() -> None:
    shown = offices_shown([OFFICE], OversightPart.HELPS)
    html = render_to_string("ui/offices.html", {"offices": shown})
    assert "Office of Made-Up Affairs</span></a>" in html


def files_with_numbers() -> list[Path]:
    tables = sorted((PROJECT_DIR / "denialhelp" / "rulebook" / "tables").rglob("*.toml"))
    return [*sorted((PROJECT_DIR / "templates").rglob("*.html")), *tables]


def test_every_number_to_call_is_one_of_an_office() -> None:
    known = {f"1-{office.phone}" for office in rules().regulators.offices.values()}
    told = {
        (path.name, number)
        for path in files_with_numbers()
        for number in NUMBER.findall(path.read_text(encoding="utf-8"))
    }
    assert len(told) >= 3
    assert [each for each in sorted(told) if each[1] not in known] == []
