import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from denialhelp.accounts.models import User

PAGES = [
    "/admin/",
    "/admin/accounts/user/",
    "/admin/accounts/user/add/",
    "/admin/claims/targetallowedamount/",
    "/admin/claims/targetallowedamount/add/",
    "/admin/nowhere/",
]


@pytest.mark.django_db(transaction=True)
def test_the_admin_works_under_the_content_security_policy(
    live_server: LiveServer, page: Page, refusals: list[str]
) -> None:
    User.objects.create_superuser("ada", password="a made up password")
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password").fill("a made up password")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("button", name="Log out")).to_be_visible()

    for address in PAGES:
        page.goto(f"{live_server.url}{address}")

    assert refusals == []
