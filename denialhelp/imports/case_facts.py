"""A claim of a remittance file to the facts of a case: what the file tells, and nothing else."""

from dataclasses import replace
from decimal import Decimal

from denialhelp.cases.case_file import CaseFileError, read_case_file, write_case_file
from denialhelp.domain.claim import Claim, ServiceLine
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import Denial, ServiceTiming, WhatHappened
from denialhelp.domain.facts import CaseFacts, Coverage, Insurer, Person
from denialhelp.domain.findings import ClaimStatus
from denialhelp.imports.kept_claim import KeptClaim

# CLP06, where it leaves no doubt. Medicaid ("MC") does not say whether a plan runs it, and
# "CH" stands for TRICARE and CHAMPVA alike.
_COVERAGES = {
    "MA": CoverageKind.MEDICARE_ORIGINAL,
    "MB": CoverageKind.MEDICARE_ORIGINAL,
    "16": CoverageKind.MEDICARE_ADVANTAGE,
    "WC": CoverageKind.WORKERS_COMPENSATION,
    "AM": CoverageKind.AUTO,
}

_HAPPENED = {
    ClaimStatus.DENIAL: WhatHappened.NOT_PAID_AFTER_CARE,
    ClaimStatus.PARTIAL_DENIAL: WhatHappened.PARTLY_PAID,
    ClaimStatus.UNRESOLVED_BALANCE: WhatHappened.PARTLY_PAID,
    ClaimStatus.PREDETERMINATION: WhatHappened.REFUSED_BEFORE_CARE,
}

_MOST_LINES = 999
"""Of a claim, as X12 has it. A case shows all its lines on one page."""

_MOST_UNITS = Decimal(10) ** 9


class NotACaseError(Exception):
    """A claim holds what a case cannot; its words say so."""


def case_facts(found: KeptClaim, status: ClaimStatus) -> CaseFacts:
    """Return the facts, or raise a NotACaseError.

    The day of the remittance is the provider's. When the patient's own notice was sent, and so
    when the days to appeal began, no remittance tells.
    """
    if len(found.claim.lines) > _MOST_LINES:
        raise NotACaseError(f"This claim has more than {_MOST_LINES} lines, so none was made.")
    named, before_care = found.parties, status is ClaimStatus.PREDETERMINATION
    facts = CaseFacts(
        patient=Person(name=named.patient or named.subscriber),
        coverage=Coverage(
            kind=_COVERAGES.get(found.filing_indicator, CoverageKind.UNKNOWN),
            plan_name=named.plan_name,
            member_id=named.member_id,
            group_number=named.group_number,
            insurer=Insurer(name=named.payer),
        ),
        denial=Denial(
            what_happened=_HAPPENED.get(status, WhatHappened.NOT_SURE),
            service_timing=None if before_care else ServiceTiming.POST_SERVICE,
        ),
        claim=_with_units_that_fit(found.claim),
    )
    try:  # a case holds what a case file can hold
        return read_case_file(write_case_file(facts))
    except CaseFileError:
        raise NotACaseError(
            "This claim has an amount or a code that no case can hold, so none was made."
        ) from None


def _with_units_that_fit(claim: Claim) -> Claim:
    return replace(claim, lines=tuple(map(_with_fitting_units, claim.lines)))


def _with_fitting_units(line: ServiceLine) -> ServiceLine:
    """Leave out a count of units that makes no sense: nothing hangs on it."""
    if line.units is None or not 0 <= line.units < _MOST_UNITS:
        return replace(line, units=None)
    return replace(line, units=line.units.quantize(Decimal("0.001")))
