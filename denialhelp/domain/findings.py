"""What the site concludes of a case: the types that pages, letters and commands show."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from denialhelp.domain.citations import Citation, Confidence
from denialhelp.domain.code_rules import CountsAs
from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.deadline_rules import Actor, FiledWhen, SendTo
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import MissingFact, RecordKind
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.money import ZERO, nothing
from denialhelp.domain.other_plans import OtherPlanReading
from denialhelp.domain.rules import Route

Words = Callable[[], str]
"""What makes a text once somebody asks for it: in a long file few are asked for."""


class ClaimStatus(Enum):
    DENIAL = "denial"
    PARTIAL_DENIAL = "partial_denial"
    UNRESOLVED_BALANCE = "unresolved_balance"
    BALANCED = "balanced"
    NOT_BALANCED = "not_balanced"
    INFORMATIONAL = "informational"
    REVERSAL = "reversal"
    PREDETERMINATION = "predetermination"
    PENDING = "pending"
    ZERO_OTHER_PAYER = "zero_other_payer"
    ZERO_CONTRACTUAL = "zero_contractual"
    UNEXPLAINED_ZERO = "unexplained_zero"


class LineVerdict(Enum):
    """What became of one line.

    REVERSED: an earlier payment is taken back. UNEXPLAINED: nothing is paid or shared, and
    the EOB does not say why.
    """

    ALLOWED = "allowed"
    PARTLY_DENIED = "partly_denied"
    DENIED = "denied"
    BALANCE_LEFT = "balance_left"
    WRITTEN_OFF = "written_off"
    OTHER_PAYER = "other_payer"
    PENDING = "pending"
    NO_CHARGE = "no_charge"
    REVERSED = "reversed"
    UNEXPLAINED = "unexplained"


class FindingKind(Enum):
    LINE_DENIED = "line_denied"
    LINE_PARTLY_DENIED = "line_partly_denied"
    SUMS_DO_NOT_HOLD = "sums_do_not_hold"
    BILL_ABOVE_SHARE = "bill_above_share"
    CONTRACTUAL_AMOUNT_BILLED = "contractual_amount_billed"
    BALANCE_BILL = "balance_bill"
    UNKNOWN_CODE = "unknown_code"
    DUPLICATE_LINE = "duplicate_line"
    BUNDLED_LINE = "bundled_line"
    OUT_OF_NETWORK_LINE = "out_of_network_line"
    PREVENTIVE_SHARE = "preventive_share"
    DEDUCTIBLE_BEYOND_MET = "deductible_beyond_met"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to know about the claim, with its reason in words. `line` counts from 1."""

    kind: FindingKind
    words: str | Words
    line: int | None = None
    amount: Decimal | None = None

    @property
    def text(self) -> str:
        return self.words if isinstance(self.words, str) else self.words()


class ReadAdjustment(NamedTuple):
    """An adjustment with what its code means and counts as."""

    group: str
    reason: str
    amount: Decimal
    meaning: str
    counts_as: CountsAs


class Amounts(NamedTuple):
    """Where a charge went, in dollars. The parts sum to the charge when `balanced`.

    `unexplained` is charge less all other parts; `balance_left` is what is left to the
    patient beyond the allowed amount. `may_be_billed` is what the patient may be billed now.
    """

    charge: Decimal
    paid: Decimal
    cost_share: Decimal
    discount: Decimal
    denied: Decimal
    other_payer: Decimal
    pending: Decimal
    pay_change: Decimal
    balance_left: Decimal
    unexplained: Decimal
    may_be_billed: Decimal

    @property
    def allowed(self) -> Decimal:
        """Return insurer paid + copay + deductible + coinsurance (product.md)."""
        return self.paid + self.cost_share

    @property
    def balanced(self) -> bool:
        return nothing(self.unexplained)

    @property
    def provisional(self) -> bool:
        """Return whether the patient's part may still change."""
        return self.denied > ZERO or self.pending > ZERO


