"""The questionnaire: every page in order, by section, with the condition that shows it."""

from denialhelp.interview import conditions
from denialhelp.interview.journey import Section, Step

FIRST = Section("first", 1, "First things first")
NOTICE = Section("notice", 2, "The notice")
COVERAGE = Section("coverage", 3, "The coverage")
CLAIM = Section("claim", 4, "The claim", conditions.our_rules_fit)
REASON = Section("reason", 5, "About the reason", conditions.our_rules_fit)
RECORDS = Section("records", 6, "Records", conditions.our_rules_fit)
NAMES = Section("names", 7, "Names and addresses", conditions.our_rules_fit)
CHECK = Section("check", 8, "Check your answers")

SECTIONS = (FIRST, NOTICE, COVERAGE, CLAIM, REASON, RECORDS, NAMES, CHECK)

_FIRST = (
    Step("urgency", FIRST, "Could waiting harm your health?", ("urgency",)),
    Step("act-now", FIRST, "Ask for a fast decision today", (), conditions.waiting_could_harm),
    Step("what-happened", FIRST, "What happened?", ("what_happened",)),
    Step("who-is-asking", FIRST, "Who is filling this in?", ("asking",)),
)

_NOTICE = (
    Step(
        "notice-dates",
        NOTICE,
        "When was the notice written, and when did it come?",
        ("notice_date", "received_date"),
    ),
    Step(
        "notice-deadline",
        NOTICE,
        "Does the notice print a last day to appeal?",
        ("deadline_printed",),
    ),
    Step(
        "notice-deadline-date",
        NOTICE,
        "Which last day does the notice print?",
        ("deadline_on_notice",),
        conditions.the_notice_prints_a_last_day,
    ),
    Step("notice-words", NOTICE, "What does the notice say?", ("wording", "codes")),
    Step("notice-reasons", NOTICE, "Why did the plan say no?", ("reasons",)),
    Step("earlier-appeal", NOTICE, "Has anyone appealed already?", ("appealed",)),
    Step(
        "earlier-appeal-answer",
        NOTICE,
        "What became of that appeal?",
        ("appeal_answer", "appeal_made_on"),
        conditions.somebody_has_appealed,
    ),
    Step(
        "decision-level",
        NOTICE,
        "Which decision does the newest notice show?",
        ("level",),
        conditions.an_appeal_was_turned_down,
    ),
)

_COVERAGE = (
    Step(
        "coverage",
        COVERAGE,
        "How are you insured?",
        ("insured_through",),
        for_another="How is the patient insured?",
    ),
    Step(
        "coverage-work",
        COVERAGE,
        "What kind of plan is it through work?",
        ("work_plan",),
        conditions.is_insured_through_work,
    ),
    Step(
        "coverage-medicare",
        COVERAGE,
        "Which part of Medicare decided?",
        ("medicare_part",),
        conditions.is_insured_through_medicare,
    ),
    Step(
        "coverage-medicaid",
        COVERAGE,
        "Who sent the decision about Medicaid?",
        ("medicaid_kind",),
        conditions.is_insured_through_medicaid,
    ),
    Step(
        "coverage-military",
        COVERAGE,
        "Which military or veterans program is it?",
        ("military_plan",),
        conditions.is_insured_through_the_military,
    ),
    Step(
        "coverage-other",
        COVERAGE,
        "Which of these is it?",
        ("other_kind",),
        conditions.has_another_kind_of_coverage,
    ),
    Step("other-law", COVERAGE, "Other rules decide this", (), conditions.other_law_decides),
    Step(
        "state",
        COVERAGE,
        "Which state do you live in?",
        ("state",),
        conditions.our_rules_fit,
        for_another="Which state does the patient live in?",
    ),
    Step(
        "other-plan",
        COVERAGE,
        "Do you have a second health plan?",
        ("other_plan",),
        conditions.our_rules_fit,
        for_another="Does the patient have a second health plan?",
    ),
    Step(
        "other-plan-details",
        COVERAGE,
        "What is the second plan?",
        ("other_plan_through", "other_plan_name", "pays_first"),
        conditions.has_a_second_plan,
    ),
)

