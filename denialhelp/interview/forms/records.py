"""The form about papers: each one that this case needs, marked have, will ask or not needed."""

from typing import Any

from denialhelp.domain.assessment import assess
from denialhelp.domain.facts import RecordHeld, RecordStatus
from denialhelp.domain.findings import RecordNeed
from denialhelp.interview.answers import Answers
from denialhelp.interview.facts import facts_from
from denialhelp.interview.forms.step_form import StepForm
from denialhelp.ui.fields import ChoiceRadioField

STATUS = {
    RecordStatus.HAVE: "I have it",
    RecordStatus.WILL_ASK: "I will ask",
    RecordStatus.NOT_NEEDED: "Not needed",
}


class RecordField(ChoiceRadioField):
    """A paper with its three choices side by side."""

    drawn_by = "interview/fields/record.html"


class RecordsForm(StepForm):
    needs: tuple[RecordNeed, ...]

    def add_fields(self) -> None:
        known = self.background
        facts = facts_from(known.answers, known.lines)
        self.needs = assess(facts, known.rules, on=known.on).records_needed
        for need in self.needs:
            self.fields[need.kind.value] = RecordField(
                STATUS,
                required=False,
                label=need.name,
                noun=f"whether you have this: {need.name}",
                hint=need.why,
                where=need.where,
            )

    def shown(self, answers: Answers) -> dict[str, Any]:
        return {held.kind.value: held.status for held in answers.records or ()}

    def told(self) -> dict[str, Any]:
        marked = ((need.kind, self.cleaned_data[need.kind.value]) for need in self.needs)
        return {"records": tuple(RecordHeld(kind, status) for kind, status in marked if status)}