class LineReading(NamedTuple):
    """One line, read."""

    line: int
    label: str
    verdict: LineVerdict
    tell: Words
    amounts: Amounts
    adjustments: tuple[ReadAdjustment, ...]
    remarks: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.tell()

    @property
    def balanced(self) -> bool:
        return self.amounts.balanced

    @property
    def provisional(self) -> bool:
        return self.amounts.provisional


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """A claim, read line by line. `in_dispute` is the money an appeal or fix could move.

    `adjustments` and `remarks` are the codes of the whole claim, beside those of its lines.
    """

    status: ClaimStatus
    tell: Words
    amounts: Amounts
    in_dispute: Decimal
    lines: tuple[LineReading, ...]
    findings: tuple[Finding, ...]
    adjustments: tuple[ReadAdjustment, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return self.tell()

    @property
    def balanced(self) -> bool:
        return self.amounts.balanced

    @property
    def provisional(self) -> bool:
        return self.amounts.provisional


@dataclass(frozen=True, slots=True)
class ReasonFound:
    """A reason read in a notice. `because` are the telling phrases, as they stand in it."""

    reason: DenialReason
    confidence: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A last day to act, how it was counted and by which rule.

    `last_day` is None where a date to count from is missing (`needs` names it) or where
    nobody knows the rule (`why`). `rule` "as-printed-on-notice" has no citation. `if_late` is
    what to know once the day has passed. Where hours count (`in_hours`), or the day ends early,
    `last_moment` is the end in local time, and `last_day` the day it falls on.
    """

    step: AppealStep
    available: bool
    last_day: date | None
    rule: str
    citation: Citation | None
    confidence: Confidence
    how_counted: str
    act_by: date | None
    who_acts: Actor
    as_printed: date | None = None
    needs: tuple[str, ...] = ()
    why: str = ""
    note: str = ""
    if_late: str = ""
    last_moment: datetime | None = None
    in_hours: bool = False
    send_to: SendTo = SendTo.DECIDER
    filed_when: FiledWhen = FiledWhen.NOT_STATED
    fee: str = ""

    def has_passed(self, *, on: date) -> bool:
        return self.last_day is not None and self.last_day < on

    def days_left(self, *, on: date) -> int | None:
        """Return days from `on` to the last day; negative once it has passed."""
        return None if self.last_day is None else (self.last_day - on).days


@dataclass(frozen=True, slots=True)
class RouteAdvice:
    route: Route
    primary: bool
    name: str
    why: str
    would_change_if: tuple[str, ...]
    next_steps: tuple[str, ...]
    citation: Citation | None
    letters: tuple[LetterKind, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class BillingAdvice:
    """What to do with the provider's bill meanwhile; `may_be_billed` None: not known."""

    may_be_billed: Decimal | None
    pay_now: str
    do_not_pay_yet: str
    do_not_ignore: str


@dataclass(frozen=True, slots=True)
class RecordNeed:
    kind: RecordKind
    name: str
    why: str
    where: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """The whole answer for one case on one day."""

    on: date
    in_scope: bool
    claim: ClaimReading | None
    reasons: tuple[DenialReason, ...]
    reasons_read: tuple[ReasonFound, ...]
    routes: tuple[RouteAdvice, ...]
    deadlines: tuple[Deadline, ...]
    billing: BillingAdvice
    letters: tuple[LetterKind, ...]
    records_needed: tuple[RecordNeed, ...]
    still_needed: tuple[MissingFact, ...]
    other_plans: tuple[OtherPlanReading, ...] = ()

    @property
    def primary_route(self) -> RouteAdvice:
        return next(route for route in self.routes if route.primary)

    @property
    def next_deadline(self) -> Deadline | None:
        """Return the person's earliest last day, None where no date is known."""
        own = [d for d in self.deadlines if d.last_day and d.who_acts is Actor.YOU]
        return min(own, key=lambda d: d.last_day or date.max, default=None)
