from datetime import date
from html import unescape

import time_machine
from django.test import Client

from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.domain.assessment import assess
from denialhelp.domain.ladder import ladder_of
from denialhelp.rulebook.load import rules
from denialhelp.ui.ladder_told import ladder_told
from tests.factories import NOW
from tests.review import addresses


def test_an_advocate_sees_the_steps_that_the_person_sees(
    bobs_browser: Client, case: AppealCase
) -> None:
    facts = case_queries.facts_of(case)
    on = date(2026, 11, 23)
    steps = ladder_told(ladder_of(facts, assess(facts, rules(), on=on), rules()), on=on)
    with time_machine.travel(NOW, tick=False):
        page = unescape(bobs_browser.get(addresses.page_of(case)).text)
    assert steps
    for step in steps:
        assert step.title in page
        assert step.state in page
        for words in step.yours:
            assert words in page
