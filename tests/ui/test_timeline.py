from dataclasses import replace
from datetime import date

import pytest
from django.template import engines

from denialhelp.domain.citations import Confidence
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.dates import weekday_date
from denialhelp.domain.denial import Denial
from denialhelp.domain.ladder import Rung
from denialhelp.ui.timeline import Timeline, timeline
from tests.ui.ladders import DENIAL, ON, REFUSED, ladder, sent

PASSED = date(2027, 6, 1)


def drawn(rungs: tuple[Rung, ...], *, on: date = ON) -> Timeline:
    found = timeline(rungs, on=on)
    assert found is not None
    return found


def days(found: Timeline) -> list[tuple[str, date, date]]:
    return [(bar.span.kind, bar.span.since, bar.span.until) for bar in found.bars]


def test_a_first_notice_draws_both_times_from_today_and_what_comes_after() -> None:
    kinds = days(drawn(ladder()))
    assert kinds[:3] == [
        ("safe", ON, date(2027, 5, 4)),
        ("yours", ON, date(2027, 5, 5)),
        ("theirs", ON, date(2027, 1, 23)),
    ]
    assert kinds[3][:2] == ("next", date(2027, 1, 23))


def test_an_appeal_that_waits_is_drawn_from_the_day_it_was_sent() -> None:
    kinds = days(drawn(ladder(sent(date(2026, 11, 10)))))
    assert kinds[0] == ("theirs", date(2026, 11, 10), date(2027, 1, 9))


def test_an_answer_that_is_late_opens_no_next_step() -> None:
    found = drawn(ladder(sent(date(2026, 7, 1))))
    assert [kind for kind, _, _ in days(found)] == ["late"]
    assert found.bars[0].span.words == "Their answer was due"
    assert found.today == 100.0


def test_a_day_gone_by_is_drawn_up_to_today() -> None:
    kinds = days(drawn(ladder(on=PASSED), on=PASSED))
    assert kinds[0] == ("late", date(2027, 5, 5), PASSED)


def test_bars_of_several_open_steps_say_whose_they_are() -> None:
    first = ladder()[0]
    words = [bar.span.words for bar in drawn((first, first)).bars]
    assert words[0] == "Appeal to the plan. To be safe, have it arrive by"
    assert drawn((first,)).bars[0].span.words == "To be safe, have it arrive by"


def test_nothing_is_drawn_where_no_day_is_known() -> None:
    undated = [replace(rung, answer=None) for rung in ladder(Denial())]
    assert timeline(undated, on=ON) is None
    assert timeline((), on=ON) is None


def test_a_day_that_nobody_checked_is_not_drawn() -> None:
    first = ladder()[0]
    assert first.deadline is not None
    doubted = replace(
        first,
        deadline=replace(first.deadline, confidence=Confidence.UNVERIFIED),
        answer=None,
    )
    assert timeline((doubted,), on=ON) is None


def test_a_drawing_of_a_single_day_divides_by_nothing() -> None:
    first = ladder()[0]
    assert first.deadline is not None
    today = replace(first, deadline=replace(first.deadline, last_day=ON), answer=None)
    assert [(bar.start, bar.width) for bar in drawn((today,)).bars] == [(0.0, 0.0)]


@pytest.mark.parametrize("denial", [DENIAL, REFUSED, sent(date(2026, 7, 1))])
@pytest.mark.parametrize("kind", [CoverageKind.MARKETPLACE, CoverageKind.EMPLOYER_INSURED])
def test_bars_stay_inside_and_the_list_says_every_day_they_show(
    denial: Denial, kind: CoverageKind
) -> None:
    rungs = ladder(denial, kind)
    found = drawn(rungs)
    html = engines["django"].from_string("{% load ui %}{% ladder_line rungs on=on %}")
    told = html.render({"rungs": rungs, "on": ON})
    assert weekday_date(ON) in told
    assert told.count("<rect") == 2 * len(found.bars)
    for bar in found.bars:
        assert 0 <= bar.start <= bar.start + bar.width <= 100.01
        shown = bar.span.since if bar.span.said == weekday_date(bar.span.since) else bar.span.until
        assert f"<strong>{weekday_date(shown)}</strong>" in told
