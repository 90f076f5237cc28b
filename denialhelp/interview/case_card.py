"""The case on one sheet to keep by the phone: days, next steps, numbers; nothing of the care."""

from dataclasses import dataclass

from denialhelp.domain.citations import Confidence
from denialhelp.domain.dates import weekday_date
from denialhelp.domain.regulator_rules import Office, OversightPart
from denialhelp.interview.result_page import LastDay, ResultPage
from denialhelp.ui.deadline_words import last_hour, safe_day
from denialhelp.ui.ladder_told import StepTold, ladder_told
from denialhelp.ui.oversight_told import OfficeShown, offices_shown
from denialhelp.ui.sending_words import who_must_get_it

_MOST_PHONES = 4
_NOT_KNOWN = "Not known yet. Look for it on the notice."
_NOT_OPEN = "This way does not seem open. Your notice says if it is."


@dataclass(frozen=True, slots=True)
class CardDay:
    """A last day in words; what is empty is not told."""

    title: str
    day: str
    safe: str
    how_counted: str
    who: str
    if_late: str


@dataclass(frozen=True, slots=True)
class CaseCard:
    days: tuple[CardDay, ...]
    next_steps: tuple[str, ...]
    ladder: tuple[StepTold, ...]
    phones: tuple[OfficeShown, ...]


def case_card(page: ResultPage) -> CaseCard:
    return CaseCard(
        days=tuple(_day(each, page) for each in page.last_days),
        next_steps=page.best.advice.next_steps,
        ladder=ladder_told(page.ladder, on=page.assessment.on),
        phones=_phones(page),
    )


def _day(last: LastDay, page: ResultPage) -> CardDay:
    deadline, on = last.deadline, page.assessment.on
    who = who_must_get_it(deadline, last.offices)
    checked = deadline.confidence is not Confidence.UNVERIFIED
    if deadline.last_day is None or not checked:
        unknown = _NOT_KNOWN if deadline.available else _NOT_OPEN
        return CardDay(last.title, unknown, "", "", who, "")
    hour = last_hour(deadline.last_moment)
    safe = safe_day(deadline, on=on)
    return CardDay(
        title=last.title,
        day=f"{weekday_date(deadline.last_day)}{f', {hour}' if hour else ''}",
        safe=weekday_date(safe) if safe else "",
        how_counted=deadline.how_counted,
        who=who,
        if_late=deadline.if_late if deadline.has_passed(on=on) else "",
    )


def _phones(page: ResultPage) -> tuple[OfficeShown, ...]:
    told = page.oversight
    offices = [each for each in (*told.complaints.offices, *told.helps.offices) if _answers(each)]
    return offices_shown(offices[:_MOST_PHONES], OversightPart.COMPLAINTS)


def _answers(office: Office) -> bool:
    """Tell whether there is a number for it that somebody checked."""
    return bool(office.phone) and office.confidence is not Confidence.UNVERIFIED
