"""Who oversees a plan and who helps, in a browser: on a phone, on a desk, without script."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_codes_look import ADDRESS, RULES, serve

PATHS = [
    "/help/",
    "/help/?state=TX",
    "/help/?plan=employer_unsure&state=CA",
    "/help/?plan=church",
    "/help/new-york/",
    "/help/us-virgin-islands/",
    "/help/moon/",
]


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_on_oversight_is_accessible_and_fits(
    page: Page, refusals: list[str], path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    serve(page).goto(f"{ADDRESS}{path}")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    assert found.response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert refusals == []


def test_words_as_long_as_spanish_ones_fit_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    serve(page).goto(f"{ADDRESS}/help/california/")
    page.eval_on_selector_all(
        "main :is(h1, h2, h3, strong, a:not([href^=tel]))",
        "all => all.forEach(each => { each.append(' responsabilidades extraordinariamente') })",
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_form_works_by_keyboard_and_without_javascript(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = serve(context.new_page())
    page.goto(f"{ADDRESS}/codes/")
    page.get_by_role("contentinfo").get_by_role("link", name="Who oversees my plan").click()
    page.get_by_label("What kind of plan is it?").select_option("employer_self_funded")
    page.get_by_label("State").select_option("Texas")
    page.get_by_role("button", name="Show me").press("Enter")
    expect(page.get_by_role("link", name="1-866-444-3272").first).to_be_visible()
    expect(page.get_by_role("heading", name="Who oversees it")).to_be_visible()
    page.get_by_role("link", name="All help in Texas").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Help with a health plan in Texas")
    context.close()
