"""Codes as people type them and as letters print them."""

import pytest

from denialhelp.domain.codes import codes_printed, reasons_typed, remarks_typed


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("CO-50", ["CO-50"]),
        ("co50", ["CO-50"]),
        ("PR 2", ["PR-2"]),
        ("oa: 18", ["OA-18"]),
        ("CO-50, PR 2; N115", ["CO-50", "PR-2"]),
        ("CO-45/PR-1", ["CO-45", "PR-1"]),
        ("50", ["50"]),
        ("050 0097", ["50", "97"]),
        ("b7 PI-B15 a1", ["B7", "PI-B15", "A1"]),
        ("CO-50 co 50", ["CO-50"]),
        ("CO-45 $120.00", ["CO-45"]),
        ("CO-45 120.00", ["CO-45"]),
        ("1,200", []),
        ("000", []),
        ("N115 MA130", []),
        ("MA 130 N 706", []),
        ("CO\u201350 PR\u20112 OA\u221223", ["CO-50", "PR-2", "OA-23"]),
        ("73721", []),
        ("not sure", []),
        ("", []),
    ],
)
def test_reason_codes_are_read_however_they_are_typed(typed: str, codes: list[str]) -> None:
    assert [str(code) for code in reasons_typed(typed)] == codes


@pytest.mark.parametrize(
    ("typed", "remarks"),
    [
        ("CO-50; n115", ["N115"]),
        ("MA130 M15, N-522", ["MA130", "M15", "N522"]),
        ("N115 N115", ["N115"]),
        ("MA 130; n 706, M\u201315", ["MA130", "N706", "M15"]),
        ("M54.5", []),
        ("CO-16", []),
    ],
)
def test_remark_codes_are_read_however_they_are_typed(typed: str, remarks: list[str]) -> None:
    assert list(remarks_typed(typed)) == remarks


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("This line was denied (CO-50, N115).", ["CO-50", "N115"]),
        ("Adjusted under CO 097 and PR 1", ["CO-97", "PR-1"]),
        ("See co-45 and pr-b7.", ["CO-45", "PR-B7"]),
        ("Reason code: 197", ["197"]),
        ("denial code 050", ["50"]),
        ("CO - 50 and CO - 50 again", ["CO-50"]),
        ("Denied: CO\u201350, CO \u2013 97.", ["CO-50", "CO-97"]),
        ("Your procedure code 73721 was billed in Denver, CO 80202.", []),
        ("Diagnosis M54.5, paid $50.00 of 150", []),
        ("Call us at 555-0100.", []),
    ],
)
def test_in_a_letter_a_number_is_a_code_only_where_the_letter_says_so(
    text: str, codes: list[str]
) -> None:
    assert list(codes_printed(text)) == codes


def test_a_remark_of_the_old_kind_has_two_figures_at_least() -> None:
    assert remarks_typed("MA1, ma01 MA130 M1 n-0706") == ("MA01", "MA130", "M1", "N706")
