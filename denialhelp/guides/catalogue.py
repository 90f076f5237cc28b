"""What a page says of a code: of a reason with or without its group, a remark, or a group."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from denialhelp.domain.claim import AdjustmentGroup
from denialhelp.domain.code_rules import CarcMeaning, CountsAs, RarcMeaning, UsualFix, WhoMustAct
from denialhelp.domain.codes import ReasonCode, reasons_typed, remarks_typed
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.rules import Rules

Listed = tuple[tuple[str, str], ...]
"""Codes, each with its meaning."""

REASON_CODE = "Reason code"
REMARK_CODE = "Remark code"
GROUP_CODE = "Group code"

_ACTS = {
    WhoMustAct.PATIENT: "You, or whoever holds the policy",
    WhoMustAct.PROVIDER: "The provider’s billing office",
    WhoMustAct.INSURER: "The plan",
    WhoMustAct.OTHER_PAYER: "Another plan or payer",
    WhoMustAct.DEPENDS: "You or the provider. Ask the plan who",
}
_OF_A_GROUP = {
    CountsAs.DENIED: "With a reason to refuse",
    CountsAs.COST_SHARE: "With a deductible, copay or coinsurance",
    CountsAs.DISCOUNT: "With a price cut",
}
_NOT_CODE = re.compile(r"[^A-Z0-9]|(?<![0-9])0+(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the summary: what, and its words."""

    key: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Owed:
    """Who owes under one group: `code` is the reason with that group."""

    code: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CodeTold:
    """A code as its page tells it. `owed` has one entry with a group, and all without one."""

    code: str
    kind: str
    meaning: str
    note: str = ""
    owed: tuple[Owed, ...] = ()
    rows: tuple[Row, ...] = ()
    check_first: tuple[str, ...] = ()
    wants_remark: bool = False
    active: bool = True
    replaced_by: tuple[str, ...] = ()


def code_told(text: str, rules: Rules) -> CodeTold | None:
    """Return what is known of the one code that `text` is, None where it is no known code."""
    every = (*codes_told(text, rules), *groups_told(text, rules))
    if len(every) != 1 or _bare(every[0].code) != _bare(text):
        return None
    return every[0]


def is_a_remark(text: str) -> bool:
    """Return whether this is one code that looks like a remark, known or not."""
    remarks = remarks_typed(text)
    return len(remarks) == 1 and _bare(remarks[0]) == _bare(text)


def codes_told(text: str, rules: Rules) -> tuple[CodeTold, ...]:
    """Return the codes typed in `text` that are known, reasons first."""
    reasons = (_reason_told(code, rules) for code in reasons_typed(text))
    remarks = (_remark_told(code, rules) for code in remarks_typed(text))
    return tuple(told for told in (*reasons, *remarks) if told)


def groups_told(text: str, rules: Rules) -> tuple[CodeTold, ...]:
    """Return the groups that stand in `text` by themselves."""
    words = re.findall(r"[A-Z0-9]+", text.upper())
    if reasons_typed(text):
        return ()
    return tuple(_group_told(group, rules) for group in AdjustmentGroup if group.value in words)


def every_code(rules: Rules) -> tuple[tuple[str, Listed], ...]:
    """Return all codes with their meanings, under headings."""
    both: tuple[CarcMeaning | RarcMeaning, ...] = (*rules.carc.values(), *rules.rarc.values())
    return (
        ("Group codes", tuple((each.group.value, each.meaning) for each in rules.groups.values())),
        ("Reason codes", listed(each for each in rules.carc.values() if each.active)),
        ("Remark codes", listed(each for each in rules.rarc.values() if each.active)),
        ("Old codes that still turn up", listed(each for each in both if not each.active)),
    )


def listed(codes: Iterable[CarcMeaning | RarcMeaning]) -> Listed:
    return tuple((each.code, each.meaning) for each in codes)


def _reason_told(code: ReasonCode, rules: Rules) -> CodeTold | None:
    meaning = rules.carc.get(code.reason)
    if meaning is None:
        return None
    groups = (code.group,) if code.group else tuple(AdjustmentGroup)
    denied = meaning.counts_as is CountsAs.DENIED
    return CodeTold(
        str(code),
        REASON_CODE,
        meaning.meaning,
        owed=tuple(_owed(group, meaning, rules) for group in groups),
        rows=_rows(meaning, rules, _changed_by(code.group, meaning, rules)),
        check_first=_check_first(meaning.reason, rules) if denied else (),
        wants_remark=meaning.remark_tells,
        active=meaning.active,
        replaced_by=meaning.replaced_by,
    )


def _remark_told(code: str, rules: Rules) -> CodeTold | None:
    meaning = rules.rarc.get(code)
    if meaning is None:
        return None
    says_why = meaning.active and not meaning.is_alert
    return CodeTold(
        code,
        REMARK_CODE,
        meaning.meaning,
        note=meaning.note,
        rows=_rows(meaning, rules),
        check_first=_check_first(meaning.reason, rules) if says_why else (),
        active=meaning.active,
    )


def _group_told(group: AdjustmentGroup, rules: Rules) -> CodeTold:
    rows = (Row(what, (rules.who_owes[group, kind].text,)) for kind, what in _OF_A_GROUP.items())
    return CodeTold(group.value, GROUP_CODE, rules.groups[group].meaning, rows=tuple(rows))


def _owed(group: AdjustmentGroup, meaning: CarcMeaning, rules: Rules) -> Owed:
    text = rules.who_owes[group, meaning.counts_as].text
    return Owed(f"{group.value}-{meaning.code}", rules.groups[group].name, text)


def _changed_by(group: AdjustmentGroup | None, meaning: CarcMeaning, rules: Rules) -> str:
    """Return what it takes under this group, where that is not the usual."""
    return rules.who_owes[group, meaning.counts_as].what_it_takes if group else ""


def _rows(meaning: CarcMeaning | RarcMeaning, rules: Rules, changed: str = "") -> tuple[Row, ...]:
    reason = rules.reasons[meaning.reason]
    usual = (Row("Usual reason", (reason.name,)),) if _is_named(meaning.reason) else ()
    acts = (Row("Who usually acts", (_ACTS[meaning.who_must_act],)),)
    nobody = changed or meaning.fix in {UsualFix.NOTHING_TO_FIX, UsualFix.ASK}
    return (
        *usual,
        *(() if nobody else acts),
        Row("What it takes", (changed or rules.fixes[meaning.fix].what_it_takes,)),
        Row("Have at hand", (meaning.evidence,)),
    )


def _check_first(reason: DenialReason, rules: Rules) -> tuple[str, ...]:
    return rules.reasons[reason].check_first if _is_named(reason) else ()


def _is_named(reason: DenialReason) -> bool:
    return reason is not DenialReason.OTHER


def _bare(code: str) -> str:
    """Return a code without what people type in many ways: "co - 050" and "CO-50" are one."""
    return _NOT_CODE.sub("", code.upper())
