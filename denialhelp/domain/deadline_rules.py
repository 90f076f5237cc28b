"""A last day as a row of law: who must act, from when the time is counted, and when it holds."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from denialhelp.domain.citations import Citation, Confidence
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import (
    AppealStep,
    CountedFrom,
    DenialBasis,
    MedicareLevel,
    NoticeKind,
    RequestKind,
)
from denialhelp.domain.denial import DecisionLevel, DenialReason, ServiceTiming
from denialhelp.domain.periods import Period


class Actor(Enum):
    """Whose clock a deadline is."""

    YOU = "you"
    INSURER = "insurer"
    REVIEWER = "reviewer"
    PROVIDER = "provider"
    AGENCY = "agency"


class ClockStart(Enum):
    """What starts the clock.

    THEIR_RECEIPT is the day the other side received the claim, appeal or request. FIRST_BILL is
    the date of the first bill after the patient left the hospital. BEFORE_EFFECT is the day
    before a change takes effect. CHECKED is the day the other side finished its first check.
    """

    RECEIPT = "receipt"
    NOTICE_DATE = "notice_date"
    THEIR_RECEIPT = "their_receipt"
    BILL_RECEIPT = "bill_receipt"
    DENIAL_RECEIPT = "denial_receipt"
    EFFECTIVE_DATE = "effective_date"
    BEFORE_EFFECT = "before_effect"
    CARE_ENDS = "care_ends"
    REQUESTED = "requested"
    SERVICE_DATE = "service_date"
    FIRST_BILL = "first_bill"
    CHECKED = "checked"


class FiledWhen(Enum):
    """What counts as filed."""

    RECEIVED = "received"
    POSTMARKED = "postmarked"
    NOT_STATED = "not_stated"


class SendTo(Enum):
    """Who must get what the person sends; the notice has the address.

    SEE_NOTICE: the law leaves it to the plan's choice, or nobody could read it.
    """

    DECIDER = "decider"
    SEE_NOTICE = "see_notice"
    STATE = "state"
    REVIEW_AGENT = "review_agent"
    REVIEWER = "reviewer"
    FEDERAL_AGENCY = "federal_agency"
    COURT = "court"
    HOSPITAL = "hospital"


class Counts(Enum):
    """Which of two clocks counts."""

    EARLIER = "earlier"
    LATER = "later"


class AmountKind(Enum):
    """A least amount in dollars that opens a step."""

    MEDICARE_ALJ_HEARING = "medicare_alj_hearing"
    MEDICARE_JUDICIAL_REVIEW = "medicare_judicial_review"
    TRICARE_FORMAL_REVIEW = "tricare_formal_review"
    TRICARE_HEARING = "tricare_hearing"
    PATIENT_PROVIDER_DISPUTE = "patient_provider_dispute"


@dataclass(frozen=True, slots=True)
class AmountRule:
    """The least amount for a step. `year` is the year of filing, None for every year."""

    kind: AmountKind
    year: int | None
    amount: Decimal
    citation: Citation
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Clock:
    """A period and what starts it.

    `presumed_receipt_days`: the law presumes arrival that many days after the notice's date;
    None where it presumes nothing.
    """

    starts_from: ClockStart
    period: Period
    presumed_receipt_days: int | None = None


@dataclass(frozen=True, slots=True)
class Floor:
    """The time that a higher law tells this one to give, after receipt."""

    period: Period
    citation: Citation


@dataclass(frozen=True, slots=True)
class When:
    """The cases a row holds for. What is left out may be anything.

    `asked_hours_before_care_ends`: the request came at least so many hours before care ends.
    `warned_days_before_effect`: the notice was sent at least so many days before the change.
    `state_unknown`: nobody has told the state. `only_if_told`: a narrow case, that does not hold
    while nobody tells of it.
    """

    urgent: bool | None = None
    extended: bool | None = None
    no_answer: bool | None = None
    service_timing: frozenset[ServiceTiming] = frozenset()
    appeal_levels: int | None = None
    level: frozenset[MedicareLevel] = frozenset()
    request_kind: frozenset[RequestKind] = frozenset()
    denial_basis: frozenset[DenialBasis] = frozenset()
    notice_kind: frozenset[NoticeKind] = frozenset()
    counted_from: frozenset[CountedFrom] = frozenset()
    asked_hours_before_care_ends: int | None = None
    warned_days_before_effect: int | None = None
    state_unknown: bool = False
    only_if_told: bool = False


ANY_CASE = When()


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """One period of law. Rows of a step are tried in the order of the tables; the first fits.

    `levels` are the decisions after which this step of the person is next; none for a step that
    is only answered when asked for. `states` (two letters) narrow a row; none is every state.
    `period` is None where this law leaves the time to a state or plan, or sets none; `why` says
    so. `hour` ends the last day early (12 is noon). With `other_clock` two clocks run, and
    `counts` says which one does. `rolls_forward`: a last day on a weekend or legal holiday moves
    to the next other day. `note` is shown beside the date; `if_late` once it has passed.
    `closed_to` (reasons, all of them), `closed_to_codes` and `closed_to_basis` do not open the
    step; `why_closed` says so. `is_open` is false where this law has no such step at all, and
    `why` says what there is. `source` says where the figure was read. Where a day lies before
    that of the `floor`, the answer says so.
    """

    key: str
    step: AppealStep
    coverages: frozenset[CoverageKind]
    levels: frozenset[DecisionLevel]
    who_acts: Actor
    period: Period | None
    starts_from: ClockStart
    presumed_receipt_days: int | None
    filed_when: FiledWhen
    rolls_forward: bool
    citation: Citation
    confidence: Confidence
    effective_from: date
    effective_until: date | None
    note: str
    why: str
    if_late: str
    closed_to: frozenset[DenialReason] = frozenset()
    closed_to_codes: tuple[str, ...] = ()
    closed_to_basis: frozenset[DenialBasis] = frozenset()
    why_closed: str = ""
    when: When = ANY_CASE
    states: tuple[str, ...] = ()
    hour: int | None = None
    other_clock: Clock | None = None
    counts: Counts | None = None
    send_to: SendTo = SendTo.DECIDER
    fee: str = ""
    least_amount: AmountKind | None = None
    is_open: bool = True
    source: str = ""
    floor: Floor | None = None

    @property
    def clocks(self) -> tuple[Clock, ...]:
        """Return the clocks that run, none where this law counts no time itself."""
        if self.period is None:
            return ()
        first = Clock(self.starts_from, self.period, self.presumed_receipt_days)
        return (first,) if self.other_clock is None else (first, self.other_clock)
