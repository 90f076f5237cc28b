"""Cases that bring out the rows of a letter which ordinary cases never need."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from denialhelp.domain.claim import Adjustment, AdjustmentGroup, ServiceLine
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import (
    AppealAnswer,
    AppealedBy,
    Denial,
    DenialReason,
    EarlierAppeal,
    ServiceTiming,
    WhatHappened,
)
from denialhelp.domain.facts import (
    CaseFacts,
    Insurer,
    MedicalFacts,
    OtherCoverage,
    PlanOrder,
    RecordKind,
    RecordStatus,
)
from tests.domain.letters import (
    MARTA,
    with_coverage,
    with_lines,
    with_reasons,
    with_records,
    with_timing,
)

LONG_AGO = replace(MARTA.denial, notice_date=date(2025, 1, 6), received_date=date(2025, 1, 8))
PART_PAID = ServiceLine(
    charge=Decimal(300),
    allowed=Decimal(100),
    paid=Decimal(100),
    adjustments=(Adjustment(AdjustmentGroup.CONTRACTUAL, "50", Decimal(200)),),
)
OTHER_PLAN = OtherCoverage(order=PlanOrder.PRIMARY, insurer=Insurer(name="Elm Health"))


def _levels(levels: int, timing: ServiceTiming) -> CaseFacts:
    facts = replace(MARTA, coverage=replace(MARTA.coverage, appeal_levels=levels))
    return with_timing(timing, facts=facts)


def _late(kind: CoverageKind) -> CaseFacts:
    return replace(with_coverage(kind), denial=LONG_AGO)


URGENT_TO_A_DOCTOR = with_timing(
    ServiceTiming.PRE_SERVICE,
    urgent=True,
    facts=replace(MARTA, medical=MedicalFacts(clinician="Dr. Odile Brandt")),
)
BILLED_MORE = replace(
    MARTA,
    denial=Denial(what_happened=WhatHappened.BILL_LARGER_THAN_EOB),
    claim=replace(MARTA.claim, bill_total=Decimal(410)),
)

RARITIES = [
    with_coverage(CoverageKind.MARKETPLACE, URGENT_TO_A_DOCTOR),
    with_coverage(CoverageKind.GOVERNMENT_SELF_FUNDED, URGENT_TO_A_DOCTOR),
    BILLED_MORE,
    replace(BILLED_MORE, medical=MedicalFacts(what_looks_wrong="I was there only once.")),
    replace(
        MARTA,
        denial=replace(
            MARTA.denial,
            already_appealed=EarlierAppeal(
                AppealedBy.PATIENT, date(2026, 8, 1), AppealAnswer.DENIED
            ),
        ),
    ),
    replace(
        with_timing(ServiceTiming.PRE_SERVICE, urgent=True),
        medical=MedicalFacts(clinician="Dr. Odile Brandt"),
    ),
    CaseFacts(),
    with_lines(PART_PAID),
    with_lines(PART_PAID, facts=with_coverage(CoverageKind.MEDICAID_FFS)),
    replace(MARTA, denial=replace(MARTA.denial, notice_date=None)),
    replace(MARTA, denial=replace(MARTA.denial, received_date=None)),
    replace(MARTA, denial=replace(MARTA.denial, deadline_on_notice=date(2026, 12, 1))),
    replace(
        MARTA, denial=replace(MARTA.denial, already_appealed=EarlierAppeal(AppealedBy.PATIENT))
    ),
    replace(MARTA, denial=Denial(service_timing=ServiceTiming.POST_SERVICE)),
    *(_levels(levels, timing) for levels in (1, 2) for timing in ServiceTiming),
    *map(
        _late,
        (
            CoverageKind.EMPLOYER_INSURED,
            CoverageKind.MEDICARE_ORIGINAL,
            CoverageKind.MEDICARE_ADVANTAGE,
            CoverageKind.MEDICARE_PART_D,
        ),
    ),
    replace(with_reasons(DenialReason.COORDINATION_OF_BENEFITS), other_coverage=(OTHER_PLAN,)),
    replace(
        with_reasons(DenialReason.COST_SHARING),
        coverage=replace(MARTA.coverage, deductible_met=True),
        claim=replace(MARTA.claim, bill_total=Decimal(410)),
    ),
    with_records(
        RecordStatus.WILL_ASK,
        RecordKind.MEDICAL_RECORDS,
        facts=with_records(RecordStatus.HAVE, RecordKind.EOB, RecordKind.ITEMIZED_BILL),
    ),
    replace(
        with_reasons(DenialReason.OUT_OF_NETWORK),
        claim=replace(MARTA.claim, provider=replace(MARTA.claim.provider, in_network=False)),
    ),
]
