"""Forms that only some reasons need: why the care is needed, approval, network, errors."""

from denialhelp.interview.forms.step_form import StepForm
from denialhelp.ui.fields import (
    IdField,
    LongTextField,
    NameField,
    TextLineField,
    YesNoUnsureField,
)


class WhyNeededForm(StepForm):
    why_needed = LongTextField(
        required=False,
        label="In your own words",
        noun="why the care is needed",
        hint="Say what is wrong, what it keeps you from doing, and how the care should help.",
        why="These words go into your letter as yours. We add no medical facts.",
    )
    clinician = NameField(
        required=False,
        autocomplete="off",
        label="The doctor or clinician who ordered the care",
        noun="the name of the clinician",
    )
    diagnosis = TextLineField(
        required=False,
        label="The diagnosis, if you want to name it",
        noun="the diagnosis",
        why="It helps the reviewer. Leave it empty if you would rather not say.",
    )

    labels_for_another = {"why_needed": "In the patient’s words or yours"}


class AuthorizationForm(StepForm):
    authorization_number = IdField(
        required=False,
        label="",
        noun="the approval number",
        hint="Leave it empty if there is none, or if you do not know.",
        where="The provider’s office has it if approval was asked for. Ask for a copy.",
    )


class EmergencyForm(StepForm):
    emergency = YesNoUnsureField(
        label="",
        noun="whether it was an emergency",
        hint="It felt as if life or health was in serious danger without care at once.",
        why="Emergency care has rules of its own.",
    )


class NetworkForm(StepForm):
    facility_in_network = YesNoUnsureField(
        label="Was it at a hospital or surgery center that is itself in the network?",
        noun="whether the hospital or surgery center was in the network",
        hint="The building counts, even if a doctor in it was out of network. An office does not.",
    )
    consent_signed = YesNoUnsureField(
        label="Did you sign a form to give up protection from extra charges?",
        noun="whether such a form was signed",
        hint="It is handed out before the care and names a price.",
    )

    labels_for_another = {
        "consent_signed": "Did the patient sign a form to give up protection from extra charges?"
    }


class DeductibleForm(StepForm):
    deductible_met = YesNoUnsureField(
        label="",
        noun="whether the deductible was met",
        hint="The deductible is what you pay each year before the plan pays.",
        where="The plan’s website, app or phone line shows how much of it is met.",
    )


class WhatLooksWrongForm(StepForm):
    what_looks_wrong = LongTextField(
        required=False,
        label="",
        noun="what looks wrong",
        hint="Such as “billed twice” or “one visit, not two”. Leave it empty if you cannot tell.",
        why="These words go into the letter to the billing office.",
    )
