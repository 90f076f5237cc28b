"""Pictures of every page of made-up people's ways, on a phone and on a desk: make shots."""

import os
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from denialhelp.settings.places import PROJECT_DIR
from tests.browser.filling import person_at
from tests.web.filling_in import PERSONAS

FOLDER = PROJECT_DIR / "var" / "shots"
PEOPLE = os.environ.get("PEOPLE", "rosa-mri").split()
"""Names of files in tests/personas."""

WIDTHS = (360, 1280)
SHEET = """<!doctype html><meta charset="utf-8"><title>{title}</title>
<style>
body {{ font: 16px sans-serif; background: #777; color: #fff }}
main {{ display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px }}
figure {{ margin: 0; width: {shown}px }}
img {{ width: 100%; max-height: 1600px; object-fit: cover; object-position: top }}
</style>
<h1>{title}</h1>
<main>{figures}</main>"""

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("key", PEOPLE)
def test_every_page_has_its_picture_taken(
    live_server: LiveServer, browser: Browser, key: str
) -> None:
    folder = FOLDER / key
    folder.mkdir(parents=True, exist_ok=True)
    person = person_at(browser, PERSONAS[key])
    names: list[str] = []

    def shoot(name: str) -> None:
        names.append(f"{len(names):02d}-{name}")
        for width in WIDTHS:
            person.page.set_viewport_size({"width": width, "height": 740})
            person.page.screenshot(path=folder / f"{width}-{names[-1]}.png", full_page=True)

    person.page.goto(live_server.url)
    shoot("start")
    person.start(live_server.url)
    for step in PERSONAS[key].expected["steps"]:
        shoot(step)
        person.answer()
    shoot("check")
    person.page.get_by_role("button", name="See my result and letters").click()
    shoot("result")
    if person.page.locator(".dh-letters a").count():
        person.page.locator(".dh-letters a").first.click()
        shoot("letter")
    for width in WIDTHS:
        contact_sheet(person.page, folder, names, width)
    person.page.context.close()


def contact_sheet(page: Page, folder: Path, names: list[str], width: int) -> None:
    """Lay all pictures of this width side by side, as a page and as a picture of it."""
    shown = min(width, 480)
    figures = "".join(
        f'<figure><figcaption>{escape(name)}</figcaption><img src="{width}-{name}.png"></figure>'
        for name in names
    )
    sheet = folder / f"sheet-{width}.html"
    title = f"{folder.name}, {width} px"
    sheet.write_text(SHEET.format(title=title, shown=shown, figures=figures), encoding="utf-8")
    page.set_viewport_size({"width": 9 * (shown + 16), "height": 800})
    page.goto(sheet.as_uri())
    page.screenshot(path=sheet.with_suffix(".png"), full_page=True)
