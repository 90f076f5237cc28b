"""YesNoUnsure, apart from the field that asks it: plain modules use it too."""

from enum import Enum


class YesNoUnsure(Enum):
    YES = "yes"
    NO = "no"
    UNSURE = "unsure"
