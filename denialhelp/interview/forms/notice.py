"""Forms about the notice: its dates, its words, and appeals made before."""

from typing import Any

from denialhelp.domain.dates import long_date
from denialhelp.domain.denial import AppealAnswer, DecisionLevel
from denialhelp.interview.answers import Answers
from denialhelp.interview.forms.step_form import StepForm, Told
from denialhelp.interview.kinds import WhoAppealed
from denialhelp.ui.fields import (
    ChoiceRadioField,
    LongTextField,
    MemorableDateField,
    TextLineField,
    TickField,
    YesNoUnsureField,
)
from denialhelp.ui.fields.choices import Wording

WHO_APPEALED: dict[WhoAppealed, Wording] = {
    WhoAppealed.NOBODY: "No, nobody has",
    WhoAppealed.PATIENT: ("Yes, the patient", "Or a relative or helper for the patient."),
    WhoAppealed.PROVIDER: "Yes, the doctor, clinic or hospital",
    WhoAppealed.NOT_SURE: "I’m not sure",
}

APPEAL_ANSWER: dict[AppealAnswer, Wording] = {
    AppealAnswer.NONE: "No answer yet",
    AppealAnswer.DENIED: "The plan said no again",
    AppealAnswer.PARTLY: "The plan changed only part of its decision",
    AppealAnswer.GRANTED: "The plan agreed",
}

LEVEL: dict[DecisionLevel, Wording] = {
    DecisionLevel.FIRST_APPEAL_DENIED: "The plan’s answer to the first appeal",
    DecisionLevel.FINAL_INTERNAL: (
        "The plan’s final answer",
        "It says “final”, or tells you how to ask for a review by somebody outside the plan.",
    ),
    DecisionLevel.EXTERNAL_REVIEW_DENIED: "The answer of a reviewer outside the plan",
    DecisionLevel.UNKNOWN: "I’m not sure",
}


class NoticeDatesForm(StepForm):
    notice_date = MemorableDateField(
        future=False,
        label="The date printed on the notice",
        noun="the date printed on the notice",
        hint=(
            "The notice is the paper in which the plan says no. "
            "For example, 3\N{NO-BREAK SPACE}27\N{NO-BREAK SPACE}2026."
        ),
        where=(
            "Look near the top of the letter. On an EOB it may be called “processed on”. "
            "If there are several notices, take the newest one."
        ),
        missing="Enter the date printed on the notice, or tick “I’m not sure”",
    )
    notice_date_unsure = TickField(label="I’m not sure of this date")
    received_date = MemorableDateField(
        future=False,
        label="The day it arrived",
        noun="the day it arrived",
        hint="By mail, or the first day you could read it online.",
        why="Many deadlines count from the day the notice arrived.",
        missing="Enter the day it arrived, or tick “I’m not sure”",
    )
    received_date_unsure = TickField(label="I’m not sure of this day")

    def shown(self, answers: Answers) -> dict[str, Any]:
        return super().shown(answers) | {
            "notice_date_unsure": answers.notice_date is None,
            "received_date_unsure": answers.received_date is None,
        }

    def told_before(self) -> tuple[Told, ...]:
        dates = ((str(self[name].label), self.initial.get(name)) for name in self.step.fields)
        return tuple((label, (long_date(day) if day else "I’m not sure",)) for label, day in dates)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name in self.step.fields:
            self._clean_unsure(name)
        written, arrived = cleaned.get("notice_date"), cleaned.get("received_date")
        if written and arrived and arrived < written:
            self.add_error(
                "received_date",
                "The notice cannot arrive before the date printed on it. Check both dates",
            )
        return cleaned

    def _clean_unsure(self, name: str) -> None:
        if not self.cleaned_data.get(f"{name}_unsure"):
            return
        if self.has_error(name, "required"):
            del self.errors[name]
            self.cleaned_data[name] = None
        elif self.cleaned_data.get(name):
            self.add_error(name, "Enter a date or tick “I’m not sure”, not both")


class NoticeDeadlineForm(StepForm):
    deadline_printed = YesNoUnsureField(
        label="",
        noun="whether the notice prints a last day",
        hint="Only a date counts here. If it gives a number of days, choose No and we count them.",
        where="Look for “your right to appeal”, often on the last page.",
    )


class NoticeDeadlineDateForm(StepForm):
    deadline_on_notice = MemorableDateField(
        label="",
        noun="the last day the notice prints",
        hint="For example, 9 23 2026",
    )


class NoticeWordsForm(StepForm):
    wording = LongTextField(
        required=False,
        rows=8,
        label="The words that say why",
        noun="the words of the notice",
        hint="Copy them as they stand. Leave out Social Security and bank numbers.",
        where="Look for “reason”, “because” or “why”. On an EOB, look at the notes at the bottom.",
        why="Your letter answers the plan’s own words, one by one.",
    )
    codes = TextLineField(
        required=False,
        label="Codes, if it shows any",
        noun="the codes",
        hint="Such as CO-50, PR 1 or N115.",
        where="On an EOB, codes stand at the end of a line or beside an amount.",
    )


class EarlierAppealForm(StepForm):
    appealed = ChoiceRadioField(
        WHO_APPEALED,
        or_before=WhoAppealed.NOT_SURE,
        label="",
        noun="whether anyone has appealed",
        hint="An appeal is a formal request to change the decision. A phone call is often not one.",
    )


class EarlierAppealAnswerForm(StepForm):
    appeal_answer = ChoiceRadioField(
        APPEAL_ANSWER, label="What did the plan answer?", noun="what the plan answered"
    )
    appeal_made_on = MemorableDateField(
        future=False,
        required=False,
        label="The day the appeal was sent",
        noun="the day the appeal was sent",
    )


class DecisionLevelForm(StepForm):
    level = ChoiceRadioField(
        LEVEL,
        or_before=DecisionLevel.UNKNOWN,
        label="",
        noun="which decision the newest notice shows",
    )
