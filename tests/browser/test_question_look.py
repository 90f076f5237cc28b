"""A question page in a browser, without server or database: only its templates and static files."""

import mimetypes
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.template import engines
from playwright.sync_api import Browser, Page, Route, expect

from denialhelp.settings.places import PROJECT_DIR
from denialhelp.ui.forms import QuestionForm
from tests.ui.questions import TODAY, ChoiceForm, DateForm, EveryFieldForm

ADDRESS = "http://localhost"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGE = """{% extends "base.html" %}
{% block title %}A question – Its section{% endblock %}
{% block back %}{% include "ui/back_link.html" with href="/before" only %}{% endblock %}
{% block content %}
  {% include "ui/error_summary.html" with errors=form.error_summary only %}
  {% if not form.has_heading %}<h1>Several things</h1>{% endif %}
  <form action="/answer" novalidate>
    {% for field in form %}{{ field.as_field_group }}{% endfor %}
    {% include "ui/button.html" %}
  </form>
{% endblock %}"""

QUESTIONS = {
    "a date": DateForm(today=TODAY),
    "a wrong date": DateForm(
        {"notice_date_month": "2", "notice_date_day": "30", "notice_date_year": "2026"},
        today=TODAY,
    ),
    "a choice": ChoiceForm(),
    "a choice left out": ChoiceForm({}),
    "many fields": EveryFieldForm(),
    "many wrong fields": EveryFieldForm({"email": "x", "amount": "x", "phone": "1"}),
}


def show(page: Page, form: QuestionForm) -> list[str]:
    """Open the form's page; return the list that each sent answer is added to."""
    html = engines["django"].from_string(PAGE).render({"form": form})
    sent: list[str] = []

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ADDRESS).partition("?")[0]
        if path == "/answer":
            sent.append(route.request.url)
            route.fulfill(status=204)
        elif path.startswith("/static/"):
            file = PROJECT_DIR / path.removeprefix("/")
            route.fulfill(body=file.read_bytes(), content_type=_kind(file))
        else:
            route.fulfill(body=html, content_type="text/html")

    page.route("**/*", answer)
    page.goto(f"{ADDRESS}/question")
    return sent


def _kind(file: Path) -> str:
    return mimetypes.guess_type(file.name)[0] or "application/octet-stream"


@pytest.fixture(params=[(320, "light"), (1280, "dark")], ids=["phone, light", "screen, dark"])
def any_screen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 640}, color_scheme=scheme, base_url=ADDRESS
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_page_has_no_accessibility_fault(any_screen: Page, question: str) -> None:
    show(any_screen, QUESTIONS[question])
    found = Axe().run(any_screen, options={"runOnly": RULES}).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_nothing_is_wider_than_the_screen(any_screen: Page, question: str) -> None:
    show(any_screen, QUESTIONS[question])
    widest, screen = any_screen.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert widest <= screen


def test_what_people_press_is_large_enough_for_a_thumb(page: Page) -> None:
    show(page, QUESTIONS["many fields"])
    pressed = page.locator(
        "main button, main select, main .usa-radio__label, .dh-back, .dh-help li a"
    )
    sizes = [box["height"] for box in (item.bounding_box() for item in pressed.all()) if box]
    assert len(sizes) > 8
    assert min(sizes) >= 43.5


def test_the_whole_row_of_an_option_can_be_pressed(page: Page) -> None:
    show(page, ChoiceForm())
    page.get_by_text("Red or green.").click()
    expect(page.get_by_role("radio", name="An apple")).to_be_checked()


def test_the_error_summary_is_focused_and_leads_to_the_box_that_is_wrong(page: Page) -> None:
    show(page, QUESTIONS["a wrong date"])
    expect(page.locator("[data-error-summary]")).to_be_focused()
    page.get_by_role("link", name="Check the day").click()
    expect(page.get_by_label("Day")).to_be_focused()


def test_pressing_twice_sends_once(page: Page) -> None:
    sent = show(page, ChoiceForm())
    for _ in range(2):
        page.get_by_role("button", name="Continue").click()
        page.wait_for_timeout(200)
    assert len(sent) == 1


def test_the_date_is_filled_in_by_keyboard_alone(page: Page) -> None:
    sent = show(page, DateForm(today=TODAY))
    page.get_by_label("Month").focus()
    for word, key in (("March", "Tab"), ("5", "Tab"), ("2026", "Enter")):
        page.keyboard.type(word)
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert sent == [
        f"{ADDRESS}/answer?notice_date_month=March&notice_date_day=5&notice_date_year=2026"
    ]
