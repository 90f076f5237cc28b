"""From the start page to a letter in hand, in a real browser."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from denialhelp.interview.personas import Persona
from tests.browser.filling import Person, person_at
from tests.web.filling_in import PERSONAS
from tests.web.walking import visitor, walk

ROSA, MEI, EARL = (PERSONAS[key] for key in ("rosa-mri", "mei-colonoscopy-code", "earl-rehab-stay"))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

pytestmark = pytest.mark.django_db(transaction=True)


def sideways(page: Page) -> int:
    """Return by how much the page is wider than the screen."""
    width: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


def to_the_letter(person: Person, address: str, folder: Path) -> list[str]:
    """Go the whole way; return the pages met."""
    person.start(address)
    met = person.walk()
    person.page.get_by_role("button", name="See my result and letters").click()
    person.page.locator(".dh-letters a").first.click()
    with person.page.expect_download() as download:
        person.page.get_by_role("button", name="PDF").click()
    download.value.save_as(folder / "letter.pdf")
    assert (folder / "letter.pdf").read_bytes().startswith(b"%PDF-")
    return met


def test_the_server_of_these_tests_has_connections_of_its_own(live_server: LiveServer) -> None:
    assert live_server.thread.connections_override == {}


@pytest.mark.parametrize(
    ("persona", "width", "javascript"),
    [(ROSA, 360, True), (MEI, 1280, True), (ROSA, 360, False), (EARL, 1280, False)],
    ids=["phone", "desk", "phone, no script", "desk, no script"],
)
def test_a_person_comes_from_the_start_to_a_letter(
    live_server: LiveServer,
    browser: Browser,
    tmp_path: Path,
    persona: Persona,
    width: int,
    javascript: bool,
) -> None:
    person = person_at(browser, persona, width=width, javascript=javascript)
    met = to_the_letter(person, live_server.url, tmp_path)
    assert met == persona.expected["steps"]
    assert person.refused == []
    assert person.hosts == {urlsplit(live_server.url).netloc}
    person.page.context.close()


@pytest.fixture
def rosa(live_server: LiveServer, browser: Browser) -> Iterator[Person]:
    """Rosa on her phone, all questions answered."""
    person = far_along(person_at(browser, ROSA), live_server)
    yield person
    person.page.context.close()


@pytest.fixture
def rosa_at_lines(live_server: LiveServer, browser: Browser) -> Iterator[Person]:
    person = far_along(person_at(browser, ROSA), live_server, until="eob-lines")
    yield person
    person.page.context.close()


def far_along(person: Person, live_server: LiveServer, *, until: str = "check") -> Person:
    """Give the person a case answered without a browser, which takes a tenth of the time."""
    who = visitor()
    walk(who, person.persona, until=until)
    person.take_over(live_server.url, who)
    return person


def test_no_page_is_wider_than_a_small_phone(live_server: LiveServer, rosa: Person) -> None:
    rosa.page.set_viewport_size({"width": 320, "height": 600})
    pages = [*ROSA.expected["steps"], "check", "lines/1", "lines/1/remove", "result"]
    wide: dict[str, int] = {}
    for name in pages:
        rosa.open(name)
        wide[name] = sideways(rosa.page)
    rosa.page.goto(live_server.url)
    wide["start"] = sideways(rosa.page)
    assert {name: width for name, width in wide.items() if width > 0} == {}


@pytest.mark.parametrize(
    ("width", "pages"),
    [
        (360, [*ROSA.expected["steps"], "check", "lines/1", "lines/1/remove"]),
        (1280, ["urgency", "notice-dates", "eob-lines", "check"]),
    ],
    ids=["phone", "desk"],
)
def test_no_accessibility_fault_on_any_page(
    live_server: LiveServer, browser: Browser, width: int, pages: list[str]
) -> None:
    # The tool is put into the page, which the site's own policy would refuse.
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    person = Person(context.new_page(), ROSA)
    faults: dict[str, list[str]] = {}

    def look(name: str) -> None:
        found = Axe().run(person.page, options={"runOnly": RULES}).response["violations"]
        faults[name] = [f"{each['id']}: {each['nodes'][0]['html']}" for each in found]

    person.start(live_server.url)
    person.page.get_by_role("button", name="Continue").click()
    look("error")
    far_along(person, live_server)
    for name in [*pages, "result", "letters/internal_appeal"]:
        person.open(name)
        look(name)
    person.page.goto(live_server.url)
    look("start")
    context.close()
    assert {name: found for name, found in faults.items() if found} == {}


def test_an_error_is_met_first_and_leads_to_the_field(
    live_server: LiveServer, browser: Browser
) -> None:
    person = person_at(browser, ROSA)
    person.start(live_server.url)
    page = person.page
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("[data-error-summary]")).to_be_focused()
    title = "Could waiting harm your health? – First things first – denialhelp"
    expect(page).to_have_title(f"Error: {title}")
    page.get_by_role("link", name="Select whether waiting could do harm").click()
    expect(page.get_by_role("radio", name="Yes, waiting could do harm")).to_be_focused()
    page.context.close()


def test_the_first_questions_are_answered_by_keyboard_alone(
    live_server: LiveServer, browser: Browser
) -> None:
    person = person_at(browser, ROSA, width=1280)
    page, keys = person.page, person.page.keyboard

    def tab_to(selector: str) -> None:
        for _ in range(30):
            keys.press("Tab")
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        raise AssertionError(f"{selector} is not reached by Tab")

    page.goto(live_server.url)
    tab_to("main form button")
    keys.press("Enter")
    page.wait_for_url("**/urgency/")
    tab_to('[name="urgency"]')
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        keys.press(key)
    page.wait_for_url("**/what-happened/")
    tab_to('[name="what_happened"]')
    for key in ("Space", "ArrowDown"):
        keys.press(key)
    tab_to("main button")
    keys.press("Enter")
    page.wait_for_url("**/who-is-asking/")
    tab_to(".dh-back")
    keys.press("Enter")
    page.wait_for_url("**/what-happened/")
    expect(page.locator('[value="not_paid_after_care"]')).to_be_checked()
    page.context.close()


def test_browser_back_never_asks_to_send_again_and_loses_nothing(
    live_server: LiveServer, browser: Browser
) -> None:
    person = person_at(browser, ROSA)
    person.start(live_server.url)
    met = person.walk(until="notice-words")
    for slug in reversed(met):
        person.page.go_back()
        assert person.slug == slug
    expect(person.page.get_by_role("radio", name="No", exact=True)).to_be_checked()
    assert person.walk(until="notice-words") == met
    person.page.context.close()


def test_the_sum_of_a_line_follows_what_is_typed(rosa_at_lines: Person) -> None:
    page = rosa_at_lines.page
    rosa_at_lines.open("lines/add")
    page.get_by_label("Charge").fill("$200")
    page.get_by_label("Paid by the plan").fill("150")
    page.get_by_label("Copay").fill("50")
    page.get_by_label("Codes").focus()
    expect(page.locator("#line-sum")).to_contain_text("The plan paid $150.00 of $200.00.")
    assert rosa_at_lines.refused == []


def test_a_line_is_removed_in_place_and_the_sums_follow(rosa_at_lines: Person) -> None:
    page = rosa_at_lines.page
    rosa_at_lines.open("eob-lines")
    for charge in ("100", "250"):
        line = {"description": f"Visit for {charge}", "charge": charge, "paid": charge}
        rosa_at_lines.add_line(line)
    page.evaluate("window.same_page = true")
    page.get_by_role("link", name="Remove line 1, Visit for 100").click()
    page.get_by_role("button", name="Remove this line").click()
    expect(page.get_by_text("Line 1 was removed.")).to_be_focused()
    expect(page.locator(".dh-line")).to_have_count(1)
    expect(page.locator(".dh-sums")).to_contain_text("$250.00")
    assert page.evaluate("window.same_page")
    assert rosa_at_lines.refused == []


def test_a_change_from_the_check_page_comes_back_to_it(rosa: Person) -> None:
    rosa.open("check")
    rosa.page.get_by_role("link", name="Change Which state do you live in?").click()
    rosa.page.get_by_role("combobox").select_option("OK")
    rosa.page.get_by_role("button", name="Continue").click()
    assert rosa.slug == "check"
    expect(rosa.page.locator("main")).to_contain_text("Oklahoma")
