"""YesNoUnsure, apart from the field that asks it: plain modules use it too."""

from enum import Enum


class YesNoUnsure(Enum):
    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


_YES_OR_NO = {YesNoUnsure.YES: True, YesNoUnsure.NO: False}


def yes_or_no(answer: YesNoUnsure | None) -> bool | None:
    """Return None where the answer is not known or not given."""
    return _YES_OR_NO.get(answer) if answer else None
