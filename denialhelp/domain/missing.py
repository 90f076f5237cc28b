"""Which facts nobody has given yet, though the next step or a letter needs them."""

from collections.abc import Callable, Collection, Iterator

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.facts import CaseFacts, MissingFact
from denialhelp.domain.letter import LetterKind
from denialhelp.domain.letter_blanks import BLANKS

Given = Callable[[CaseFacts], object]
Needed = tuple[MissingFact, Given]

COVERAGE = MissingFact(
    "coverage.kind",
    "Kind of coverage",
    "It decides which law gives your last day. The insurance card or your employer can tell.",
)
RECEIVED_DATE = MissingFact(
    "denial.received_date",
    "Day the notice arrived",
    "Often the time to act is counted from that day.",
)
REASON = MissingFact(
    "denial.reasons",
    "Reason the plan gives",
    "It decides who can fix this. Look for it in the notice or beside the codes of the EOB.",
)


def _some_reason(facts: CaseFacts) -> bool:
    denial = facts.denial
    given = denial.reasons or denial.wording or denial.codes
    return bool(given) or any(line.adjustments for line in facts.claim.lines)


FOR_THE_NEXT_STEP: tuple[Needed, ...] = (
    (COVERAGE, lambda facts: facts.coverage.kind is not CoverageKind.UNKNOWN),
    (BLANKS["denial.notice_date"], lambda facts: facts.denial.notice_date),
    # The notice's date can stand in for it: a count from there is never late.
    (RECEIVED_DATE, lambda facts: facts.denial.received_date or facts.denial.notice_date),
    (REASON, _some_reason),
)

FOR_CARE_TO_COME: tuple[Needed, ...] = (
    (BLANKS["denial.reference_number"], lambda facts: facts.denial.reference_number),
)

FOR_A_CLAIM: tuple[Needed, ...] = (
    (BLANKS["claim.number"], lambda facts: facts.claim.number),
    (BLANKS["claim.service_date"], lambda facts: facts.claim.service_date),
)

FOR_ANY_LETTER: tuple[Needed, ...] = (
    (BLANKS["claim.service"], lambda facts: facts.claim.service),
    (BLANKS["claim.provider.name"], lambda facts: facts.claim.provider.name),
    (BLANKS["patient.name"], lambda facts: facts.patient.name),
    (BLANKS["patient.address"], lambda facts: facts.patient.address.line1),
    (BLANKS["coverage.insurer.name"], lambda facts: facts.coverage.insurer.name),
    (BLANKS["coverage.member_id"], lambda facts: facts.coverage.member_id),
)

FOR_THE_APPEAL: tuple[Needed, ...] = (
    (
        BLANKS["coverage.insurer.address"],
        lambda facts: facts.coverage.insurer.address.line1 or facts.coverage.insurer.fax,
    ),
)

FOR_THE_PROVIDER: tuple[Needed, ...] = (
    (BLANKS["claim.provider.address"], lambda facts: facts.claim.provider.address.line1),
)


def missing_facts(
    facts: CaseFacts, *, letters: Collection[LetterKind] = ()
) -> tuple[MissingFact, ...]:
    """Return what the next step needs, then what these letters need, in the order it is asked."""
    return tuple(fact for fact, given in _needed(facts, letters) if not given(facts))


def _needed(facts: CaseFacts, letters: Collection[LetterKind]) -> Iterator[Needed]:
    yield from FOR_THE_NEXT_STEP
    if not letters:
        return
    yield from FOR_CARE_TO_COME if facts.denial.care_is_to_come else FOR_A_CLAIM
    yield from FOR_ANY_LETTER
    if LetterKind.INTERNAL_APPEAL in letters:
        yield from FOR_THE_APPEAL
    if LetterKind.PROVIDER_CORRECTION in letters:
        yield from FOR_THE_PROVIDER
