"""What a notice says, read from its words alone: reasons, codes, dates, times and numbers."""

from dataclasses import dataclass

from denialhelp.domain.codes import reasons_typed
from denialhelp.domain.findings import ReasonFound
from denialhelp.domain.printed_dates import PrintedDate, dates_in
from denialhelp.domain.printed_numbers import (
    claim_numbers_in,
    faxes_in,
    phones_in,
    reference_numbers_in,
    time_to_appeal_in,
)
from denialhelp.domain.reason_details import detail_of
from denialhelp.domain.rules import Rules
from denialhelp.domain.wording import codes_in, read_wording


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
    return NoticeReading(
        reasons=tuple(
            DetailedReason(found, detail_of(found.reason, text, rules))
            for found in read_wording(text, (), rules)
        ),
        codes=tuple(CodeFound(code, _meaning(code, rules)) for code in codes_in(text)),
        dates=dates_in(text),
        time_to_appeal=time_to_appeal_in(text),
        phones=phones_in(text),
        faxes=faxes_in(text),
        claim_numbers=claim_numbers_in(text),
        reference_numbers=reference_numbers_in(text),
    )


def _meaning(code: str, rules: Rules) -> str:
    remark = rules.rarc.get(code)
    if remark:
        return remark.meaning
    typed = reasons_typed(code)
    known = rules.carc.get(typed[0].reason) if typed else None
    return known.meaning if known else ""
