"""docs/journey.md is made from the steps."""

from io import StringIO

from django.core.management import call_command

from denialhelp.settings.places import PROJECT_DIR

PAGE = PROJECT_DIR / "docs" / "journey.md"


def test_the_page_is_up_to_date() -> None:
    out = StringIO()
    call_command("draw_journey", stdout=out)
    assert PAGE.read_text(encoding="utf-8") == out.getvalue(), (
        "Run `manage.py draw_journey > docs/journey.md` after changing the steps."
    )


def test_the_page_says_when_a_question_is_asked() -> None:
    line = next(line for line in PAGE.read_text().splitlines() if "`coverage-work`" in line)
    assert "if is insured through work" in line
