"""One claim of a file: its lines in the open, and a case made of it."""

import pytest
from django.test import Client
from django.urls import reverse

from denialhelp.accounts.models import User
from denialhelp.cases.models import AppealCase
from denialhelp.imports.models import RemittanceFile
from tests.factories import TargetFactory
from tests.imports.uploads import claim_segments, uploaded_and_read
from tests.remittance.files import CLAIM, DENIED, PAID, x12
from tests.review.addresses import QUEUE, page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(bob: User) -> RemittanceFile:
    return uploaded_and_read(x12(CLAIM, PAID, DENIED, claim_segments(2)), by=bob)


def claim_at(file: RemittanceFile, position: int) -> str:
    return reverse("admin:imports_remittancefile_claim", args=[file.pk, position])


def test_a_claim_opens_to_its_lines_and_codes(bobs_browser: Client, file: RemittanceFile) -> None:
    page = bobs_browser.get(claim_at(file, 1)).text
    for words in ("ROSA ROE", "PLAN OF THE LAKE", "HILL CLINIC", "September 10, 2026", "CO-50"):
        assert words in page
    assert page.count("dh-line-bar__key") == 2
    assert page.count("dh-eob-line") == 2


def test_a_target_closes_a_line_of_a_claim_in_a_file(bobs_browser: Client, bob: User) -> None:
    TargetFactory.create(payer="Plan of the Lake", amount=80)
    partly = "SVC*HC:99213*100*80~DTM*472*20260910~CAS*CO*50*20~"
    page = bobs_browser.get(claim_at(uploaded_and_read(x12(CLAIM, partly), by=bob), 1)).text
    assert "Allowed $80.00; the target for 99213 with Plan of the Lake is $80.00." in page


def test_of_a_very_long_claim_the_first_lines_are_shown_and_the_others_counted(
    bobs_browser: Client, bob: User
) -> None:
    file = uploaded_and_read(x12(CLAIM, DENIED * 10_000), by=bob)
    page = bobs_browser.get(claim_at(file, 1)).text
    assert page.count("dh-eob-line") == 200
    assert "9,800 more are left out here" in page
    assert "$1,500,000.00" in page


@pytest.mark.parametrize("position", [0, 3, 10**30])
def test_a_claim_that_is_not_there_is_not_found(
    bobs_browser: Client, file: RemittanceFile, position: int
) -> None:
    assert bobs_browser.get(claim_at(file, position)).status_code == 404


def test_a_claim_becomes_a_case_once_and_then_leads_to_it(
    bobs_browser: Client, bob: User, file: RemittanceFile
) -> None:
    make = claim_at(file, 2) + "make-case/"
    answer = bobs_browser.post(make)
    case = AppealCase.objects.get()
    assert answer.headers["Location"] == page_of(case)
    assert bobs_browser.post(make).headers["Location"] == page_of(case)
    assert AppealCase.objects.get() == case
    page = bobs_browser.get(claim_at(file, 2)).text
    assert page_of(case) in page
    assert "Make a case of it" not in page


def test_a_case_from_a_file_is_in_the_queue_and_tells_where_it_is_from(
    bobs_browser: Client, file: RemittanceFile
) -> None:
    bobs_browser.post(claim_at(file, 1) + "make-case/")
    case = AppealCase.objects.get()
    assert case.public_id in bobs_browser.get(QUEUE).text
    page = bobs_browser.get(page_of(case)).text
    assert "Made the case from a claim in a remittance file" in page
    assert "ROSA ROE" in page


def test_a_claim_that_takes_a_payment_back_becomes_a_case(bobs_browser: Client, bob: User) -> None:
    back = "CLP*A1*22*-100*-80*-20*12*P900*11*1~MOA***MA130~SVC*HC:99213*-100*-80**-1~CAS*PR*2*-20~"
    file = uploaded_and_read(x12(back), by=bob)
    assert "Taken back" in bobs_browser.get(claim_at(file, 1)).text
    answer = bobs_browser.post(claim_at(file, 1) + "make-case/")
    page = bobs_browser.get(answer.headers["Location"]).text
    for words in ("Reversal", "The plan takes back $80.00 that it paid earlier.", "MA130"):
        assert words in page


def test_a_case_of_the_largest_sum_a_file_can_hold_leaves_the_queue_standing(
    bobs_browser: Client, bob: User
) -> None:
    lines = "SVC*HC:73721*9999999999.99*0**1~CAS*CO*50*9999999999.99~" * 999
    file = uploaded_and_read(x12("CLP*A1*1*0*0~", lines), by=bob)
    answer = bobs_browser.post(claim_at(file, 1) + "make-case/", follow=True)
    assert AppealCase.objects.get().public_id in answer.text
    assert "$9,989,999,999,990.01" in bobs_browser.get(QUEUE).text


def test_a_claim_that_no_case_can_hold_says_so(bobs_browser: Client, bob: User) -> None:
    huge = f"CLP*A1*4*{10**11}*0~SVC*HC:99213*{10**11}*0~"
    file = uploaded_and_read(x12(huge), by=bob)
    answer = bobs_browser.post(claim_at(file, 1) + "make-case/", follow=True)
    assert "no case can hold" in answer.text
    assert not AppealCase.objects.exists()
