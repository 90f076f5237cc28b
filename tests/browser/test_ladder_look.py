"""The ladder on the result, and the case card, in a browser: phone, desk, dark, without script."""

from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader
from pytest_django.live_server_helper import LiveServer

from denialhelp.interview.personas import Persona
from tests.browser.filling import Person
from tests.browser.test_codes_look import RULES
from tests.web.filling_in import PERSONAS
from tests.web.walking import visitor, walk

pytestmark = pytest.mark.django_db(transaction=True)

PAGES = ["result", "card"]


def person(page: Page, address: str, persona: Persona) -> Person:
    """Go on in a browser where this person has answered every question."""
    who = visitor()
    walk(who, persona)
    who.send("check")
    found = Person(page, persona)
    found.take_over(address, who)
    return found


@pytest.mark.parametrize("name", PAGES)
def test_the_ladder_is_accessible_and_fits(
    live_server: LiveServer, page: Page, refusals: list[str], name: str
) -> None:
    rosa = person(page, live_server.url, PERSONAS["rosa-mri"])
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        rosa.open(name)
        page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true })")
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        assert found.response["violations"] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert refusals == []


@pytest.mark.parametrize("name", PAGES)
def test_words_as_long_as_spanish_ones_fit_a_phone(
    live_server: LiveServer, page: Page, name: str
) -> None:
    rosa = person(page, live_server.url, PERSONAS["rosa-mri"])
    page.set_viewport_size({"width": 360, "height": 800})
    rosa.open(name)
    page.eval_on_selector_all(
        ":is(#after, .dh-card) :is(h2, h3, strong:not(.dh-code), .dh-status, p, th)",
        "all => all.forEach(each => { each.append(' responsabilidades extraordinariamente') })",
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_script_the_ladder_is_drawn_and_the_files_are_there(
    live_server: LiveServer, browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False)
    rosa = person(context.new_page(), live_server.url, PERSONAS["rosa-mri"])
    rosa.open("result")
    expect(rosa.page.locator("svg.dh-timeline")).to_be_visible()
    with rosa.page.expect_download() as file:
        rosa.page.get_by_role("link", name="Put these days in my calendar").click()
    assert file.value.suggested_filename == "last-days.ics"
    rosa.page.get_by_role("link", name="print a case card").click()
    expect(rosa.page.get_by_role("heading", level=1)).to_have_text("Your case card")
    context.close()


@pytest.mark.parametrize("key", ["rosa-mri", "earl-rehab-stay"])
def test_the_card_is_one_sheet_of_paper(live_server: LiveServer, page: Page, key: str) -> None:
    found = person(page, live_server.url, PERSONAS[key])
    found.open("card")
    assert len(PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages) == 1
