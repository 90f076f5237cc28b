"""Slots for the notice: its dates, its words and codes, the last day, the law."""

from datetime import date

from denialhelp.domain.dates import long_date
from denialhelp.domain.denial import AppealAnswer, AppealedBy
from denialhelp.domain.letter import Law, Piece, Words
from denialhelp.domain.letter_blanks import blank, number
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.letter_people_slots import Slot
from denialhelp.domain.letter_quotes import quoted, telling_words
from denialhelp.domain.typed_text import listed, one_line

ANSWERS = {
    AppealAnswer.NONE: "No answer has come yet.",
    AppealAnswer.DENIED: "It was denied.",
    AppealAnswer.PARTLY: "It was granted in part.",
    AppealAnswer.GRANTED: "It was granted.",
}


def notice_date(case: LetterCase) -> tuple[Piece, ...]:
    return _day(case.facts.denial.notice_date)


def decision(case: LetterCase) -> tuple[Piece, ...]:
    day = _day(case.facts.denial.notice_date)
    return (Words("decision of "), *day) if day else (Words("decision named above"),)


def notice(case: LetterCase) -> tuple[Piece, ...]:
    day = _day(case.facts.denial.notice_date)
    return (Words("notice of "), *day) if day else (Words("notice"),)


def received_date(case: LetterCase) -> tuple[Piece, ...]:
    return _day(case.facts.denial.received_date)


def last_day(case: LetterCase) -> tuple[Piece, ...]:
    deadline = case.appeal_deadline
    return _day(deadline.last_day if deadline else None)


def deadline_law(case: LetterCase) -> tuple[Piece, ...]:
    deadline = case.appeal_deadline
    return (Law(deadline.citation),) if deadline and deadline.citation else ()


def law(case: LetterCase) -> tuple[Piece, ...]:
    """Return the paragraph's own citations: "29 CFR 2560.503-1(h)(3)(iii) and (h)(3)(iv)"."""
    pieces: list[Piece] = []
    section = ""
    for place, citation in enumerate(case.citations):
        if place:
            pieces.append(Words(" and " if place == len(case.citations) - 1 else ", "))
        same_section = bool(section) and citation.title.startswith(section)
        pieces.append(Law(citation, citation.title.removeprefix(section) if same_section else ""))
        section = citation.title.partition("(")[0]
    return tuple(pieces)


def their_words(case: LetterCase) -> tuple[Piece, ...]:
    """Return the reason as the notice gives it: in words, else by its codes."""
    phrases = tuple(words for read in case.assessment.reasons_read for words in read.because)
    telling = telling_words(case.facts.denial.wording, phrases)
    if telling:
        return (Words(listed(tuple(map(quoted, telling)))),)
    codes = tuple(code for text in case.facts.denial.codes if (code := one_line(text)))
    if not codes:
        return blank("denial.wording")
    return (Words(f"code{'s' if len(codes) > 1 else ''} {listed(codes)}."),)


def earlier_appeal(case: LetterCase) -> tuple[Piece, ...]:
    earlier = case.facts.denial.already_appealed
    if earlier is None:
        return ()
    who = _who_appealed(earlier.by, case)
    if earlier.made_on is None:
        return (Words(f"{who[0].upper()}{who[1:]} appealed before. {ANSWERS[earlier.answer]}"),)
    made_on = long_date(earlier.made_on)
    return (*number(made_on), Words(f": {who} appealed. {ANSWERS[earlier.answer]}"))


def _who_appealed(by: AppealedBy | None, case: LetterCase) -> str:
    if by is AppealedBy.PATIENT:
        return "the patient" if case.facts.representative else "I"
    return "the provider" if by else "somebody else"


def _day(day: date | None) -> tuple[Piece, ...]:
    """Return the day, or nothing: conditions ask first whether it is known."""
    return () if day is None else number(long_date(day))


SLOTS: dict[str, Slot] = {
    "notice_date": notice_date,
    "received_date": received_date,
    "last_day": last_day,
    "deadline_law": deadline_law,
    "law": law,
    "their_words": their_words,
    "decision": decision,
    "notice": notice,
    "earlier_appeal": earlier_appeal,
}
