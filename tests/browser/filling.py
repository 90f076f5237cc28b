"""A person at a browser: fills in pages, presses Continue, and notes what the browser asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page

from denialhelp.interview.personas import Persona
from denialhelp.interview.steps import LINES, step_by_slug
from tests.web.filling_in import typed_on
from tests.web.walking import Visitor

MOST_PAGES = 40


@dataclass(slots=True)
class Person:
    """`hosts` are those the browser asked for anything; `refused` is what it would not do."""

    page: Page
    persona: Persona
    case: str = ""
    hosts: set[str] = field(default_factory=set)
    refused: list[str] = field(default_factory=list)

    @property
    def slug(self) -> str:
        return urlsplit(self.page.url).path.rstrip("/").rsplit("/", 1)[-1]

    def start(self, address: str) -> None:
        self.page.goto(address)
        self.page.get_by_role("button", name="Start now").click()

    def take_over(self, address: str, who: Visitor) -> None:
        """Go on in this browser with a case that was made without one."""
        cookie = who.client.cookies["sessionid"].value
        self.page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": address}])
        self.case = f"{address}/case/{who.case.public_id}"

    def open(self, page: str) -> None:
        self.page.goto(f"{self.case}/{page}/")

    def answer(self) -> None:
        """Answer the page that is open."""
        if self.slug == LINES:
            for line in self.persona.typed_lines:
                self.add_line(dict(line))
        else:
            self.fill(typed_on(step_by_slug(self.slug), self.persona))
        self.page.get_by_role("button", name="Continue").click()

    def walk(self, *, until: str = "check") -> list[str]:
        """Go on to a page; return those met on the way."""
        met: list[str] = []
        while self.slug != until:
            met.append(self.slug)
            assert len(met) < MOST_PAGES, met
            self.answer()
        return met

    def add_line(self, line: Mapping[str, str | list[str]]) -> None:
        self.page.get_by_role("link", name="Add").or_(
            self.page.get_by_role("link", name="Type the totals")
        ).click()
        self.fill(line)
        self.page.get_by_role("button", name="Save this line").click()

    def fill(self, typed: Mapping[str, str | list[str]]) -> None:
        for name, value in typed.items():
            self._fill_one(self.page.locator(f'main [name="{name}"]'), value)

    def _fill_one(self, inputs: Locator, value: str | list[str]) -> None:
        kind = inputs.first.evaluate("input => input.type")
        if kind == "select-one":
            inputs.select_option(value)
        elif kind in {"radio", "checkbox"}:
            wanted = value if isinstance(value, list) else [value]
            for box in inputs.all():
                on = box.input_value() in wanted
                if on != box.is_checked():
                    self.page.locator(f'label[for="{box.get_attribute("id")}"]').click()
        else:
            inputs.fill(str(value))


def person_at(
    browser: Browser, persona: Persona, *, width: int = 360, javascript: bool = True
) -> Person:
    context = browser.new_context(
        viewport={"width": width, "height": 740}, java_script_enabled=javascript
    )
    person = Person(context.new_page(), persona)
    context.on("request", lambda request: person.hosts.add(urlsplit(request.url).netloc))
    person.page.on("pageerror", lambda error: person.refused.append(str(error)))
    person.page.on("console", lambda message: _note(person, message.type, message.text))
    return person


def _note(person: Person, kind: str, text: str) -> None:
    # An answer with errors is sent with status 422, which the browser notes as an error too.
    if kind == "error" and "422" not in text:
        person.refused.append(text)
