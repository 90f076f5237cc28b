"""What people do with remittance files: upload, read again, delete, make a case of a claim."""

from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from denialhelp.cases import queries as case_queries
from denialhelp.cases.models import AppealCase
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.denial import ServiceTiming, WhatHappened
from denialhelp.imports import actions as import_actions
from denialhelp.imports import progress, queries
from denialhelp.imports.case_facts import NotACaseError
from denialhelp.imports.models import ImportedClaim, RemittanceFile
from tests.factories import NOW, UserFactory
from tests.imports.uploads import (
    DAMAGED,
    as_stored,
    claim_segments,
    many_claims,
    read,
    upload,
    uploaded_and_read,
)
from tests.remittance.files import CLAIM, DENIED, PAID, x12
from tests.sealed.test_nothing_in_clear import whole_database

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(days=3)
TODAY = NOW.date()


def make_case(claim: ImportedClaim) -> AppealCase:
    by = claim.file.uploaded_by
    return import_actions.make_case(claim, by=by, now=NOW, on=TODAY)


def first_claim(*segments: str) -> ImportedClaim:
    claim = queries.claim_of(uploaded_and_read(x12(*segments)), 1)
    assert claim is not None
    return claim


# --- uploads ----------------------------------------------------------------------------------


def test_an_uploaded_file_waits_and_its_task_holds_nothing_but_its_key() -> None:
    file = upload(many_claims(1))
    assert file.state == "waiting"
    (task,) = DBTaskResult.objects.all()
    assert task.args_kwargs == {"args": [], "kwargs": {"file_id": str(file.pk)}}


def test_a_small_file_is_read_before_a_large_one_that_waits() -> None:
    large, small = upload("x" * (import_actions.SMALL + 1)), upload(many_claims(1))
    waiting = [task.args_kwargs["kwargs"]["file_id"] for task in DBTaskResult.objects.all()]
    assert waiting == [str(small.pk), str(large.pk)]


def test_a_file_whose_bytes_still_come_is_seen_by_nobody() -> None:
    ada = UserFactory.create(is_superuser=True)
    import_actions.begin_upload(name="march.835", by=ada, now=NOW)
    assert not queries.files_seen_by(ada).exists()


def test_an_upload_that_was_broken_off_is_deleted_in_time() -> None:
    bob = UserFactory.create()
    broken = import_actions.begin_upload(name="march.835", by=bob, now=NOW)
    import_actions.add_piece(broken, position=0, content=b"ISA*00*")
    whole = upload(many_claims(1))
    import_actions.clear_abandoned(now=NOW + timedelta(hours=1))
    assert RemittanceFile.objects.count() == 2
    import_actions.clear_abandoned(now=LATER)
    assert list(RemittanceFile.objects.all()) == [whole]


def test_the_same_file_again_waits_for_a_word() -> None:
    bob = UserFactory.create()
    first = upload(many_claims(1), by=bob)
    again = upload(many_claims(1), by=bob, at=LATER)
    assert again.state == "uploaded_before"
    assert queries.came_before(again) == first
    assert DBTaskResult.objects.count() == 1
    assert read(again).state == "uploaded_before"


def test_the_same_file_again_is_read_when_its_owner_says_so_once() -> None:
    bob = UserFactory.create()
    upload(many_claims(1), by=bob)
    again = upload(many_claims(1), by=bob, at=LATER)
    import_actions.read_all_the_same(again)
    import_actions.read_all_the_same(again)
    assert DBTaskResult.objects.count() == 2
    assert read(again).claims_read == 1


def test_a_file_whose_reading_broke_off_can_be_uploaded_once_more() -> None:
    bob = UserFactory.create()
    first = upload(many_claims(1), by=bob)
    progress.give_up(first.pk, now=NOW)
    assert upload(many_claims(1), by=bob, at=LATER).state == "waiting"


def test_nobody_learns_that_somebody_else_has_the_same_file() -> None:
    upload(many_claims(1))
    assert upload(many_claims(1), at=LATER).state == "waiting"


def test_a_file_is_deleted_with_all_that_was_read_in_it_and_its_cases_stay() -> None:
    file = uploaded_and_read(x12(claim_segments(1), DAMAGED, claim_segments(2)))
    claim = queries.claim_of(file, 1)
    assert claim is not None
    case = make_case(claim)
    import_actions.delete(file)
    assert not RemittanceFile.objects.exists()
    assert not ImportedClaim.objects.exists()
    assert case_queries.shared_cases().get() == case


def test_no_table_holds_a_word_of_the_file_in_clear() -> None:
    bob = UserFactory.create()
    damaged = "SVC*HC:99213*MARKER*0**1~"
    content = x12(claim_segments(1).replace("ALVAREZ", "MARKER"), damaged)
    file = upload(content, by=bob, name="MARKER.835", piece=100)
    assert not [table for table, text in whole_database() if "MARKER" in text]
    read(file)
    claim = queries.claim_of(file, 1)
    assert claim is not None
    make_case(claim)
    assert not [table for table, text in whole_database() if "MARKER" in text]
    (fault,) = queries.faults_of(file)
    told = (as_stored(file).name, queries.as_read(claim).parties.patient, fault.what)
    assert all("MARKER" in each for each in told)


