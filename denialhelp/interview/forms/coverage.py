"""Forms about the coverage: where it comes from, its exact kind, and a second plan."""

from denialhelp.domain.coverage import CoverageKind
from denialhelp.interview.forms.step_form import StepForm
from denialhelp.interview.kinds import InsuredThrough, PaysFirst
from denialhelp.ui.fields import ChoiceRadioField, StateField, TextLineField, YesNoUnsureField
from denialhelp.ui.fields.choices import Wording

NOT_SURE = "I’m not sure"

INSURED_THROUGH: dict[InsuredThrough, Wording] = {
    InsuredThrough.WORK: (
        "Through a job",
        "Yours or a family member’s, now or before. COBRA counts too.",
    ),
    InsuredThrough.OWN: (
        "A plan you bought",
        "On HealthCare.gov, on a state marketplace, or from an insurer.",
    ),
    InsuredThrough.MEDICARE: ("Medicare", "Mostly for people over 65 or with a disability."),
    InsuredThrough.MEDICAID: (
        "Medicaid or CHIP",
        "From the state, for children and people with a low income. It may have another name.",
    ),
    InsuredThrough.MILITARY: ("Military or veterans’ care", "TRICARE, CHAMPVA or VA care."),
    InsuredThrough.FEDERAL_JOB: (
        "A federal or Postal Service job",
        "The FEHB or PSHB program, also after retirement.",
    ),
    InsuredThrough.OTHER: (
        "Something else, or no insurance",
        "Such as a student plan, workers’ compensation or car insurance.",
    ),
    InsuredThrough.NOT_SURE: NOT_SURE,
}

WORK_PLAN: dict[CoverageKind, Wording] = {
    CoverageKind.EMPLOYER_SELF_FUNDED: (
        "The employer pays the claims (self-funded)",
        "The company on the card only runs the plan.",
    ),
    CoverageKind.EMPLOYER_INSURED: (
        "An insurance company pays the claims (insured)",
        "The employer is not a government, a public school or a church.",
    ),
    CoverageKind.GOVERNMENT_SELF_FUNDED: (
        "The employer is a state, city, county or public school",
        "Choose this also if an insurance company pays the claims.",
    ),
    CoverageKind.CHURCH: "A church or another religious employer",
    CoverageKind.EMPLOYER_UNSURE: (
        NOT_SURE,
        "That is fine. We use what holds for both main kinds.",
    ),
}

MEDICARE_PART: dict[CoverageKind, Wording] = {
    CoverageKind.MEDICARE_ORIGINAL: (
        "Original Medicare",
        "The red, white and blue card. The decision came from Medicare itself.",
    ),
    CoverageKind.MEDICARE_ADVANTAGE: (
        "A Medicare Advantage plan",
        "A card from a private company, such as an HMO or PPO.",
    ),
    CoverageKind.MEDICARE_PART_D: ("A Medicare drug plan (Part D)", "It is about a medicine."),
    CoverageKind.UNKNOWN: NOT_SURE,
}

MEDICAID_KIND: dict[CoverageKind, Wording] = {
    CoverageKind.MEDICAID_MANAGED_CARE: (
        "A health plan that works for Medicaid",
        "The card or the letter names a company.",
    ),
    CoverageKind.MEDICAID_FFS: "The state’s Medicaid office itself",
    CoverageKind.CHIP: "The children’s program (CHIP)",
    CoverageKind.UNKNOWN: NOT_SURE,
}

MILITARY_PLAN: dict[CoverageKind, Wording] = {
    CoverageKind.TRICARE: ("TRICARE", "For those who serve or served, and their families."),
    CoverageKind.CHAMPVA: ("CHAMPVA", "For some families of disabled veterans."),
    CoverageKind.VA: ("VA health care", "For veterans."),
    CoverageKind.UNKNOWN: NOT_SURE,
}

