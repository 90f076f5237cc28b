"""docs/case-stages.md is made from the moves."""

from io import StringIO
from pathlib import Path

from django.core.management import call_command

PAGE = Path(__file__).parents[2] / "docs" / "case-stages.md"


def test_the_page_is_up_to_date() -> None:
    out = StringIO()
    call_command("draw_stages", stdout=out)
    assert PAGE.read_text() == out.getvalue(), (
        "Run `manage.py draw_stages > docs/case-stages.md` after changing the moves."
    )


def test_the_page_draws_a_move() -> None:
    assert "    answering --> result_shown\n" in PAGE.read_text()
