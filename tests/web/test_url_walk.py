"""Every address of the site is declared here: for anybody, for a case's own browser, for staff."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from denialhelp.domain.letter import LetterKind
from tests.web.filling_in import PERSONAS
from tests.web.walking import Visitor, walk

PUBLIC = {
    "interview:start",
    "interview:begin",
    "guides:codes",
    "guides:code",
    "guides:oversight",
    "guides:state",
    "healthz",
}

OWNER = {
    "interview:resume": "",
    "interview:question": "urgency/",
    "interview:check": "check/",
    "interview:result": "result/",
    "interview:card": "card/",
    "interview:last-days": "last-days.ics",
    "interview:share": "share/",
    "interview:add-line": "lines/add/",
    "interview:change-line": "lines/1/",
    "interview:remove-line": "lines/1/remove/",
    "interview:line-sums": "lines/sums/",
    "letters:letter": f"letters/{LetterKind.INTERNAL_APPEAL.value}/",
    "letters:pdf": f"letters/{uuid4()}/{LetterKind.INTERNAL_APPEAL.value}.pdf",
}
"""Each with what its address ends in, after the case's number."""

STAFF = "admin:"
"""Everything under this name asks for staff; tests/review says which."""


def names(resolver: URLResolver, within: str = "") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{within}{pattern.namespace}:" if pattern.namespace else within
            yield from names(pattern, inner)
        elif isinstance(pattern, URLPattern):
            yield f"{within}{pattern.name}"


def test_every_address_is_declared() -> None:
    found = {name for name in names(get_resolver()) if not name.startswith(STAFF)}
    assert found == PUBLIC | OWNER.keys()


@pytest.fixture
def finished(alice: Visitor) -> Visitor:
    walk(alice, PERSONAS["rosa-mri"])
    alice.send("share", {"share": "yes"})
    return alice


@pytest.mark.parametrize("ending", OWNER.values(), ids=OWNER)
@pytest.mark.parametrize("stranger", ["charlie", "passer_by"])
@pytest.mark.parametrize("method", ["get", "post", "head", "options"])
def test_a_stranger_sees_of_a_case_what_there_is_to_see_of_none(
    alice: Visitor, stranger: str, ending: str, method: str, request: pytest.FixtureRequest
) -> None:
    client: Client = request.getfixturevalue(stranger).client
    others = client.generic(method.upper(), f"/case/{alice.case.public_id}/{ending}")
    nobodys = client.generic(method.upper(), f"/case/2222-2222-2222/{ending}")
    assert others.status_code in (404, 405)
    assert others.status_code == nobodys.status_code
    assert others.content == nobodys.content


def test_a_stranger_changes_nothing(finished: Visitor, charlie: Visitor) -> None:
    charlie.send("share", {"stop": "yes"})
    charlie.send("lines/1/remove")
    charlie.send("state", {"state": "AK"})
    case = finished.stored
    assert case.shared_at is not None
    assert case.state == "TX"
    assert case.claim.lines.count() == 1


@pytest.mark.django_db
def test_staff_pages_ask_who_one_is() -> None:
    client = Client()
    paths = [path for path in admin_paths(get_resolver()) if "<" not in path]
    assert len(paths) > 5
    for path in paths:
        answer = client.get(f"/{path}")
        known = answer.status_code in (302, 404) or path.endswith(("login/", "jsi18n/"))
        assert known, path
        if answer.status_code == 302:
            assert answer.headers["Location"].startswith("/admin/"), path


def admin_paths(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from admin_paths(pattern, path)
        elif path.startswith("admin/"):
            yield path
