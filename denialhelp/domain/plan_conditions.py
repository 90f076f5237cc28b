"""Questions that routes ask about the coverage: who decides, and whose law applies."""

from denialhelp.domain.coverage import OUT_OF_SCOPE, CoverageKind
from denialhelp.domain.situation import Situation

NO_PLAN_DECIDES = OUT_OF_SCOPE | {CoverageKind.UNINSURED, CoverageKind.SHARING_MINISTRY}

THROUGH_AN_EMPLOYER = frozenset(
    {
        CoverageKind.EMPLOYER_SELF_FUNDED,
        CoverageKind.EMPLOYER_INSURED,
        CoverageKind.EMPLOYER_UNSURE,
        CoverageKind.EMPLOYER_GRANDFATHERED,
    }
)

GROUP_PLANS = THROUGH_AN_EMPLOYER | {
    CoverageKind.GOVERNMENT_SELF_FUNDED,
    CoverageKind.CHURCH,
}


def another_system_pays(situation: Situation) -> bool:
    return _kind(situation) in OUT_OF_SCOPE


def a_plan_decides(situation: Situation) -> bool:
    return _kind(situation) not in NO_PLAN_DECIDES


def the_policy_alone_gives_rights(situation: Situation) -> bool:
    """Tell whether the appeal rules for health plans pass this policy by."""
    return _kind(situation) in {CoverageKind.SHORT_TERM, CoverageKind.LIMITED_BENEFIT}


def plan_is_through_an_employer(situation: Situation) -> bool:
    return _kind(situation) in THROUGH_AN_EMPLOYER


def surprise_bill_law_applies(situation: Situation) -> bool:
    """Tell whether the federal law on surprise bills binds this plan."""
    return _kind(situation) in GROUP_PLANS | {CoverageKind.MARKETPLACE, CoverageKind.FEHB_PSHB}


def _kind(situation: Situation) -> CoverageKind:
    return situation.facts.coverage.kind
