"""A person who goes through the pages, as the test client."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.interview.journey import plan
from denialhelp.interview.personas import Persona
from denialhelp.interview.steps import LINES, STEPS
from tests.web.filling_in import typed_on


@dataclass(frozen=True, slots=True)
class Visitor:
    """A browser and the case that belongs to it."""

    client: Client
    case: AppealCase

    def address(self, page: str) -> str:
        """Return where a page is; it may come with a query ("coverage?then=check")."""
        slug, _, query = page.partition("?")
        address = f"/case/{self.case.public_id}/{slug}/"
        return f"{address}?{query}" if query else address

    def get(self, page: str) -> Any:
        return self.client.get(self.address(page))

    def send(self, page: str, typed: Mapping[str, str | list[str]] | None = None) -> Any:
        """Send a page's form as a browser does."""
        data = QueryDict(mutable=True)
        for name, value in (typed or {}).items():
            data.setlist(name, value if isinstance(value, list) else [value])
        form = "application/x-www-form-urlencoded"
        return self.client.post(self.address(page), data.urlencode(), content_type=form)

    def place(self, answer: Any) -> str:
        """Return the page that an answer redirects to, without the part all pages share."""
        assert answer.status_code == 302, answer.status_code
        return str(answer.url).removeprefix(f"/case/{self.case.public_id}/")

    @property
    def stored(self) -> AppealCase:
        case = case_queries.case_by_public_id(self.case.public_id)
        assert case is not None
        return case


def visitor(client: Client | None = None) -> Visitor:
    """Start a case the way a person does."""
    client = client or Client()
    client.post(reverse("interview:begin"))
    return Visitor(client, AppealCase.objects.latest("created_at"))


def walk(who: Visitor, persona: Persona, *, until: str = "check") -> list[str]:
    """Answer page after page as this person does; return the pages met on the way."""
    met: list[str] = []
    steps = {step.slug: step for step in plan(STEPS, persona.answers).steps}
    page = next(iter(steps))
    while page not in (until, "check"):
        met.append(page)
        if page == LINES:
            for line in persona.typed_lines:
                who.send("lines/add", dict(line))
        answer = who.send(page, typed_on(steps[page], persona))
        page = who.place(answer).strip("/")
        assert page not in met, f"{met[-1]} leads back to {page}"
    return met
