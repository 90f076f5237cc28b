"""FORMS: the form of every page that asks something, by the slug of its step."""

from collections.abc import Mapping

from denialhelp.interview.forms import claim, coverage, first, names, notice, reason
from denialhelp.interview.forms.notice_reasons import NoticeReasonsForm
from denialhelp.interview.forms.records import RecordsForm
from denialhelp.interview.forms.step_form import StepForm
from denialhelp.interview.forms.treatments import TreatmentsTriedForm

FORMS: Mapping[str, type[StepForm]] = {
    "urgency": first.UrgencyForm,
    "act-now": StepForm,
    "what-happened": first.WhatHappenedForm,
    "who-is-asking": first.WhoIsAskingForm,
    "notice-dates": notice.NoticeDatesForm,
    "notice-deadline": notice.NoticeDeadlineForm,
    "notice-deadline-date": notice.NoticeDeadlineDateForm,
    "notice-words": notice.NoticeWordsForm,
    "notice-reasons": NoticeReasonsForm,
    "earlier-appeal": notice.EarlierAppealForm,
    "earlier-appeal-answer": notice.EarlierAppealAnswerForm,
    "decision-level": notice.DecisionLevelForm,
    "coverage": coverage.CoverageForm,
    "coverage-work": coverage.CoverageWorkForm,
    "coverage-medicare": coverage.CoverageMedicareForm,
    "coverage-medicaid": coverage.CoverageMedicaidForm,
    "coverage-military": coverage.CoverageMilitaryForm,
    "coverage-other": coverage.CoverageOtherForm,
    "other-law": StepForm,
    "state": coverage.StateForm,
    "other-plan": coverage.OtherPlanForm,
    "other-plan-details": coverage.OtherPlanDetailsForm,
    "claim": claim.ClaimForm,
    "provider": claim.ProviderForm,
    "eob-how": claim.EobHowForm,
    "eob-lines": claim.EobLinesForm,
    "bill": claim.BillForm,
    "other-plan-eob": claim.OtherPlanEobForm,
    "why-needed": reason.WhyNeededForm,
    "treatments-tried": TreatmentsTriedForm,
    "authorization": reason.AuthorizationForm,
    "emergency": reason.EmergencyForm,
    "network": reason.NetworkForm,
    "deductible": reason.DeductibleForm,
    "what-looks-wrong": reason.WhatLooksWrongForm,
    "records": RecordsForm,
    "patient": names.PatientForm,
    "representative": names.RepresentativeForm,
    "insurer": names.InsurerForm,
    "insurer-address": names.InsurerAddressForm,
    "provider-address": names.ProviderAddressForm,
}
