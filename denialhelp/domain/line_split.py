"""Where the charge of one line went: what was typed, what codes say, and what is left over."""

from decimal import Decimal
from typing import NamedTuple

from denialhelp.domain.adjustments import PATIENT, Split, denied_by_group, split_of
from denialhelp.domain.claim import AdjustmentGroup, ServiceLine
from denialhelp.domain.findings import ReadAdjustment
from denialhelp.domain.money import HALF_A_CENT, ZERO, known, nothing, or_zero

# By these groups the plan says that the patient does not owe.
CONTRACTUAL = AdjustmentGroup.CONTRACTUAL.value
PAYER_INITIATED = AdjustmentGroup.PAYER_INITIATED.value


class LineSplit(NamedTuple):
    """One line's charge, split. `unexplained` is what its parts leave of the charge.

    `assumed_discount` is the part of the discount that no code names: it lies above the
    plan's price, and the bill does not ask for it. `asked_beyond` is the part of the
    balance that no code names, but the bill asks for.
    """

    charge: Decimal
    paid: Decimal
    split: Split
    unexplained: Decimal
    assumed_discount: Decimal = ZERO
    asked_beyond: Decimal = ZERO

    @property
    def allowed(self) -> Decimal:
        return self.paid + self.split.cost_share

    @property
    def adds_up(self) -> bool:
        return nothing(self.unexplained)


class DeniedTo(NamedTuple):
    """Who the plan says owes a denied amount.

    `nobody_named`: no group is printed, or one (OA, CR) that puts it on nobody.
    """

    patient: Decimal
    provider: Decimal
    nobody_named: Decimal


OWED_BY_NOBODY = DeniedTo(ZERO, ZERO, ZERO)


def split_line(
    line: ServiceLine,
    coded: tuple[ReadAdjustment, ...],
    *,
    explained_elsewhere: bool = False,
    names_every_cut: bool = False,
) -> LineSplit:
    """Return the split of one line; `explained_elsewhere`: by codes of the whole claim.

    `names_every_cut`: it is from a remittance file, where a cut without a code is a mistake.
    """
    by_codes = split_of(coded)
    share = typed_share(line)
    typed = _with_typed_amounts(by_codes, share, known(line.denied))
    paid = or_zero(line.paid)
    charge = known(line.charge)
    if charge is None:
        charge = max(paid + typed.total, or_zero(line.allowed))
    found = _split(charge, paid, typed)
    if typed is not by_codes and not found.adds_up:
        by_codes_alone = _split(charge, paid, by_codes)
        if coded and by_codes_alone.adds_up:
            # What was typed and what the codes say differ, and the codes add up.
            return by_codes_alone
    if explained_elsewhere or found.unexplained < HALF_A_CENT:
        return found
    if share is None and (coded or (names_every_cut and found.allowed > 0)):
        # What a remittance does not name stays unexplained.
        return found
    return _with_rest_read(line, found, coded=bool(coded))


def denied_to(denied: Decimal, coded: tuple[ReadAdjustment, ...]) -> DeniedTo:
    """Return who owes the denied dollars, as far as the groups of the codes say."""
    if denied <= 0:
        return OWED_BY_NOBODY
    by_group = denied_by_group(coded)
    patient = min(denied, max(by_group.get(PATIENT, ZERO), ZERO))
    written_off = by_group.get(CONTRACTUAL, ZERO) + by_group.get(PAYER_INITIATED, ZERO)
    provider = min(denied - patient, max(written_off, ZERO))
    return DeniedTo(patient, provider, denied - patient - provider)


def typed_share(line: ServiceLine) -> Decimal | None:
    """Return deductible, copay and coinsurance as typed, None where none of them is."""
    if line.deductible is None and line.copay is None and line.coinsurance is None:
        return None
    shares = map(known, (line.deductible, line.copay, line.coinsurance))
    given = [share for share in shares if share is not None]
    return sum(given, ZERO) if given else None


def _split(charge: Decimal, paid: Decimal, split: Split) -> LineSplit:
    return LineSplit(charge, paid, split, charge - paid - split.total)


def _with_typed_amounts(split: Split, share: Decimal | None, denied: Decimal | None) -> Split:
    if share is None and denied is None:
        return split
    return split._replace(
        cost_share=split.cost_share if share is None else share,
        denied=split.denied if denied is None else denied,
    )


def _with_rest_read(line: ServiceLine, found: LineSplit, *, coded: bool) -> LineSplit:
    """Return the split with what the EOB leaves open read as such lines are meant."""
    price = max(found.allowed, or_zero(line.allowed))
    if price > 0:
        return _with_price(line, found, max(found.charge - price, ZERO))
    if coded or found.split.denied > 0:
        return found
    denied = found.split.plus(Split(denied=found.unexplained))
    return found._replace(split=denied, unexplained=ZERO)


def _with_price(line: ServiceLine, found: LineSplit, above_price: Decimal) -> LineSplit:
    """Return the split with what lies above the plan's price as discount or balance."""
    above = min(found.unexplained, above_price)
    beyond = or_zero(line.billed_to_patient) - found.split.cost_share - found.split.denied
    asked = min(above, max(beyond, ZERO))
    return LineSplit(
        found.charge,
        found.paid,
        found.split.plus(Split(discount=above - asked, balance_left=asked)),
        found.unexplained - above,
        assumed_discount=above - asked,
        asked_beyond=asked,
    )
