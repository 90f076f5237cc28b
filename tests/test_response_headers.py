from collections.abc import Mapping
from contextlib import closing

import pytest
from django.test import Client

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
}
ADDRESSES = ["/healthz", "/no-such-page", "/admin/login/", "/static/admin/css/base.css"]


def headers_of(client: Client, address: str) -> Mapping[str, str]:
    with closing(client.get(address)) as response:  # a static file is open until then
        return response.headers


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_the_headers_that_keep_it_safe(client: Client, address: str) -> None:
    headers = headers_of(client, address)
    directives = dict(
        directive.strip().split(" ", 1)
        for directive in headers["Content-Security-Policy"].split(";")
    )
    assert directives == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/healthz", "/no-such-page"])
def test_no_page_is_kept_in_a_cache(client: Client, address: str) -> None:
    assert headers_of(client, address)["Cache-Control"] == "no-store, private"


@pytest.mark.django_db
def test_a_static_file_may_be_kept_in_a_cache(client: Client) -> None:
    cache_control = headers_of(client, "/static/admin/css/base.css")["Cache-Control"]
    assert "no-store" not in cache_control


def test_a_host_that_is_not_ours_is_refused_with_headers_too(client: Client) -> None:
    response = client.get("/no-such-page", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert response.headers["Cache-Control"] == "no-store, private"
