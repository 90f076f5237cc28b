"""What is stored of a case: AppealCase, StepAnswer, CaseEvent."""

from denialhelp.cases.models.appeal_case import AppealCase
from denialhelp.cases.models.case_event import CaseEvent
from denialhelp.cases.models.step_answer import StepAnswer

__all__ = ["AppealCase", "CaseEvent", "StepAnswer"]
