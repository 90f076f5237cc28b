"""Forms about people and places: names, addresses, numbers on the card. Needed only on paper."""

from dataclasses import replace
from typing import Any, ClassVar

from denialhelp.domain.claim import Address
from denialhelp.interview.answers import Answers
from denialhelp.interview.forms.step_form import StepForm, Told
from denialhelp.interview.forms.words_told import words_told
from denialhelp.ui.fields import (
    EmailField,
    IdField,
    NameField,
    PhoneField,
    StateField,
    TextLineField,
    ZipField,
)

FOR_THE_LETTER = "This is for the letter. Each empty box becomes a line there, to fill in by pen."

_PARTS = ("line1", "line2", "city", "state", "zip")


class AddressForm(StepForm):
    """A page with one address; `address` names the answer it gives."""

    lead = FOR_THE_LETTER
    optional_said_once = True
    address: ClassVar[str]
    address_label: ClassVar[str] = "Address"

    def shown(self, answers: Answers) -> dict[str, Any]:
        told: Address = getattr(answers, self.address) or Address()
        parts = {part: getattr(told, part) for part in _PARTS if part in self.fields}
        return super().shown(answers) | parts

    def told(self) -> dict[str, Any]:
        others = {name: self.cleaned_data[name] or None for name in self._other_answers}
        parts = {part: self.cleaned_data[part] for part in _PARTS if part in self.fields}
        address = replace(Address(), **parts)
        return others | {self.address: None if address == Address() else address}

    def told_before(self) -> tuple[Told, ...]:
        parts = {part: str(self.initial.get(part) or "") for part in _PARTS}
        place = " ".join(part for part in (parts["state"], parts["zip"]) if part)
        city = ", ".join(part for part in (parts["city"], place) if part)
        address = tuple(line for line in (parts["line1"], parts["line2"], city) if line)
        others = tuple(
            (str(self[name].label), words_told(self.fields[name], self.initial.get(name)))
            for name in self._other_answers
        )
        return (*others[:1], (self.address_label, address), *others[1:])

    @property
    def _other_answers(self) -> tuple[str, ...]:
        return tuple(name for name in self.step.fields if name != self.address)


class OwnAddressForm(AddressForm):
    """The address of the person at the screen, which a browser may fill in."""

    line1 = TextLineField(
        required=False,
        autocomplete="address-line1",
        label="Street address or P.O. box",
        noun="the street address",
    )
    line2 = TextLineField(
        required=False,
        autocomplete="address-line2",
        label="Apartment, unit or floor",
        noun="the apartment",
    )
    city = TextLineField(
        required=False, autocomplete="address-level2", width="xl", label="City", noun="the city"
    )
    zip = ZipField(required=False, label="ZIP code", noun="the ZIP code")


class PatientForm(OwnAddressForm):
    """The state is left out: it was asked before."""

    address = "patient_address"
    field_order = ("patient_name",)

    patient_name = NameField(required=False, label="Full name", noun="the name")
    patient_phone = PhoneField(required=False, label="Phone", noun="the phone number")
    patient_email = EmailField(required=False, label="E-mail", noun="the e-mail address")


class RepresentativeForm(OwnAddressForm):
    address = "representative_address"
    field_order = ("representative_name", "line1", "line2", "city", "state", "zip")

    representative_name = NameField(required=False, label="Your full name", noun="your name")
    state = StateField(required=False, label="State", noun="a state")
    representative_phone = PhoneField(required=False, label="Phone", noun="the phone number")
    representative_email = EmailField(required=False, label="E-mail", noun="the e-mail address")


class InsurerForm(StepForm):
    lead = FOR_THE_LETTER
    optional_said_once = True

    insurer_name = TextLineField(
        required=False,
        longest=150,
        label="Name of the insurer",
        noun="the name of the insurer",
        where="The company at the top of the notice or on the front of the card.",
    )
    plan_name = TextLineField(
        required=False, longest=150, label="Name of the plan", noun="the name of the plan"
    )
    member_id = IdField(
        required=False,
        label="Member number",
        noun="the member number",
        where="On the front of the card. It may be called “ID”, “member ID” or “subscriber ID”.",
        why="The insurer finds the case by this number. It is stored encrypted.",
    )
    group_number = IdField(required=False, label="Group number", noun="the group number")


class OtherAddressForm(AddressForm):
    """The address of an office, which no browser should fill in with the person's own."""

    line1 = TextLineField(
        required=False,
        autocomplete="off",
        label="Street address or P.O. box",
        noun="the street address",
    )
    line2 = TextLineField(
        required=False,
        autocomplete="off",
        label="Department, suite or floor",
        noun="the department",
    )
    city = TextLineField(
        required=False, autocomplete="off", width="xl", label="City", noun="the city"
    )
    state = StateField(required=False, autocomplete="off", label="State", noun="a state")
    zip = ZipField(required=False, autocomplete="off", label="ZIP code", noun="the ZIP code")


class InsurerAddressForm(OtherAddressForm):
    address = "insurer_address"
    address_label = "Address for appeals"

    insurer_fax = PhoneField(
        required=False, autocomplete="off", label="Fax number for appeals", noun="the fax number"
    )


class ProviderAddressForm(OtherAddressForm):
    address = "provider_address"
    address_label = "Address of the billing office"
