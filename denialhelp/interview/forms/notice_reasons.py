"""The form that shows which reasons we read in the notice, for the person to correct."""

from enum import Enum
from typing import Any

from denialhelp.domain.denial import DenialReason
from denialhelp.domain.findings import ReasonFound
from denialhelp.domain.wording import read_wording
from denialhelp.interview.answers import Answers
from denialhelp.interview.denial_told import codes_told
from denialhelp.interview.forms.step_form import Background, StepForm, Told
from denialhelp.interview.marking import Piece, excerpt
from denialhelp.ui.fields import MultiChoiceEnumField

# Offered first where we read nothing: what notices say most often.
COMMONEST = (
    DenialReason.MEDICAL_NECESSITY,
    DenialReason.PRIOR_AUTH_MISSING,
    DenialReason.NOT_COVERED_BENEFIT,
    DenialReason.OUT_OF_NETWORK,
    DenialReason.CODING_ERROR,
    DenialReason.MISSING_INFORMATION,
    DenialReason.COST_SHARING,
)


class NotSure(Enum):
    """A choice beside the reasons: nobody can tell from the notice."""

    NOT_SURE = "not_sure"


class NoticeReasonsForm(StepForm):
    """`found` are the reasons read in the notice, likeliest first, with the words that say so."""

    found: tuple[ReasonFound, ...]

    def add_fields(self) -> None:
        self.found = reasons_found(self.background)
        rules = self.background.rules.reasons
        names = {reason: (rules[reason].name, rules[reason].meaning) for reason in DenialReason}
        likely = tuple(each.reason for each in self.found) or COMMONEST
        self.fields["likely"] = MultiChoiceEnumField(
            {reason: names[reason] for reason in likely} | {NotSure.NOT_SURE: "I’m not sure"},
            or_before=NotSure.NOT_SURE,
            label="We read this. Is it right?" if self.found else "Tick all that fit",
            noun="the reasons",
            missing="Tick the reasons that the notice gives, or “I’m not sure”",
        )
        self.fields["others"] = MultiChoiceEnumField(
            {reason: name for reason, name in names.items() if reason not in likely},
            required=False,
            label="Other reasons",
            noun="other reasons",
        )

    @property
    def excerpt(self) -> tuple[Piece, ...]:
        """The notice around the words that told us a reason."""
        phrases = (phrase for each in self.found for phrase in each.because)
        return excerpt(self.background.answers.wording or "", phrases)

    @property
    def telling_codes(self) -> tuple[str, ...]:
        codes = codes_told(self.background.answers)
        return tuple(code for each in self.found for code in each.because if code in codes)

    def suggested(self) -> dict[str, Any]:
        return {"likely": tuple(each.reason for each in self.found)}

    def shown(self, answers: Answers) -> dict[str, Any]:
        if not answers.reasons:
            return {"likely": (NotSure.NOT_SURE,)}
        likely = {each.reason for each in self.found} or set(COMMONEST)
        return {
            "likely": tuple(reason for reason in answers.reasons if reason in likely),
            "others": tuple(reason for reason in answers.reasons if reason not in likely),
        }

    def told_before(self) -> tuple[Told, ...]:
        rules = self.background.rules.reasons
        names = tuple(rules[reason].name for reason in self.background.answers.reasons or ())
        return ((self.heading, names or ("I’m not sure",)),)

    def told(self) -> dict[str, Any]:
        chosen = (*self.cleaned_data["likely"], *self.cleaned_data["others"])
        return {"reasons": tuple(reason for reason in chosen if reason is not NotSure.NOT_SURE)}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        likely, others = cleaned.get("likely", ()), cleaned.get("others", ())
        if others and self.has_error("likely", "required"):
            del self.errors["likely"]
            cleaned["likely"] = ()
        if NotSure.NOT_SURE in likely and len((*likely, *others)) > 1:
            self.add_error("likely", "Tick the reasons or “I’m not sure”, not both")
        return cleaned


def reasons_found(background: Background) -> tuple[ReasonFound, ...]:
    answers = background.answers
    return read_wording(answers.wording or "", codes_told(answers), background.rules)
