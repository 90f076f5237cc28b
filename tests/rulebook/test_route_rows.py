"""What a row of routes.toml must hold."""

from dataclasses import replace

from denialhelp.rulebook.checks import route
from denialhelp.rulebook.load import rules


def test_a_condition_that_nobody_wrote_is_refused() -> None:
    row = replace(rules().routes[0], when=("moon_is_full",))
    assert route(row) == "when: nobody wrote 'moon_is_full'"


def test_every_shipped_row_asks_only_what_is_known() -> None:
    assert [route(row) for row in rules().routes if route(row)] == []
