"""Kinds of answers that only the questionnaire knows; the rules know their consequences."""

from enum import Enum


class Urgency(Enum):
    """What waiting for an ordinary decision could do."""

    HARM = "harm"
    CARE_NOW = "care_now"
    NO = "no"
    NOT_SURE = "not_sure"


class WhoIsAsking(Enum):
    """Who is filling this in."""

    PATIENT = "patient"
    PARENT = "parent"
    SPOUSE = "spouse"
    RELATIVE = "relative"
    ADVOCATE = "advocate"


class WhoAppealed(Enum):
    NOBODY = "nobody"
    PATIENT = "patient"
    PROVIDER = "provider"
    NOT_SURE = "not_sure"


class InsuredThrough(Enum):
    """Where coverage comes from, as people know it. The exact kind is asked after this."""

    WORK = "work"
    OWN = "own"
    MEDICARE = "medicare"
    MEDICAID = "medicaid"
    MILITARY = "military"
    FEDERAL_JOB = "federal_job"
    OTHER = "other"
    NOT_SURE = "not_sure"


class PaysFirst(Enum):
    """Which of two plans pays first."""

    THIS_PLAN = "this_plan"
    OTHER_PLAN = "other_plan"
    NOT_SURE = "not_sure"


class EobHow(Enum):
    """How the EOB's lines will be told."""

    ALL_LINES = "all_lines"
    LINES_NOT_PAID = "lines_not_paid"
    TOTALS = "totals"
    NO_EOB = "no_eob"
