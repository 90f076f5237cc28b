from collections import Counter
from dataclasses import fields

from denialhelp.interview.answers import Answers
from denialhelp.interview.steps import SECTIONS, STEPS


def test_every_page_has_a_slug_of_its_own() -> None:
    assert [slug for slug, count in Counter(s.slug for s in STEPS).items() if count > 1] == []


def test_every_page_has_a_title_of_its_own() -> None:
    assert [title for title, count in Counter(s.title for s in STEPS).items() if count > 1] == []


def test_every_answer_is_asked_on_exactly_one_page() -> None:
    asked = Counter(name for step in STEPS for name in step.fields)
    assert asked == Counter({field.name for field in fields(Answers)} - {"pages"})


def test_pages_stand_in_the_order_of_their_sections() -> None:
    order = [step.section.number for step in STEPS]
    assert order == sorted(order)
    assert [section.number for section in SECTIONS] == list(range(1, len(SECTIONS) + 1))
