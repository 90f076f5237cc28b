"""The ladder on the result, and the case card, in a browser: phone, desk, dark, without script."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
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
