"""An advocate at work: finds a shared case, reads it, takes it, downloads the person's letter."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.apps import apps
from django.db import connection
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from denialhelp.accounts import actions as account_actions
from denialhelp.cases.models import AppealCase
from denialhelp.letters.models import Letter
from tests.review.stored import WHOLE_CASE, keep_appeal_letter, stored_case

pytestmark = pytest.mark.django_db(transaction=True)

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PASSWORD = "four made up words"


@pytest.fixture(autouse=True)
def bob(transactional_db: None) -> None:
    # A test with a server empties the database afterwards, the group of the migration with it.
    migration = import_module("denialhelp.review.migrations.0001_advocates")
    with connection.schema_editor() as editor:
        migration.make_group(apps, editor)
    account_actions.make_advocate(name="bob.lee", email="bob@example.org", password=PASSWORD)


@pytest.fixture
def case(transactional_db: None) -> AppealCase:
    return stored_case(WHOLE_CASE, shared=True)


@pytest.fixture
def letter(case: AppealCase) -> Letter:
    return keep_appeal_letter(case)


@pytest.fixture(params=[1280, 768])
def wide(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Give a page that axe can be put into."""
    context = browser.new_context(viewport={"width": request.param, "height": 800}, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def without_javascript(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def sign_in(page: Page, server: LiveServer) -> None:
    page.goto(f"{server.url}/admin/")
    page.get_by_label("Username").fill("bob.lee")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("link", name="Cases").last.click()
    expect(page.get_by_role("heading", name="Cases, most urgent first")).to_be_visible()


def test_an_advocate_opens_a_case_and_downloads_the_letter_the_person_has(
    live_server: LiveServer, page: Page, refusals: list[str], case: AppealCase, letter: Letter
) -> None:
    sign_in(page, live_server)
    page.get_by_label("Case number").fill(case.public_id[:4])
    page.get_by_label("Claim status").select_option(case.claim_status)
    page.get_by_role("button", name="Show").click()
    page.get_by_role("link", name=case.public_id).click()
    expect(page.get_by_role("heading", name=f"Case {case.public_id}")).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="Appeal letter to your plan").click()
    assert Path(download.value.path()).read_bytes() == letter.pdf

    page.get_by_role("button", name="Assign to me").click()
    expect(page.get_by_role("button", name="Give it back")).to_be_visible()
    expect(page.get_by_text("Downloaded a letter: Appeal letter to your plan")).to_be_visible()
    assert refusals == []


def test_the_desk_works_without_javascript(
    live_server: LiveServer, without_javascript: Page, case: AppealCase
) -> None:
    page = without_javascript
    sign_in(page, live_server)
    page.get_by_label("Assigned to").select_option(label="Me")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("No shared case fits this.")).to_be_visible()
    page.get_by_role("link", name="Show all cases").click()
    page.locator("#result_list tbody input[type=checkbox]").check()
    page.get_by_role("button", name="Assign ticked cases to me").click()
    page.get_by_role("link", name=case.public_id).click()
    expect(page.get_by_role("button", name="Give it back")).to_be_visible()


def test_ticking_cases_counts_them(
    live_server: LiveServer, page: Page, refusals: list[str], case: AppealCase
) -> None:
    sign_in(page, live_server)
    page.locator("#result_list tbody input[type=checkbox]").check()
    expect(page.get_by_text("1 of 1 selected")).to_be_visible()
    assert refusals == []


def test_the_desk_has_no_accessibility_fault_and_fits_its_screen(
    live_server: LiveServer, wide: Page, case: AppealCase, letter: Letter
) -> None:
    wide.goto(f"{live_server.url}/admin/")
    look_at(wide)
    sign_in(wide, live_server)
    look_at(wide)
    wide.get_by_role("link", name=case.public_id).click()
    expect(wide.get_by_role("heading", name="What the person told")).to_be_visible()
    look_at(wide)


def look_at(page: Page) -> None:
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == []
    widest, screen = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert widest <= screen
