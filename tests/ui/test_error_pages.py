import pytest
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.views.defaults import server_error

from denialhelp.ui.views import csrf_failure

BANNED = ("invalid", "forbidden", "oops", "please", "!</", "csrf", "exception")


@pytest.mark.parametrize(
    "template", ["400.html", "404.html", "403.html", "403_csrf.html", "500.html"]
)
def test_an_error_page_speaks_plainly_and_leads_back(template: str) -> None:
    html = render_to_string(template)
    assert html.count("<h1") == 1
    assert 'href="/"' in html
    assert 'id="help"' in html
    assert not [word for word in BANNED if word in html.lower()]


def test_an_unknown_address_gets_our_own_page(client: Client) -> None:
    response = client.get("/no-such-page-anywhere/")
    assert response.status_code == 404
    assert "We could not find that page" in response.text


def test_a_page_open_too_long_says_what_is_saved() -> None:
    response = csrf_failure(RequestFactory().post("/"), reason="stale")
    assert response.status_code == 403
    assert "Every answer up to your last “Continue” is saved" in response.text


def test_a_failure_on_our_side_needs_no_database() -> None:
    response: HttpResponse = server_error(HttpRequest())
    assert response.status_code == 500
    assert "Something went wrong on our side" in response.text
