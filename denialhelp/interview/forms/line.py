"""The form of one EOB line, and what is read from it."""

from dataclasses import replace
from typing import Any

from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.rules import Rules
from denialhelp.domain.typed_lines import adjustments_for, remarks_in
from denialhelp.ui.fields import MoneyField, TextLineField
from denialhelp.ui.forms import QuestionForm

AMOUNTS = (
    "charge",
    "allowed",
    "denied",
    "paid",
    "deductible",
    "copay",
    "coinsurance",
    "billed_to_patient",
)


class LineForm(QuestionForm):
    """Amounts as the EOB prints them; an empty one is not printed there."""

    optional_said_once = True

    description = TextLineField(
        required=False,
        label="What the line says",
        noun="the words of the line",
        hint="Such as “Office visit”.",
    )
    procedure = TextLineField(
        required=False,
        longest=20,
        width="md",
        label="Procedure code",
        noun="the procedure code",
        hint="Often five signs, such as 73721.",
    )
    charge = MoneyField(
        label="Charge",
        noun="the charge",
        hint="May be called “amount billed”.",
        missing="Enter the charge of this line",
    )
    allowed = MoneyField(
        required=False,
        label="Allowed amount",
        noun="the allowed amount",
        hint="May be called “plan rate” or “covered amount”.",
    )
    denied = MoneyField(
        required=False,
        label="Not covered",
        noun="the amount not covered",
        hint="May be called “denied” or “not payable”.",
    )
    paid = MoneyField(required=False, label="Paid by the plan", noun="the amount the plan paid")
    deductible = MoneyField(required=False, label="Deductible", noun="the deductible")
    copay = MoneyField(required=False, label="Copay", noun="the copay")
    coinsurance = MoneyField(required=False, label="Coinsurance", noun="the coinsurance")
    codes = TextLineField(
        required=False,
        longest=120,
        label="Codes",
        noun="the codes",
        hint="Such as CO-50 or PR 1. Type all that stand in this line.",
    )
    billed_to_patient = MoneyField(
        required=False,
        label="What the provider’s bill asks for this",
        noun="the amount on the bill",
        hint="Leave it empty if there is no bill yet.",
    )

    groups = (
        ("The service", ("description", "procedure")),
        ("What the EOB says", AMOUNTS[:-1]),
        ("Codes and bill", ("codes", "billed_to_patient")),
    )

    @property
    def field_groups(self) -> tuple[tuple[str, tuple[Any, ...]], ...]:
        """The fields under their headings, for the page."""
        return tuple((title, tuple(self[name] for name in names)) for title, names in self.groups)

    @property
    def codes_as_typed(self) -> str:
        return str(self.cleaned_data["codes"])

    def line(self, rules: Rules) -> ServiceLine:
        """Return the line typed, its codes as adjustments."""
        typed = self.cleaned_data
        line = ServiceLine(
            procedure=typed["procedure"],
            description=typed["description"],
            **{name: typed[name] for name in AMOUNTS},
        )
        return with_codes(line, self.codes_as_typed, rules)


def with_codes(line: ServiceLine, codes: str, rules: Rules) -> ServiceLine:
    """Return the line with the codes typed beside it as adjustments and remarks."""
    adjustments = adjustments_for(line, codes, rules.carc)
    return replace(line, adjustments=adjustments, remarks=remarks_in(codes))


def shown(line: ServiceLine, codes: str) -> dict[str, Any]:
    """Return what the form shows of a line typed before."""
    amounts = {name: getattr(line, name) for name in AMOUNTS}
    words = {"description": line.description, "procedure": line.procedure, "codes": codes}
    return amounts | words
