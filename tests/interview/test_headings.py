import pytest

from denialhelp.interview.answers import Answers
from denialhelp.interview.forms import FORMS
from denialhelp.interview.forms.step_form import Background
from denialhelp.interview.journey import Step
from denialhelp.interview.kinds import WhoIsAsking
from denialhelp.interview.steps import STEPS
from denialhelp.rulebook.load import rules
from tests.factories import NOW

ANSWERS = [Answers(), Answers(pages=frozenset({"who-is-asking"}), asking=WhoIsAsking.PARENT)]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)
@pytest.mark.parametrize("answers", ANSWERS, ids=["the patient", "a parent"])
def test_the_label_of_an_only_field_is_the_heading_of_its_page(
    step: Step, answers: Answers
) -> None:
    form = FORMS[step.slug](
        None, step=step, background=Background(answers, (), rules(), NOW.date())
    )
    if form.has_heading:
        assert [bound.label for bound in form.visible_fields()] == [form.heading]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)
def test_no_field_goes_without_a_label(step: Step) -> None:
    form = FORMS[step.slug](
        None, step=step, background=Background(Answers(), (), rules(), NOW.date())
    )
    assert all(bound.label for bound in form.visible_fields())
