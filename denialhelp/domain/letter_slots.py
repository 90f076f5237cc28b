"""What each {slot} of a letter's words is filled with. Every slot answers for every case."""

from collections.abc import Mapping

from denialhelp.domain import (
    letter_claim_slots,
    letter_notice_slots,
    letter_people_slots,
    letter_reason_slots,
)
from denialhelp.domain.letter_people_slots import Slot

SLOTS: Mapping[str, Slot] = {
    **letter_people_slots.SLOTS,
    **letter_claim_slots.SLOTS,
    **letter_notice_slots.SLOTS,
    **letter_reason_slots.SLOTS,
}