OTHER_KIND: dict[CoverageKind, Wording] = {
    CoverageKind.WORKERS_COMPENSATION: (
        "Workers’ compensation",
        "The injury or illness comes from work.",
    ),
    CoverageKind.AUTO: ("Car insurance", "The injury comes from a crash."),
    CoverageKind.STUDENT: "A student health plan of a college",
    CoverageKind.IHS: "Indian Health Service or a tribal program",
    CoverageKind.SHORT_TERM: ("A short-term plan", "It ends after a few months."),
    CoverageKind.SHARING_MINISTRY: "A health care sharing ministry",
    CoverageKind.LIMITED_BENEFIT: (
        "A plan with limited benefits",
        "It pays a fixed amount a day, or only for one illness.",
    ),
    CoverageKind.UNINSURED: "No insurance",
    CoverageKind.UNKNOWN: NOT_SURE,
}

PAYS_FIRST: dict[PaysFirst, Wording] = {
    PaysFirst.THIS_PLAN: "The plan that sent this notice",
    PaysFirst.OTHER_PLAN: "The second plan",
    PaysFirst.NOT_SURE: (NOT_SURE, "Both plans can tell you. Ask each of them."),
}

_HEARD_OF_SECOND_PLAN: dict[InsuredThrough, Wording] = {
    through: INSURED_THROUGH[through]
    for through in INSURED_THROUGH
    if through is not InsuredThrough.OTHER
}


class CoverageForm(StepForm):
    insured_through = ChoiceRadioField(
        INSURED_THROUGH,
        or_before=InsuredThrough.NOT_SURE,
        label="",
        noun="the kind of insurance",
        why="Each kind has its own law, its own deadline and its own place to appeal.",
        where="Look at the front of the insurance card, or at the logo on the notice.",
    )


class CoverageWorkForm(StepForm):
    work_plan = ChoiceRadioField(
        WORK_PLAN,
        or_before=CoverageKind.EMPLOYER_UNSURE,
        label="",
        noun="the kind of plan",
        where=(
            "Ask the benefits office at work: “Is our health plan self-funded or insured?” "
            "The plan’s booklet says it too."
        ),
    )


class CoverageMedicareForm(StepForm):
    medicare_part = ChoiceRadioField(
        MEDICARE_PART,
        or_before=CoverageKind.UNKNOWN,
        label="",
        noun="the part of Medicare",
        where="Look at the card that you showed for this care.",
    )


class CoverageMedicaidForm(StepForm):
    medicaid_kind = ChoiceRadioField(
        MEDICAID_KIND,
        or_before=CoverageKind.UNKNOWN,
        label="",
        noun="who sent the decision",
        where="Look at the name at the top of the notice.",
    )


class CoverageMilitaryForm(StepForm):
    military_plan = ChoiceRadioField(
        MILITARY_PLAN, or_before=CoverageKind.UNKNOWN, label="", noun="the program"
    )


class CoverageOtherForm(StepForm):
    other_kind = ChoiceRadioField(
        OTHER_KIND, or_before=CoverageKind.UNKNOWN, label="", noun="the kind of coverage"
    )


class StateForm(StepForm):
    state = StateField(
        required=False,
        label="",
        noun="a state",
        hint="Leave it empty if you do not want to say.",
        why="State offices can help, and some rules differ from state to state.",
    )


class OtherPlanForm(StepForm):
    other_plan = YesNoUnsureField(
        label="",
        noun="whether there is a second plan",
        hint="Such as a spouse’s plan, a parent’s plan, Medicare or Medicaid.",
        why="Where two plans could pay, a claim is often refused until they know who pays first.",
    )


class OtherPlanDetailsForm(StepForm):
    other_plan_through = ChoiceRadioField(
        _HEARD_OF_SECOND_PLAN,
        or_before=InsuredThrough.NOT_SURE,
        label="Where does the second plan come from?",
        noun="where the second plan comes from",
    )
    other_plan_name = TextLineField(
        required=False,
        longest=150,
        label="Name of the second plan or insurer",
        noun="the name of the second plan",
    )
    pays_first = ChoiceRadioField(
        PAYS_FIRST,
        or_before=PaysFirst.NOT_SURE,
        label="Which plan pays first?",
        noun="which plan pays first",
    )