# --- who sees what ----------------------------------------------------------------------------


def test_an_advocate_sees_own_uploads_and_who_runs_the_site_sees_all() -> None:
    bob, eve = UserFactory.create(), UserFactory.create()
    ada = UserFactory.create(is_superuser=True)
    file = upload(many_claims(1), by=bob)
    assert list(queries.files_seen_by(bob)) == [file]
    assert list(queries.files_seen_by(eve)) == []
    assert list(queries.files_seen_by(ada)) == [file]


def test_claims_are_counted_and_found_by_status() -> None:
    file = uploaded_and_read(x12(CLAIM, PAID, DENIED, claim_segments(2), claim_segments(3)))
    counts = queries.counts_by_status(file)
    assert {status.value: count for status, count in counts.items()} == {
        "denial": 2,
        "partial_denial": 1,
    }
    denied = queries.claims_of(file, next(iter(counts)))
    assert [claim.position for claim in denied] == [2, 3]


# --- cases ------------------------------------------------------------------------------------


def test_a_case_made_of_a_claim_has_the_facts_of_the_file() -> None:
    case = make_case(first_claim(claim_segments(1)))
    facts = case_queries.facts_of(case)
    assert facts.patient.name == "ROSA ALVAREZ"
    assert facts.coverage.insurer.name == "PLAN OF THE LAKE"
    assert facts.coverage.member_id == "M123"
    assert facts.coverage.kind is CoverageKind.MEDICARE_ORIGINAL
    assert facts.claim.provider.name == "HILL CLINIC"
    assert facts.claim.number == "P1"
    assert facts.denial.what_happened is WhatHappened.NOT_PAID_AFTER_CARE
    assert facts.denial.service_timing is ServiceTiming.POST_SERVICE
    assert facts.denial.notice_date is None
    (line,) = facts.claim.lines
    assert (line.procedure, line.adjustments[0].reason) == ("73721", "50")
    assert (case.claim_status, case.reason) == ("denial", "medical_necessity")


def test_a_kind_of_plan_that_leaves_a_doubt_stays_unknown() -> None:
    case = make_case(first_claim(claim_segments(1).replace("*MB*", "*MC*")))
    assert case.coverage_kind == CoverageKind.UNKNOWN.value


def test_a_case_is_with_its_maker_and_on_record() -> None:
    claim = first_claim(CLAIM, PAID, DENIED)
    case = make_case(claim)
    assert case.assignee == claim.file.uploaded_by
    assert [event.kind for event in case_queries.events_of(case)] == ["found_in_file"]
    assert case_queries.shared_cases().get() == case


def test_a_claim_becomes_one_case_however_often_one_asks() -> None:
    claim = first_claim(CLAIM, PAID, DENIED)
    assert make_case(claim) == make_case(claim)
    assert AppealCase.objects.count() == 1


def test_a_claim_that_takes_a_payment_back_becomes_a_case_too() -> None:
    case = make_case(first_claim("CLP*A1*22*-150*-80~SVC*HC:73721*-150*-80**-1~CAS*CO*45*-70~"))
    (line,) = case_queries.facts_of(case).claim.lines
    assert (case.claim_status, str(line.charge), str(line.paid)) == (
        "reversal",
        "-150.00",
        "-80.00",
    )


@pytest.mark.parametrize("units", ["-1", "99999999999"])
def test_units_that_make_no_sense_are_left_out_of_a_case(units: str) -> None:
    case = make_case(first_claim(CLAIM, f"SVC*HC:99213*150*0**{units}~CAS*CO*50*150~"))
    assert case_queries.facts_of(case).claim.lines[0].units is None


def test_a_claim_longer_than_any_real_one_is_refused_in_words() -> None:
    claim = first_claim(CLAIM, DENIED * 1000)
    with pytest.raises(NotACaseError, match="more than 999 lines"):
        make_case(claim)


@pytest.mark.parametrize(
    "segments",
    [
        f"CLP*A1*4*{10**11}*0~SVC*HC:99213*{10**11}*0~",
        "CLP*A1*4*150*0~SVC*HC:99213*150*0~CAS*CO*(50)*150~",
        "CLP*A1*4*150*0~SVC*HC:99213*150*0~CAS*CO*123456789*150~",
    ],
)
def test_a_claim_that_no_case_can_hold_is_refused_in_words(segments: str) -> None:
    claim = first_claim(segments)
    with pytest.raises(NotACaseError, match="no case can hold"):
        make_case(claim)
    assert not AppealCase.objects.exists()
