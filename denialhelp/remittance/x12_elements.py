"""What stands in the elements of an 835's segments: amounts, codes and their faults."""

from decimal import Decimal
from functools import lru_cache

from denialhelp.domain.claim import Adjustment, AdjustmentGroup
from denialhelp.remittance.found import Fault
from denialhelp.remittance.printed import NotReadableError, amount, shown
from denialhelp.remittance.x12_segments import Segment

ZERO = Decimal(0)

_GROUPS = {group.value: group for group in AdjustmentGroup}


def amount_at(segment: Segment, position: int, faults: list[Fault], *, what: str) -> Decimal | None:
    """Return an amount, zero where its element is empty, None (and a fault) where there is none."""
    try:
        return amount(segment.elements[position])
    except IndexError:
        faults.append(Fault(segment.place, f"it is cut short: {what} is missing"))
    except NotReadableError as error:
        if not segment.element(position):
            return ZERO
        faults.append(Fault(segment.place, f"{what}: {error}"))
    return None


def optional_amount(segment: Segment, position: int, faults: list[Fault]) -> Decimal | None:
    """Return an amount that need not be there."""
    elements = segment.elements
    if position >= len(elements) or not elements[position].strip():
        return None
    return amount_at(segment, position, faults, what=f"element {position}")


def adjustments_at(segment: Segment, faults: list[Fault]) -> list[Adjustment]:
    """Return the adjustments of a CAS: one group, then up to six of reason, amount, quantity."""
    group = _GROUPS.get(segment.element(1))
    if group is None:
        known = ", ".join(_GROUPS)
        what = f"{shown(segment.element(1))} is not an adjustment group; known: {known}"
        faults.append(Fault(segment.place, what))
        return []
    found = list[Adjustment]()
    for position in range(2, len(segment.elements), 3):
        reason = segment.elements[position].strip()
        if reason:
            cut = amount_at(segment, position + 1, faults, what=_amount_of(reason))
            if cut is not None:
                found.append(Adjustment(group, reason, cut))
        elif printed := segment.element(position + 1):
            faults.append(Fault(segment.place, f"{shown(printed)} has no reason code"))
    return found


# Told only where something is wrong, but made ready each time.
@lru_cache(maxsize=1024)
def _amount_of(reason: str) -> str:
    return f"reason {shown(reason)}"


def procedure_at(segment: Segment) -> tuple[str, tuple[str, ...]]:
    """Return the code and modifiers of an SVC; the revenue code where there is no other."""
    code, modifiers = _code_and_modifiers(segment.element(1), segment.component)
    return code or segment.element(4), modifiers


# Few codes make up most of a file.
@lru_cache(maxsize=4096)
def _code_and_modifiers(printed: str, component: str) -> tuple[str, tuple[str, ...]]:
    _, *parts = [part.strip() for part in printed.split(component)]
    return (parts[0] if parts else ""), tuple(filter(None, parts[1:5]))
