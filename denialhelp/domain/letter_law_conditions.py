"""Questions that letters ask about whose law applies, where citations alone cannot say."""

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.letter_case import LetterCase
from denialhelp.domain.plan_conditions import THROUGH_AN_EMPLOYER

UNDER_APPEAL_RULES = THROUGH_AN_EMPLOYER | {
    CoverageKind.MARKETPLACE,
    CoverageKind.GOVERNMENT_SELF_FUNDED,
}

# 45 CFR 147.136(b) itself; plans that employers fund have the same rule from another agency.
NEW_EVIDENCE_RULE = frozenset(
    {
        CoverageKind.EMPLOYER_INSURED,
        CoverageKind.GOVERNMENT_SELF_FUNDED,
        CoverageKind.MARKETPLACE,
    }
)

MEDICARE = frozenset(
    {
        CoverageKind.MEDICARE_ORIGINAL,
        CoverageKind.MEDICARE_ADVANTAGE,
        CoverageKind.MEDICARE_PART_D,
    }
)


def plan_is_self_funded_by_a_government(case: LetterCase) -> bool:
    return case.facts.coverage.kind is CoverageKind.GOVERNMENT_SELF_FUNDED


def plan_has_one_level(case: LetterCase) -> bool:
    return case.facts.coverage.appeal_levels == 1


def plan_has_two_levels(case: LetterCase) -> bool:
    return case.facts.coverage.appeal_levels == 2


def levels_are_not_known(case: LetterCase) -> bool:
    return not (plan_has_one_level(case) or plan_has_two_levels(case))


def reviewer_rule_is_not_cited(case: LetterCase) -> bool:
    return case.facts.coverage.kind not in UNDER_APPEAL_RULES


def medical_reviewer_rule_is_not_cited(case: LetterCase) -> bool:
    kind = case.facts.coverage.kind
    return kind not in UNDER_APPEAL_RULES | {CoverageKind.MEDICARE_PART_D}


def document_rule_is_not_cited(case: LetterCase) -> bool:
    kind = case.facts.coverage.kind
    return kind not in UNDER_APPEAL_RULES | {CoverageKind.MEDICAID_MANAGED_CARE}


def new_evidence_rule_is_not_cited(case: LetterCase) -> bool:
    return case.facts.coverage.kind not in NEW_EVIDENCE_RULE


def late_filing_rule_is_not_cited(case: LetterCase) -> bool:
    return case.facts.coverage.kind not in MEDICARE


CONDITIONS = (
    plan_is_self_funded_by_a_government,
    plan_has_one_level,
    plan_has_two_levels,
    levels_are_not_known,
    reviewer_rule_is_not_cited,
    medical_reviewer_rule_is_not_cited,
    document_rule_is_not_cited,
    new_evidence_rule_is_not_cited,
    late_filing_rule_is_not_cited,
)
