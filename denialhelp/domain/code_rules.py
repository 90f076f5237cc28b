"""Codes of EOBs and remittances: the rows that say what each means and who usually acts."""

from dataclasses import dataclass
from enum import Enum

from denialhelp.domain.claim import AdjustmentGroup
from denialhelp.domain.denial import DenialReason


class CountsAs(Enum):
    """What an adjustment does to a charge."""

    COST_SHARE = "cost_share"
    DISCOUNT = "discount"
    OTHER_PAYER = "other_payer"
    PAY_CHANGE = "pay_change"
    PENDING = "pending"
    DENIED = "denied"


class WhoMustAct(Enum):
    PATIENT = "patient"
    PROVIDER = "provider"
    INSURER = "insurer"
    OTHER_PAYER = "other_payer"
    DEPENDS = "depends"


class UsualFix(Enum):
    """What it usually takes to get a charge paid or taken back."""

    APPEAL = "appeal"
    NOTHING_TO_FIX = "nothing_to_fix"
    PROVIDER_CORRECTION = "provider_correction"
    INSURER_REVIEW = "insurer_review"
    OTHER_PLAN = "other_plan"
    ASK = "ask"
    SEND_INFORMATION = "send_information"
    COST_SHARING = "cost_sharing"
    FIND_FIRST_CLAIM = "find_first_claim"


@dataclass(frozen=True, slots=True)
class CarcMeaning:
    """One claim adjustment reason code in our own words.

    `who_must_act` and `fix` are usual, not law. `remark_tells`: the remark beside it says why.
    A code that is not `active` still turns up; `replaced_by` are those used now.
    """

    code: str
    meaning: str
    who_must_act: WhoMustAct
    reason: DenialReason
    counts_as: CountsAs
    fix: UsualFix
    evidence: str
    remark_tells: bool = False
    active: bool = True
    replaced_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RarcMeaning:
    """One remark code in our own words. An alert only tells something, and refuses nothing."""

    code: str
    meaning: str
    who_must_act: WhoMustAct
    reason: DenialReason
    fix: UsualFix
    evidence: str
    note: str
    is_alert: bool = False
    active: bool = True


@dataclass(frozen=True, slots=True)
class FixRule:
    fix: UsualFix
    what_it_takes: str


@dataclass(frozen=True, slots=True)
class GroupMeaning:
    """A group code, which says on whom an amount falls."""

    group: AdjustmentGroup
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class WhoOwes:
    """Who owes what these groups put on somebody, for reasons that count as one of these.

    `what_it_takes` stands in for what the reason usually takes, where the group changes that.
    """

    groups: frozenset[AdjustmentGroup]
    counts_as: frozenset[CountsAs]
    text: str
    what_it_takes: str = ""
