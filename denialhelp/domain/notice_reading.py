"""What a notice says, read from its words alone: reasons, codes, dates, times and numbers."""

from dataclasses import dataclass

from denialhelp.domain.codes import reasons_typed
from denialhelp.domain.findings import ReasonFound
from denialhelp.domain.notice_words import sentences_in
from denialhelp.domain.printed_dates import PrintedDate, dates_in
from denialhelp.domain.printed_numbers import (
    calls_in,
    claim_numbers_in,
    reference_numbers_in,
    time_to_appeal_in,
)
from denialhelp.domain.reason_details import details_in
from denialhelp.domain.rules import Rules
from denialhelp.domain.wording import codes_in, read_sentences


@dataclass(frozen=True, slots=True)
class CodeFound:
    """A code as printed, and what it means; empty where the rulebook has no words for it."""

    code: str
    meaning: str


@dataclass(frozen=True, slots=True)
class DetailedReason:
    """A reason with its finer kind under it, None where the words do not tell one."""

    found: ReasonFound
    detail: str | None


@dataclass(frozen=True, slots=True)
class NoticeReading:
    reasons: tuple[DetailedReason, ...]
    codes: tuple[CodeFound, ...]
    dates: tuple[PrintedDate, ...]
    time_to_appeal: str
    phones: tuple[str, ...]
    faxes: tuple[str, ...]
    claim_numbers: tuple[str, ...]
    reference_numbers: tuple[str, ...]


def read_notice(text: str, rules: Rules) -> NoticeReading:
    sentences, codes = sentences_in(text), codes_in(text)
    reasons = read_sentences(text, sentences, codes, rules)
    details = details_in(sentences, rules.details) if reasons else {}
    phones, faxes = calls_in(text)
    claims = claim_numbers_in(text)
    return NoticeReading(
        reasons=tuple(DetailedReason(found, details.get(found.reason)) for found in reasons),
        codes=tuple(CodeFound(code, _meaning(code, rules)) for code in codes),
        dates=dates_in(text),
        time_to_appeal=time_to_appeal_in(text),
        phones=phones,
        faxes=faxes,
        claim_numbers=claims,
        reference_numbers=reference_numbers_in(text, claims),
    )


def _meaning(code: str, rules: Rules) -> str:
    remark = rules.rarc.get(code)
    if remark:
        return remark.meaning
    typed = reasons_typed(code)
    known = rules.carc.get(typed[0].reason) if typed else None
    return known.meaning if known else ""
