"""An advocate uploads files, watches a worker read them, and makes a case of a claim."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from denialhelp.accounts import actions as account_actions
from tests.browser.test_advocates_desk import PASSWORD, look_at
from tests.imports.uploads import DAMAGED, claim_segments, many_claims
from tests.jobs.processes import wait_until, worker
from tests.remittance.files import CLAIM, DENIED, PAID, x12

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def bob(transactional_db: None) -> None:
    # A test with a server empties the database afterwards, what migrations put in with the rest.
    migrations = "denialhelp.review.migrations."
    with connection.schema_editor() as editor:
        import_module(f"{migrations}0001_advocates").make_group(apps, editor)
        import_module(f"{migrations}0002_remittance_files").let_advocates_upload(apps, editor)
    account_actions.make_advocate(name="bob.lee", email="bob@example.org", password=PASSWORD)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Return a file with a fault, a long one, and one that is a web page."""
    contents = {
        "march.835": x12(CLAIM, PAID, DENIED, DAMAGED, claim_segments(2)),
        "long.835": many_claims(4000),
        "page.835": "<html></html>",
    }
    for name, content in contents.items():
        (tmp_path / name).write_text(content)
    return [tmp_path / name for name in contents]


@pytest.fixture(params=[1280, 360])
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


def upload(page: Page, server: LiveServer, files: list[Path]) -> None:
    page.goto(f"{server.url}/admin/")
    page.get_by_label("Username").fill("bob.lee")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("link", name="Remittance files").last.click()
    page.get_by_role("link", name="Upload files").click()
    page.get_by_label("Files to read").set_input_files(files)
    page.get_by_role("button", name="Upload").click()


def make_a_case(page: Page) -> None:
    page.get_by_role("link", name="march.835").click()
    expect(page.get_by_text("Read, with faults")).to_be_visible()
    expect(page.get_by_text("'ten' is not an amount")).to_be_visible()
    page.get_by_role("link", name="Denial: 1", exact=True).click()
    page.get_by_role("link", name="2. P2").click()
    page.get_by_role("button", name="Make a case of it").click()
    expect(page.get_by_text("Made the case from a claim in a remittance file")).to_be_visible()


def test_files_are_read_before_the_advocates_eyes(
    live_server: LiveServer, page: Page, refusals: list[str], files: list[Path]
) -> None:
    upload(page, live_server, files)
    waiting = page.get_by_text("Waiting")
    expect(waiting).to_have_count(3)
    with worker():
        expect(waiting).to_have_count(0, timeout=30_000)
        expect(page.get_by_text("4,000 claims, no faults")).to_be_visible(timeout=30_000)
    expect(page.get_by_text("Not readable")).to_be_visible()
    expect(page.get_by_text("Look again")).to_have_count(0)
    make_a_case(page)
    assert refusals == []


def test_the_page_of_one_file_shows_its_claims_when_it_has_been_read(
    live_server: LiveServer, page: Page, refusals: list[str], files: list[Path]
) -> None:
    upload(page, live_server, files[:1])
    expect(page.get_by_text("This file waits for its turn.")).to_be_visible()
    with worker():
        expect(page.get_by_role("heading", name="Claims")).to_be_visible(timeout=30_000)
    assert refusals == []


def test_files_can_be_uploaded_without_javascript(
    live_server: LiveServer, without_javascript: Page, files: list[Path]
) -> None:
    page = without_javascript
    upload(page, live_server, files[:1])
    look_again = page.get_by_role("link", name="Look again")
    look_again.click()
    with worker():
        # Only a page that has been loaded to its end tells that the link is gone.
        wait_until(lambda: page.reload() is not None and look_again.count() == 0)
    page.get_by_role("link", name="Remittance files").click()
    make_a_case(page)


def test_the_pages_have_no_accessibility_fault_and_fit_their_screen(
    live_server: LiveServer, wide: Page, files: list[Path]
) -> None:
    upload(wide, live_server, files)
    look_at(wide)
    with worker():
        expect(wide.get_by_text("Waiting")).to_have_count(0, timeout=30_000)
    wide.get_by_role("link", name="march.835").click()
    look_at(wide)
    wide.get_by_role("link", name="1. P900").click()
    look_at(wide)
    wide.go_back()
    wide.get_by_role("link", name="Delete this file").click()
    look_at(wide)
    wide.goto(f"{live_server.url}/admin/imports/remittancefile/add/")
    wide.get_by_role("button", name="Upload").click()
    expect(wide.get_by_text("Choose at least one file")).to_be_visible()
    look_at(wide)


def test_a_name_without_end_stays_on_the_screen(
    live_server: LiveServer, wide: Page, tmp_path: Path
) -> None:
    (tmp_path / "names.835").write_text(x12(CLAIM.replace("ROE", "R" * 5000), PAID))
    upload(wide, live_server, [tmp_path / "names.835"])
    with worker():
        wide.get_by_role("link", name="1. P900").click(timeout=30_000)
    look_at(wide)
