"""Kinds of coverage, as `coverage` in a case file names them."""

from enum import Enum


class CoverageKind(Enum):
    EMPLOYER_SELF_FUNDED = "employer_self_funded"
    EMPLOYER_INSURED = "employer_insured"
    EMPLOYER_UNSURE = "employer_unsure"
    EMPLOYER_GRANDFATHERED = "employer_grandfathered"
    MARKETPLACE = "marketplace"
    GOVERNMENT_SELF_FUNDED = "government_self_funded"
    CHURCH = "church"
    STUDENT = "student"
    MEDICARE_ORIGINAL = "medicare_original"
    MEDICARE_ADVANTAGE = "medicare_advantage"
    MEDICARE_PART_D = "medicare_part_d"
    MEDICAID_MANAGED_CARE = "medicaid_managed_care"
    MEDICAID_FFS = "medicaid_ffs"
    CHIP = "chip"
    TRICARE = "tricare"
    CHAMPVA = "champva"
    VA = "va"
    FEHB_PSHB = "fehb_pshb"
    IHS = "ihs"
    SHORT_TERM = "short_term"
    SHARING_MINISTRY = "sharing_ministry"
    LIMITED_BENEFIT = "limited_benefit"
    UNINSURED = "uninsured"
    WORKERS_COMPENSATION = "workers_compensation"
    AUTO = "auto"
    UNKNOWN = "unknown"


OUT_OF_SCOPE = frozenset({CoverageKind.WORKERS_COMPENSATION, CoverageKind.AUTO})
"""Other law and other offices decide these: the site says so and where to turn."""

ALL_COVERAGES = frozenset(CoverageKind)
