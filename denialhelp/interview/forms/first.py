"""Forms of the first section: how urgent, what happened, who asks."""

from denialhelp.domain.denial import WhatHappened
from denialhelp.interview.forms.step_form import StepForm
from denialhelp.interview.kinds import Urgency, WhoIsAsking
from denialhelp.ui.fields import ChoiceRadioField
from denialhelp.ui.fields.choices import Wording

URGENCY: dict[Urgency, Wording] = {
    Urgency.HARM: (
        "Yes, waiting could do harm",
        "A delay could put life, health or recovery at risk, or leave severe pain.",
    ),
    Urgency.CARE_NOW: (
        "Care is happening now, or about to end",
        "Such as a hospital stay, therapy or home care that the plan wants to stop.",
    ),
    Urgency.NO: "No",
    Urgency.NOT_SURE: "I’m not sure",
}

WHAT_HAPPENED: dict[WhatHappened, Wording] = {
    WhatHappened.REFUSED_BEFORE_CARE: (
        "The plan said no before the care",
        "Or it will stop paying for care that you get now, such as a stay or therapy.",
    ),
    WhatHappened.NOT_PAID_AFTER_CARE: (
        "The care happened and the plan paid nothing",
        "Or nothing for the part that you ask about.",
    ),
    WhatHappened.PARTLY_PAID: (
        "The care happened and the plan paid only part",
        "The rest was refused, or left to you as your share.",
    ),
    WhatHappened.BILL_LARGER_THAN_EOB: (
        "The bill asks for more than the plan says you owe",
        "The plan says it in an explanation of benefits (EOB), which is not a bill.",
    ),
    WhatHappened.NOT_SURE: "I’m not sure",
}

WHO_IS_ASKING: dict[WhoIsAsking, Wording] = {
    WhoIsAsking.PATIENT: "I am the patient",
    WhoIsAsking.PARENT: "A parent or guardian of the patient",
    WhoIsAsking.SPOUSE: "The patient’s spouse or partner",
    WhoIsAsking.RELATIVE: "Another relative, a friend or a caregiver",
    WhoIsAsking.ADVOCATE: "An advocate or another helper",
}


class UrgencyForm(StepForm):
    urgency = ChoiceRadioField(
        URGENCY,
        or_before=Urgency.NOT_SURE,
        label="",
        noun="whether waiting could do harm",
        hint="If you are helping somebody, think of their health.",
        why="An urgent case has a faster way to an answer. If yours is urgent, we show it first.",
    )


class WhatHappenedForm(StepForm):
    what_happened = ChoiceRadioField(
        WHAT_HAPPENED,
        or_before=WhatHappened.NOT_SURE,
        label="",
        noun="what happened",
    )


class WhoIsAskingForm(StepForm):
    asking = ChoiceRadioField(
        WHO_IS_ASKING,
        label="",
        noun="who is filling this in",
        hint="We change our words to fit. A letter must also say who signs it.",
    )
