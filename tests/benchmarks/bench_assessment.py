"""How the time of assess() grows with a case. Run by `make bench`, not by `make test`.

Times depend on the machine, so only ratios are held to; the times are printed.
"""

import timeit
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from denialhelp.domain.assessment import assess
from denialhelp.domain.claim import Adjustment, AdjustmentGroup, Claim, ServiceLine
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import Denial, WhatHappened
from denialhelp.domain.facts import CaseFacts, Coverage
from denialhelp.rulebook.load import rules

TODAY = date(2026, 11, 23)
LINE = ServiceLine(
    charge=Decimal(100),
    paid=Decimal(0),
    adjustments=(Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal(100)),),
)
PARAGRAPH = (
    "We have looked at your request with care. The service is not medically necessary, because the"
    " notes that we were sent do not show that other treatment was tried. You can ask us for the"
    " rule that we used. "
)


def case(*, lines: int = 1, paragraphs: int = 0) -> CaseFacts:
    return CaseFacts(
        coverage=Coverage(kind=CoverageKind.EMPLOYER_SELF_FUNDED),
        denial=Denial(
            what_happened=WhatHappened.NOT_PAID_AFTER_CARE,
            notice_date=date(2026, 10, 2),
            wording=PARAGRAPH * paragraphs,
        ),
        claim=Claim(lines=(LINE,) * lines),
    )


def milliseconds(facts: CaseFacts) -> float:
    """Return the best of several rounds, and print it."""
    call = partial(assess, facts, rules(), on=TODAY)
    call()
    best = min(timeit.repeat(call, number=20, repeat=7)) / 20 * 1000
    lines, characters = len(facts.claim.lines), len(facts.denial.wording)
    text = f"{best:6.2f} ms for {lines} lines and {characters} characters of wording"
    print(f"\n{text}", end="")  # noqa: T201 (what the run is for)
    return best


def test_ten_times_the_lines_take_no_more_than_fifteen_times_as_long() -> None:
    assert milliseconds(case(lines=100)) < 15 * milliseconds(case(lines=10))


def test_ten_times_the_wording_takes_no_more_than_fifteen_times_as_long() -> None:
    assert milliseconds(case(paragraphs=100)) < 15 * milliseconds(case(paragraphs=10))


def test_a_long_eob_and_a_long_letter_cost_no_more_than_each_alone() -> None:
    lines, letter = case(lines=50), case(paragraphs=20)
    both = replace(lines, denial=letter.denial)
    assert milliseconds(both) < 1.5 * (milliseconds(lines) + milliseconds(letter))
