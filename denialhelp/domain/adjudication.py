"""What became of each line and of the claim, and do the sums hold? read_claim is the one call."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from denialhelp.domain.adjustments import read_adjustments
from denialhelp.domain.claim import Claim, ServiceLine
from denialhelp.domain.claim_findings import WHOLE_CLAIM, findings_in
from denialhelp.domain.claim_status import status_of
from denialhelp.domain.claim_sums import in_dispute, sum_claim
from denialhelp.domain.claim_words import describe_claim
from denialhelp.domain.code_rules import CarcMeaning
from denialhelp.domain.findings import ClaimReading
from denialhelp.domain.line_reading import Surroundings, read_line, reading_of
from denialhelp.domain.money import known


def read_claim(claim: Claim, carc: Mapping[str, CarcMeaning]) -> ClaimReading | None:
    """Return the reading of a claim, None where nothing is known of its lines or totals."""
    claim = _as_lines(claim)
    if not any(_amounts_in(claim)):
        return None
    around = Surroundings(
        carc,
        claim.provider.in_network,
        codes_for_whole_claim=bool(claim.adjustments),
        names_every_cut=bool(claim.payer_status),
    )
    cases = tuple(
        [read_line(number, line, around) for number, line in enumerate(claim.lines, start=1)]
    )
    coded = read_adjustments(claim.adjustments, carc)
    sums = sum_claim(claim, cases, coded)
    status = status_of(claim.payer_status, sums.amounts, [case.verdict for case in cases])
    return ClaimReading(
        status=status,
        tell=partial(describe_claim, status, sums.amounts),
        amounts=sums.amounts,
        in_dispute=in_dispute(sums, cases),
        lines=tuple([reading_of(case) for case in cases]),
        findings=findings_in(claim, cases, coded, sums),
        adjustments=coded,
        remarks=claim.remarks,
    )


def _as_lines(claim: Claim) -> Claim:
    """Return the claim with one line where it has none, and its bill on a line alone."""
    if not claim.lines:
        line = ServiceLine(
            description=claim.service or WHOLE_CLAIM,
            charge=claim.charge,
            paid=claim.paid,
            adjustments=claim.adjustments,
            remarks=claim.remarks,
        )
        claim = replace(claim, lines=(line,), adjustments=(), remarks=())
    line = claim.lines[0]
    if len(claim.lines) > 1 or line.billed_to_patient is not None or claim.bill_total is None:
        return claim
    return replace(claim, lines=(replace(line, billed_to_patient=claim.bill_total),))


def _amounts_in(claim: Claim) -> Iterator[bool]:
    """Tell of each amount of the EOB whether it is known."""
    yield known(claim.charge) is not None
    yield known(claim.paid) is not None
    yield bool(claim.adjustments)
    for line in claim.lines:
        yield bool(line.adjustments)
        for amount in _typed(line):
            yield known(amount) is not None


def _typed(line: ServiceLine) -> tuple[Decimal | None, ...]:
    return (
        line.charge,
        line.allowed,
        line.paid,
        line.deductible,
        line.copay,
        line.coinsurance,
        line.denied,
    )
