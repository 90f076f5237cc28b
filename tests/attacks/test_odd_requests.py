"""Requests that no browser of ours would send: each gets an answer with every header on it."""

from typing import Any

import pytest
from django.test import Client, RequestFactory

from denialhelp.accounts.models import User
from denialhelp.wsgi import application

FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data; boundary=b"


@pytest.mark.parametrize("charset", ["utf-16", "zlib", "rot13", '"utf-16"', "no-such-charset"])
@pytest.mark.parametrize("kind", [FORM, PARTS])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_charset_named_by_the_request_breaks_nothing(
    db: None, kind: str, charset: str, method: str
) -> None:
    body = b"username=a"
    request = RequestFactory().generic(method, "/admin/login/?next=x", body, FORM)
    sent = request.environ | {"CONTENT_TYPE": f"{kind}; Charset={charset}"}
    told: list[Any] = []
    answer = application(sent, lambda *status_and_headers: told.extend(status_and_headers))
    answer.close()
    status, headers = told
    assert status[:3] in ("200", "400", "403")
    assert "default-src 'none'" in dict(headers)["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"a" * 3_000_000, FORM),
        (b"&".join(b"a%d=1" % number for number in range(1001)), FORM),
        (b"x" * 100, PARTS.replace("=b", "=")),
    ],
    ids=["too long", "too many fields", "no boundary"],
)
def test_what_cannot_be_read_is_answered_in_plain_words(
    client: Client, body: bytes, kind: str
) -> None:
    answer = client.generic("POST", "/admin/login/", body, kind)
    assert answer.status_code == 400
    assert "We could not read what your browser sent" in answer.text
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store, private"


def test_signing_in_never_leads_to_another_host(client: Client, db: None) -> None:
    User.objects.create_superuser("ada", "ada@example.org", "a-long-password-1")
    form = {"username": "ada", "password": "a-long-password-1", "next": "//elsewhere.example"}
    answer = client.post("/admin/login/", form)
    assert answer.headers["Location"] == "/admin/"
