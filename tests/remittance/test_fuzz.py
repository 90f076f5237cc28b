"""Damaged files of all kinds: the readers give claims and faults, and never anything else."""

import io
import json
from dataclasses import astuple
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from denialhelp.domain.adjudication import read_claim
from denialhelp.remittance.found import Fault, RemittanceClaim
from denialhelp.remittance.reading import RemittanceFormat, read_remittance
from denialhelp.rulebook.load import rules
from tests.remittance.files import CLAIM, DENIED, PAID, bundle, explanation, part, x12

AUTO = RemittanceFormat.AUTO
FILED = x12(CLAIM, "MOA***MA130~", PAID, DENIED, CLAIM, "CAS*OA*23*250~")
EXPLAINED: Any = bundle(
    {"resourceType": "Patient", "id": "p1", "name": [{"given": ["Rosa"], "family": "Roe"}]},
    explanation(
        [part("submitted", 90), part("denialreason", reason="CO-50"), part("noncovered", 90)],
        [part("submitted", 60), part("benefit", 40), part("coinsurance", 20)],
        total=[part("submitted", 150)],
        use="claim",
        provider={"display": "Hill Clinic", "identifier": {"system": "us-npi", "value": "1"}},
        patient={"reference": "Patient/p1"},
        insurer={"reference": "#plan"},
        insurance=[{"focal": True, "coverage": {"reference": "#cover"}}],
        contained=[
            {"id": "plan", "name": "Lake Health", "identifier": [{"value": "L77"}]},
            {"id": "cover", "subscriber": {"reference": "Patient/p1"}, "class": [{"name": "PPO"}]},
        ],
    ),
)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


def read_well(content: bytes, file_format: RemittanceFormat) -> list[RemittanceClaim]:
    """Return the claims; hold every claim and fault to what pages and commands need of it."""
    claims = []
    for found in read_remittance(io.BytesIO(content), file_format):
        if isinstance(found, Fault):
            assert found.place
            assert "\n" not in found.what
        else:
            claims.append(found)
            assert all(isinstance(name, str) for name in astuple(found.parties))
            reading = read_claim(found.claim, rules().carc)
            assert reading is None or isinstance(reading.amounts.allowed, Decimal)
    return claims


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from(RemittanceFormat))
def test_any_bytes_are_read_without_a_fault_of_ours(
    content: bytes, file_format: RemittanceFormat
) -> None:
    read_well(content, file_format)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_remittance_file_with_bytes_changed_or_lost_is_read(data: st.DataObject) -> None:
    content = FILED.encode()
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(start + 40, len(content))))
        content = content[:start] + data.draw(st.binary(max_size=10)) + content[end:]
    read_well(content, RemittanceFormat.AUTO)


NAMES = st.sampled_from(
    ["ISA", "ST", "BPR", "N1", "NM1", "REF", "CLP", "SVC", "CAS", "DTM", "AMT", "LQ", "MOA", "SE"]
)
KINDS = st.sampled_from(["PR", "PE", "QC", "IL", "74", "82", "1L", "CE", "2U", "405", "472", "B6"])
ELEMENTS = st.sampled_from(["835", "CO", "50", "-1", "99.999", "HC:1", "20260910", "", "x"])
SEGMENTS = st.lists(st.tuples(NAMES, st.lists(KINDS | ELEMENTS)), max_size=30)


@settings(deadline=None)
@given(SEGMENTS)
def test_segments_in_any_order_are_read(segments: list[tuple[str, list[str]]]) -> None:
    read_well(x12(*("*".join((name, *rest)) + "~" for name, rest in segments)).encode(), AUTO)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_resource_with_any_value_in_any_place_is_read(data: st.DataObject) -> None:
    content = json.loads(json.dumps(EXPLAINED))
    for _ in range(data.draw(st.integers(1, 3))):
        within = content
        while True:
            keys = list(within) if isinstance(within, dict) else list(range(len(within)))
            if not keys:
                break
            key = data.draw(st.sampled_from(keys))
            inner = within[key]
            if not isinstance(inner, dict | list) or data.draw(st.integers(0, 5)) == 0:
                within[key] = data.draw(ANY_JSON)
                break
            within = inner
    read_well(json.dumps(content).encode(), AUTO)


@settings(deadline=None)
@given(st.integers(0, len(FILED)), st.integers(0, len(FILED)))
def test_a_file_that_is_cut_off_gives_no_more_claims_than_the_whole(cut: int, also: int) -> None:
    less, more = sorted((cut, also))
    fewer = read_well(FILED[:less].encode(), RemittanceFormat.X12_835)
    assert len(fewer) <= len(read_well(FILED[:more].encode(), RemittanceFormat.X12_835)) <= 2
