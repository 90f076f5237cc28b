"""What the answers say about the coverage, and about a second plan."""

from denialhelp.domain.claim import Address
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.facts import Coverage, Insurer, OtherCoverage, PlanOrder
from denialhelp.interview.answers import Answers
from denialhelp.interview.kinds import InsuredThrough, PaysFirst
from denialhelp.ui.yes_no_unsure import YesNoUnsure, yes_or_no

# The second plan's exact kind is not asked, so only a source of one kind tells it.
_SECOND_PLAN = {
    InsuredThrough.WORK: CoverageKind.EMPLOYER_UNSURE,
    InsuredThrough.OWN: CoverageKind.MARKETPLACE,
    InsuredThrough.FEDERAL_JOB: CoverageKind.FEHB_PSHB,
}
# Where the plan that decided pays first, the other one is second, and the other way round.
_PLACE_OF_SECOND_PLAN = {
    PaysFirst.THIS_PLAN: PlanOrder.SECONDARY,
    PaysFirst.OTHER_PLAN: PlanOrder.PRIMARY,
}


def coverage_told(answers: Answers) -> Coverage:
    return Coverage(
        kind=coverage_kind(answers),
        state=answers.state or "",
        plan_name=answers.plan_name or "",
        member_id=answers.member_id or "",
        group_number=answers.group_number or "",
        insurer=Insurer(
            name=answers.insurer_name or "",
            address=answers.insurer_address or Address(),
            fax=answers.insurer_fax or "",
        ),
        deductible_met=yes_or_no(answers.deductible_met),
    )


def coverage_kind(answers: Answers) -> CoverageKind:
    through = answers.insured_through
    if through is InsuredThrough.WORK:
        return answers.work_plan or CoverageKind.EMPLOYER_UNSURE
    if through is InsuredThrough.OWN:
        return CoverageKind.MARKETPLACE
    if through is InsuredThrough.FEDERAL_JOB:
        return CoverageKind.FEHB_PSHB
    told = (
        answers.medicare_part,
        answers.medicaid_kind,
        answers.military_plan,
        answers.other_kind,
    )
    return next((kind for kind in told if kind), CoverageKind.UNKNOWN)


def other_coverage_told(answers: Answers) -> tuple[OtherCoverage, ...]:
    if answers.other_plan is not YesNoUnsure.YES:
        return ()
    through, pays_first = answers.other_plan_through, answers.pays_first
    other = OtherCoverage(
        order=_PLACE_OF_SECOND_PLAN.get(pays_first) if pays_first else None,
        kind=_SECOND_PLAN.get(through, CoverageKind.UNKNOWN) if through else CoverageKind.UNKNOWN,
        insurer=Insurer(name=answers.other_plan_name or ""),
        allowed=answers.other_plan_allowed,
        paid=answers.other_plan_paid,
    )
    return (other,)
