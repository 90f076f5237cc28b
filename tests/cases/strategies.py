"""Cases that hypothesis makes up: any words, any days, exact amounts, known kinds."""

from decimal import Decimal

from hypothesis import strategies as st

from denialhelp.domain.claim import Adjustment, Claim, ServiceLine
from denialhelp.domain.facts import CaseFacts, Coverage, OtherCoverage
from denialhelp.ui.states import STATES

money = st.decimals(Decimal("-9999999999.99"), Decimal("9999999999.99"), places=2)
amounts = st.none() | money
quantities = st.none() | st.decimals(Decimal(0), Decimal("999999999.999"), places=3)

adjustments = st.builds(
    Adjustment, reason=st.from_regex(r"[A-Z0-9]{1,8}", fullmatch=True), amount=money
)
lines = st.builds(
    ServiceLine,
    units=quantities,
    charge=amounts,
    allowed=amounts,
    paid=amounts,
    deductible=amounts,
    copay=amounts,
    coinsurance=amounts,
    denied=amounts,
    billed_to_patient=amounts,
    adjustments=st.lists(adjustments, max_size=2).map(tuple),
)
claims = st.builds(
    Claim,
    bill_total=amounts,
    lines=st.lists(lines, max_size=3).map(tuple),
    adjustments=st.lists(adjustments, max_size=2).map(tuple),
    charge=amounts,
    paid=amounts,
)
# The case file holds either whether the deductible is met, or how much of it.
deductibles = st.tuples(st.none() | st.booleans(), st.none()) | st.tuples(st.none(), amounts)
coverages = deductibles.flatmap(
    lambda met: st.builds(
        Coverage,
        state=st.sampled_from(["", *STATES]),
        appeal_levels=st.sampled_from([None, 1, 2]),
        deductible_met=st.just(met[0]),
        deductible_met_amount=st.just(met[1]),
    )
)
other_coverages = st.builds(OtherCoverage, allowed=amounts, paid=amounts, deductible_left=amounts)
cases = st.builds(
    CaseFacts,
    coverage=coverages,
    other_coverage=st.lists(other_coverages, max_size=2).map(tuple),
    claim=claims,
)
