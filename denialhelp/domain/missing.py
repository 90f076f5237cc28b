"""Which facts nobody has given yet, though the next step or a letter needs them."""

from collections.abc import Callable, Collection, Iterator

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.facts import CaseFacts, MissingFact
from denialhelp.domain.letter import LetterKind

Given = Callable[[CaseFacts], object]
Needed = tuple[str, str, Given]


def _some_reason(facts: CaseFacts) -> bool:
    denial = facts.denial
    given = denial.reasons or denial.wording or denial.codes
    return bool(given) or any(line.adjustments for line in facts.claim.lines)


FOR_THE_NEXT_STEP: tuple[Needed, ...] = (
    (
        "coverage.kind",
        "the kind of coverage you have",
        lambda facts: facts.coverage.kind is not CoverageKind.UNKNOWN,
    ),
    ("denial.notice_date", "the date on the notice", lambda facts: facts.denial.notice_date),
    (
        "denial.received_date",
        "the day the notice arrived",
        # The notice's date can stand in for it: a count from there is never late.
        lambda facts: facts.denial.received_date or facts.denial.notice_date,
    ),
    ("denial.reasons", "the reason the plan gives", _some_reason),
)

FOR_ANY_LETTER: tuple[Needed, ...] = (
    ("patient.name", "the patient's name", lambda facts: facts.patient.name),
    ("patient.address", "the patient's address", lambda facts: facts.patient.address.line1),
    (
        "coverage.insurer.name",
        "the name of the insurer or plan",
        lambda facts: facts.coverage.insurer.name,
    ),
    (
        "coverage.member_id",
        "the member number on the insurance card",
        lambda facts: facts.coverage.member_id,
    ),
    ("claim.service", "the name of the care", lambda facts: facts.claim.service),
    (
        "claim.provider.name",
        "the name of the doctor, clinic or hospital",
        lambda facts: facts.claim.provider.name,
    ),
)

FOR_CARE_TO_COME: tuple[Needed, ...] = (
    (
        "denial.reference_number",
        "the reference number on the notice",
        lambda facts: facts.denial.reference_number,
    ),
)

FOR_A_CLAIM: tuple[Needed, ...] = (
    ("claim.number", "the claim number", lambda facts: facts.claim.number),
    ("claim.service_date", "the date of the care", lambda facts: facts.claim.service_date),
)

FOR_THE_APPEAL: tuple[Needed, ...] = (
    (
        "coverage.insurer.address",
        "the appeals address printed on the notice",
        lambda facts: facts.coverage.insurer.address.line1 or facts.coverage.insurer.fax,
    ),
)

FOR_THE_PROVIDER: tuple[Needed, ...] = (
    (
        "claim.provider.address",
        "the address of the provider's billing office",
        lambda facts: facts.claim.provider.address.line1,
    ),
)


def missing_facts(
    facts: CaseFacts, *, letters: Collection[LetterKind] = ()
) -> tuple[MissingFact, ...]:
    """Return what the next step needs, then what these letters need, in the order it is asked."""
    return tuple(
        MissingFact(fact, label)
        for fact, label, given in _needed(facts, letters)
        if not given(facts)
    )


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
