"""What a thief of the database can read: none of it is a person's words."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from django.db import connection

from denialhelp.cases import actions as case_actions
from denialhelp.cases.case_file import read_case_file, read_json
from denialhelp.cases.models import AppealCase
from denialhelp.claims import actions as claim_actions
from denialhelp.domain.casework import EventKind
from denialhelp.sealed.stored import sealed_models
from tests.cases.made_up import assessment
from tests.cases.test_case_file import WHOLE
from tests.factories import NOW

pytestmark = pytest.mark.django_db

MARKER = "MARKER-4711"


@pytest.fixture
def case_full_of_markers() -> AppealCase:
    """Store a case through the actions, in which everything a person can write is the marker."""
    case = case_actions.start_case(now=NOW)
    facts = marked(read_case_file(read_json(WHOLE)))
    facts = replace(facts, coverage=replace(facts.coverage, state="TX"))
    (line,) = facts.claim.lines
    line = replace(line, adjustments=())  # their codes are no words
    claim_actions.add_line(case.claim, line=line, codes_as_typed=MARKER)
    claim_actions.change_line(
        claim_actions.add_line(case.claim, line=line), line=line, codes_as_typed=MARKER
    )
    claim_actions.set_lines(case.claim, lines=(line,))
    claim_actions.add_line(case.claim, line=line, codes_as_typed=MARKER)
    for _ in range(2):
        case_actions.save_answers(case, step="why-needed", answers={"a": [MARKER]}, now=NOW)
    case_actions.record_findings(case, facts=facts, assessment=assessment(), now=NOW)
    case_actions.share(case, now=NOW)
    case_actions.record_event(case, kind=EventKind.OPENED, by=None, now=NOW, note=MARKER)
    return case


def test_no_table_holds_a_persons_words_in_clear(case_full_of_markers: AppealCase) -> None:
    found = {table for table, text in whole_database() if MARKER in text}
    assert found == set()


def test_the_search_sees_what_does_lie_open(case_full_of_markers: AppealCase) -> None:
    found = {table for table, text in whole_database() if case_full_of_markers.public_id in text}
    assert found == {"cases_appealcase"}


def test_the_markers_were_stored_and_can_be_read_by_who_has_the_keys(
    case_full_of_markers: AppealCase,
) -> None:
    """Or else the test above proves nothing."""
    for model, sealed in sealed_models():
        if model._meta.app_label in {"claims", "cases"}:
            row = model._base_manager.order_by("pk").last()
            for field in sealed:
                values = [getattr(row, field.name) for row in model._base_manager.all()]
                assert MARKER in str(values), f"{field} holds no marker: {row}"


def marked(value: Any) -> Any:
    """Return the same facts with every text in them turned into the marker."""
    if isinstance(value, str):
        return MARKER
    if isinstance(value, tuple):
        return tuple(marked(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: marked(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **parts)
    return value


def whole_database() -> list[tuple[str, str]]:
    """Return every row of every table as text."""
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            rows += [(table, as_text(row)) for row in cursor.fetchall()]
    return rows


def as_text(row: tuple[Any, ...]) -> str:
    values = [bytes(value) if isinstance(value, memoryview) else value for value in row]
    return repr(values)
