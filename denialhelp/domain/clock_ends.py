"""When does a clock run out, and how was that counted?"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from denialhelp.domain.clock_starts import Start
from denialhelp.domain.counting_words import counted_days, counted_hours
from denialhelp.domain.dates import days_later
from denialhelp.domain.deadline_rules import Actor, Clock, DeadlineRule
from denialhelp.domain.holidays import business_day_before, rolled_forward
from denialhelp.domain.periods import PeriodUnit, last_day


@dataclass(frozen=True, slots=True)
class End:
    """The end of a clock: a day, and the moment of it where that is not midnight."""

    day: date
    moment: datetime | None
    words: str
    act_by: date

    @property
    def order(self) -> tuple[date, time]:
        """Return what sorts ends by time: a moment of a day lies before the day's own end."""
        return (self.day, self.moment.time() if self.moment else time.max)


def end_of(rule: DeadlineRule, clock: Clock, start: Start) -> End:
    if clock.period.unit is PeriodUnit.HOURS:
        return _hours_later(rule, clock, start)
    end = last_day(start.day, clock.period)
    day = rolled_forward(end) if rule.rolls_forward else end
    words = counted_days(start, clock.period, end, day, hour=rule.hour)
    moment = None if rule.hour is None else datetime.combine(day, time(rule.hour))
    return End(day, moment, words, _act_by(day, start, clock))


def _hours_later(rule: DeadlineRule, clock: Clock, start: Start) -> End:
    begins = start.moment or _careful_moment(rule, start.day)
    try:
        moment = begins + timedelta(hours=clock.period.count)
    except OverflowError:
        moment = datetime.combine(date.max, time())
    words = counted_hours(start, clock.period)
    return End(moment.date(), moment, words, _act_by(moment.date(), start, clock))


def _careful_moment(rule: DeadlineRule, day: date) -> datetime:
    """Return the first minute of the day, or its end for what others owe.

    So the person is never late, and the other side is not called late too soon.
    """
    first = day if rule.who_acts is Actor.YOU else days_later(day, 1)
    return datetime.combine(first, time())


def _act_by(day: date, start: Start, clock: Clock) -> date:
    """Return the last business day before `day`; of a clock of a day or two, its first day."""
    before = business_day_before(day)
    return max(before, start.day) if clock.period.count else before
