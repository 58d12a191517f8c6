"""The days a recurrence rule names, one after the other, with a bound on the search: no rule can keep it busy for long.

Rules by day, week, month and year with every BY part for days. Rules by hour, minute or second are read but name no
days: nobody meets every second, and a hostile file may say so.
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from networkprep.exchange.calendar_times import Moment, read_moment

MOST_DAYS = 60_000
"""Days looked at before the search for the next one is given up: about 160 years."""

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQS = frozenset({"SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_BY_DAY = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_WEEKDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_LIMITS = {
    "BYMONTH": (1, 12),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYSETPOS": (-366, 366),
    "BYHOUR": (0, 23),
    "BYMINUTE": (0, 59),
    "BYSECOND": (0, 60),
}
_MAY_BE_ZERO = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
_Numbers = dict[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class SeriesRule:
    """A recurrence rule taken apart. ``weekdays`` pairs a number (0 for every) with a weekday, Monday 0."""

    freq: str
    interval: int
    count: int | None
    until: Moment | None
    weekdays: tuple[tuple[int, int], ...]
    numbers: _Numbers
    week_start: int

    @property
    def is_by_day(self) -> bool:
        """Say whether the rule names days, one time of day each."""
        times = (self.numbers.get(each, frozenset()) for each in _MAY_BE_ZERO)
        return self.freq in _BY_DAY and all(len(each) < 2 for each in times)

    def of(self, name: str) -> frozenset[int]:
        """The numbers of one BY part; empty if it has none."""
        return self.numbers.get(name, frozenset())


def parse_rule(text: str) -> SeriesRule | None:
    """Read the value of an RRULE; None where it is none (no or an unknown FREQ, an interval of nothing, ...)."""
    parts: dict[str, str] = {}
    for part in text.strip().rstrip(";").split(";"):
        key, equals, value = part.partition("=")
        if not equals or not value.strip():
            return None
        parts[key.strip().upper()] = value.strip().upper()
    until = read_moment(parts["UNTIL"]) if "UNTIL" in parts else None
    weekdays = _weekdays(parts.get("BYDAY"))
    try:
        interval, count = _positive(parts.get("INTERVAL", "1")), _positive(parts["COUNT"]) if "COUNT" in parts else None
        numbers = {name: _numbers(name, parts[name]) for name in _LIMITS if name in parts}
    except ValueError:
        return None
    if parts.get("FREQ") not in _FREQS or weekdays is None or ("UNTIL" in parts and until is None):
        return None
    if parts.get("WKST", "MO") not in _DAYS:
        return None
    return SeriesRule(parts["FREQ"], interval, count, until, weekdays, numbers, _DAYS.index(parts.get("WKST", "MO")))


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text)):
        raise ValueError(text)
    return int(text)


def _numbers(name: str, text: str) -> frozenset[int]:
    least, most = _LIMITS[name]
    numbers = frozenset(int(each) for each in text.split(",") if len(each) < 5)
    if not numbers or min(numbers) < least or max(numbers) > most or (0 in numbers and name not in _MAY_BE_ZERO):
        raise ValueError(text)
    return numbers


def _weekdays(text: str | None) -> tuple[tuple[int, int], ...] | None:
    found = [_WEEKDAY.fullmatch(each.strip()) for each in text.split(",")] if text else []
    if not all(found):
        return None
    return tuple((int(each[1] or 0), _DAYS.index(each[2])) for each in found if each)


def dates_of(rule: SeriesRule, begin: date, most: int = MOST_DAYS, not_before: date | None = None) -> Iterator[date]:
    """The days of a series from its first one on. The first counts even if the rule does not name it.

    ``not_before`` lets a rule without a count skip ahead in whole intervals. Ends at the end of the calendar and after
    ``most`` days looked at.
    """
    yield begin
    if not rule.is_by_day:
        return
    given, looked_at, skipped = 1, 0, 0
    if rule.count is None and not_before is not None:
        skipped = max(_periods_between(rule, begin, not_before) // rule.interval - 1, 0)
    period = skipped * rule.interval
    while looked_at < most and (rule.count is None or given < rule.count):
        candidates = _period(rule, begin, period)
        if candidates is None:
            return
        looked_at += max(len(candidates), 1)
        for day in _chosen(rule, begin, candidates):
            if day > begin and (rule.count is None or given < rule.count):
                given += 1
                yield day
        period += rule.interval


def _periods_between(rule: SeriesRule, begin: date, end: date) -> int:
    if rule.freq == "DAILY":
        return (end - begin).days
    if rule.freq == "WEEKLY":
        return (end - begin).days // 7
    months = (end.year - begin.year) * 12 + end.month - begin.month
    return months if rule.freq == "MONTHLY" else months // 12


def _period(rule: SeriesRule, begin: date, number: int) -> list[date] | None:
    """All days of the day, week, month or year so many after the first; None beyond the calendar."""
    try:
        if rule.freq == "DAILY":
            return [begin + timedelta(days=number)]
        if rule.freq == "WEEKLY":
            first = begin - timedelta(days=(begin.weekday() - rule.week_start) % 7) + timedelta(weeks=number)
            return [first + timedelta(days=each) for each in range(7)]
        if rule.freq == "MONTHLY":
            year, month = divmod(begin.year * 12 + begin.month - 1 + number, 12)
            return [date(year, month + 1, each + 1) for each in range(monthrange(year, month + 1)[1])]
        return _days_of_year(rule, begin.year + number)
    except (OverflowError, ValueError):
        return None


def _days_of_year(rule: SeriesRule, year: int) -> list[date]:
    if rule.of("BYWEEKNO"):
        # the first and last week may begin or end in the years beside
        first, length = date(year, 1, 1) - timedelta(days=6), 365 + isleap(year) + 12
    else:
        first, length = date(year, 1, 1), 365 + isleap(year)
    months = rule.of("BYMONTH")
    days = [first + timedelta(days=each) for each in range(length)]
    return [day for day in days if day.month in months] if months else days


def _chosen(rule: SeriesRule, begin: date, days: list[date]) -> list[date]:
    if rule.freq == "YEARLY" and rule.of("BYWEEKNO"):
        days = _in_weeks(rule, days)
    days = [day for day in days if _fits(rule, begin, day)]
    positions = rule.of("BYSETPOS")
    if not positions:
        return days
    count = len(days)
    return [day for index, day in enumerate(days) if index + 1 in positions or index - count in positions]


def _in_weeks(rule: SeriesRule, days: list[date]) -> list[date]:
    year = days[len(days) // 2].year if days else 1
    first = _first_week(rule, year)
    weeks = (_first_week(rule, year + 1) - first).days // 7
    wanted = {each if each > 0 else weeks + 1 + each for each in rule.of("BYWEEKNO")}
    return [day for day in days if 0 < (week := (day - first).days // 7 + 1) <= weeks and week in wanted]


def _first_week(rule: SeriesRule, year: int) -> date:
    fourth = date(year, 1, 4)
    return fourth - timedelta(days=(fourth.weekday() - rule.week_start) % 7)


def _fits(rule: SeriesRule, begin: date, day: date) -> bool:
    months, month_days, year_days = rule.of("BYMONTH"), rule.of("BYMONTHDAY"), rule.of("BYYEARDAY")
    if months and day.month not in months:
        return False
    if month_days and not month_days & {day.day, day.day - monthrange(day.year, day.month)[1] - 1}:
        return False
    if year_days:
        number, length = day.timetuple().tm_yday, 365 + isleap(day.year)
        if not year_days & {number, number - length - 1}:
            return False
    if rule.weekdays:
        return any(_is_weekday(rule, day, nth, weekday) for nth, weekday in rule.weekdays)
    if month_days or year_days:
        return True
    return _fits_by_habit(rule, begin, day)


def _fits_by_habit(rule: SeriesRule, begin: date, day: date) -> bool:
    """What the first day says where the rule says nothing."""
    if rule.freq == "DAILY":
        return True
    if rule.freq == "WEEKLY" or rule.of("BYWEEKNO"):
        return day.weekday() == begin.weekday()
    if day.day != begin.day:
        return False
    return rule.freq == "MONTHLY" or bool(rule.of("BYMONTH")) or day.month == begin.month


def _is_weekday(rule: SeriesRule, day: date, nth: int, weekday: int) -> bool:
    if day.weekday() != weekday:
        return False
    if not nth or rule.freq in {"DAILY", "WEEKLY"}:
        return True
    if rule.freq == "MONTHLY" or rule.of("BYMONTH"):
        index, length = day.day, monthrange(day.year, day.month)[1]
    else:
        index, length = day.timetuple().tm_yday, 365 + isleap(day.year)
    return nth == (index - 1) // 7 + 1 if nth > 0 else -nth == (length - index) // 7 + 1


def until_allows(rule: SeriesRule, local: datetime, instant: datetime) -> bool:
    """Say whether an occurrence is not after the end of the series. ``instant`` is naive, in UTC."""
    if rule.until is None:
        return True
    if rule.until.all_day:
        return local.date() <= rule.until.local.date()
    return (instant if rule.until.utc else local) <= rule.until.local
