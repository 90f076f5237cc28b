"""The form of "Who oversees my plan?": the kind of plan and the state."""

from denialhelp.domain.coverage import CoverageKind
from denialhelp.rulebook.load import rules
from denialhelp.ui.fields import ChoiceSelectField, StateField
from denialhelp.ui.forms import QuestionForm

_GROUPS = {
    "Through a job": (
        CoverageKind.EMPLOYER_SELF_FUNDED,
        CoverageKind.EMPLOYER_INSURED,
        CoverageKind.EMPLOYER_UNSURE,
        CoverageKind.EMPLOYER_GRANDFATHERED,
        CoverageKind.GOVERNMENT_SELF_FUNDED,
        CoverageKind.CHURCH,
        CoverageKind.FEHB_PSHB,
    ),
    "Bought or joined by yourself": (
        CoverageKind.MARKETPLACE,
        CoverageKind.STUDENT,
        CoverageKind.SHORT_TERM,
        CoverageKind.LIMITED_BENEFIT,
        CoverageKind.SHARING_MINISTRY,
    ),
    "Medicare": (
        CoverageKind.MEDICARE_ORIGINAL,
        CoverageKind.MEDICARE_ADVANTAGE,
        CoverageKind.MEDICARE_PART_D,
    ),
    "Medicaid and CHIP": (
        CoverageKind.MEDICAID_MANAGED_CARE,
        CoverageKind.MEDICAID_FFS,
        CoverageKind.CHIP,
    ),
    "Military, veterans and tribal": (
        CoverageKind.TRICARE,
        CoverageKind.CHAMPVA,
        CoverageKind.VA,
        CoverageKind.IHS,
    ),
    "Something else": (
        CoverageKind.UNINSURED,
        CoverageKind.WORKERS_COMPENSATION,
        CoverageKind.AUTO,
        CoverageKind.UNKNOWN,
    ),
}
_OWN_WORDS = {
    CoverageKind.EMPLOYER_UNSURE: "A plan through work, and I’m not sure who pays the claims",
    CoverageKind.UNKNOWN: "I’m not sure",
}


def words_for(kind: CoverageKind) -> str:
    """Return the words for a kind of coverage as an option or a heading begins."""
    name = rules().coverages[kind].name
    return _OWN_WORDS.get(kind) or name[:1].upper() + name[1:]


class WhichPlanForm(QuestionForm):
    plan = ChoiceSelectField(
        {words: {kind: words_for(kind) for kind in kinds} for words, kinds in _GROUPS.items()},
        label="What kind of plan is it?",
        noun="the kind of plan",
        hint="If you do not know, choose “I’m not sure”, at the end of the list.",
    )
    state = StateField(
        required=False,
        label="State",
        noun="a state",
        autocomplete="",
    )
