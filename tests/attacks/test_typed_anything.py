"""Whatever is typed into any field of any page, the answer is a page: never an error of ours."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from denialhelp.interview.forms import FORMS
from denialhelp.interview.forms.line import LineForm
from denialhelp.interview.journey import plan
from denialhelp.interview.personas import Persona
from denialhelp.interview.steps import LINES, STEPS
from denialhelp.ui.fields.dates import MemorableDateField
from tests.web.filling_in import PERSONAS, background_of
from tests.web.walking import Visitor, visitor, walk

SPITEFUL = (
    "\0", "a\0b", "\u202e\u2066", "\ufeff", "1e309", "NaN", "-Infinity", "-1", "0", "١٢٣", "²", "Ⅻ",
    "9" * 400, "0x10", "1_000", "$1,234.50", "31", "13", "2026", "9999", "<script>", "{{7*7}}",
    "javascript:1", "//elsewhere.example", "../../x", "\r\nX: y", "=cmd()", "e" + "\u0301" * 3000,
    "x" * 20_000, "[]", "{}", "null", "True", "on", "\u0085\u2028", "ﷺ" * 500, "CO-50; PR 2, N115",
)  # fmt: skip
BOX = st.one_of(
    st.sampled_from(SPITEFUL),
    st.text(max_size=40),
    st.lists(st.sampled_from(SPITEFUL), max_size=3),
)

NOT_ASKED = ("stage", "shared_at", "public_id", "assignee_id", "id")
READ_AFTERWARDS = ("check", "result", "letters/internal_appeal", "letters/provider_correction")


def boxes_of(page: str, person: Persona) -> list[str]:
    if page.startswith("lines/"):
        return [*LineForm().fields, "row", "another"]
    step = next(step for step in STEPS if step.slug == page)
    form = FORMS[page](step=step, background=background_of(person))
    boxes: list[str] = []
    for name, field in form.fields.items():
        dated = isinstance(field, MemorableDateField)
        boxes += [f"{name}_{part}" for part in ("month", "day", "year")] if dated else [name]
    return boxes


@pytest.fixture
def walked(db: None, person: Persona) -> Visitor:
    """Return the browser of somebody who has answered everything."""
    walked = visitor()
    walk(walked, person)
    return walked


@pytest.mark.parametrize("person", PERSONAS.values(), ids=list(PERSONAS))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_no_page_breaks_on_what_is_typed(
    walked: Visitor, person: Persona, data: st.DataObject
) -> None:
    page = data.draw(st.sampled_from(pages_of(person)))
    boxes = [*boxes_of(page, person), *NOT_ASKED]
    typed = data.draw(st.dictionaries(st.sampled_from(boxes), BOX, max_size=len(boxes)))
    before = standing(walked)
    with transaction.atomic():
        assert walked.send(f"{page}?then=check", typed).status_code in (200, 302, 422)
        assert standing(walked) == before
        for read in READ_AFTERWARDS:
            assert walked.get(read).status_code in (200, 302)
        transaction.set_rollback(True)  # the next try begins where this one did


def standing(who: Visitor) -> dict[str, object]:
    """Return what no form of a question may change."""
    return {name: getattr(who.stored, name) for name in NOT_ASKED}


def pages_of(person: Persona) -> list[str]:
    steps = plan(STEPS, person.answers).steps
    lines = ["lines/add", "lines/1", "lines/sums"] if any(s.slug == LINES for s in steps) else []
    return [step.slug for step in steps] + lines
