from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.claim import Adjustment, AdjustmentGroup, ServiceLine
from denialhelp.interview.left_lines import TypedLine, put_aside, taken_back

CENTS = st.none() | st.decimals("0", "99999", places=2)
LINES = st.builds(
    ServiceLine,
    procedure=st.text(max_size=8),
    description=st.text(max_size=20),
    in_network=st.none() | st.booleans(),
    service_date=st.none() | st.dates(),
    charge=CENTS,
    paid=CENTS,
    adjustments=st.lists(
        st.builds(
            Adjustment,
            st.none() | st.sampled_from(AdjustmentGroup),
            st.sampled_from(["50", "A1"]),
            st.decimals("0", "999", places=2),
        ),
        max_size=3,
    ).map(tuple),
    remarks=st.lists(st.text(max_size=5), max_size=2).map(tuple),
)


@given(st.lists(st.tuples(LINES, st.text(max_size=20)), max_size=4))
def test_lines_put_aside_come_back_as_they_were(lines: list[TypedLine]) -> None:
    assert taken_back(put_aside(lines)) == tuple(lines)


def test_where_nothing_was_put_aside_nothing_comes_back() -> None:
    assert taken_back({}) == ()


def test_a_line_no_longer_understood_is_left_out() -> None:
    kept = put_aside([(ServiceLine(charge=Decimal("1.00")), "")])
    kept["lines"].append({"line": {"charge": "lots"}, "codes": ""})
    assert len(taken_back(kept)) == 1
