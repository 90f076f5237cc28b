"""Forms about the claim: the care, who gave it, the EOB and the bill."""

from typing import Any

from django.core.exceptions import ValidationError

from denialhelp.domain.adjudication import read_claim
from denialhelp.domain.claim import Claim
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import ClaimReading
from denialhelp.domain.reasons import reasons_in, reasons_of
from denialhelp.interview.answers import Answers
from denialhelp.interview.facts import facts_from
from denialhelp.interview.forms.step_form import Background, StepForm, Told
from denialhelp.interview.kinds import EobHow
from denialhelp.ui.fields import (
    ChoiceRadioField,
    IdField,
    MemorableDateField,
    MoneyField,
    TextLineField,
    YesNoUnsureField,
)
from denialhelp.ui.fields.choices import Wording

EOB_HOW: dict[EobHow, Wording] = {
    EobHow.ALL_LINES: ("Yes, and I will type every line", "Best where there are only a few."),
    EobHow.LINES_NOT_PAID: (
        "Yes, and I will type only the lines not paid in full",
        "Best for a long EOB.",
    ),
    EobHow.TOTALS: ("Yes, and I will type just the totals", "Quick, but we can see less."),
    EobHow.NO_EOB: ("No, I do not have it", "We go on without it."),
}


class ClaimForm(StepForm):
    service = TextLineField(
        required=False,
        label="The care, in your own words",
        noun="the care",
        hint="Such as “MRI of the left knee” or “physical therapy”.",
    )
    service_date = MemorableDateField(
        required=False,
        label="The date of the care",
        noun="the date of the care",
        hint="If it has not happened yet, the planned date. If it took several days, the first.",
    )
    claim_number = IdField(
        required=False,
        label="Claim number",
        noun="the claim number",
        where="On the EOB, often near the patient’s name. Care not given yet has none.",
    )
    reference_number = IdField(
        required=False,
        label="Reference or case number on the notice",
        noun="the reference number",
    )


class ProviderForm(StepForm):
    provider_name = TextLineField(
        required=False,
        longest=150,
        label="Name of the doctor, clinic, hospital or lab",
        noun="the name of the provider",
        hint="The one who sends the bill.",
    )
    provider_in_network = YesNoUnsureField(
        label="Is this provider in the plan’s network?",
        noun="whether the provider is in the network",
        where="Ask the provider’s billing office, or look in the plan’s directory.",
    )


class EobHowForm(StepForm):
    eob_how = ChoiceRadioField(
        EOB_HOW,
        label="",
        noun="how you will tell what the EOB says",
        hint="The EOB shows how the plan split each charge. It often says “this is not a bill”.",
        where="The plan mails it after each claim. It is also on the plan’s website or app.",
    )


class EobLinesForm(StepForm):
    """Says that there are no more lines, which have pages of their own."""

    @property
    def reading(self) -> ClaimReading | None:
        facts = facts_from(self.background.answers, self.background.lines)
        return read_claim(facts.claim, self.background.rules.carc)

    @property
    def totals(self) -> bool:
        """Tell whether one line stands for the whole EOB."""
        return self.background.answers.eob_how is EobHow.TOTALS

    def shown(self, answers: Answers) -> dict[str, Any]:
        return {}

    def told_before(self) -> tuple[Told, ...]:
        lines = self.reading.lines if self.reading else ()
        return ((self.heading, tuple(f"{line.label}: {line.text}" for line in lines)),)

    def clean(self) -> dict[str, Any]:
        if not self.background.lines:
            raise ValidationError("Add at least one line of the EOB before you continue")
        return super().clean()

    def told(self) -> dict[str, Any]:
        return {"reasons_on_lines": reasons_on(self.background)}


def reasons_on(background: Background) -> tuple[DenialReason, ...]:
    """Return the reasons that the typed lines speak for, by their codes or their sums."""
    facts = CaseFacts(claim=Claim(lines=background.lines))
    read = reasons_in(facts, background.rules)
    return reasons_of(facts.denial, read, read_claim(facts.claim, background.rules.carc))


class BillForm(StepForm):
    bill_total = MoneyField(
        required=False,
        label="",
        noun="the amount on the bill",
        hint="Leave it empty if there is no bill yet.",
    )


class OtherPlanEobForm(StepForm):
    other_plan_allowed = MoneyField(
        required=False,
        label="What it allows for this care, in all",
        noun="the allowed amount",
        hint="Leave both empty if you have no EOB from the second plan.",
        where="The EOB may call it “allowed amount”, “eligible” or “plan price”.",
    )
    other_plan_paid = MoneyField(
        required=False,
        label="What it has paid so far",
        noun="the payment",
        hint="Type 0 if it has decided and paid nothing.",
    )
