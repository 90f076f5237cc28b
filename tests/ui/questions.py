"""Forms to try the fields with."""

from datetime import date
from enum import Enum

from denialhelp.ui.fields import (
    ChoiceRadioField,
    EmailField,
    IdField,
    LongTextField,
    MemorableDateField,
    MoneyField,
    MultiChoiceEnumField,
    NameField,
    PhoneField,
    StateField,
    TextLineField,
    TickField,
    Wording,
    YesNoUnsureField,
    ZipField,
)
from denialhelp.ui.forms import QuestionForm

TODAY = date(2026, 11, 23)


class Fruit(Enum):
    APPLE = "apple"
    PEAR = "pear"
    UNSURE = "unsure"


FRUITS: dict[Fruit, Wording] = {
    Fruit.APPLE: ("An apple", "Red or green."),
    Fruit.PEAR: "A pear",
    Fruit.UNSURE: "I’m not sure",
}


class DateForm(QuestionForm):
    notice_date = MemorableDateField(
        label="What is the date on the notice?",
        noun="the date on the notice",
        hint="For example, October 24 2026.",
        where="Near the top, beside your name.",
        future=False,
    )


class ChoiceForm(QuestionForm):
    fruit = ChoiceRadioField(
        FRUITS,
        or_before=Fruit.UNSURE,
        label="Which fruit?",
        missing="Select a fruit",
        hint="One is enough.",
        why="It decides the pie.",
    )


class ChoicesForm(QuestionForm):
    fruits = MultiChoiceEnumField(FRUITS, label="Which fruits?", missing="Select what you have")


class EveryFieldForm(QuestionForm):
    line = TextLineField(label="Service", noun="the service", required=False)
    words = LongTextField(label="Words", noun="the words", required=False)
    number = IdField(label="Claim number", noun="the claim number", required=False)
    name = NameField(label="Full name", noun="your name", required=False)
    phone = PhoneField(label="Phone", noun="your phone number", required=False)
    postcode = ZipField(label="ZIP code", noun="the ZIP code", required=False)
    email = EmailField(label="E-mail", noun="your e-mail address", required=False)
    state = StateField(label="State", noun="your state", required=False)
    amount = MoneyField(label="Charge", noun="the charge", required=False)
    day = MemorableDateField(label="Date", noun="the date of the visit", required=False)
    fruit = ChoiceRadioField(FRUITS, label="Fruit", required=False)
    fruits = MultiChoiceEnumField(FRUITS, label="Fruits", required=False)
    sure = YesNoUnsureField(label="Sure?", required=False)
    unknown = TickField(label="I don’t know")