_CLAIM = (
    Step(
        "claim",
        CLAIM,
        "What care is this about?",
        ("service", "service_date", "claim_number", "reference_number"),
    ),
    Step(
        "provider",
        CLAIM,
        "Who gave the care, or was going to?",
        ("provider_name", "provider_in_network"),
    ),
    Step(
        "eob-how",
        CLAIM,
        "Do you have the explanation of benefits?",
        ("eob_how",),
        conditions.care_was_given,
    ),
    Step(
        "eob-lines",
        CLAIM,
        "The lines of the EOB",
        ("reasons_on_lines",),
        conditions.will_tell_eob_lines,
    ),
    Step(
        "bill",
        CLAIM,
        "How much does the provider ask you to pay?",
        ("bill_total",),
        conditions.has_no_eob,
        for_another="How much does the provider ask the patient to pay?",
    ),
    Step(
        "other-plan-eob",
        CLAIM,
        "What does the EOB of the second plan say?",
        ("other_plan_allowed", "other_plan_paid"),
        conditions.a_second_plan_may_have_an_eob,
    ),
)

_REASON = (
    Step(
        "why-needed",
        REASON,
        "Why is this care needed?",
        ("why_needed", "clinician", "diagnosis"),
        conditions.reason_is_medical,
    ),
    Step(
        "treatments-tried",
        REASON,
        "What has been tried before?",
        ("treatments_tried",),
        conditions.reason_is_medical,
    ),
    Step(
        "authorization",
        REASON,
        "Is there an approval number?",
        ("authorization_number",),
        conditions.approval_was_missing,
    ),
    Step(
        "emergency",
        REASON,
        "Was it an emergency?",
        ("emergency",),
        conditions.an_emergency_would_matter,
    ),
    Step(
        "network",
        REASON,
        "Where was the care given?",
        ("facility_in_network", "consent_signed"),
        conditions.was_out_of_network,
    ),
    Step(
        "deductible",
        REASON,
        "Was the deductible for the year met before this care?",
        ("deductible_met",),
        conditions.only_a_share_is_asked,
    ),
    Step(
        "what-looks-wrong",
        REASON,
        "What looks wrong to you?",
        ("what_looks_wrong",),
        conditions.paperwork_may_be_wrong,
    ),
)

_RECORDS = (Step("records", RECORDS, "Which of these papers do you have?", ("records",)),)

_NAMES = (
    Step(
        "patient",
        NAMES,
        "Your name and address",
        ("patient_name", "patient_address", "patient_phone", "patient_email"),
        for_another="The patient’s name and address",
    ),
    Step(
        "representative",
        NAMES,
        "Your own name and address",
        (
            "representative_name",
            "representative_address",
            "representative_phone",
            "representative_email",
        ),
        conditions.somebody_helps_the_patient,
    ),
    Step(
        "insurer",
        NAMES,
        "What does the insurance card say?",
        ("insurer_name", "plan_name", "member_id", "group_number"),
    ),
    Step(
        "insurer-address",
        NAMES,
        "Where does the notice say to send an appeal?",
        ("insurer_address", "insurer_fax"),
    ),
    Step(
        "provider-address",
        NAMES,
        "Where is the provider’s billing office?",
        ("provider_address",),
        conditions.a_letter_to_the_provider_may_help,
    ),
)

LINES = "eob-lines"
"""The page whose answers are rows of their own: the EOB's lines."""

STEPS = _FIRST + _NOTICE + _COVERAGE + _CLAIM + _REASON + _RECORDS + _NAMES


def step_by_slug(slug: str) -> Step:
    """Return the page with this slug; a KeyError where there is none."""
    return _BY_SLUG[slug]


_BY_SLUG = {step.slug: step for step in STEPS}
