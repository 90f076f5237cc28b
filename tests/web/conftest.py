"""Alice, who has made a case, and Charlie, who must see nothing of it."""

import pytest
from django.test import Client

from tests.web.walking import Visitor, visitor


@pytest.fixture
def alice(db: None) -> Visitor:
    return visitor()


@pytest.fixture
def charlie(alice: Visitor) -> Visitor:
    """Somebody else with a case of his own, who knows the number of Alice's."""
    return Visitor(visitor().client, alice.case)


@pytest.fixture
def passer_by(alice: Visitor) -> Visitor:
    """Somebody without a case, who knows the number of Alice's."""
    return Visitor(Client(), alice.case)
