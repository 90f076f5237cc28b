"""The pages on codes in a browser, on a phone and a desk, with and without JavaScript."""

import mimetypes

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Browser, Page, Route, expect

from denialhelp.settings.places import PROJECT_DIR

ADDRESS = "http://localhost"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PATHS = [
    "/codes/",
    "/codes/PR-45/",
    "/codes/16/",
    "/codes/?q=CO-16+N706",
    "/codes/XX-1/",
    "/codes/N9999/",
    "/codes/CO/",
]


def serve(page: Page) -> Page:
    """Answer every request of `page` from the site itself, with its headers."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ADDRESS)
        if path.startswith("/static/"):
            file = PROJECT_DIR / path.removeprefix("/")
            kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
            route.fulfill(body=file.read_bytes(), content_type=kind)
            return
        found = Client().get(path, follow=True)
        route.fulfill(status=found.status_code, body=found.content, headers=dict(found.headers))

    page.route("**/*", answer)
    return page


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_on_codes_is_accessible_and_fits(
    page: Page, refusals: list[str], path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    serve(page).goto(f"{ADDRESS}{path}")
    page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true })")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    assert found.response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert refusals == []


def test_codes_can_be_searched_by_keyboard_and_without_javascript(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = serve(context.new_page())
    page.goto(f"{ADDRESS}/codes/")
    page.get_by_label("Codes on your EOB or letter").fill("CO-197 N706")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="CO-197")).to_be_visible()
    expect(page.get_by_role("link", name="N706")).to_be_visible()
    expect(page.get_by_label("Codes on your EOB or letter")).to_have_value("CO-197 N706")
    context.close()
