"""The named questions that rows of a letter may ask in `when`."""

from collections.abc import Callable, Mapping

from denialhelp.domain import (
    letter_care_conditions,
    letter_law_conditions,
    letter_told_conditions,
)
from denialhelp.domain.letter_case import LetterCase

CONDITIONS: Mapping[str, Callable[[LetterCase], bool]] = {
    condition.__name__: condition
    for condition in (
        *letter_care_conditions.CONDITIONS,
        *letter_told_conditions.CONDITIONS,
        *letter_law_conditions.CONDITIONS,
    )
}
