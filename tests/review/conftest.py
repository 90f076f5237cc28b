"""Alice made the case and shares it, Bob is an advocate, Charlie must see nothing."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from denialhelp.accounts.actions import ADVOCATE
from denialhelp.accounts.models import User
from denialhelp.cases.models import AppealCase
from denialhelp.domain.claim import Adjustment, AdjustmentGroup, ServiceLine
from tests.factories import CaseFactory, UserFactory
from tests.review.stored import WHOLE_CASE, stored_case

DENIED = ServiceLine(
    procedure="73721",
    description="MRI of the knee",
    charge=Decimal("1200.00"),
    allowed=Decimal("0.00"),
    paid=Decimal("0.00"),
    denied=Decimal("1200.00"),
    adjustments=(Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal("1200.00")),),
)
VISIT = ServiceLine(
    procedure="99213",
    description="Office visit",
    charge=Decimal("150.00"),
    allowed=Decimal("150.00"),
    paid=Decimal("130.00"),
    copay=Decimal("20.00"),
    adjustments=(Adjustment(AdjustmentGroup.PATIENT, "3", Decimal("20.00")),),
)


@pytest.fixture
def case() -> AppealCase:
    """Return a shared case in which the person has answered everything."""
    claim = replace(WHOLE_CASE.claim, lines=(DENIED, VISIT), charge=None, paid=None)
    return stored_case(replace(WHOLE_CASE, claim=claim), shared=True)


@pytest.fixture
def unshared() -> AppealCase:
    return CaseFactory.create()


@pytest.fixture
def bob(db: None) -> User:
    bob = UserFactory.create(username="bob.lee")
    bob.groups.add(Group.objects.get(name=ADVOCATE))
    return bob


@pytest.fixture
def bobs_browser(bob: User) -> Client:
    return signed_in(bob)


@pytest.fixture
def adas_browser(db: None) -> Client:
    """Ada runs the site and may do everything in it."""
    return signed_in(UserFactory.create(username="ada", is_superuser=True))


@pytest.fixture
def charlies_browser(db: None) -> Client:
    return signed_in(UserFactory.create(username="charlie", is_staff=False))


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client
